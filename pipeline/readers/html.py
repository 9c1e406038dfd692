"""Web pages: real tables with merged cells, nested ones, and the text around them; nothing is fetched or run."""

import re
from typing import Final

from lxml import etree

from pipeline.readers.charset import page_text
from pipeline.readers.content import Content
from pipeline.readers.flow import MOST_ROWS, Part, Raw, placed
from pipeline.readers.marks import ListMarks, raised
from pipeline.readers.markup import html_tree
from pipeline.readers.written import written

_UNSEEN: Final = frozenset(
    "script style head template noscript noframes iframe object embed applet svg canvas audio video select datalist "
    "del map".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary "
    "table tbody td tfoot th thead title tr ul".split()
)
_GROUPS: Final = frozenset(("thead", "tbody", "tfoot"))
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_NUMBER: Final = re.compile(r"\s{0,99}+(\d{1,9})")
_BREAK, _SPACE, _TAB = "\x0b", "\x0e", "\x0f"
_KEPT: Final = str.maketrans({"\n": _BREAK, " ": _SPACE, "\t": _TAB, "\r": ""})
_AS_SHOWN: Final = str.maketrans({_BREAK: "\n", _SPACE: " ", _TAB: "\t"})


def read(data: bytes) -> Content:
    """The content of a page. Raises `Refused` and, for bytes that are no text, `ReadError`."""
    return of_text(page_text(data))


def of_text(page: str) -> Content:
    """The content of a page whose encoding is known."""
    root = html_tree(page)
    if root is None:
        return Content("")
    return written(_Walk().over(root))


class _Walk:
    """The parts of an element under way: `_words` are those of the paragraph not ended yet."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._kept = False

    def over(self, element: etree._Element) -> list[Part]:
        """The parts of all that an element holds."""
        self._inside(element)
        self._end()
        return self.parts

    def _inside(self, element: etree._Element, marks: ListMarks | None = None) -> None:
        self._say(element.text)
        for child in element:
            if not _unseen(child):
                self._child(child, marks)
            self._say(child.tail)

    def _child(self, child: etree._Element, marks: ListMarks | None) -> None:
        tag = child.tag
        if tag == "br":
            self._words.append(_BREAK)
        elif tag == "table":
            self._table(child)
        elif tag == "sup":
            self._words.append(raised("".join(self._words[-1:]), "".join(map(str, child.itertext()))))
        elif tag in _BLOCKS:
            self._block(child, marks)
        else:
            self._inside(child, marks)

    def _block(self, child: etree._Element, marks: ListMarks | None) -> None:
        self._end()
        if child.tag == "li" and marks is not None:
            self._words.append(marks.next(child.get("value")))
        kept, self._kept = self._kept, self._kept or child.tag == "pre"
        self._inside(child, ListMarks.of(child) if child.tag == "ol" else None)
        self._end()
        self._kept = kept

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(words.translate(_KEPT) if self._kept else words)

    def _end(self) -> None:
        """End the paragraph under way."""
        if not self._words:
            return
        words = "".join(self._words)
        self._words.clear()
        if not words.isspace():
            shown = _BLANKS.sub(" ", words).lstrip(" ")
            self.parts.append(shown if shown.isprintable() else shown.translate(_AS_SHOWN))

    def _table(self, table: etree._Element) -> None:
        """A table; what stands in it outside any cell goes before it, as browsers have it."""
        self._end()
        rows: list[list[Raw]] = []
        self._rows(table, rows)
        self._end()
        self.parts.append(placed(rows))

    def _rows(self, element: etree._Element, rows: list[list[Raw]]) -> None:
        first = len(rows)
        self._say(element.text)
        for child in element:
            if _unseen(child):
                pass
            elif child.tag == "tr":
                rows.append(self._cells(child))
            elif child.tag in _GROUPS or (child.find(".//tr") is not None and child.tag != "table"):
                self._rows(child, rows)
            else:
                self._child(child, None)
            self._say(child.tail)
        if element.tag in _GROUPS:
            for at, row in enumerate(rows[first:], first):
                for cell in row:
                    cell.rows = min(cell.rows, len(rows) - at)

    def _cells(self, row: etree._Element) -> list[Raw]:
        found: list[Raw] = []
        self._say(row.text)
        for child in row:
            if _unseen(child):
                pass
            elif child.tag in ("td", "th"):
                found.append(Raw(_Walk().over(child), _span(child, "colspan"), _span(child, "rowspan") or MOST_ROWS))
            else:
                self._child(child, None)
            self._say(child.tail)
        return found


def _unseen(element: etree._Element) -> bool:
    if element.tag in _UNSEEN or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def _span(cell: etree._Element, name: str) -> int:
    """How many columns or rows a cell says it runs over: 1 when it says nothing of sense."""
    said = cell.get(name)
    digits = _NUMBER.match(said) if said else None
    return int(digits[1]) if digits else 1
