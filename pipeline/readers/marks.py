"""What a program adds to the words when it shows them: numbers of lists, raised digits."""

import re
from typing import Final

from lxml import etree

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_MOST: Final = 100_000


def superscript(digits: str) -> str:
    """Digits as raised ones."""
    return digits.translate(_RAISED)


def raised(before: str, words: str) -> str:
    """Words in superscript: digits after a digit stay apart from it (“28¹”), or one would read 281."""
    after_digit = before[-1:].isdecimal() and words.strip().isdecimal()
    return superscript(words.strip()) if after_digit else words


def counted(number: int, style: str) -> str:
    """A number of a list as shown; `style` is decimal, zero, none, latin, roman or russian, perhaps with `upper-`."""
    kind = style.removeprefix("upper-")
    if kind == "none":
        return ""
    if not 0 < number < _MOST or kind not in ("latin", "roman", "russian"):
        return f"{number:02}" if kind == "zero" else str(number)
    shown = _roman(number) if kind == "roman" else _lettered(number, _LATIN if kind == "latin" else _RUSSIAN)
    return shown.upper() if kind != style else shown


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found


def _lettered(number: int, letters: str) -> str:
    """a, b … z, then aa, bb: as Word and browsers begin anew."""
    times, at = divmod(number - 1, len(letters))
    return letters[at] * min(times + 1, 9)


class ListMarks:
    """The numbers of one ordered list of a web page."""

    _STYLES: Final = {"a": "latin", "A": "upper-latin", "i": "roman", "I": "upper-roman"}

    def __init__(self, first: int, step: int, style: str) -> None:
        self._following, self._step, self._style = first, step, style

    @classmethod
    def of(cls, element: etree._Element) -> "ListMarks":
        """Those of an `ol`."""
        down = "reversed" in element.attrib
        first = whole(element.get("start"))
        if first is None:
            first = len(element.findall("li")) if down else 1
        return cls(first, -1 if down else 1, cls._STYLES.get(element.get("type", ""), "decimal"))

    def next(self, given: str | None) -> str:
        """The mark of the next entry, which may be `given` its number."""
        number = whole(given)
        number = self._following if number is None else number
        self._following = number + self._step
        return counted(number, self._style) + ". "


def whole(words: str | None) -> int | None:
    """A whole number of at most nine digits, null for anything else."""
    found = re.fullmatch(r"\s*(-?\d{1,9})\s*", words or "")
    return int(found[1]) if found else None
