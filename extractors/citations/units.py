"""The pieces of a citation: “10-беренесинин”, “4,5-бөлүктөрү”, “ч. 4 ст. 10”, each with its numbers."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractors.citations.numbers import NUMBERS, numbers
from extractors.reading import Reading
from extractors.tags import TAGS, rule

_UNIT = rule(
    rf"""
    (?P<leads>
      (?: (?P<xa>article_pre) | (?P<xp>part_pre | hour) | (?P<xn>point_pre | point)
        | (?P<xb>paragraph_pre | paragraph) )
      dot? number_sign? (?P<xnumbers>{NUMBERS})
    )
    | (?P<numbers>{NUMBERS}) (?:
        close? dash? (?: (?P<a>article) | (?P<p>part) | (?P<n>point) | (?P<b>paragraph) ) (?P<dot>dot)?
        | dash (?P<lp>letter) dot
      )
    """
)
_GROUPS = {"a": "article", "p": "part", "n": "point", "b": "paragraph"}
_LEVELS = {f"{before}{group}": level for before in ("x", "") for group, level in _GROUPS.items()} | {"lp": "part"}
_SHORT_PART = "б"
_HOUR = TAGS["hour"]
_ABBREVIATED, _BELOW = 1, 2


class Unit(NamedTuple):
    """Articles, parts or points named together at tokens `[first, stop)`; `leads` when the word is before them."""

    level: str
    first: int
    stop: int
    numbers: tuple[str, ...]
    leads: bool


def units(reading: Reading) -> Iterator[Unit]:
    """Every unit of a text, in order."""
    at = 0
    while match := _UNIT.search(reading.tags, at):
        unit = _unit(reading, match)
        if unit:
            yield unit
        at = unit.stop if unit else match.end()


def _unit(reading: Reading, match: "regex.Match[str]") -> Unit | None:
    name = next(name for name in _LEVELS if match[name])
    label = match.start(name)
    if reading.tags[label] == _HOUR and reading.words[label] != "ч":
        return None
    if name == "lp" and reading.words[label] != _SHORT_PART:
        return None
    level = "subpoint" if name[-1] == "n" and reading.values[label] == _BELOW else _LEVELS[name]
    if match["leads"]:
        found, _, stop = numbers(reading, *match.span("xnumbers"), from_start=True)
        return Unit(level, match.start(), stop, found, leads=True)
    found, first, _ = numbers(reading, *match.span("numbers"), from_start=False)
    sentence_end = match["dot"] and reading.values[label] != _ABBREVIATED
    return Unit(level, first, match.end() - bool(sentence_end), found, leads=False)
