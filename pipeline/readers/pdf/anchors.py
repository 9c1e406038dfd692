"""Where the rows of a table without ruling lines begin: at their numbers, or behind a space."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import regex

from pipeline.readers.pdf.joined import Line
from pipeline.readers.pdf.shapes import Word

_NUMBER = regex.compile(r"(?:№)?(\d{1,3})(?:[.)]{0,2}|\.\d{1,3}\.?)")
_SHIFT = 12.0
_SKIPPED = 3
_BLANK = 0.27
_WIDE = 0.7
_FURTHER = 1.2
_SET = 1.1


def numbers(lines: Sequence[Line]) -> list[int]:
    """The lines that begin with the number of a row: the longest run of numbers that grow, one below the other."""
    found = [
        (at, int(match[1]), line.row.left)
        for at, line in enumerate(lines)
        if (match := _NUMBER.fullmatch(line.row.words[0].text)) and _stands_apart(line.row.words)
    ]
    best: list[int] = []
    for begin in [k for k, one in enumerate(found) if one[1] <= 1] or [0]:
        chain: list[int] = []
        last: tuple[int, float] | None = None
        for at, number, left in found[begin:]:
            if last is None or (0 < number - last[0] <= _SKIPPED and abs(left - last[1]) <= _SHIFT):
                chain.append(at)
                last = number, left
        best = max(best, chain, key=len)
    return best


def is_number(words: Sequence[Word]) -> bool:
    """Whether some words are the number of a row and nothing else."""
    return len(words) == 1 and _NUMBER.fullmatch(words[0].text) is not None


def spaces(lines: Sequence[Line]) -> tuple[list[int], float]:
    """The lines in several columns that stand further below the line above than the lines of a cell do, and how far
    these stand from one another.
    """
    split = [at for at, line in enumerate(lines) if is_split(line.row.words)]
    if not split:
        return [], 0.0
    leading = _leading(lines, split)
    return [at for at in split if at == split[0] or is_apart(lines, at, leading)], leading


def is_apart(lines: Sequence[Line], at: int, leading: float) -> bool:
    """Whether a line stands further below the one above than lines of a cell do, or begins a page anew."""
    if at in (0, len(lines)):
        return True
    here, before = lines[at], lines[at - 1]
    if here.page != before.page:
        return not here.row.text[:1].islower()
    return here.row.baseline - before.row.baseline > _FURTHER * leading


def _leading(lines: Sequence[Line], split: Sequence[int]) -> float:
    """How far the lines of a cell stand from one another: as the nearest do, and no further than any text is set."""
    region = lines[split[0] : split[-1] + 1]
    steps = sorted(two.row.baseline - one.row.baseline for one, two in pairwise(region) if one.page == two.page)
    widest = _SET * median(line.row.bottom - line.row.top for line in region)
    return min([*steps[len(steps) // 10 :][:1], widest])


def is_split(words: Sequence[Word]) -> bool:
    """Whether words of a line stand so far apart that they are of several cells."""
    return any(two.left - one.right > _WIDE * (one.bottom - one.top) for one, two in pairwise(words))


def _stands_apart(words: Sequence[Word]) -> bool:
    return len(words) == 1 or words[1].left - words[0].right > _BLANK * (words[0].bottom - words[0].top)
