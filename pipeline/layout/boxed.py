"""The cells of a box whose borders are known, row by row."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from extractors.values import Span
from pipeline.layout.drawing import DASHES, Strokes, nearest
from pipeline.layout.habits import Wrapped
from pipeline.layout.lines import Line
from pipeline.layout.wraps import row_starts
from pipeline.layout.zones import Block, Found


def build(page: Sequence[Line], drawn: Sequence[Strokes], borders: tuple[int, ...]) -> Found:
    """The cells of a box, row by row."""
    cut = [None if mark.rule else _cells(line, mark, borders) for line, mark in zip(page, drawn, strict=True)]
    widths = [two - one - 1 for one, two in pairwise(borders)]
    starts = row_starts([_wrapped(line, cells) for line, cells in zip(page, cut, strict=True)], widths, drawn=True)
    table = _Table()
    for line, mark, cells, start in zip(page, drawn, cut, starts, strict=True):
        table.borders += _drawn_spans(line, cells)
        if cells is None:
            table.end_row()
        elif not mark.marks:
            table.bare(line)
        else:
            table.add(line, cells, start=start)
    return table.finished()


class _Cut(Struct, frozen=True):
    """A stretch of a line between two borders: `first` and `stop` are characters, `ruled` if only dashes fill it."""

    column: int
    columns_spanned: int
    first: int
    stop: int
    ruled: bool


def _cells(line: Line, mark: Strokes, borders: Sequence[int]) -> list[_Cut]:
    """A line cut at the strokes that are borders."""
    last = len(borders) - 1
    found = []
    for (at, one), (to, two) in pairwise(_placed(line, mark.marks, borders)):
        column = min(one, last - 1)
        ruled = bool(DASHES.fullmatch(line.text, at + 1, to))
        found.append(_Cut(column, max(two - one, 1), at + 1, to, ruled))
    return found


def _placed(line: Line, marks: Sequence[int], borders: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of a place in the line and the border that it is, with the ends of the line for the outermost ones."""
    last, end = len(borders) - 1, len(line.text)
    if not marks:
        return [(-1, 0), (end, last)]
    whole = [*((-1,) if borders[0] < 0 else ()), *marks]
    closed = whole if len(whole) == len(borders) else [*whole, end]
    if len(closed) == len(borders):
        placed = list(zip(closed, range(len(borders)), strict=True))
    else:
        closest: dict[int, int] = {}
        for mark in marks:
            border = nearest(mark, borders)
            if border not in closest or abs(borders[border] - mark) < abs(borders[border] - closest[border]):
                closest[border] = mark
        placed = [(mark, border) for border, mark in sorted(closest.items())]
    if placed[0][1] > 0 or line.text[: max(placed[0][0], 0)].strip():
        placed.insert(0, (-1, 0))
    if placed[-1][1] < last or line.text[placed[-1][0] + 1 :].strip():
        placed.append((max(end, placed[-1][0] + 1), last))
    return placed


def _wrapped(line: Line, cells: Sequence[_Cut] | None) -> Wrapped | None:
    """What `row_starts` needs of a line; null for a rule."""
    if cells is None:
        return None
    words = {
        cell.column: text for cell in cells if (text := line.text[cell.first : cell.stop].strip()) and not cell.ruled
    }
    spans = any(cell.columns_spanned > 1 and cell.column in words for cell in cells)
    return Wrapped(words, line.blanks, spans, any(cell.ruled for cell in cells))


def _drawn_spans(line: Line, cells: Sequence[_Cut] | None) -> list[Span]:
    """The strokes of a line that part its cells, and the dashes between them."""
    if cells is None:
        return [span for span in [line.span(0, len(line.text))] if span]
    dashes = [line.span(cell.first, cell.stop) for cell in cells if cell.ruled]
    ends = {at for cell in cells for at in (cell.first - 1, cell.stop) if 0 <= at < len(line.text)}
    return sorted([*(Span(line.start + at, line.start + at + 1) for at in ends), *(span for span in dashes if span)])


class _Open(Struct):
    """A cell that is being filled."""

    row: int
    columns_spanned: int
    pieces: list[Span]


class _Table:
    """Rows and cells being collected from the lines of one box."""

    def __init__(self) -> None:
        self.borders: list[Span] = []
        self._blocks: list[Block] = []
        self._open: dict[int, _Open] = {}
        self._row = 0

    def add(self, line: Line, cells: Sequence[_Cut], *, start: bool) -> None:
        """Put the words of a line in their cells; `start` begins a new row."""
        if start:
            self.end_row()
        if any(cell.ruled for cell in cells):
            self._end_cells(cells)
        for cell in cells:
            if not cell.ruled and (span := line.span(cell.first, cell.stop)):
                self._open.setdefault(cell.column, _Open(self._row, cell.columns_spanned, [])).pieces.append(span)

    def bare(self, line: Line) -> None:
        """A line without strokes, between rows."""
        self.end_row()
        if span := line.span(0, len(line.text)):
            self._blocks.append(Block((span,), line.blanks))

    def end_row(self) -> None:
        """Close every cell."""
        for column in sorted(self._open):
            self._close(column)
        self._row += 1

    def _end_cells(self, cells: Sequence[_Cut]) -> None:
        """A rule below some cells only: those that it does not close go on into the next row."""
        for cell in cells:
            for column in range(cell.column, cell.column + cell.columns_spanned if cell.ruled else cell.column):
                if column in self._open:
                    self._close(column)
        self._row += 1

    def _close(self, column: int) -> None:
        cell = self._open.pop(column)
        rows = self._row - cell.row + 1
        self._blocks.append(
            Block(tuple(cell.pieces), 0, 0, cell.row, column, columns_spanned=cell.columns_spanned, rows_spanned=rows)
        )

    def finished(self) -> Found:
        """The blocks in reading order, lines between rows kept in their places."""
        self.end_row()
        parts: list[list[Block]] = [[]]
        for block in self._blocks:
            if block.table is None:
                parts += [[block], []]
            else:
                parts[-1].append(block)
        ordered = [sorted(part, key=lambda block: (block.row or 0, block.column or 0)) for part in parts]
        return Found([block for part in ordered for block in part], self.borders)
