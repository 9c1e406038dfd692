"""OpenDocument texts and sheets (ODT, ODS, flat FODT): the same idea as for Word, with OpenDocument's own names.

Deleted text stands apart from the body in this format, so what is read is what is left after all changes. Source:
OASIS OpenDocument 1.3, part 3.
"""

import re
from typing import Final

from lxml import etree

from pipeline.readers.archive import encrypted
from pipeline.readers.blocks import Role
from pipeline.readers.content import Content
from pipeline.readers.errors import Refused
from pipeline.readers.flow import MOST_COLUMNS, MOST_ROWS, Cell, Grid, Part
from pipeline.readers.marks import superscript, whole
from pipeline.readers.markup import xml_tree
from pipeline.readers.odt_lists import Lists
from pipeline.readers.odt_names import DRAW, OFFICE, STYLE, TABLE, TEXT
from pipeline.readers.package import Package
from pipeline.readers.written import written

_WHAT: Final = "an OpenDocument file"
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_BREAK, _SPACE, _TAB = "\x0b", "\x0e", "\x0f"
_AS_SHOWN: Final = str.maketrans({_BREAK: "\n", _SPACE: " ", _TAB: "\t"})
_SIGNS: Final = {f"{TEXT}tab": _TAB, f"{TEXT}line-break": _BREAK}
_GONE: Final = frozenset(
    (
        f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}forms", f"{TEXT}sequence-decls", f"{TEXT}ruby-text",
        f"{TEXT}variable-decls", f"{TEXT}user-field-decls", f"{TEXT}hidden-text", f"{TEXT}number", f"{DRAW}glue-point",
        f"{TEXT}note-citation", f"{OFFICE}event-listeners", f"{TEXT}index-title-template", f"{TABLE}table-source",
        f"{TEXT}table-of-content-source", f"{OFFICE}binary-data",
    )
)  # fmt: skip
_ROWS: Final = frozenset(f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_MARGINS: Final[tuple[tuple[str, Role], ...]] = (
    ("header", "page_header"), ("header-first", "page_header"), ("header-left", "page_header"),
    ("footer", "footer"), ("footer-first", "footer"), ("footer-left", "footer"),
)  # fmt: skip
_CELLS: Final = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def read(data: bytes) -> Content:
    """The content of an OpenDocument file. Raises `Refused`."""
    if data.startswith(b"PK"):
        package = Package(data, _WHAT)
        manifest = package.data("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
        if b"encryption-data" in manifest:
            raise encrypted()
        content, styles = package.main("content.xml"), package.tree("styles.xml")
    else:
        content, styles = xml_tree(data, _WHAT), None
    body = content.find(f"{OFFICE}body")
    if body is None:
        raise Refused("no-text", "There is no text in it.", "Check that it is the file that you meant.")
    walk = _Walk(Lists([content] if styles is None else [styles, content]))
    parts = [*walk.over(body), *walk.notes]
    pages = content if styles is None else styles
    return written(parts, [(role, walk.over(one)) for name, role in _MARGINS for one in pages.iter(STYLE + name)])


class _Walk:
    """One walk over a body: the parts of footnotes are gathered in `notes`."""

    def __init__(self, lists: Lists) -> None:
        self.notes: list[Part] = []
        self._lists = lists
        self._noted = 0

    def over(self, element: etree._Element) -> list[Part]:
        """The paragraphs and tables that an element holds, in reading order."""
        found: list[Part] = []
        for child in element:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                found += self._paragraph(child)
            elif child.tag == f"{TABLE}table":
                found.append(self._table(child))
            elif child.tag == f"{TEXT}list":
                found += self._list(child)
            elif child.tag not in _GONE:
                found += self.over(child)
        return found

    def _paragraph(self, element: etree._Element, mark: str = "") -> list[Part]:
        words: list[str] = [mark]
        boxes: list[etree._Element] = []
        self._say(element, words, boxes)
        shown = _BLANKS.sub(" ", "".join(words)).strip(" ").translate(_AS_SHOWN)
        return [shown, *(part for box in boxes for part in self.over(box))]

    def _say(self, element: etree._Element, words: list[str], boxes: list[etree._Element]) -> None:
        """The words of an element; text boxes come after the paragraph, footnotes after the text."""
        words.append(element.text or "")
        for child in element:
            if child.tag in _SIGNS:
                words.append(_SIGNS[child.tag])
            elif child.tag == f"{TEXT}s":
                words.append(_SPACE * min(whole(child.get(f"{TEXT}c")) or 1, 200))
            elif child.tag == f"{DRAW}text-box":
                boxes.append(child)
            elif child.tag == f"{TEXT}note":
                words.append(self._note(child))
            elif child.tag not in _GONE:
                self._say(child, words, boxes)
            words.append(child.tail or "")

    def _note(self, note: etree._Element) -> str:
        self._noted += 1
        number = self._noted
        first, *others = self.over(note) or [""]
        self.notes += [f"{number} {first}" if isinstance(first, str) else first, *others]
        return superscript(str(number))

    def _list(self, element: etree._Element, style: str | None = None, level: int = 0) -> list[Part]:
        """The entries of a list, each with its number."""
        own = element.get(f"{TEXT}style-name")
        style = own or style
        found: list[Part] = []
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
        if not level and not goes_on:
            self._lists.begin(style)
        for entry in element:
            mark = "" if entry.tag != f"{TEXT}list-item" else self._lists.mark(style, level, entry)
            for child in entry:
                if child.tag == f"{TEXT}list":
                    found += self._list(child, style, level + 1)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    found += self._paragraph(child, mark)
                    mark = ""
                elif child.tag not in _GONE:
                    found += self.over(child)
        return found

    def _table(self, table: etree._Element) -> Grid:
        rows: list[list[Cell]] = []
        self._rows(table, rows)
        return Grid(rows)

    def _rows(self, element: etree._Element, rows: list[list[Cell]]) -> None:
        for child in element:
            if child.tag == f"{TABLE}table-row":
                cells = self._cells(child)
                rows += [cells] * (_times(child, "rows") if cells else 1)
            elif child.tag in _ROWS:
                self._rows(child, rows)
        del rows[MOST_ROWS + 1 :]

    def _cells(self, row: etree._Element) -> list[Cell]:
        found: list[Cell] = []
        column = 0
        for cell in row.iterchildren(*_CELLS):
            times = _times(cell, "columns")
            parts = self.over(cell) if len(cell) and cell.tag == _CELLS[0] else []
            for step in range(times if parts else 0):
                columns, rows = (whole(cell.get(f"{TABLE}number-{of}-spanned")) or 1 for of in ("columns", "rows"))
                found.append(Cell(parts, column + step, max(1, min(columns, MOST_COLUMNS)), max(1, rows)))
            column += times
        return found


def _times(element: etree._Element, of: str) -> int:
    """How often a row or a cell stands there."""
    return max(1, min(whole(element.get(f"{TABLE}number-{of}-repeated")) or 1, MOST_COLUMNS))
