"""Word files (DOCX): what Word shows, with tracked changes accepted and list numbers counted.

Walked over the XML itself: tables with merged cells and tables inside of them, content controls, smart tags, fields as
last shown, footnotes, text boxes. Source: ECMA-376, part 1, WordprocessingML.
"""

from typing import Final

from lxml import etree

from pipeline.readers.blocks import Role
from pipeline.readers.content import Content
from pipeline.readers.flow import MOST_COLUMNS, Cell, Grid, Part
from pipeline.readers.marks import whole
from pipeline.readers.package import Package
from pipeline.readers.word_lists import Lists
from pipeline.readers.word_names import W, child, children, usual, value
from pipeline.readers.word_said import BESIDE, DELETED, GRID_BEFORE, MERGED, SPAN, Said
from pipeline.readers.word_text import ALTERNATIVES, GONE, Paragraph, alternative
from pipeline.readers.written import written

_WHAT = "a Word document"
_PART = "word/document.xml"
_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_SECTION: Final = f"{W}sectPr"
_MARGINS: Final[tuple[tuple[str, Role], ...]] = (("word/header", "page_header"), ("word/footer", "footer"))


def read(data: bytes) -> Content:
    """The content of a Word file. Raises `Refused`."""
    package = Package(data, _WHAT)
    walk = _Walk(package)
    body = walk.noted(package.main(walk.main))
    parts = [] if body is None else [part for one in body for part in walk.over(one)]
    return written(parts + walk.notes(), walk.margins())


class _Walk:
    """One walk over a document: its lists are counted and its notes gathered on the way."""

    def __init__(self, package: Package) -> None:
        names = [entry.filename for entry in package.entries()]
        others = [name for name in names if name.startswith("word/document") and name.endswith(".xml")]
        self.main = _PART if _PART in package or not others else others[0]
        self._lists = Lists(usual(package.tree("word/numbering.xml")), usual(package.tree("word/styles.xml")))
        self._package = package
        self._said = Said()
        self._notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._held: Paragraph | None = None

    def noted(self, root: etree._Element | None) -> etree._Element | None:
        """A tree under the usual names, what its properties say noted."""
        root = usual(root)
        if root is not None:
            self._said.note(root)
        return root

    def over(self, element: etree._Element) -> list[Part]:
        """The paragraphs and tables that an element holds, in reading order."""
        found: list[Part] = []
        for one in element:
            tag = one.tag
            if tag == _PARAGRAPH:
                found += self._paragraph(one)
            elif tag == _TABLE:
                found.append(self._table(one))
            elif tag in ALTERNATIVES:
                found += self.over(alternative(one))
            elif tag not in GONE and tag != _SECTION:
                found += self.over(one)
        return found

    def _paragraph(self, element: etree._Element) -> list[Part]:
        """A paragraph and, after it, the text boxes anchored in it; one whose end was deleted runs on in the next."""
        properties = child(element, "pPr")
        paragraph, self._held = self._held or Paragraph(self._referred, self._said), None
        if not paragraph.begun:
            paragraph.say(self._lists.mark(properties))
        paragraph.over(element)
        if DELETED in self._said.of(properties):
            paragraph.begun, self._held = True, paragraph
            return []
        boxes = [part for box in paragraph.boxes for part in self.over(box)]
        return [paragraph.text(), *boxes]

    def _table(self, table: etree._Element) -> Grid:
        above: dict[int, Cell] = {}
        shown = [row for row in _within(table, "tr") if DELETED not in self._said.of(row)]
        return Grid([self._row(row, above) for row in shown])

    def _row(self, row: etree._Element, above: dict[int, Cell]) -> list[Cell]:
        """The cells that begin in a row; one that continues the cell `above` makes that one longer."""
        found: list[Cell] = []
        column = _number(self._said.of(row).get(GRID_BEFORE), 0)
        reached: dict[int, Cell] = {}
        for cell in _within(row, "tc"):
            said = self._said.of(cell)
            columns = _number(said.get(SPAN), 1)
            merged, beside = said.get(MERGED), said.get(BESIDE)
            if beside is not None and value(beside) != "restart" and found:
                found[-1].columns += columns
            elif merged is not None and value(merged) != "restart" and column in above:
                reached[column] = above[column]
                reached[column].rows += 1
            else:
                one = Cell(self.over(cell), column, columns)
                found.append(one)
                if merged is not None:
                    reached[column] = one
            column += columns
        above.clear()
        above.update(reached)
        return found

    def _referred(self, kind: str, identifier: str) -> int:
        self._notes[kind].append(identifier)
        return len(self._notes[kind])

    def margins(self) -> list[tuple[Role, list[Part]]]:
        """What stands above and below the text of every page."""
        found: list[tuple[Role, list[Part]]] = []
        for name in sorted(entry.filename for entry in self._package.entries()):
            role = next((role for start, role in _MARGINS if name.startswith(start) and name.endswith(".xml")), None)
            root = self.noted(self._package.tree(name)) if role else None
            if role and root is not None:
                found.append((role, self.over(root)))
        return found

    def notes(self) -> list[Part]:
        """The footnotes and endnotes that the text refers to, each after its number."""
        found: list[Part] = []
        for kind, wanted in [(kind, tuple(noted)) for kind, noted in self._notes.items()]:
            root = self.noted(self._package.tree(f"word/{kind}s.xml")) if wanted else None
            notes = {} if root is None else {note.get(f"{W}id"): note for note in children(root, kind)}
            for mark, identifier in enumerate(wanted, 1):
                if identifier in notes:
                    first, *others = self.over(notes[identifier]) or [""]
                    found += [f"{mark} {first.strip()}" if isinstance(first, str) else first, *others]
        return found


def _within(element: etree._Element, name: str) -> list[etree._Element]:
    """The rows of a table or the cells of a row, in content controls as well."""
    found: list[etree._Element] = []
    wanted = W + name
    for one in element:
        tag = one.tag
        if tag == wanted:
            found.append(one)
        elif tag not in GONE and tag not in (_TABLE, _PARAGRAPH):
            found += _within(one, name)
    return found


def _number(element: etree._Element | None, default: int) -> int:
    found = None if element is None else whole(value(element))
    return default if found is None else max(default, min(found, MOST_COLUMNS))
