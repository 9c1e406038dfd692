"""LibreOffice and Chromium, which make files of web pages without a window."""

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pipeline.readers import office

_SECONDS = 300
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@cache
def browser() -> str | None:
    """The path of a Chromium; null where none is installed."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def converted(sources: Sequence[Path], to: str, folder: Path, *, reader: str | None = None) -> list[Path]:
    """Files that LibreOffice makes of others, all in one run, under the same names in `folder`. Raises `OSError` or
    `subprocess.SubprocessError` where it fails.
    """
    orders = ["--headless", "--norestore", "--convert-to", to, "--outdir", str(folder)]
    orders += [f"--infilter={reader}"] if reader else []
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    program = office.program()
    if program is None:
        raise FileNotFoundError("LibreOffice is not installed")
    subprocess.run([program, profile, *orders, *map(str, sources)], capture_output=True, check=True, timeout=_SECONDS)
    return [folder / f"{source.stem}.{to.partition(':')[0]}" for source in sources]


def printed(source: Path, to: Path) -> Path:
    """The PDF document that Chromium prints of a page. Raises as `converted` does."""
    program = browser()
    if program is None:
        raise FileNotFoundError("Chromium is not installed")
    orders = ["--headless", "--disable-gpu", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={to}"]
    profile = f"--user-data-dir={to.parent / 'chromium'}"
    subprocess.run([program, profile, *orders, source.as_uri()], capture_output=True, check=True, timeout=_SECONDS)
    return to
