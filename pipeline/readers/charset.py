"""The encoding of a web page: UTF-8 where the bytes are UTF-8, else what the page says, else what its bytes tell."""

import codecs
import re
from typing import Final

from pipeline.readers.text import decode

_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_HEAD: Final = 4096
_MANY: Final = 10
_KNOWN: Final = frozenset("cp1251 koi8-r koi8-u cp866 iso8859-5 mac-cyrillic ptcp154 kz1048 cp1252 iso8859-1".split())
"""Encodings that a page may declare; UTF-8 needs no declaration."""
_OTHER_NAMES: Final = {"cp-1251": "cp1251", "win-1251": "cp1251", "win1251": "cp1251", "x-cp1251": "cp1251"}


def page_text(data: bytes, declared: str | None = None) -> str:
    """The text of a page; `declared` is what a letter that carries it says. Raises `ReadError` where there is none."""
    if _MANY * data[:_HEAD].count(0) > len(data[:_HEAD]):
        return decode(data, "")  # UTF-16, or no text
    data = data.replace(b"\x00", b"")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _codec(declared) or _codec(_said(data))
    return decode(data, "") if said is None else data.decode(said, errors="replace")


def _said(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return found and found[1].decode("ascii")


def _codec(name: str | None) -> str | None:
    """The codec of a declared encoding, null for one that no page of ours has."""
    if name is None:
        return None
    try:
        known = codecs.lookup(_OTHER_NAMES.get(name.lower(), name)).name
    except LookupError:
        return None
    return known if known in _KNOWN else None
