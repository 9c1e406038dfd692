"""The archive inside a Word file, a workbook or an OpenDocument text: its parts, with limits on what they unpack to."""

import io
import zipfile
import zlib
from typing import Final

from lxml import etree

from pipeline.readers.errors import Refused, broken, too_large
from pipeline.readers.markup import xml_tree

MOST_ENTRIES: Final = 5_000
MOST_UNPACKED: Final = 40_000_000
"""Bytes that all parts read from one file may unpack to: a plan of 100 pages has some three million."""
MOST_RATIO: Final = 300
"""How much larger than packed a part may be, if it is large: XML of tables packs to a fiftieth."""
_SMALL: Final = 5_000_000
_ENCRYPTED: Final = 1


class Package:
    """The parts of an archive, unpacked only as they are asked for; `what` is the kind of file. Raises `Refused`."""

    def __init__(self, data: bytes, what: str) -> None:
        self.what = what
        self._left = MOST_UNPACKED
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise broken(what) from error
        if len(self._archive.infolist()) > MOST_ENTRIES:
            raise too_large(f"more than {MOST_ENTRIES:,} parts")

    def entries(self) -> list[zipfile.ZipInfo]:
        """All entries that are files."""
        return [entry for entry in self._archive.infolist() if not entry.is_dir()]

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def data(self, name: str | zipfile.ZipInfo) -> bytes:
        """The bytes of a part, never more than the limits, whatever size the archive claims."""
        entry = name if isinstance(name, zipfile.ZipInfo) else self._archive.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise encrypted()
        most = min(self._left, max(_SMALL, MOST_RATIO * entry.compress_size))
        try:
            with self._archive.open(entry) as stream:
                found = stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise broken(self.what) from error
        if len(found) > most:
            raise too_large("it unpacks to far more than a document has")
        self._left -= len(found)
        return found

    def tree(self, name: str) -> etree._Element | None:
        """The XML of a part; null where there is none of that name."""
        return xml_tree(self.data(name), self.what) if name in self else None

    def main(self, name: str) -> etree._Element:
        """The XML of a part without which there is no document."""
        root = self.tree(name)
        if root is None:
            raise broken(self.what)
        return root


def encrypted() -> Refused:
    """It asks for a password."""
    return Refused("encrypted", "It is protected by a password.", "Save it without a password and try again.")
