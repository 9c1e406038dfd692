"""Where rows begin in a grid whose cells are wrapped over lines and whose rows no rule divides.

Every line gets a score from its cells: a number, cells that begin while the cells above them had ended, capitals and
small letters, room that the line above has left, blank lines. A line whose score is positive begins a row.
"""

import math
from collections.abc import Sequence
from itertools import groupby, pairwise

from pipeline.layout.habits import Habits, Wrapped, has_number, numbered_column

_RULED = 3
_ALONE = 2.5
_LIKELY = -3.0
_MOST_MISSING = 3


def row_starts(lines: Sequence[Wrapped | None], widths: Sequence[int], *, drawn: bool) -> list[bool]:
    """Which lines begin a row; null lines end a row by themselves.

    `drawn` when those are rules, so that perhaps all that stands between two of them is one row.
    """
    regions = [list(group) for ruled, group in groupby(lines, key=lambda line: line is None) if not ruled]
    words = [[line for line in region if line is not None] for region in regions]
    numbers = numbered_column([line for region in words for line in region])
    if drawn and _ruled(words, numbers):
        starts = iter([start for region in words for start in _of_ruled(region)])
    else:
        habits = Habits(words, widths, numbers)
        starts = iter([start for region in words for start in _of_wrapped(region, habits)])
    return [line is None or next(starts) for line in lines]


def _ruled(regions: Sequence[Sequence[Wrapped]], numbers: int | None) -> bool:
    """Whether a rule stands below every row, so that what lies between two rules is one row."""
    if numbers is not None and any(sum(has_number(line, numbers) for line in region) > 1 for region in regions):
        return False
    return len(regions) > _RULED or (numbers is not None and len(regions) == _RULED)


def _of_ruled(region: Sequence[Wrapped]) -> list[bool]:
    """One row, but for cells that run across."""
    return [
        True,
        *(line.spans != above.spans and not line.ruled and not above.ruled for above, line in pairwise(region)),
    ]


def _of_wrapped(region: Sequence[Wrapped], habits: Habits) -> list[bool]:
    apart = [line.blanks > 0 for line in region[1:]] + [True]
    scores = [math.inf]
    for (above, line), parted in zip(pairwise(region), apart[1:], strict=True):
        alone = len(line.words) == 1 and line.blanks > 0 and parted
        scores.append(_worth(above, line, habits) + (_ALONE if alone else 0.0))
    found = [score > 0 for score in scores]
    if habits.numbers is not None:
        for at in _unnumbered(region, scores, habits.numbers):
            found[at] = True
    return found


def _worth(above: Wrapped, line: Wrapped, habits: Habits) -> float:
    if line.ruled or above.ruled:
        return -math.inf
    if line.spans or above.spans:
        return math.inf if line.spans != above.spans else -math.inf
    return habits.score(line, above)


def _unnumbered(region: Sequence[Wrapped], scores: Sequence[float], numbers: int) -> list[int]:
    """The lines that begin the rows whose numbers are missing: between 2 and 4 the likeliest, if likely at all."""
    values = [line.words.get(numbers, "").rstrip(".) ") for line in region]
    printed = [(at, int(value)) for at, value in enumerate(values) if value.isdecimal()]
    found: list[int] = []
    for (one, first), (two, second) in pairwise(printed):
        missing = second - first - 1 - sum(score > 0 for score in scores[one + 1 : two])
        if 0 < missing <= _MOST_MISSING:
            likely = sorted(range(one + 1, two), key=lambda at: -scores[at])
            found += [at for at in likely if _LIKELY < scores[at] <= 0][:missing]
    return found
