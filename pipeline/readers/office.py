"""Old Word files, rich text, old workbooks: LibreOffice makes a new file of them, which is read like any other.

It runs without a window, with a profile of its own that forbids macros, without network where the system can take that
away, with limits on time and memory, and dies with whatever it started.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from pipeline.readers.content import Content
from pipeline.readers.errors import CUT, Refused, broken
from pipeline.readers.guard import ask

SECONDS: Final = 60.0
_MEMORY: Final = 4_000_000_000
_POSIX: Final = os.name == "posix"
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_FORBIDDEN: Final = {
    ("Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("Common/Security/Scripting", "MacroSecurityLevel"): "3",
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("Writer/Content/Update", "Link"): "0",
    ("Writer/Content/Update", "Field"): "false",
}
"""Settings of the profile: no macros, nothing fetched, no link or field brought up to date."""


def as_docx(data: bytes, suffix: str) -> Content:
    """The content of a text that LibreOffice can open, called `document` with this suffix. Raises `Refused`."""
    return ask("docx", _converted(data, suffix, "docx")).content or Content("")


def as_xlsx(data: bytes, suffix: str) -> Content:
    """The content of a workbook that LibreOffice can open. Raises `Refused`."""
    return ask("xlsx", _converted(data, suffix, "xlsx")).content or Content("")


@cache
def program() -> str | None:
    """The path of LibreOffice; null where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _converted(data: bytes, suffix: str, to: str) -> bytes:
    office = program()
    if office is None:
        raise Refused(
            "needs-libreoffice",
            "Files of this kind are read with the help of LibreOffice, which is not installed here.",
            "Install LibreOffice (it is free), or save the file as DOCX and try again.",
        )
    with tempfile.TemporaryDirectory(prefix="calplan-", ignore_cleanup_errors=True) as folder:
        here = Path(folder)
        source, made = here / f"document.{suffix}", here / "made"
        source.write_bytes(data)
        settings = here / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_settings(), encoding="utf-8", newline="\n")
        _run([*_fences(), office, f"-env:UserInstallation={(here / 'profile').as_uri()}", *_orders(to, made, source)])
        results = sorted(made.glob(f"*.{to}")) if made.is_dir() else []
        if not results:
            raise broken("what it seems to be")
        return results[0].read_bytes()


def _orders(to: str, made: Path, source: Path) -> list[str]:
    quiet = ["--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck"]
    return [*quiet, "--convert-to", to, "--outdir", str(made), str(source)]


def _run(command: Sequence[str]) -> None:
    """Run it to its end; raises `Refused` when it takes too long."""
    process = subprocess.Popen(  # noqa: S603 - LibreOffice, found where programs are
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=_POSIX,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Refused("timed-out", f"LibreOffice took more than {SECONDS:.0f} seconds to open it.", CUT) from error
    finally:
        with contextlib.suppress(OSError):
            if _POSIX:
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


@cache
def _fences() -> tuple[str, ...]:
    """What comes before the command to take network and too much memory away, as far as the system has it."""
    fences: list[str] = []
    for fence in (("unshare", "--map-root-user", "--net"), ("prlimit", f"--as={_MEMORY}", "--core=0")):
        name = shutil.which(fence[0])
        if name is None:
            continue
        tried = subprocess.run([name, *fence[1:], "true"], capture_output=True, check=False)  # noqa: S603
        if tried.returncode == 0:
            fences += (name, *fence[1:])
    return tuple(fences)


def _settings() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for (path, name), value in _FORBIDDEN.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>\n'
    )
