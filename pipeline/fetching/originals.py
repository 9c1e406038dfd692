"""Which originals there are: every `source.toml` of some folders, with the official address that it names."""

import os
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from pipeline.fetching.errors import Unfetched
from pipeline.inputs import SOURCE

_SHA256: Final = 64


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
        trouble = Unfetched("bad-source", f"{source} is no folder.", f"Name a folder with a {SOURCE}, or one of such.")
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
        reason = f"Its {SOURCE} cannot be used: {getattr(error, 'strerror', None) or error}."
        return Original(name=name, trouble=Unfetched("bad-source", reason, f"Mend {SOURCE} and try again."))
    address, sha256 = said.get("address"), said.get("sha256")
    if address is None:
        trouble = Unfetched("no-address", f"Its {SOURCE} names no official page.", f"Add an address to {SOURCE}.")
        return Original(name=name, trouble=trouble)
    if not isinstance(address, str) or not (sha256 is None or (isinstance(sha256, str) and len(sha256) == _SHA256)):
        reason = f"The address or the sha256 in its {SOURCE} is none."
        return Original(name=name, trouble=Unfetched("bad-source", reason, f"Mend {SOURCE} and try again."))
    return Original(name=name, address=address, sha256=sha256 and sha256.lower())
