"""A clause as a row of symbols: verbs, units with their numbers, quotations, joints; other words say nothing here."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from extractors.amendments.clauses import QUOTED, Clause, Masked
from extractors.lexicon import NameEntry, lexicon
from extractors.tags import TAGS

KIND: Final = "amending"
_NUMBER: Final = re.compile(r"№?\s?(?P<n>\d{1,3}(?:[.\-–—‑]\d{1,2}(?!\d))*+[¹²³⁴⁵⁶⁷⁸⁹]?|[IVXLІХ]{1,5}\b)(?!\d|:\d)")
_RAISED: Final = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹–—‑ІХ", "123456789---IX")
_OF_A_DATE: Final = frozenset((TAGS["date_digits"], TAGS["clock"], TAGS["year"], TAGS["big"]))
_JOINTS: Final = {TAGS["comma"]: ",", TAGS["and"]: "&", TAGS["dash"]: "-", TAGS["colon"]: ":"}
_ORDINAL: Final = TAGS["ordinal"]
Sort = Literal["verb", "unit", "new", "word", "about", "quote", "number", "ordinal", "joint"]


class Symbol(NamedTuple):
    """One symbol at `[start, end)`: its sort, its `id` (of a number the number as rows have it), its language if it is
    a word of one only.
    """

    sort: Sort
    id: str
    start: int
    end: int
    language: str | None = None


def symbols(masked: Masked, clause: Clause) -> list[Symbol]:
    """The symbols of a clause in order."""
    return list(_symbols(masked, *_tokens(masked, clause.start, clause.end)))


def _tokens(masked: Masked, start: int, end: int) -> tuple[int, int]:
    """The tokens that begin within `[start, end)`."""
    starts = masked.reading.source_starts
    return bisect_left(starts, start), bisect_left(starts, end)


def _symbols(masked: Masked, first: int, stop: int) -> Iterator[Symbol]:
    reading, labels = masked.reading, lexicon().labels[KIND]
    begins = lexicon().begins_label[KIND]
    at, behind = first, -1
    while at < stop:
        start, end = reading.source_starts[at], reading.source_ends[at]
        if start < behind:
            at += 1
            continue
        if start in masked.quotations and masked.masked[start] == QUOTED:
            yield Symbol("quote", "", start, masked.quotations[start].end)
        elif number := _number(masked, at):
            yield number
            behind = number.end
        elif begins[reading.words[at]] and (found := labels.longest(reading.stems, at, stop)):
            last = reading.source_ends[found[0] - 1]
            yield _named(found[1], start, last)
            at = found[0]
            continue
        elif reading.tags[at] == _ORDINAL and not reading.words[at][0].isdigit():
            yield Symbol("ordinal", str(reading.values[at] or ""), start, end)
        elif joint := _JOINTS.get(reading.tags[at]):
            yield Symbol("joint", joint, start, end)
        at += 1


def _number(masked: Masked, token: int) -> Symbol | None:
    reading = masked.reading
    start = reading.source_starts[token]
    if reading.tags[token] in _OF_A_DATE or (
        start and masked.masked[start - 1] in ".-–" and masked.masked[start - 2].isdigit()
    ):
        return None
    match = _NUMBER.match(masked.masked, start)
    if not match:
        return None
    return Symbol("number", match["n"].translate(_RAISED), start, match.end())


def _named(entry: NameEntry, start: int, end: int) -> Symbol:
    sort = (entry.kind or "").partition(".")[2]
    language = None if entry.ky and entry.ru else "ky" if entry.ky else "ru"
    return Symbol(sort, entry.id, start, end, language)  # type: ignore[arg-type]  # kinds of the lexicon are sorts
