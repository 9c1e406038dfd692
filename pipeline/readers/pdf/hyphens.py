"""Whether a hyphen at the end of a line belongs to its word: the other words of the document tell."""

from collections.abc import Iterable
from functools import cached_property

import regex

from pipeline.readers.pdf.shapes import Row

_HYPHENS = ("-", "\u2010")
_MARKS = regex.compile(r"^[^\w]+|[^\w]+$")
_SHORTEST = 4


class Hyphens:
    """The words of a document, those left out that a line may have broken."""

    def __init__(self, cells: Iterable[list[Row]]) -> None:
        self._cells = cells

    @cached_property
    def _words(self) -> set[str]:
        """Found when a line first ends with a hyphen."""
        words: set[str] = set()
        for rows in self._cells:
            broken = False
            for row in rows:
                words.update([word.text for word in (row.words[1:] if broken else row.words)])
                broken = row.words[-1].text.endswith(_HYPHENS)
        return set(map(_bare, words))

    def joins(self, one: Row, two: Row) -> bool:
        """Whether two lines part a word that is written with a hyphen: its second half is a word, the whole is none."""
        first = one.words[-1].text
        if not first.endswith(_HYPHENS):
            return False
        second = _bare(two.words[0].text)
        return len(second) >= _SHORTEST and second in self._words and _bare(first) + second not in self._words


def _bare(word: str) -> str:
    return word.lower() if word.isalnum() else _MARKS.sub("", word).lower()
