"""How the rows of one wrapped grid begin, learned from its lines, and how much a line looks like the first of a row."""

from collections.abc import Sequence

import regex
from msgspec import Struct

_NUMBER = regex.compile(r"\(?[№N]?\s?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVXІХ]{1,6})[.)]{0,2}")
_NUMBERED = regex.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVXІХ]{1,6})[.)]\s*+[^\W\d_]")
_PRIOR = -1.0
_LACKING = 0.7
_FULL = 5.0


class Wrapped(Struct, frozen=True):
    """The words of one line by column, the blank lines before it, whether a cell of it spans columns or has a rule."""

    words: dict[int, str]
    blanks: int = 0
    spans: bool = False
    ruled: bool = False


def numbered_column(lines: Sequence[Wrapped]) -> int | None:
    """The first column, if most of what stands in it are numbers."""
    first = [line.words[0] for line in lines if 0 in line.words and not line.spans]
    numbers = sum(bool(_NUMBER.fullmatch(words)) for words in first)
    return 0 if numbers > 1 and numbers * 5 >= len(first) * 3 else None


def has_number(line: Wrapped, numbers: int) -> bool:
    """Whether a line has the number of a row in the column of numbers."""
    return bool(_NUMBER.fullmatch(line.words.get(numbers, "")))


class Habits:
    """What tells the first lines of the rows of one grid. `numbers` is its column of numbers, if it has one."""

    def __init__(self, regions: Sequence[Sequence[Wrapped]], widths: Sequence[int], numbers: int | None) -> None:
        self.widths, self.numbers = widths, numbers
        lines = [line for region in regions for line in region]
        self._blank, self._no_blank = _blanks([line for region in regions for line in region[1:]], numbers)
        if _all_full(lines, len(widths)):
            self._blank, self._no_blank = self._blank + _FULL, self._no_blank + _FULL
        known = [line for line in lines if has_number(line, numbers)] if numbers is not None else []
        self._small = {column for column in range(len(widths)) if _begins_small(known, column)}

    def score(self, line: Wrapped, above: Wrapped) -> float:
        """How much a line looks like the first of a row; above 0 it is one."""
        score = _PRIOR + (self._blank if line.blanks else self._no_blank)
        score -= _LACKING * (len(self.widths) - len(line.words))
        if self.numbers is not None:
            score += 5 if has_number(line, self.numbers) else -1.8
        elif _NUMBERED.match(line.words.get(0, "")):
            score += 3
        cells = (column for column in line.words if column != self.numbers)
        return score + sum(self._cell(column, line.words[column], above.words.get(column)) for column in cells)

    def _cell(self, column: int, words: str, above: str | None) -> float:
        """How much a line of a cell looks like its first: by its first letter, and the room left in the line above."""
        first = _first_letter(words)
        score = -1.5 if first in "([{" else 1.5 if first.isupper() else 0.0
        if first.islower():
            score = 0.0 if column in self._small else -3.0
        if above is None:
            return score + 0.7
        room = self.widths[column] - len(above) - 2 >= len(words.split(maxsplit=1)[0])
        return score + (0.7 if room else -0.7) - (2.0 if above[-1] in ",-—–(" else 0.0)


def _first_letter(words: str) -> str:
    """The first letter or digit, or the bracket before it."""
    return words[0] if words[0] in "([{" else next((letter for letter in words if letter.isalnum()), "-")


def _begins_small(known: Sequence[Wrapped], column: int) -> bool:
    """Whether a cell of a column may begin with a small letter, by the lines that are known to begin rows."""
    letters = [_first_letter(line.words[column]) for line in known if column in line.words]
    return 10 * sum(letter.islower() for letter in letters) > 3 * len(letters)


def _all_full(lines: Sequence[Wrapped], width: int) -> bool:
    """Whether hardly a line lacks a cell, so that none is wrapped: every line is a row."""
    whole = [line for line in lines if not line.spans]
    return len(whole) > 3 and 8 * sum(len(line.words) == width for line in whole) >= 7 * len(whole)


def _blanks(rest: Sequence[Wrapped], numbers: int | None) -> tuple[float, float]:
    """What a blank line before a line adds to its score, and what it costs that there is none.

    Little where all lines have one; much where they stand before the numbers and nowhere else.
    """
    if len({line.blanks > 0 for line in rest}) < 2:
        return 1.5, 0.0
    if numbers is None:
        return 3.0, -1.5
    agree = sum((line.blanks > 0) == has_number(line, numbers) for line in rest)
    return (6.0, -3.0) if 5 * agree >= 4 * len(rest) else (2.0, -1.0)
