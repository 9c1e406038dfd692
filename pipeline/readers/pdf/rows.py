"""Words put in lines."""

from collections.abc import Iterable
from operator import attrgetter

from pipeline.readers.pdf.shapes import Row, Word

_BELOW = attrgetter("baseline", "left")
_BEHIND = attrgetter("left", "order")
_DRIFT = 0.4
"""How far from one another, in heights of letters, words of one line may stand: a raised figure belongs to its line."""


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The lines of some words, from top to bottom, each from left to right."""
    found: list[list[Word]] = []
    uneven: set[int] = set()
    baseline = height = 0.0
    for word in sorted(words, key=_BELOW):
        own = word.bottom - word.top
        if found and word.baseline == baseline:
            found[-1].append(word)
        elif found and word.baseline - baseline <= _DRIFT * max(height, own):
            found[-1].append(word)
            uneven.add(len(found) - 1)
        else:
            found.append([word])
            baseline, height = word.baseline, own
    return [Row(sorted(line, key=_BEHIND) if at in uneven else line) for at, line in enumerate(found)]
