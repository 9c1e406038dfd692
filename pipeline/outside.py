"""The lines of a text outside its table."""

from collections.abc import Iterator, Sequence

from extractors.values import Span


def outside(drawn: Sequence[Span], end: int) -> Iterator[Span]:
    """What no cell, head or section holds; `drawn` are their places in the order of the text."""
    at = 0
    for span in drawn:
        if span.start > at:
            yield Span(at, span.start)
        at = max(at, span.end)
    yield Span(at, end)


def lines_in(text: str, free: Span) -> Iterator[Span]:
    """The lines of a stretch that say anything, without the blanks around them."""
    at = free.start
    for line in text[free.start : free.end].splitlines(keepends=True):
        words = line.strip()
        if any(map(str.isalnum, words)):
            start = at + len(line) - len(line.lstrip())
            yield Span(start, start + len(words))
        at += len(line)
