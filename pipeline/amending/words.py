"""Words with their sources: a text made of stretches of other documents, each of which knows where it stands there."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extractors.letters import fold
from extractors.values import Span

OURS: Final = -1
"""The source of blanks that only join words."""


class Piece(NamedTuple):
    """`words` as they stand from `start` on in the text number `source`."""

    source: int
    start: int
    words: str

    @property
    def span(self) -> Span:
        """Where the words stand in their text."""
        return Span(self.start, self.start + len(self.words))


Words = tuple[Piece, ...]


def said(words: Words) -> str:
    """The words as one text."""
    return "".join(piece.words for piece in words)


def quoted(source: int, text: str, spans: Iterable[Span]) -> Words:
    """Stretches of a text; each on a line of its own."""
    pieces: list[Piece] = []
    for span in spans:
        if pieces:
            pieces.append(Piece(OURS, 0, "\n"))
        pieces.append(Piece(source, span.start, text[span.start : span.end]))
    return tuple(pieces)


def part(words: Words, start: int, end: int) -> Words:
    """The characters `[start, end)` of some words."""
    found, at = [], 0
    for piece in words:
        first, last = max(start - at, 0), min(end - at, len(piece.words))
        if first < last:
            found.append(Piece(piece.source, piece.start + first, piece.words[first:last]))
        at += len(piece.words)
    return tuple(found)


def put(words: Words, places: Sequence[Span], new: Words) -> Words:
    """Words with others in some places of theirs, which stand in order and do not overlap."""
    found: list[Piece] = []
    at = 0
    for start, end in places:
        found += (*part(words, at, start), *new)
        at = end
    return (*found, *part(words, at, len(said(words))))


def without(words: Words, places: Sequence[Span]) -> Words:
    """Words with some of them gone, and one of the blanks around them."""
    text = said(words)
    wider = [Span(_before_blank(text, start, end), end) for start, end in places]
    return put(words, wider, ())


def _before_blank(text: str, start: int, end: int) -> int:
    """Where to cut so that one blank stays between the words around, none before a mark or at an edge."""
    ends = end >= len(text) or text[end].isspace() or text[end] in ",.;:)"
    return start - 1 if start and text[start - 1] == " " and ends else start


def joined(words: Words, more: Words, between: str = " ") -> Words:
    """Words and others behind them."""
    return (*words, Piece(OURS, 0, between), *more) if words else more


def places_of(words: Words, sought: str) -> list[Span]:
    """Where words stand in others, whole words only; letters that look alike, case and blanks make no difference."""
    folded, needle = fold(said(words)), fold(sought).text.split()
    if not needle:
        return []
    words_apart = r"\s+".join(map(re.escape, needle))
    pattern = re.compile(rf"(?<!\w){words_apart}(?!\w)")
    return [folded.span(*match.span()) for match in pattern.finditer(folded.text)]
