"""A ZIP archive that may lie about itself: its entries, unpacked one at a time and never beyond the limits."""

import io
import lzma
import re
import struct
import zipfile
import zlib
from typing import Final

from pipeline.readers.errors import Refused, broken, too_large

MOST_ENTRIES: Final = 5_000
MOST_UNPACKED: Final = 40_000_000
"""Bytes that all that is read of one file may unpack to: a plan of 100 pages has some three million."""
MOST_RATIO: Final = 300
"""How much larger than packed an entry may be, if it is large: XML of tables packs to a fiftieth."""
_SMALL: Final = 5_000_000
_ENCRYPTED: Final = 1
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, OverflowError, IndexError,
)  # fmt: skip
"""What the library says of a broken archive."""
_UTF8: Final = 0x800
_LONGEST: Final = 100
_ODD: Final = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]+')


class Archive:
    """The entries of an archive; `what` is the kind of file. Raises `Refused`."""

    def __init__(self, data: bytes, what: str) -> None:
        self.what = what
        self._left = MOST_UNPACKED
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise broken(what) from error
        if len(self._archive.infolist()) > MOST_ENTRIES:
            raise too_large(f"more than {MOST_ENTRIES:,} parts")

    def entries(self) -> list[zipfile.ZipInfo]:
        """All entries that are files."""
        return [entry for entry in self._archive.infolist() if not entry.is_dir()]

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def data(self, name: str | zipfile.ZipInfo) -> bytes:
        """The bytes of an entry, never more than the limits, whatever size the archive claims."""
        entry = name if isinstance(name, zipfile.ZipInfo) else self._archive.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise encrypted()
        most = min(self._left, max(_SMALL, MOST_RATIO * entry.compress_size))
        try:
            with self._archive.open(entry) as stream:
                found = stream.read(most + 1)
        except _BROKEN as error:
            raise broken(self.what) from error
        if len(found) > most:
            raise too_large("it unpacks to far more than a document has")
        self._left -= len(found)
        return found


def encrypted() -> Refused:
    """It asks for a password."""
    return Refused("encrypted", "It is protected by a password.", "Save it without a password and try again.")


def harmless(name: str, default: str) -> str:
    """A name from inside an archive or a letter as a relative path below the file that holds it, whatever it was."""
    steps = (_ODD.sub("_", step).strip(" .")[-_LONGEST:].strip(" .") for step in name.replace("\\", "/").split("/"))
    return "/".join([step for step in steps if step][-8:]) or default


def printed(entry: zipfile.ZipInfo) -> str:
    """The name of an entry; one that does not say that it is in UTF-8 comes from a Russian Windows."""
    if entry.flag_bits & _UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("cp866")
    except UnicodeError:
        return entry.filename
