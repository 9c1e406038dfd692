"""The lines and tables of all pages as one text, with its blocks and the place of every word."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from extractors.values import Span
from pipeline.readers.blocks import Block, Role
from pipeline.readers.pdf.hyphens import Hyphens
from pipeline.readers.pdf.joined import Line, Pages, Whole
from pipeline.readers.pdf.shapes import Sheet, Word
from pipeline.readers.places import Places

_BREAKS = "-\u00ad\u2010"
_BLANK = 0.2
_APART = 1.6
"""Lines further apart than so many heights of their letters have a blank line between."""

_text, _box, _is_doubtful = attrgetter("text"), attrgetter("left", "top", "right", "bottom"), attrgetter("doubtful")


class Outside(NamedTuple):
    """A line outside the tables; `role` where it belongs to the page and not to its text."""

    line: Line
    role: Role | None = None


Part = Outside | Pages


class Text:
    """The text being put together; `doubtful` are its words with digits that are not sure."""

    def __init__(self, turned: Mapping[int, Sheet], edges: Mapping[int, float], hyphens: Hyphens) -> None:
        self._turned, self._edges, self._hyphens = turned, edges, hyphens
        self._pieces: list[str] = []
        self._length = 0
        self._before: Line | None = None
        self.blocks: list[Block] = []
        self.places = Places([], [], [], [])
        self.doubtful: list[Span] = []

    def finished(self) -> str:
        """The whole text."""
        return "".join(self._pieces)

    def add(self, part: Part, table: int) -> None:
        """A line, or a table with its number."""
        if isinstance(part, Outside):
            self._outside(part)
        else:
            for cell in sorted(part.cells, key=lambda one: (one.row, one.column)):
                self._cell(cell, table)
            self._before = None

    def _outside(self, part: Outside) -> None:
        apart = part.role is not None or self._before is None or _apart(self._before, part.line)
        self._write("\n" if apart and self._length else "")
        if self._before is not None and not apart and _wraps(self._before, part.line, self._edges[self._before.page]):
            self._pieces[-1] = self._pieces[-1][:-1] + " "
        self.blocks.append(Block((self._line(part.line),), blanks=int(apart), role=part.role))
        self._before = None if part.role else part.line

    def _cell(self, cell: Whole, table: int) -> None:
        if not cell.lines:
            return
        self._write("\n" if self._length else "")
        pieces = [self._line(cell.lines[0])]
        for above, line in pairwise(cell.lines):
            joined = self._hyphens.joins(above.row, line.row)
            if joined:
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
            span = self._line(line)
            pieces[-1:] = [Span(pieces[-1].start, span.end)] if joined else [pieces[-1], span]
        self.blocks.append(
            Block(tuple(pieces), 0, table, cell.row, cell.column, columns_spanned=cell.columns, rows_spanned=cell.rows)
        )

    def _line(self, line: Line) -> Span:
        words, start = line.row.words, self._length
        letters, boxes = list(map(_text, words)), list(map(_box, words))
        if line.page in self._turned:
            boxes = [self._turned[line.page].shown(box) for box in boxes]
        self.places.line(start, letters, line.page, boxes)
        if any(map(_is_doubtful, words)):
            self.doubtful += _doubtful(words, start)
        self._write(" ".join(letters) + "\n")
        return Span(start, self._length - 1)

    def _write(self, words: str) -> None:
        if words:
            self._pieces.append(words)
            self._length += len(words)


def assembled(parts: Sequence[Part], edges: dict[int, float], turned: Mapping[int, Sheet]) -> Text:
    """The text, blocks and places of the parts of a document: what belongs to the pages comes last. `edges` are the
    least places where full lines of the pages end; `turned` the pages that were turned to be read.
    """
    for part in parts:
        if isinstance(part, Outside):
            edges[part.line.page] = max(edges[part.line.page], part.line.row.words[-1].right)
    tables = [part for part in parts if isinstance(part, Pages)]
    hyphens = Hyphens([line.row for line in cell.lines] for table in tables for cell in table.cells)
    text = Text(turned, edges, hyphens)
    for table, part in enumerate(sorted(parts, key=lambda one: isinstance(one, Outside) and one.role is not None)):
        text.add(part, table)
    return text


def _doubtful(words: Sequence[Word], start: int) -> Iterator[Span]:
    """Where the doubtful words of a line stand, which begins at `start`."""
    for word in words:
        if word.doubtful:
            yield Span(start, start + len(word.text))
        start += len(word.text) + 1


def _wraps(one: Line, two: Line, edge: float) -> bool:
    """Whether a line ends only because the first word of the next had no room in it; `edge` is where its page ends."""
    last, first = one.row.words[-1], two.row.words[0]
    if last.text[-1] in _BREAKS or (last.text[-1] in ".;:!?" and not first.text[:1].isalpha()):
        return False
    return last.right + (first.right - first.left) + _BLANK * (last.bottom - last.top) > edge


def _apart(one: Line, two: Line) -> bool:
    """Whether a blank line parts two lines; over a page or a column, only where the sentence does not go on."""
    if one.page != two.page or two.row.baseline < one.row.baseline:
        return one.row.text[-1:] in ".;:!?" or not two.row.text[:1].islower()
    return two.row.baseline - one.row.baseline > _APART * (two.row.bottom - two.row.top)
