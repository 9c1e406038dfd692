"""Which edition of the program understood a document: the code, the lexicon and the libraries that it rests on."""

import hashlib
import re
import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGES: Final = ("extractors", "pipeline")
SUFFIXES: Final = frozenset({".py", ".toml", ".mo"})


@cache
def edition() -> str:
    """A checksum that changes with the code, the lexicon, the translations, Python or a library that it needs."""
    told = hashlib.sha256(repr((sys.version_info[:2], _libraries())).encode())
    for path in sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*")):
        if path.suffix in SUFFIXES:
            told.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return told.hexdigest()


def _libraries() -> list[tuple[str, str]]:
    """The libraries that calplan asks for, with the versions that are here; none where it is not installed."""
    try:
        asked = metadata.requires("calplan") or []
    except metadata.PackageNotFoundError:
        return []
    names = sorted({re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in asked if "extra ==" not in one})
    return [(name, _version(name)) for name in names]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
