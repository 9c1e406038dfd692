"""The names of a Word file's XML, of the usual and the strict kind."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_OFF: Final = frozenset(("0", "false", "off", "none"))


def usual(root: etree._Element | None) -> etree._Element | None:
    """A tree of the strict kind under the usual names; any other as it is."""
    if root is not None and root.tag.startswith(_STRICT):
        for element in root.iter(f"{_STRICT}*"):
            element.tag = W + element.tag[len(_STRICT) :]
            for name in [name for name in element.attrib if str(name).startswith(_STRICT)]:
                element.set(W + str(name)[len(_STRICT) :], str(element.attrib.pop(name)))
    return root


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Its children of this name."""
    return element.iterchildren(f"{W}{name}")


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Its first child of this name, many times quicker than a search by path; null where there is none. Properties
    stand first, so that looking at one child after the other is quicker still.
    """
    if element is None:
        return None
    wanted = W + name
    for one in element:
        if one.tag == wanted:
            return one
    return None


def value(element: etree._Element | None) -> str | None:
    """The `val` of an element; null where there is none."""
    return None if element is None else element.get(f"{W}val")


def on(element: etree._Element | None) -> bool:
    """Whether a property is set: it is there and does not say no."""
    return element is not None and (value(element) or "").lower() not in _OFF
