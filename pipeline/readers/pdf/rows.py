"""Words put in lines."""

from collections.abc import Iterable

from pipeline.readers.pdf.shapes import Row, Word

_DRIFT = 0.4
"""How far from one another, in heights of letters, words of one line may stand: a raised figure belongs to its line."""


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The lines of some words, from top to bottom, each from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.baseline, one.left)):
        if found and word.baseline - found[-1][0].baseline <= _DRIFT * _height(word, found[-1][0]):
            found[-1].append(word)
        else:
            found.append([word])
    return [Row(sorted(line, key=lambda one: (one.left, one.order))) for line in found]


def _height(one: Word, two: Word) -> float:
    return max(one.bottom - one.top, two.bottom - two.top)
