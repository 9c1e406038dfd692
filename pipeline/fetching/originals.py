"""Which originals there are: every `source.toml` of some folders, with the official address that it names."""

import os
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from pipeline.fetching.errors import MEND, Unfetched
from pipeline.inputs import SOURCE
from pipeline.messages.marks import message

_SHA256: Final = 64
_UNNAMED: Final = message("Its source.toml names no official page.")


class Original(Struct, frozen=True, kw_only=True):
    """What one `source.toml` says of its original; `trouble` is why it cannot be asked for."""

    name: str
    address: str | None = None
    sha256: str | None = None
    trouble: Unfetched | None = None


def find_originals(sources: Sequence[Path]) -> list[Original]:
    """The originals of corpus folders and of folders of these, sorted within each, each once by name."""
    once: dict[str, Original] = {}
    for source in sources:
        for original in _of(source):
            once.setdefault(original.name, original)
    return list(once.values())


def _of(source: Path) -> Iterator[Original]:
    if not source.is_dir():
        remedy = message("Name a folder with a source.toml, or one of such.")
        trouble = Unfetched("bad-source", message("%(path)s is no folder."), remedy, path=str(source))
        yield Original(name=source.name, trouble=trouble)
        return
    for here, subfolders, files in os.walk(source):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        if SOURCE in files:
            subfolders.clear()
            folder = Path(here)
            relative = folder.relative_to(source).as_posix()
            yield _original(folder / SOURCE, folder.resolve().name if relative == "." else relative)


def _original(path: Path, name: str) -> Original:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason, why = message("Its source.toml cannot be used: %(why)s."), getattr(error, "strerror", None)
        return Original(name=name, trouble=Unfetched("bad-source", reason, MEND, why=why or str(error)))
    address, sha256 = said.get("address"), said.get("sha256")
    if address is None:
        trouble = Unfetched("no-address", _UNNAMED, message("Add an address to source.toml."))
        return Original(name=name, trouble=trouble)
    if not isinstance(address, str) or not (sha256 is None or (isinstance(sha256, str) and len(sha256) == _SHA256)):
        reason = message("The address or the sha256 in its source.toml is none.")
        return Original(name=name, trouble=Unfetched("bad-source", reason, MEND))
    return Original(name=name, address=address, sha256=sha256 and sha256.lower())
