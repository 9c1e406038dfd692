"""Whether what came is the kind of file that was promised: a site that lost a file often sends a page instead."""

from pathlib import PurePosixPath
from typing import Final

from httpx import URL

from pipeline.readers import sniff

_FILES: Final = frozenset(".pdf .docx .odt .xlsx .zip .png .jpg .jpeg .tif .tiff .djvu".split())
"""Suffixes of what is never a page; that of DOC is left out, since pages saved as such are common."""
_FILE_TYPES: Final = frozenset((sniff.PDF, sniff.DOCX, sniff.ODT, sniff.XLSX, sniff.ZIP))
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""Text whose letters take two bytes begins so, and zeros are no wonder in it."""


def unlike(kind: str, data: bytes, said: str, address: str) -> str | None:
    """What came, where it is no document, or a page in place of a file; null where all is well.

    `kind` is what its bytes are, `said` the Content-Type of its server.
    """
    if kind == sniff.TEXT and b"\x00" in data and not data.startswith(_WIDE):
        return "application/octet-stream"
    suffix = PurePosixPath(URL(address).path).suffix.lower()
    promised = suffix in _FILES or said.partition(";")[0].strip().lower() in _FILE_TYPES
    return kind if promised and kind in {sniff.HTML, sniff.TEXT} else None
