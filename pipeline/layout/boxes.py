"""Tables drawn with strokes: `┌─┬`, `+---+`, `-----T-----`, columns of `|` or `¦` that stand below one another.

The strokes of most lines give the borders of the columns. A line with as many strokes is cut in their order, so it may
be shifted; one with fewer has cells that span columns, and each of its strokes belongs to the nearest border.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from statistics import median_low

from pipeline.layout.boxed import build
from pipeline.layout.drawing import Strokes, nearest, strokes
from pipeline.layout.lines import Line
from pipeline.layout.zones import Zone

_NEAR = 4
_GAP = 2


def zones(page: Sequence[Line]) -> list[Zone]:
    """Every run of lines in which strokes stand below one another."""
    drawn = [strokes(line) for line in page]
    found = []
    for first, stop in _runs(page, drawn):
        grid = _borders(page[first:stop], drawn[first:stop])
        score = _fit(drawn[first:stop], grid) if grid else 0.0
        if grid and score > 0:
            found.append(Zone(first, stop, score, partial(build, drawn=drawn[first:stop], borders=grid)))
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
    return all(abs(borders[nearest(mark, borders)] - mark) <= _NEAR for mark in marks)


def _as_wide(marks: Sequence[int], borders: Sequence[int]) -> bool:
    """Whether the cells between the strokes are about as wide as the columns: a stroke moves those after it."""
    if len(marks) != len(borders):
        return False
    widths = zip(pairwise(marks), pairwise(borders), strict=True)
    return all(abs((two - one) - (border - before)) <= _NEAR for (one, two), (before, border) in widths)
