"""Columns parted by nothing but spaces: a box whose strokes were lost.

A gap is a stretch of places that is blank on nearly every line that has several cells. Lines are cut at the blanks
nearest to the gaps; a line that runs across them stands between rows.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, pairwise

import regex

from extractors.headers import signs
from extractors.values import Span
from pipeline.layout.habits import Wrapped
from pipeline.layout.lines import Line
from pipeline.layout.wraps import row_starts
from pipeline.layout.zones import MOST_COLUMNS, Block, Found, Zone

_WIDE = regex.compile(r"\S(?: {3,}+\S|  \S++(?: \S++)*+  \S)")
_STROKE = regex.compile("[|¦\u2500-\u257f]")
_WORD = regex.compile(r"\S++(?: \S++)*+")
_LONGEST = 1000
_BETWEEN = 12
_FEWEST = 3
_CROSSING = 0.12
_NARROWEST = 2
_REPEATED = 2
_SIGNERS = 3
_NEAR = 2
_BLANKS = regex.compile(r" {2,}+")


def zones(page: Sequence[Line]) -> list[Zone]:
    """Every run of lines on which gaps of spaces stand below one another."""
    shown = [at for at, line in enumerate(page) if _cut_by_spaces(line)]
    found = []
    for first, end, limit in (table for run in _runs(shown) for table in _tables(page, *run)):
        last, gaps = _without_signatures(page, first, end)
        rows = page[first : last + 1]
        score = _fit(rows, gaps) if gaps else 0.0
        if score > 2:
            stop = last + 1 + _continued(page, last + 1, limit, gaps)
            found.append(Zone(first, stop, score, partial(_build, gaps=gaps)))
    return found


def _cut_by_spaces(line: Line) -> bool:
    return len(line.text) <= _LONGEST and bool(_WIDE.search(line.text)) and not _STROKE.search(line.text)


def _runs(shown: Sequence[int]) -> Iterable[tuple[int, int]]:
    start = None
    for at, following in pairwise([*shown, (shown[-1] if shown else 0) + _BETWEEN + 2]):
        start = at if start is None else start
        if following - at > _BETWEEN + 1:
            if at - start + 1 >= _FEWEST:
                yield start, at
            start = None


def _tables(page: Sequence[Line], first: int, last: int) -> Iterable[tuple[int, int, int]]:
    """A run cut before each further line that repeats words of its head: another table, with gaps of its own. Each
    with the line at which it must end.
    """
    head = _entries(page[first])
    begins = [at for at in range(first + _FEWEST, last) if len(head & _entries(page[at])) >= _REPEATED]
    for one, two in pairwise([first, *begins, last + 1]):
        yield one, two - 1, len(page) if two > last else two


def _entries(line: Line) -> frozenset[str]:
    """The words of a line between wide blanks."""
    return frozenset(_WORD.findall(line.text.casefold())) if _cut_by_spaces(line) else frozenset()


def _without_signatures(page: Sequence[Line], first: int, last: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Where a table ends, and its gaps: lines below a blank one at its end sign it if they name an office first or
    alone fill a gap.
    """
    shown = [at for at in range(first, last + 1) if _cut_by_spaces(page[at])]
    gaps = _gaps([page[at] for at in shown])
    for cut in range(1, min(_SIGNERS, len(shown) - _FEWEST) + 1):
        kept = shown[:-cut]
        more = _gaps([page[at] for at in kept])
        if page[shown[-cut]].blanks and (len(more) > len(gaps) or signs(page[shown[-cut]].text)):
            return kept[-1], more
    return last, gaps


