"""Where a sentence of running text ends: at a full stop or semicolon that belongs to no abbreviation, a blank line."""

from collections.abc import Iterator

import regex

from extractors.reading import Reading
from extractors.tags import TAGS, tag_set

_ENDS = tag_set("dot semicolon")
_DOT = TAGS["dot"]
_SHORT = tag_set(
    "year_short article article_pre part part_pre point point_pre paragraph paragraph_pre number calendar hour"
)
_BLANK_LINE = regex.compile(r"\n[^\S\n]*+\r?\n")


def sentences(reading: Reading, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sentences of tokens `[first, stop)`, their full stops included: one ends where no small letter follows."""
    start = first
    for at in range(first, stop - 1):
        if _ends(reading, start, at):
            yield start, at + 1
            start = at + 1
    if start < stop:
        yield start, stop


def _ends(reading: Reading, first: int, at: int) -> bool:
    if reading.tags[at] not in _ENDS or reading.printed(at + 1)[:1].islower():
        return False
    before = at - 1
    return reading.tags[at] != _DOT or before < first or not _is_short(reading, before)


def _is_short(reading: Reading, token: int) -> bool:
    return reading.tags[token] in _SHORT or len(reading.words[token]) < 2


def paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    """The tokens `[first, stop)` between blank lines."""
    start = 0
    for match in _BLANK_LINE.finditer(reading.folded.text):
        stop = reading.at(match.start())
        if start < stop:
            yield start, stop
        start = stop
    if start < len(reading):
        yield start, len(reading)
