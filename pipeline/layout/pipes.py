"""Rows on lines, their cells parted by bars or tabs: `1. | duty | date |`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

import regex
from msgspec import Struct

from extractors.values import Span
from pipeline.layout.lines import Line
from pipeline.layout.zones import MOST_COLUMNS, Block, Found, Zone

Cell = tuple[Span, ...]

BARS = "|¦│"
_BAR, _TAB = regex.compile(f"[{BARS}]"), regex.compile("\t")
INNER = regex.compile(rf"[^{BARS}\s]\s*+[{BARS}][\s{BARS}]*+[^{BARS}\s]")
"""A bar with words on both sides of it."""

_DRAWN = regex.compile(rf"[{BARS}:\-=+\s]++")
_NUMBER = regex.compile(r"\s{0,200}+(?:\d{1,3}[.)]?|[IVX]{1,5}[.)]?)\s{0,200}+(?:$|[|¦│\t])")
_LONGEST = 40_000
_BROKEN = 12
_BETWEEN = 3


def places(line: Line, mark: "regex.Pattern[str]" = _BAR) -> list[int]:
    """Where the bars of a line stand; none where it is too long to be a row."""
    return [] if len(line.text) > _LONGEST else [match.start() for match in mark.finditer(line.text)]


def runs(shown: Sequence[int], between: int) -> Iterator[tuple[int, int]]:
    """Runs of line numbers with at most `between` others in the gaps, as `(first, last)`."""
    start = None
    for at, following in pairwise([*shown, (shown[-1] if shown else 0) + between + 2]):
        start = at if start is None else start
        if following - at > between + 1:
            yield start, at
            start = None


def barred(page: Sequence[Line]) -> list[Zone]:
    """Runs of lines that are rows, their cells parted by bars."""
    return _delimited(page, _BAR)


def tabbed(page: Sequence[Line]) -> list[Zone]:
    """Runs of lines that are rows, their cells parted by tabs."""
    return _delimited(page, _TAB)


class _Style(Struct, frozen=True):
    """How the rows of a zone are written: the mark between cells, whether it leads and ends rows, how many cells."""

    mark: "regex.Pattern[str]"
    leads: bool
    ends: bool
    width: int = 0

    def cells(self, line: Line) -> list[tuple[int, int]]:
        """The stretches of a line between its marks; none on a line without."""
        marks = places(line, self.mark)
        if not marks:
            return []
        cells = [(one + 1, two) for one, two in pairwise([-1, *marks, len(line.text)])]
        first = 1 if self.leads and not line.text[: marks[0]].strip() else 0
        ended = self.ends and not line.text[marks[-1] + 1 :].strip()
        return cells[first : -1 if ended else None]


def _delimited(page: Sequence[Line], mark: "regex.Pattern[str]") -> list[Zone]:
    shown = [at for at, line in enumerate(page) if 0 < len(places(line, mark)) <= MOST_COLUMNS + 1]
    if mark is _BAR and not any(INNER.search(page[at].text) for at in shown):
        return []
    zones = []
    for first, last in _alike(page, runs(shown, 0), mark):
        style, score = _style(page[first : last + 1], mark)
        if mark is _TAB:  # typists use tabs for blanks: they part cells only where nearly every line has them
            without = sum(not places(line, mark) for line in page[first : last + 1])
            score -= 1 + without * (0.5 if style.width > 2 else 1.0)
        if score > 1:
            zones.append(Zone(first, last + 1, score, partial(_rows, style=style)))
    return zones


def _alike(
    page: Sequence[Line], found: Iterable[tuple[int, int]], mark: "regex.Pattern[str]"
) -> Iterator[tuple[int, int]]:
    """Runs of lines joined over small gaps, unless they are tables of different widths."""
    held: tuple[int, int, int] | None = None
    for first, last in found:
        width = _style(page[first : last + 1], mark)[0].width if last > first else 0
        if held and first - held[1] <= _BETWEEN + 1 and (not width or not held[2] or width == held[2]):
            held = held[0], last, width or held[2]
            continue
        if held:
            yield held[:2]
        held = first, last, width
    if held:
        yield held[:2]


def _style(page: Sequence[Line], mark: "regex.Pattern[str]") -> tuple[_Style, float]:
    """How most rows of a zone are written, and how many lines are so, less those that are not."""
    rows = [line for line in page if places(line, mark) and not _DRAWN.fullmatch(line.text)]
    leads = mark is _BAR and 2 * sum(line.text.lstrip()[0] in BARS for line in rows) > len(rows)
    ends = mark is _BAR and 2 * sum(line.text[-1] in BARS for line in rows) > len(rows)
    style = _Style(mark, leads, ends)
    counts = Counter(len(style.cells(line)) for line in rows)
    wide = {count: counts[count] for count in counts if count > 1}
    if not wide:
        return style, 0.0
    width = max(wide, key=lambda count: (wide[count] * count, count))
    more = sum(number for count, number in counts.items() if count > width)
    fewer = sum(number for count, number in counts.items() if 1 < count < width)
    return _Style(mark, leads, ends, width), wide[width] - 2.0 * more - 0.25 * fewer


def _rows(page: Sequence[Line], style: _Style) -> Found:
    """Lines as rows. A line without marks stands between them, unless it goes on with a cell.

    Lines that have too few cells but together make one row are one row.
    """
    drawn = style.mark is _BAR
    lines = [line for line in page if not (drawn and _DRAWN.fullmatch(line.text))]
    cells = [[(span,) if (span := line.span(*cell)) else () for cell in style.cells(line)] for line in lines]
    blocks: list[Block] = []
    at = row = 0
    while at < len(lines):
        count = _lines_of_row(lines, cells, at, style.width)
        if count:
            blocks += _row(_joined(lines[at : at + count], cells[at : at + count]), row)
        elif span := lines[at].span(0, len(lines[at].text)):
            blocks.append(Block((span,), lines[at].blanks))
        at, row = at + max(count, 1), row + 1
    return Found(blocks, [span for line in page for span in strokes(line)] if drawn else [])


def _lines_of_row(lines: Sequence[Line], cells: Sequence[Sequence[Cell]], at: int, width: int) -> int:
    """How many lines from `at` on are one row; 0 where none begins."""
    if not cells[at]:
        return 0
    count, stop = len(cells[at]), at + 1
    while (
        1 < count < width and stop < len(lines) and stop - at < _BROKEN and _may_go_on(lines[stop], cells[stop], width)
    ):
        count += max(len(cells[stop]) - 1, 0)
        stop += 1
    if count != width:
        stop = at + 1
    while stop < len(lines) and not cells[stop] and not lines[stop].blanks and goes_on(lines[stop]):
        stop += 1
    return stop - at


def _may_go_on(line: Line, cells: Sequence[Cell], width: int) -> bool:
    """Whether a line may be more of the row above: it is no row by itself and does not begin with a number."""
    return len(cells) < width and not _NUMBER.match(line.text)


def goes_on(line: Line) -> bool:
    """Whether a line looks like more of what the line before it begins."""
    letter = line.text.lstrip()[0]
    return letter == "(" or letter.islower()


def _joined(lines: Sequence[Line], cells: Sequence[Sequence[Cell]]) -> list[Cell]:
    """The cells of a row that is broken over lines: the last cell of a line goes on in the first of the next."""
    row = list(cells[0])
    for line, more in zip(lines[1:], cells[1:], strict=True):
        whole = line.span(0, len(line.text))
        first: Cell = more[0] if more else (whole,) if whole else ()
        row = [*row[:-1], (*row[-1], *first), *more[1:]]
    return row


def strokes(line: Line) -> list[Span]:
    """The bars of a line, or the whole of it where it is but a rule."""
    if _DRAWN.fullmatch(line.text):
        whole = line.span(0, len(line.text))
        return [whole] if whole else []
    return [Span(line.start + at, line.start + at + 1) for at in places(line)]


def _row(cells: Sequence[Cell], row: int) -> list[Block]:
    return [Block(pieces, 0, 0, row, column) for column, pieces in enumerate(cells) if pieces]
