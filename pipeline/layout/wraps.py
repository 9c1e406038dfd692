"""Where rows begin in a grid whose cells are wrapped over lines and whose rows no rule divides.

Every line gets a score from its cells: a number, cells that begin while the cells above them had ended, capitals and
small letters, room that the line above has left, blank lines. A line whose score is positive begins a row.
"""

from collections.abc import Sequence
from itertools import groupby

import regex
from msgspec import Struct

_NUMBER = regex.compile(r"\(?[№N]?\s?(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,6})[.)]{0,2}")
_NUMBERED = regex.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXІХ]{1,6})[.)]\s*+[^\W\d_]")
_RULED = 3


class Wrapped(Struct, frozen=True):
    """The words of one line by column, the blank lines before it, whether a cell of it spans columns or has a rule."""

    words: dict[int, str]
    blanks: int = 0
    spans: bool = False
    ruled: bool = False


def row_starts(lines: Sequence[Wrapped | None], widths: Sequence[int]) -> list[bool]:
    """Which lines begin a row; null lines are rules, which end a row by themselves."""
    regions = [list(group) for ruled, group in groupby(lines, key=lambda line: line is None) if not ruled]
    words = [[line for line in region if line is not None] for region in regions]
    numbers = _numbered_column([line for region in words for line in region])
    by_rules = _ruled(words, numbers)
    starts = iter([start for region in words for start in _starts(region, widths, numbers, by_rules=by_rules)])
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


def _starts(region: Sequence[Wrapped], widths: Sequence[int], numbers: int | None, *, by_rules: bool) -> list[bool]:
    blanks = {min(line.blanks, 1) for line in region[1:]}
    found = []
    for at, line in enumerate(region):
        above = region[at - 1] if at else None
        if above is None or line.ruled or above.ruled:
            found.append(above is None)
        elif line.spans or above.spans:
            found.append(line.spans != above.spans and not by_rules)
        else:
            found.append(not by_rules and _score(line, above, widths, numbers, tell=len(blanks) > 1) > 0)
    return found


def _score(line: Wrapped, above: Wrapped, widths: Sequence[int], numbers: int | None, *, tell: bool) -> float:
    """How much a line looks like the first of a row. `tell` when some lines have blanks before them and some not."""
    score = -0.5
    if numbers is not None:
        score += 5 if _has_number(line, numbers) else -2
    elif _NUMBERED.match(line.words.get(0, "")):
        score += 3
    if tell:
        score += 2 if line.blanks else -1
    if len(line.words) == 1:
        score -= 1
    return score + sum(
        _cell_score(words, above.words.get(column), widths[column])
        for column, words in line.words.items()
        if column != numbers
    )


def _cell_score(words: str, above: str | None, width: int) -> float:
    """How much a line of a cell looks like its first."""
    first = next((letter for letter in words if letter.isalnum()), "")
    if first.islower():
        return -2
    if above is None:
        return 1
    room = width - len(above) - 2
    return 0.5 if room >= len(words.split(maxsplit=1)[0]) and not above.endswith((",", "-", "—", "–")) else -1.5
