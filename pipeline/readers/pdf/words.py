"""The words of a page. Only the ends of a word are measured; single letters only where the file interleaves words."""

from collections.abc import Iterator
from ctypes import byref, c_double
from itertools import pairwise
from typing import Any

import regex

from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.shapes import Word

_WORD = regex.compile(r"[^\s\x02\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = str.maketrans("\x02\ufffe", "--")
"""How the library writes a hyphen at the end of a line, with no line break behind it."""
_MOST_CHARACTERS = 200_000
_NEAR = 0.12
_INTO = 0.25
_GAP = 0.2
_DRIFT = 0.4


def words_of(
    text: Any,  # noqa: ANN401 - a handle has no type
    characters: str,
    frame: Frame,
    hidden: frozenset[int],
) -> list[Word]:
    """The words shown on a page, in the order of the file. `hidden` are the addresses of unseen text objects."""
    characters = characters[:_MOST_CHARACTERS]
    measure = _Measure(text, frame, hidden)
    found = [word for match in _WORD.finditer(characters) if (word := measure.word(match.group(), match.start()))]
    if interleaved(found):
        return list(by_letters(measure, characters))
    return found


class _Measure:
    """Finds where characters stand, and whether they are seen."""

    def __init__(self, text: Any, frame: Frame, hidden: frozenset[int]) -> None:  # noqa: ANN401
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

        self._text, self.frame, self._hidden = text, frame, hidden
        self._origin, self._loose = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox
        self._object, self.generated = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_IsGenerated
        self._x, self._y, self._box = c_double(), c_double(), pdfium.FS_RECTF()
        self._at = byref(self._x), byref(self._y), byref(self._box)

    def word(self, letters: str, at: int) -> Word | None:
        """The word of the characters from `at` on; null where it is not shown. A page has hundreds: calls count."""
        if self._hidden and self.is_hidden(at):
            return None
        width, height, a, b, c, d, e, f = self.frame
        to_x, to_y, to_box = self._at
        self._origin(self._text, at, to_x, to_y)
        x, y, box = self._x.value, self._y.value, self._box
        left, baseline = a * x + b * y + c, d * x + e * y + f
        self._loose(self._text, at + len(letters) - 1, to_box)
        x, u, y, v = box.left, box.right, box.bottom, box.top
        one, two = a * x + b * y + c, a * u + b * v + c
        top, bottom = d * u + e * v + f, d * x + e * y + f
        if one > two:
            one, two = two, one
        if top > bottom:
            top, bottom = bottom, top
        if len(letters) == 1 and one < left:
            left = one
        if not (-1 <= (left + two) / 2 <= width + 1 and -1 <= baseline <= height + 1):
            return None
        return Word(
            letters.translate(_HYPHENS) if letters[-1] in "\x02\ufffe" else letters,
            left,
            top,
            max(left, two),
            bottom,
            baseline,
            at,
        )

    def is_hidden(self, at: int) -> bool:
        """Whether a character belongs to an object that is not drawn."""
        import ctypes  # noqa: PLC0415

        found = self._object(self._text, at)
        return bool(found) and ctypes.addressof(found.contents) in self._hidden

    def is_generated(self, at: int) -> bool:
        """Whether a blank is not in the file but only seen."""
        return bool(self.generated(self._text, at))


def interleaved(words: list[Word]) -> bool:
    """Whether words touch or overlap on one line: letters of a second font came late, and tore words apart."""
    order = sorted(words, key=lambda word: (round(word.baseline), word.left))
    for one, two in pairwise(order):
        if abs(one.baseline - two.baseline) > 1 or two.left - one.right > _NEAR * (two.bottom - two.top):
            continue
        apart = abs(two.order - one.order) > len(one.text) + 1
        into = one.right - two.left > _INTO * (two.bottom - two.top)
        if apart or into:
            return True
    return False


def by_letters(measure: _Measure, characters: str) -> Iterator[Word]:
    """The words put together from letters, line by line."""
    letters = [
        found
        for at, letter in enumerate(characters)
        if (letter.isspace() and not measure.is_generated(at)) or not letter.isspace()
        if (found := measure.word(letter, at))
    ]
    for line in _lines(letters):
        yield from _words(line)


def _lines(letters: list[Word]) -> Iterator[list[Word]]:
    """Letters that stand at one height, from left to right."""
    line: list[Word] = []
    for letter in sorted(letters, key=lambda one: one.baseline):
        if line and letter.baseline - line[0].baseline > _DRIFT * (letter.bottom - letter.top):
            yield sorted(line, key=lambda one: (one.left, one.order))
            line = []
        line.append(letter)
    if line:
        yield sorted(line, key=lambda one: (one.left, one.order))


def _words(line: list[Word]) -> Iterator[Word]:
    word: list[Word] = []
    for letter in line:
        if word and (letter.text.isspace() or letter.left - word[-1].right > _GAP * (letter.bottom - letter.top)):
            yield _joined(word)
            word = []
        if not letter.text.isspace() and not (word and _twice(word[-1], letter)):
            word.append(letter)
    if word:
        yield _joined(word)


def _twice(one: Word, two: Word) -> bool:
    """Whether a letter is drawn again over itself, to look bold."""
    return one.text == two.text and abs(one.left - two.left) < _NEAR * (one.right - one.left)


def _joined(word: list[Word]) -> Word:
    first = word[0]
    return Word(
        "".join([letter.text for letter in word]),
        first.left,
        min(letter.top for letter in word),
        word[-1].right,
        max(letter.bottom for letter in word),
        first.baseline,
        first.order,
    )
