"""Tables drawn with strokes: `┌─┬`, `+---+`, `-----T-----`, columns of `|` or `¦` that stand below one another.

The strokes of most lines give the borders of the columns. A line with as many strokes is cut in their order, so it may
be shifted; one with fewer has cells that span columns, and each of its strokes belongs to the nearest border.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from statistics import median_low

import regex
from msgspec import Struct

from extractors.values import Span
from pipeline.layout.habits import Wrapped
from pipeline.layout.lines import Line
from pipeline.layout.wraps import row_starts
from pipeline.layout.zones import MOST_COLUMNS, Block, Found, Zone

_UPRIGHT = "|¦│┃║╎╏┆┇┊┋"
_JOINT = "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┏┳┓┣╋┫┗┻┛┝┥┠┨┯┷┿╂"
_DASH = r"─━═╌╍┄┅\-=_—–"
_RULED = regex.compile(rf"[{_DASH}+TТLГ¬'`.:*{_JOINT}{_UPRIGHT}\s]++")
_INTERRUPTED = regex.compile(rf"[{_UPRIGHT}{_JOINT}+]\s{{3,}}+[{_UPRIGHT}{_JOINT}+]")
_THREE = regex.compile(rf"[{_DASH}]{{3}}")
_STROKE = regex.compile(rf"[{_UPRIGHT}{_JOINT}]|\+(?=[{_DASH}])|(?<=[{_DASH}])\+")
_CORNER = regex.compile(rf"[^{_DASH}\s]")
_DASHES = regex.compile(rf"\s*+[{_DASH}]{{3,}}+\s*+")
_NEAR = 4
_LONGEST = 4000
_GAP = 2


class Strokes(Struct, frozen=True):
    """One line of a box: the places of its strokes; whether it is a rule; whether a stroke divides words."""

    marks: tuple[int, ...]
    rule: bool
    divides: bool

    @property
    def shows(self) -> bool:
        """Whether the line alone shows that there is a box."""
        return self.divides or len(self.marks) > 1


def strokes(line: Line) -> Strokes:
    """The strokes of one line; none on a line that is too long or holds too many to be a row of a plan."""
    text = line.text
    if len(text) > _LONGEST:
        return Strokes((), rule=False, divides=False)
    if _RULED.fullmatch(text) and _THREE.search(text) and not _INTERRUPTED.search(text):
        corners = tuple(match.start() for match in _CORNER.finditer(text))
        return Strokes(corners if len(corners) <= MOST_COLUMNS + 1 else (), rule=True, divides=False)
    marks = tuple(match.start() for match in _STROKE.finditer(text))
    if len(marks) > MOST_COLUMNS + 1:
        return Strokes((), rule=False, divides=False)
    divides = len(marks) > 0 and bool(text[: marks[0]].strip()) and bool(text[marks[-1] + 1 :].strip())
    return Strokes(marks, rule=False, divides=divides)


def zones(page: Sequence[Line]) -> list[Zone]:
    """Every run of lines in which strokes stand below one another."""
    drawn = [strokes(line) for line in page]
    found = []
    for first, stop in _runs(page, drawn):
        grid = _borders(page[first:stop], drawn[first:stop])
        score = _fit(drawn[first:stop], grid) if grid else 0.0
        if grid and score > 0:
            found.append(Zone(first, stop, score, partial(_build, drawn=drawn[first:stop], borders=grid)))
    return found


def _runs(page: Sequence[Line], drawn: Sequence[Strokes]) -> Iterable[tuple[int, int]]:
    """Runs of lines with strokes, few without between. Of two rules with a gap between, one closes and one opens."""
    shown = [at for at, line in enumerate(drawn) if line.shows or line.rule]
    start = None
    for at, following in pairwise([*shown, len(page) + _GAP + 2]):
        start = at if start is None else start
        apart = following - at > 1 or (following < len(page) and page[following].blanks > 0)
        closed = apart and drawn[at].rule and following < len(page) and drawn[following].rule
        if following - at > _GAP + 1 or closed:
            yield start, at + 1
            start = None


def _borders(page: Sequence[Line], drawn: Sequence[Strokes]) -> tuple[int, ...] | None:
    """The places of the borders, from outermost left to outermost right; null where too few lines agree."""
    words = [(line, mark.marks) for line, mark in zip(page, drawn, strict=True) if mark.shows and not mark.rule]
    counts = Counter(len(marks) for _, marks in words)
    if not counts:
        return None
    count = max(counts, key=lambda number: (counts[number] * (number - 0.5), number))
    agree = [(line, marks) for line, marks in words if len(marks) == count]
    inner = tuple(median_low(marks[at] for _, marks in agree) for at in range(count))
    left = sum(bool(line.text[: marks[0]].strip()) for line, marks in agree) * 3 >= len(agree)
    right = sum(bool(line.text[marks[-1] + 1 :].strip()) for line, marks in agree) * 3 >= len(agree)
    widest = max(len(line.text) for line, _ in agree)
    borders = (*((-1,) if left else ()), *inner, *((max(widest, inner[-1] + 2),) if right else ()))
    return borders if len(borders) > 1 and all(one < two for one, two in pairwise(borders)) else None


def _fit(drawn: Sequence[Strokes], borders: Sequence[int]) -> float:
    """Lines whose strokes all stand near borders, less those whose strokes do not, or that lack an outer stroke."""
    lines = [line.marks for line in drawn if line.shows and not line.rule]
    begun = [abs(borders[0] - marks[0]) <= _NEAR for marks in lines]
    ended = [abs(borders[-1] - marks[-1]) <= _NEAR for marks in lines]
    closed = [2 * sum(outer) >= len(lines) for outer in (begun, ended)]
    good = sum(
        (_near(marks, borders) and (first or not closed[0]) and (last or not closed[1])) or _as_wide(marks, borders)
        for marks, first, last in zip(lines, begun, ended, strict=True)
    )
    rules = sum(line.rule and len(line.marks) > 0 for line in drawn)
    return float(good + rules - 2 * (len(lines) - good)) if good > 1 or (good and rules) else 0.0


def _near(marks: Sequence[int], borders: Sequence[int]) -> bool:
    """Whether every stroke stands beside a border."""
    return all(abs(borders[_nearest(mark, borders)] - mark) <= _NEAR for mark in marks)


def _as_wide(marks: Sequence[int], borders: Sequence[int]) -> bool:
    """Whether the cells between the strokes are about as wide as the columns: a stroke moves those after it."""
    if len(marks) != len(borders):
        return False
    widths = zip(pairwise(marks), pairwise(borders), strict=True)
    return all(abs((two - one) - (border - before)) <= _NEAR for (one, two), (before, border) in widths)


def _nearest(place: int, borders: Sequence[int]) -> int:
    at = bisect_left(borders, place)
    around = [k for k in (at - 1, at) if 0 <= k < len(borders)]
    return min(around, key=lambda k: abs(borders[k] - place))


def _build(page: Sequence[Line], drawn: Sequence[Strokes], borders: tuple[int, ...]) -> Found:
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
        ruled = bool(_DASHES.fullmatch(line.text, at + 1, to))
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
            border = _nearest(mark, borders)
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
