"""Markup parsed without harm: no entity from outside, no network, no nesting or text without limit."""

from typing import Final

from lxml import etree

from pipeline.readers.errors import broken, too_large
from pipeline.readers.flow import MOST_CELLS

_MOST_ELEMENTS: Final = 2_000_000
_LIMIT: Final = "ERR_RESOURCE_LIMIT"
_LOOP: Final = "ERR_ENTITY_LOOP"


def html_tree(text: str) -> etree._Element | None:
    """The tree of a web page; null when it has no element. Raises `Refused`."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    _within_limits(parser)
    if root is not None and _count(root, "//td | //th") > MOST_CELLS:
        raise too_large(f"more than {MOST_CELLS:,} cells")
    return root


def xml_tree(data: bytes, what: str) -> etree._Element:
    """The tree of a part of a Word file; `what` is the kind of file. Raises `Refused`."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        _within_limits(parser)
        raise broken(what) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise broken(what)  # no office program writes one; entities are what it would be for
    if data.count(b"<") > _MOST_ELEMENTS and _count(root, "//*") > _MOST_ELEMENTS:
        raise too_large(f"more than {_MOST_ELEMENTS:,} elements")
    return root


def _count(root: etree._Element, what: str) -> float:
    """How many nodes there are of a kind, counted without touching them."""
    return float(str(root.xpath(f"count({what})")))


def _within_limits(parser: etree.XMLParser | etree.HTMLParser) -> None:
    for entry in parser.error_log:
        if entry.type_name in (_LIMIT, _LOOP):
            raise too_large("nested too deep, or too much in one piece")
