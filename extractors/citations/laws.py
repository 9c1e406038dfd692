"""Laws as a text names them: by their title, by a short name, by their kind alone."""

from typing import NamedTuple

from extractors.citations import beside, titles
from extractors.lexicon import NameEntry, lexicon
from extractors.reading import Reading
from extractors.tags import TAGS, WORD, rule

_MOST_BEFORE = 4
_WORD = rule("law_word | constitution")
_CONSTITUTION = TAGS["constitution"]


class Law(NamedTuple):
    """A law named at tokens `[first, stop)`: its id where its own words tell it, what the words beside it say of it."""

    first: int
    stop: int
    id: str | None
    kinds: frozenset[str]
    titled: bool
    alone: str | None


def laws(reading: Reading) -> list[Law]:
    """Every place where a law is named, in order."""
    stems = reading.stems
    found: list[Law] = []
    for match in _WORD.finditer(reading.tags):
        if not found or match.start() >= found[-1].stop:
            found.append(_law(reading, stems, *match.span()))
    covered = {at for law in found if law.titled for at in range(law.first, law.stop)}
    alone = (title for title in titles.quoted(reading, stems) if title.first not in covered)
    return sorted(found + [Law(*title, frozenset(), titled=True, alone=None) for title in alone])


def name_end(reading: Reading, at: int) -> int:
    """Where words of a law's name that begin at token `at` end: a title, its number, its kind, its owner; else `at`."""
    stems = reading.stems
    if title := titles.beginning(reading, stems, at) or titles.numbered(reading, stems, at):
        return title.stop
    known = lexicon().laws.longest(stems, at, len(stems))
    return known[0] if known else beside.after(stems, at, beside.ALL)[0]


def owner_end(reading: Reading, at: int) -> int:
    """Where the name of a country or a region that begins at token `at` ends; else `at`."""
    return beside.after(reading.stems, at)[0]


def _known(reading: Reading, stems: titles.Stems, left: int, stop: int) -> tuple[int, NameEntry, int] | None:
    """The known name without quotation marks that holds the word for a law before token `stop`: where it ends, its
    entry, and where it begins, at the latest at token `left`.
    """
    words = (at for at in range(max(left - _MOST_BEFORE, 0), left) if reading.tags[at] == WORD)
    for first in (*words, left):
        found = lexicon().laws.longest(stems, first, len(stems))
        if found and found[0] >= stop:
            return *found, first
    return None


def _title_after(reading: Reading, stems: titles.Stems, first: int, known_stop: int) -> titles.Title | None:
    """The title after the word for a law, unless it is part of a known name: “Кодекс о выборах”."""
    title = titles.after(reading, stems, first)
    return title if title and (title.id or title.first >= known_stop) else None


def _law(reading: Reading, stems: titles.Stems, first: int, stop: int) -> Law:
    """The law whose word (“мыйзам”, “Конституция”) stands at tokens `[first, stop)`, with all that names it."""
    alone = "constitution" if reading.tags[first] == _CONSTITUTION else "code" if reading.values[first] else None
    left, before = beside.before(stems, first)
    right, after = beside.after(stems, stop)
    if title := titles.before(reading, stems, left):
        start, more = beside.before(stems, title.first)
        return Law(start, right, title.id, before | after | more, titled=True, alone=alone)
    known = _known(reading, stems, left, stop)
    if title := _title_after(reading, stems, right, known[0] if known else right):
        end, more = beside.after(stems, title.stop)
        return Law(left, end, title.id, before | after | more, titled=True, alone=alone)
    if not known and (title := titles.unknown_before(reading, left)):
        return Law(title.first, right, None, before | after, titled=True, alone=alone)
    if known and known[0] <= right and after == {"republic"}:
        known = None  # that of a republic which nobody knows
    left, end = (known[2], max(right, known[0])) if known else (left, right)
    return Law(left, end, known[1].id if known else None, before | after, titled=False, alone=alone)
