"""A stream of cells: a bar stands alone on its line or at the end of a cell, and only the cells show where rows end."""

from collections.abc import Iterator, Sequence

from extractors.values import Span
from pipeline.layout.lines import Line
from pipeline.layout.pipes import BARS, INNER, goes_on, places, runs, strokes
from pipeline.layout.zones import Block, Found, Zone

_PARAGRAPHS = 12
_UNCLOSED = 3
_MOST_EMPTY = 16


def zones(page: Sequence[Line]) -> list[Zone]:
    """Runs of lines in which bars end cells. The last lines of a run may be a cell that no bar closes."""
    shown = [at for at, line in enumerate(page) if places(line)]
    found, counted = [], 0
    for first, last in runs(shown, _PARAGRAPHS):
        inner = sum(bool(INNER.search(line.text)) for line in page[first : last + 1])
        here = counted
        while counted < len(shown) and shown[counted] <= last:
            counted += 1
        begin = _first_cell(page, first)
        score = counted - here - 3.0 * inner
        if score > 2:
            found.append(Zone(begin, last + 1 + _unclosed(page, last + 1), score, _cells))
    return found


def _first_cell(page: Sequence[Line], first: int) -> int:
    """The first line of the cell that the bar on line `first` ends: that before a lone bar, and more if it goes on."""
    lone = not page[first].text.strip(BARS + " ") and not page[first].blanks
    begin = first - 1 if first and lone else first
    while begin and not page[begin].blanks and goes_on(page[begin]):
        begin -= 1
    return begin


def _unclosed(page: Sequence[Line], at: int) -> int:
    """How many lines from `at` on may be a cell that no bar closes: one short paragraph, or one line."""
    rest = page[at : at + _UNCLOSED + 1]
    stop = next((k for k, line in enumerate(rest) if k and line.blanks), len(rest))
    return stop if stop <= _UNCLOSED else 1


def _cells(page: Sequence[Line]) -> Found:
    """The cells of a stream, none of them in a row yet; a blank line parts paragraphs of what may be one cell."""
    stream = _Stream()
    for line in page:
        for part in _parts(line):
            if part is None:
                stream.end_cell()
            else:
                stream.add(part, line.blanks)
    stream.end_paragraph(unclosed=True)
    return Found(stream.blocks, [span for line in page for span in strokes(line)])


class _Stream:
    """The cells being collected."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[Span] = []
        self._empties = self._blanks = 0
        self._joined = False

    def add(self, part: Span, blanks: int) -> None:
        """Words of a cell, on a new line."""
        if self._pieces and blanks:
            self.end_paragraph()
            self._joined = True
        if not self._pieces:
            self._blanks = blanks
        self._pieces.append(part)

    def end_paragraph(self, *, unclosed: bool = False) -> None:
        """What has been collected is a block."""
        if self._pieces:
            empties = min(self._empties, _MOST_EMPTY)
            pieces, joined = tuple(self._pieces), self._joined
            self.blocks.append(Block(pieces, self._blanks, 0, empties=empties, joined=joined, unclosed=unclosed))
        self._pieces, self._empties, self._joined = [], 0, False

    def end_cell(self) -> None:
        """A bar: it closes a cell, or, where nothing stands before it, an empty one."""
        if self._pieces:
            self.end_paragraph()
        else:
            self._empties += 1


def _parts(line: Line) -> Iterator[Span | None]:
    """The words of a line between its bars, and null for every bar."""
    at = 0
    for bar in places(line):
        if span := line.span(at, bar):
            yield span
        yield None
        at = bar + 1
    if span := line.span(at, len(line.text)):
        yield span
