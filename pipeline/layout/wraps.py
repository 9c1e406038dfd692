"""Where rows begin in a grid whose cells are wrapped over lines and whose rows no rule divides.

Every line gets a score from its cells: a number, cells that begin while the cells above them had ended, capitals and
small letters, room that the line above has left, blank lines. A line whose score is positive begins a row.
"""

import math
from collections.abc import Sequence
from itertools import groupby, pairwise

import regex
from msgspec import Struct

_NUMBER = regex.compile(r"\(?[№N]?\s?(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,6})[.)]{0,2}")
_NUMBERED = regex.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,6})[.)]\s*+[^\W\d_]")
_RULED = 3
_PRIOR = -1.0
_LACKING = 0.7
_LIKELY = -3.0
_MOST_MISSING = 3


class Wrapped(Struct, frozen=True):
    """The words of one line by column, the blank lines before it, whether a cell of it spans columns or has a rule."""

    words: dict[int, str]
    blanks: int = 0
    spans: bool = False
    ruled: bool = False


def row_starts(lines: Sequence[Wrapped | None], widths: Sequence[int], *, drawn: bool) -> list[bool]:
    """Which lines begin a row; null lines end a row by themselves.

    `drawn` when those are rules, so that perhaps all that stands between two of them is one row.
    """
    regions = [list(group) for ruled, group in groupby(lines, key=lambda line: line is None) if not ruled]
    words = [[line for line in region if line is not None] for region in regions]
    numbers = _numbered_column([line for region in words for line in region])
    by_rules = drawn and _ruled(words, numbers)
    blanks = _blanks([line for region in words for line in region[1:]], numbers)
    starts = iter([start for region in words for start in _starts(region, widths, numbers, blanks, by_rules=by_rules)])
    return [line is None or next(starts) for line in lines]


def _numbered_column(lines: Sequence[Wrapped]) -> int | None:
    """The first column, if most of what stands in it are numbers."""
    first = [line.words[0] for line in lines if 0 in line.words and not line.spans]
    numbers = sum(bool(_NUMBER.fullmatch(words)) for words in first)
    return 0 if numbers > 1 and numbers * 5 >= len(first) * 3 else None


def _ruled(regions: Sequence[Sequence[Wrapped]], numbers: int | None) -> bool:
    """Whether a rule stands below every row, so that what lies between two rules is one row."""
    if numbers is not None and any(sum(_has_number(line, numbers) for line in region) > 1 for region in regions):
        return False
    return len(regions) > _RULED or (numbers is not None and len(regions) == _RULED)


def _has_number(line: Wrapped, numbers: int) -> bool:
    return bool(_NUMBER.fullmatch(line.words.get(numbers, "")))


def _starts(
    region: Sequence[Wrapped],
    widths: Sequence[int],
    numbers: int | None,
    blanks: tuple[float, float],
    *,
    by_rules: bool,
) -> list[bool]:
    scores = [math.inf]
    for above, line in pairwise(region):
        if line.ruled or above.ruled or (by_rules and line.spans == above.spans):
            scores.append(-math.inf)
        elif line.spans or above.spans:
            scores.append(math.inf if line.spans != above.spans else -math.inf)
        else:
            scores.append(_score(line, above, widths, numbers, blanks))
    found = [score > 0 for score in scores]
    if numbers is not None:
        for at in _unnumbered(region, scores, numbers):
            found[at] = True
    return found


def _unnumbered(region: Sequence[Wrapped], scores: Sequence[float], numbers: int) -> list[int]:
    """The lines that begin the rows whose numbers are missing: between 2 and 4 the likeliest, if it is likely at all."""
    values = [line.words.get(numbers, "").rstrip(".) ") for line in region]
    printed = [(at, int(value)) for at, value in enumerate(values) if value.isdecimal()]
    found: list[int] = []
    for (one, first), (two, second) in pairwise(printed):
        missing = second - first - 1 - sum(score > 0 for score in scores[one + 1 : two])
        if 0 < missing <= _MOST_MISSING:
            likely = sorted(range(one + 1, two), key=lambda at: -scores[at])
            found += [at for at in likely if _LIKELY < scores[at] <= 0][:missing]
    return found


def _blanks(rest: Sequence[Wrapped], numbers: int | None) -> tuple[float, float]:
    """What a blank line before a line adds to its score, and what it costs that there is none.

    Little where all lines have one; much where they stand before the numbers and nowhere else.
    """
    if len({line.blanks > 0 for line in rest}) < 2:
        return 1.5, 0.0
    if numbers is None:
        return 3.0, -1.5
    agree = sum((line.blanks > 0) == _has_number(line, numbers) for line in rest)
    return (6.0, -3.0) if 5 * agree >= 4 * len(rest) else (2.0, -1.0)


def _score(
    line: Wrapped, above: Wrapped, widths: Sequence[int], numbers: int | None, blanks: tuple[float, float]
) -> float:
    """How much a line looks like the first of a row."""
    score = _PRIOR + (blanks[0] if line.blanks else blanks[1]) - _LACKING * (len(widths) - len(line.words))
    if numbers is not None:
        score += 5 if _has_number(line, numbers) else -1.8
    elif _NUMBERED.match(line.words.get(0, "")):
        score += 3
    cells = (column for column in line.words if column != numbers)
    return score + sum(_cell_score(line.words[column], above.words.get(column), widths[column]) for column in cells)


def _cell_score(words: str, above: str | None, width: int) -> float:
    """How much a line of a cell looks like its first: by its first letter, and by the room that the line above left."""
    first = words[0] if words[0] in "([{" else next((letter for letter in words if letter.isalnum()), "")
    score = -3.0 if first.islower() else 1.5 if first.isupper() else -1.5 if first in "([{" else 0.0
    if above is None:
        return score + 0.7
    room = width - len(above) - 2 >= len(words.split(maxsplit=1)[0])
    return score + (0.7 if room else -0.7) - (2.0 if above[-1] in ",-—–(" else 0.0)
