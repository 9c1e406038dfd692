"""The archive inside a Word file, a workbook or an OpenDocument text: its parts as trees."""

from lxml import etree

from pipeline.readers.archive import Archive
from pipeline.readers.errors import broken
from pipeline.readers.markup import xml_tree


class Package(Archive):
    """The parts of a document. Raises `Refused`."""

    def tree(self, name: str) -> etree._Element | None:
        """The XML of a part; null where there is none of that name."""
        return xml_tree(self.data(name), self.what) if name in self else None

    def main(self, name: str) -> etree._Element:
        """The XML of a part without which there is no document."""
        root = self.tree(name)
        if root is None:
            raise broken(self.what)
        return root