def _gaps(rows: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """The stretches of places, between words on both sides, that are blank on nearly all lines."""
    width = max((len(line.text) for line in rows), default=0)
    steps = [0] * (width + 1)
    for line in rows:
        for match in _WORD.finditer(line.text):
            steps[match.start()] += 1
            steps[match.end()] -= 1
    covered = list(accumulate(steps))[:width]
    most = max(len(rows) * _CROSSING, 0)
    blank = [at for at, count in enumerate(covered) if count <= most]
    stretches: list[tuple[int, int]] = []
    for at in blank:
        if stretches and stretches[-1][1] == at:
            stretches[-1] = (stretches[-1][0], at + 1)
        else:
            stretches.append((at, at + 1))
    inner = [gap for gap in stretches if gap[0] > 0 and gap[1] < width and gap[1] - gap[0] >= _NARROWEST]
    begun = [gap for gap in inner if any(covered[: gap[0]]) and max(covered[: gap[0]]) > most]
    return tuple(begun[: MOST_COLUMNS - 1])


def _cuts(line: Line, gaps: Sequence[tuple[int, int]]) -> list[int | None]:
    """Where a line is cut for each gap: at the end of the blanks nearest to it; null where words run across."""
    runs = [match.span() for match in _BLANKS.finditer(line.text)]
    runs.append((len(line.text), max(len(line.text), gaps[-1][1]) + _NEAR))
    return [_cut(runs, *gap) for gap in gaps]


def _cut(runs: Sequence[tuple[int, int]], first: int, stop: int) -> int | None:
    near = [run for run in runs if run[0] < stop + _NEAR and run[1] > first - _NEAR]
    if not near:
        return None
    best = max(near, key=lambda run: min(run[1], stop) - max(run[0], first))
    return min(best[1], stop) if best[0] < stop else best[1]


def _cells(line: Line, gaps: Sequence[tuple[int, int]]) -> dict[int, tuple[Span, int]]:
    """The words of a line by column, each with the number of columns it spans."""
    cells: dict[int, tuple[Span, int]] = {}
    at, column = 0, 0
    for following, cut in enumerate([*_cuts(line, gaps), len(line.text)], start=1):
        if cut is None:
            continue
        if span := line.span(at, cut):
            cells[column] = (span, following - column)
        at, column = max(cut, at), following
    return cells


def _fit(rows: Sequence[Line], gaps: Sequence[tuple[int, int]]) -> float:
    """Lines with several cells, less those with several stretches of words that run across the gaps."""
    score = 0.0
    for line in rows:
        cells = _cells(line, gaps) if len(line.text) <= _LONGEST else {}
        if len(cells) > 1:
            score += 1
        elif _cut_by_spaces(line):
            score -= 1
    return score


def _continued(page: Sequence[Line], at: int, limit: int, gaps: Sequence[tuple[int, int]]) -> int:
    """How many lines from `at` on still are cells: each within columns, and no blank line before one with one cell."""
    stop = at
    while stop < limit and _within(page[stop], gaps) and (not page[stop].blanks or len(_cells(page[stop], gaps)) > 1):
        stop += 1
    return stop - at


def _within(line: Line, gaps: Sequence[tuple[int, int]]) -> bool:
    if len(line.text) > _LONGEST:
        return False
    cells = _cells(line, gaps)
    if any(spanned > 1 for _, spanned in cells.values()):
        return False
    return len(cells) > 1 or 0 not in cells or not line.text.lstrip()[0].isupper()


def _build(page: Sequence[Line], gaps: tuple[tuple[int, int], ...]) -> Found:
    """The cells, row by row; a line that runs across is a block of its own."""
    cut = [_cells(line, gaps) if len(line.text) <= _LONGEST else {} for line in page]
    bare = [not cells or (any(spanned > 1 for _, spanned in cells.values()) and len(cells) == 1) for cells in cut]
    widths = [two[0] - one[1] for one, two in pairwise([(0, 0), *gaps, (max(len(line.text) for line in page), 0)])]
    wrapped = [None if alone else _wrapped(line, cells) for line, cells, alone in zip(page, cut, bare, strict=True)]
    blocks: list[Block] = []
    held: dict[int, tuple[list[Span], int]] = {}
    row = 0
    for line, cells, alone, start in zip(page, cut, bare, row_starts(wrapped, widths, drawn=False), strict=True):
        if start:
            blocks += _row(held, row)
            held, row = {}, row + 1
        if alone:
            whole = line.span(0, len(line.text))
            blocks += [Block((whole,), line.blanks)] if whole else []
        else:
            for column, (span, spanned) in cells.items():
                held.setdefault(column, ([], spanned))[0].append(span)
    return Found(blocks + _row(held, row), [])


def _row(held: dict[int, tuple[list[Span], int]], row: int) -> list[Block]:
    return [
        Block(tuple(pieces), 0, 0, row, column, columns_spanned=spanned)
        for column, (pieces, spanned) in sorted(held.items())
    ]


def _wrapped(line: Line, cells: dict[int, tuple[Span, int]]) -> Wrapped:
    words = {column: line.text[span.start - line.start : span.end - line.start] for column, (span, _) in cells.items()}
    return Wrapped(words, line.blanks, spans=any(spanned > 1 for _, spanned in cells.values()))
