"""Short names that a text defines: “(мындан ары – Мыйзам)”, “(далее – Закон)”, a block of abbreviations."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.reading import Reading
from extractors.tags import TAGS, rule

_HENCE = rule(
    "(?: open hence (?: dash | colon | quote | comma ){0,3} | hence (?: dash | colon | quote ){1,3} )"
    "(?P<name> (?: (?! close | open | comma | semicolon | colon | dot | quote | bar | number | dash) any ){1,6} )"
)
_BLOCK = rule("alias colon?")
_DIVIDER = rule("semicolon | comma (?= any{1,3}? dash )")
_DASH = TAGS["dash"]
_LONGEST_NAME, _LONGEST_BLOCK = 4, 400


class Alias(NamedTuple):
    """A short name at tokens `[first, stop)` and what it stands for, the tokens `[long_first, long_stop)`.

    A definition in brackets only says where that ends: `long_first` is then null.
    """

    first: int
    stop: int
    long_first: int | None
    long_stop: int


def aliases(reading: Reading) -> list[Alias]:
    """Every short name that a text defines, in order."""
    found = []
    for match in _HENCE.finditer(reading.tags):
        first, stop = match.span("name")
        found.append(Alias(first, _line_end(reading, first, stop), None, match.start()))
    block = _BLOCK.search(reading.tags)
    return found + list(_block(reading, block.end())) if block else found


def _block(reading: Reading, first: int) -> Iterator[Alias]:
    """The entries of a block: “short – long”, one a line or divided by semicolons, up to the first that is none."""
    for start, stop in _entries(reading, first, min(len(reading), first + _LONGEST_BLOCK)):
        dash = reading.tags.find(_DASH, start, min(stop, start + _LONGEST_NAME + 1))
        if dash <= start or stop - dash < 2:
            return
        yield Alias(start, dash, dash + 1, stop)


def _entries(reading: Reading, first: int, stop: int) -> Iterator[tuple[int, int]]:
    start = first
    while start < stop:
        line = _line_end(reading, start, stop)
        mark = _DIVIDER.search(reading.tags, start, line)
        end = mark.start() if mark else line
        if end > start:
            yield start, end
        start = max(end + bool(mark), start + 1)


def _line_end(reading: Reading, first: int, stop: int) -> int:
    """The end of the line that token `first` stands on, `stop` at most."""
    text = reading.folded.text
    breaks = (at for at in range(first + 1, stop) if "\n" in text[reading.ends[at - 1] : reading.starts[at]])
    return next(breaks, stop)
