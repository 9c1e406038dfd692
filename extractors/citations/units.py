"""The pieces of a citation: “10-беренесинин”, “4,5-бөлүктөрү”, “ч. 4 ст. 10”, each with its numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractors.citations.numbers import NUMBERS, numbers
from extractors.reading import Reading
from extractors.tags import TAGS, rule, tag_set, tags_of

_NAMED = tag_set("article part point paragraph article_pre part_pre point_pre paragraph_pre hour letter")
_UNIT = rule(
    rf"""
    (?P<leads> (?: article_pre | part_pre | hour | point_pre | point | paragraph_pre | paragraph )
      dot? number_sign? (?P<following>{NUMBERS}) )
    | (?P<numbers>{NUMBERS})
      (?: (?P<between>dash) (?P<glued> article_pre | part_pre | hour | point_pre ) dot
        | (?P<between> close? dash? ) (?: (?: article | part | point | paragraph ) (?P<dot>dot)? | letter dot ) )
    """
)
_RUN = re.compile(f"[{''.join(sorted(tags_of(_UNIT)))}]+")
"""A unit lies in one: most, such as those of dates, have no word for an article or part."""
_LEVELS = {
    TAGS[f"{level}{form}"]: level for level in ("article", "part", "point", "paragraph") for form in ("", "_pre")
}
_SHORT_PARTS = {TAGS["hour"]: "ч", TAGS["letter"]: "б"}
_ABBREVIATED, _BELOW = 1, 2
SHORT = "short"
"""The level of “б.”, which shortens both “берене” and “бөлүк”: `groups.chains` tells by what stands beside it."""


class Unit(NamedTuple):
    """Articles, parts or points named together at tokens `[first, stop)`; `leads` when the word is before them."""

    level: str
    first: int
    stop: int
    numbers: tuple[str, ...]
    leads: bool


def units(reading: Reading, first: int, stop: int) -> Iterator[Unit]:
    """Every unit in tokens `[first, stop)`, in order."""
    for run in _RUN.finditer(reading.tags, first, stop):
        if not _NAMED.isdisjoint(run.group()):
            yield from _of_run(reading, *run.span())


def _of_run(reading: Reading, at: int, stop: int) -> Iterator[Unit]:
    while match := _UNIT.search(reading.tags, at, stop):
        unit = _unit(reading, match)
        if unit:
            yield unit
        at = unit.stop if unit else match.start("glued") if match["glued"] else match.end()


def _unit(reading: Reading, match: regex.Match[str]) -> Unit | None:
    leads = match["leads"] is not None
    label = match.start() if leads else match.end("between")
    if match["glued"] and not _is_glued(reading, label):
        return None
    tag, value = reading.tags[label], reading.values[label]
    if tag in _SHORT_PARTS and reading.words[label] != _SHORT_PARTS[tag]:
        return None
    level = SHORT if tag == TAGS["letter"] else _LEVELS.get(tag, "part")
    level = "subpoint" if level == "point" and value == _BELOW else level
    if leads:
        found, _, stop = numbers(reading, *match.span("following"), from_start=True)
        return Unit(level, label, stop, found, leads=True)
    found, first, _ = numbers(reading, *match.span("numbers"), from_start=False)
    sentence_end = match["dot"] is not None and value != _ABBREVIATED
    return Unit(level, first, match.end() - sentence_end, found, leads=False)


def _is_glued(reading: Reading, label: int) -> bool:
    """“22-ст., 1-п.”: Kyrgyz with Russian abbreviations, where no blank parts the number and the word."""
    return reading.starts[label] == reading.starts[label - 1] + len(reading.words[label - 1])
