"""What the properties of a Word file say that changes what is read: few elements have such ones, so that these are
noted in one walk over the tree, and no properties are looked through.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from pipeline.readers.word_names import W

GRID_BEFORE: Final = f"{W}gridBefore"
SPAN: Final = f"{W}gridSpan"
MERGED: Final = f"{W}vMerge"
BESIDE: Final = f"{W}hMerge"
DELETED: Final = f"{W}del"
HIDDEN: Final = f"{W}vanish"
RAISED: Final = f"{W}vertAlign"
_NAMES: Final = (GRID_BEFORE, SPAN, MERGED, BESIDE, DELETED, HIDDEN, RAISED)
_PROPERTIES: Final = frozenset(f"{W}{name}" for name in ("tcPr", "trPr", "rPr"))
_NOTHING: Final[Mapping[str, etree._Element]] = {}


class Said:
    """Element → what its properties say, by name; of the mark that ends a paragraph the owner is its `pPr`."""

    def __init__(self) -> None:
        self._of: dict[etree._Element, dict[str, etree._Element]] = {}

    def note(self, root: etree._Element) -> None:
        """Note all that is said in a tree."""
        for one in root.iter(*_NAMES):
            properties = one.getparent()
            if properties is not None and properties.tag in _PROPERTIES:
                owner = properties.getparent()
                if owner is not None:
                    self._of.setdefault(owner, {})[one.tag] = one

    def of(self, element: etree._Element | None) -> Mapping[str, etree._Element]:
        """What is said of an element."""
        return _NOTHING if element is None else self._of.get(element, _NOTHING)
