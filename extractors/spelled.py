"""Numbers that stand twice, in figures and in words: “45 (forty-five) days”."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.reading import read
from extractors.tags import TAGS, rule

_TWICE = rule("(?P<figures>number) open (?P<words>number{1,4}+) close")


class Twice(NamedTuple):
    """A number in figures, the one that the words beside it say, and both as printed."""

    figures: int
    words: int
    printed: str


def numbers_twice(text: str) -> Iterator[Twice]:
    """The numbers of a text that words repeat in brackets, in order; tens and ones in words add up."""
    reading = read(text)
    for match in _TWICE.finditer(reading.tags):
        first, stop = match.span("words")
        figures = match.start("figures")
        words = [reading.values[at] or 0 for at in range(first, stop) if reading.tags[at] == TAGS["number"]]
        if reading.words[figures].isdigit() and not any(reading.words[at].isdigit() for at in range(first, stop)):
            yield Twice(int(reading.words[figures]), sum(words), reading.where(*match.span()).text)
