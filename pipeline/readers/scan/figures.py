"""Figures in a Kyrgyz text: Tesseract's Kyrgyz data doubles them or takes them for letters, its Russian data seldom."""

import re
from collections.abc import Sequence

from pipeline.readers.scan.tesseract import Seen

_FIGURES = re.compile(r"\d+")
_MIXED = re.compile(r"(?<![ЗзбОо\d])[ЗзбОо]{0,3}\d[\dЗзбОо]{0,8}")
"""Figures, and letters among them that look like some."""
_LIKELY = re.compile(r"\d|^[ЗзбОо]+\W*$")
_A_NUMBER = re.compile(r"\d{1,4}[.,;:)]*")
_SHORT = 3
_SAME = 0.5
"""The share of the smaller box that both words cover."""
_TINY, _SPECK = 2, 45.0
UNSURE = 0.0
"""How sure a word is whose figures were read in two ways."""


def agreed(words: Sequence[Seen], russian: Sequence[Seen]) -> list[Seen]:
    """The words with their figures as they are read as Russian; where the two readings differ, they are unsure."""
    likely = [word for word in russian if _LIKELY.search(word.text)]
    return [_agreed(word, likely) if _LIKELY.search(word.text) else word for word in words]


def without_specks(words: Sequence[Seen], russian: Sequence[Seen] = ()) -> list[Seen]:
    """The words without specks: one or two letters that nobody would swear to in either reading."""
    sure = [word for word in russian if not _is_speck(word)]
    return [word for word in words if not _is_speck(word) or any(_overlap(word, one) >= _SAME for one in sure)]


def _is_speck(word: Seen) -> bool:
    return len(word.text) <= _TINY and word.sure < _SPECK


def _agreed(word: Seen, russian: Sequence[Seen]) -> Seen:
    other = max(russian, key=lambda one: _overlap(word, one), default=None)
    if other is None or _overlap(word, other) < _SAME:
        return word
    if _A_NUMBER.fullmatch(other.text) and len(word.text) <= _SHORT:
        return word if word.text == other.text else word._replace(text=other.text, sure=UNSURE)
    ours, theirs = _MIXED.findall(word.text), _FIGURES.findall(other.text)
    if ours == theirs:
        return word
    if len(ours) == len(theirs):
        figures = iter(theirs)
        return word._replace(text=_MIXED.sub(lambda _: next(figures), word.text), sure=UNSURE)
    return word._replace(sure=UNSURE)


def _overlap(one: Seen, two: Seen) -> float:
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    if across <= 0 or down <= 0:
        return 0.0
    smaller = min((word.right - word.left) * (word.bottom - word.top) for word in (one, two))
    return across * down / max(smaller, 1)
