"""Articles without their word, in a column that holds nothing else: “46”, “49 ч. 2”, “50 (1)”, “8; 12”."""

from collections.abc import Iterator

from extractors.citations.numbers import NUMBERS, numbers
from extractors.citations.units import Unit, units
from extractors.reading import Reading
from extractors.tags import TAGS, rule

_BARE = rule(f"(?<! number_sign ) (?P<numbers>{NUMBERS})")
_ONLY = rule(
    f"number_sign? {NUMBERS} (?: (?: comma | semicolon | dot | open | close ){{1,2}} {NUMBERS} ){{0,9}} close?"
)
_DOT = TAGS["dot"]
_IN_BRACKETS = rule("open (?P<numbers> number (?: (?: comma | and | dash ) number ){0,9} ) close")


def bare(reading: Reading, first: int, stop: int) -> list[Unit]:
    """The units of a cell, the numbers that no word stands beside among them: articles, in brackets parts of one."""
    worded = list(units(reading, first, stop))
    found, at = [], first
    for unit in worded:
        found += [*_between(reading, at, unit.first), unit]
        at = unit.stop
    return [*found, *_between(reading, at, stop)]


def is_bare(reading: Reading, first: int, stop: int) -> bool:
    """Whether a cell holds bare articles and nothing else, as “12.” does, “с 12” and “12-май” do not."""
    tags = reading.tags
    end = stop - (tags[stop - 1] == _DOT)
    return bool(_ONLY.fullmatch(tags, first, end))


def _between(reading: Reading, first: int, stop: int) -> Iterator[Unit]:
    at = first
    while at < stop:
        bracketed = _IN_BRACKETS.match(reading.tags, at, stop) if at > first else None
        match = bracketed or _BARE.match(reading.tags, at, stop)
        if match:
            level = "part" if bracketed else "article"
            cited, begin, end = numbers(reading, *match.span("numbers"), from_start=True)
            end = match.end() if bracketed else end
            yield Unit(level, begin, end, cited, leads=True)
            at = max(end, at + 1)
        else:
            at += 1
