"""Titles of laws: in quotation marks, before or after the word for the law, or without it."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.tags import TAGS, rule, tag_set

Stems = list[tuple[int, ...]]

_ACT_AFTER = rule(
    "word? (?: number month year year_word? dot? | date_digits | year year_word? dot? )?"
    "(?: (?: number_sign | word ) any (?: dash any )? )?"
)
_ACT_BEFORE = rule(
    "word{0,3} (?: year dash? year_word (?: number | ordinal ) dash? month )?"
    "(?: number_sign any (?: dash any )? )? comma?"
)
_PLAIN = rule("about word{1,4}")
"""A title without quotation marks: “Закона о выборах”."""
_BAR = TAGS["bar"]
_QUOTE, _ABOUT, _NUMBER_SIGN = TAGS["quote"], TAGS["about"], TAGS["number_sign"]
_LONGEST, _LONGEST_BARE, _LONGEST_ACT, _LONGEST_UNKNOWN = 60, 16, 14, 8
_ENDS_CELL = frozenset("\n\t|│")
_NOT_IN_TITLES = tag_set("bar comma dot semicolon colon open close quote slash mark number number_sign year law_word")


class Title(NamedTuple):
    """A title at tokens `[first, stop)`, its quotation marks included; `id` is null for a law that is not known."""

    first: int
    stop: int
    id: str | None


def before(reading: Reading, stems: Stems, stop: int) -> Title | None:
    """The title before token `stop`: “… шайлоо жөнүндө” КР 2011-жылдын 2-июлундагы № 68 Мыйзамы."""
    tags = reading.tags
    quote = tags.rfind(_QUOTE, max(0, stop - _LONGEST_ACT), stop)
    if quote >= 0 and _ACT_BEFORE.fullmatch(tags, quote + 1, stop):
        opening = tags.rfind(_QUOTE, max(0, quote - _LONGEST), quote)
        known = _known(stems, opening + 1, quote) if opening >= 0 else None
        if opening >= 0 and (known or tags[quote - 1] == _ABOUT):
            return Title(opening, quote + 1, known)
    if tags[stop - 1 : stop] == _ABOUT:
        for first in range(max(0, stop - _LONGEST_BARE), stop - 1):
            found = lexicon().laws.longest(stems, first, stop)
            if found and found[0] == stop:
                return Title(first, stop, found[1].id)
    return None


def unknown_before(reading: Reading, stop: int) -> Title | None:
    """The title of an unknown law without quotation marks before token `stop`: “Иш кагаздары жөнүндө” мыйзам. It begins
    with its cell, if that has no more words than a title has; else nobody knows, and its last two words are taken.
    """
    return Title(_begins(reading, stop), stop, None) if reading.tags[stop - 1 : stop] == _ABOUT and stop > 1 else None


def _begins(reading: Reading, stop: int) -> int:
    text, first = reading.folded.text, stop - 2
    for at in range(stop - 1, max(stop - 1 - _LONGEST_UNKNOWN, -1), -1):
        if reading.tags[at] in _NOT_IN_TITLES:
            return at + 1 if reading.tags[at] == _BAR else first
        if not at or _ENDS_CELL.intersection(text[reading.ends[at - 1] : reading.starts[at]]):
            return at
    return first


def after(reading: Reading, stems: Stems, first: int) -> Title | None:
    """The title after token `first`: Закона КР от 14 июля 2011 года № 98 «О выборах …», закона о местных выборах."""
    act = _ACT_AFTER.match(reading.tags, first)
    places = dict.fromkeys((first, act.end() if act else first))
    return next((title for at in places if (title := beginning(reading, stems, at))), None) or numbered(
        reading, stems, first
    )


def beginning(reading: Reading, stems: Stems, at: int) -> Title | None:
    """The title that begins at a token: in quotation marks, or with the word for “about”."""
    tags = reading.tags
    if tags[at : at + 1] == _QUOTE:
        closing = tags.find(_QUOTE, at + 2, at + _LONGEST)
        known = _known(stems, at + 1, closing) if closing > 0 else None
        if closing > 0 and (known or tags[at + 1] == _ABOUT or tags[closing - 1] == _ABOUT):
            return Title(at, closing + 1, known)
    elif tags[at : at + 1] == _ABOUT and (found := lexicon().laws.longest(stems, at, len(stems))):
        return Title(at, found[0], found[1].id)
    elif plain := _PLAIN.match(tags, at):
        return Title(at, _on_its_line(reading, at, plain.end()), None)
    return None


def numbered(reading: Reading, stems: Stems, first: int) -> Title | None:
    """A law that is called by its number: “№ 67-ФЗ”."""
    number = first + (reading.tags[first : first + 1] == _NUMBER_SIGN)
    found = lexicon().laws.longest(stems, number, len(stems)) if number < len(stems) else None
    return Title(number, found[0], found[1].id) if found and reading.tags[number] == TAGS["number"] else None


def _on_its_line(reading: Reading, first: int, stop: int) -> int:
    """Where the words that begin at a token end, at the latest with their line."""
    text = reading.folded.text
    return next((at for at in range(first + 1, stop) if "\n" in text[reading.ends[at - 1] : reading.starts[at]]), stop)


def quoted(reading: Reading, stems: Stems) -> Iterator[Title]:
    """Every title of a known law that fills quotation marks, with the word for a law beside it or not."""
    tags, at = reading.tags, reading.tags.find(_QUOTE)
    while at >= 0:
        found = lexicon().laws.longest(stems, at + 1, len(stems))
        if found and tags[found[0] : found[0] + 1] == _QUOTE:
            yield Title(at, found[0] + 1, found[1].id)
        at = tags.find(_QUOTE, at + 1)


def _known(stems: Stems, first: int, stop: int) -> str | None:
    """The id of the law whose title stands at tokens `[first, stop)`, after a few other words or none."""
    for at in range(first, min(stop, first + 6)):
        if found := lexicon().laws.longest(stems, at, stop):
            return found[1].id
    return None
