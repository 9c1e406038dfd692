"""Laws as a text names them: by their title, by a short name, by their kind alone."""

from typing import NamedTuple

from extractors.citations.beside import after, before
from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.tags import TAGS, rule

_WORD = rule("law_word | constitution")
_ACT = rule(
    "word? (?: number month year year_word? dot? | date_digits | year year_word? dot? )?"
    "(?: (?: number_sign | word ) any (?: dash any )? )?"
)
_ACT_BEFORE = rule(
    "word{0,3} (?: year dash? year_word (?: number | ordinal ) dash? month )?"
    "(?: number_sign any (?: dash any )? )? comma?"
)
_QUOTE, _ABOUT, _CONSTITUTION = TAGS["quote"], TAGS["about"], TAGS["constitution"]
_LONGEST_TITLE, _LONGEST_ACT = 60, 14


class Law(NamedTuple):
    """A law named at tokens `[first, stop)`: its id where its own words tell it, what the words beside it say of it."""

    first: int
    stop: int
    id: str | None
    kinds: frozenset[str]
    titled: bool
    constitution: bool


def laws(reading: Reading) -> list[Law]:
    """Every place where a law is named, in order."""
    stems = [form.stems for form in reading.forms]
    found: list[Law] = []
    for match in _WORD.finditer(reading.tags):
        if not found or match.start() >= found[-1].stop:
            found.append(_law(reading, stems, *match.span()))
    return found


Stems = list[tuple[int, ...]]


def _law(reading: Reading, stems: Stems, first: int, stop: int) -> Law:
    """The law whose word (“мыйзам”, “Конституция”) stands at tokens `[first, stop)`, with all that names it."""
    constitution = reading.tags[first] == _CONSTITUTION
    left, before_kinds = before(stems, first)
    right, after_kinds = after(stems, stop)
    title = _title_before(reading, stems, left) or _title_after(reading, stems, right)
    kinds = before_kinds | after_kinds
    if title is None:
        known = lexicon().laws.longest(stems, left, right)
        return Law(
            left, max(right, known[0] if known else 0), known[1].id if known else None, kinds, False, constitution
        )
    start, end, name = title
    if start < left:
        start, more = before(stems, start)
        return Law(start, right, name, kinds | more, True, constitution)
    end, more = after(stems, end)
    return Law(left, end, name, kinds | more, True, constitution)


def _title_before(reading: Reading, stems: Stems, stop: int) -> tuple[int, int, str | None] | None:
    """The title that ends right before token `stop`: “… шайлоо жөнүндө” КР Мыйзамы."""
    tags = reading.tags
    law = stop
    quote = tags.rfind(_QUOTE, max(0, stop - _LONGEST_ACT), stop)
    if quote >= 0 and _ACT_BEFORE.fullmatch(tags, quote + 1, stop):
        stop = quote + 1
    if tags[stop - 1 : stop] == _QUOTE:
        opening = tags.rfind(_QUOTE, max(0, stop - _LONGEST_TITLE), stop - 1)
        if opening >= 0 and (named := _named(stems, opening + 1, stop - 1) or tags[stop - 2] == _ABOUT):
            return opening, stop, named if isinstance(named, str) else None
    if tags[law - 1 : law] == _ABOUT:
        for first in range(max(0, law - 16), law - 1):
            found = lexicon().laws.longest(stems, first, law)
            if found and found[0] == law:
                return first, law, found[1].id
    return None


def _title_after(reading: Reading, stems: Stems, first: int) -> tuple[int, int, str | None] | None:
    """The title that follows token `first`: Закона КР от 14 июля 2011 года № 98 «О выборах …»."""
    tags = reading.tags
    act = _ACT.match(tags, first)
    for at in (first, act.end() if act else first):
        if tags[at : at + 1] == _QUOTE:
            closing = tags.find(_QUOTE, at + 2, at + _LONGEST_TITLE)
            named = _named(stems, at + 1, closing) if closing > 0 else None
            if closing > 0 and (named or tags[at + 1] == _ABOUT or tags[closing - 1] == _ABOUT):
                return at, closing + 1, named
        if tags[at : at + 1] == _ABOUT and (found := lexicon().laws.longest(stems, at, len(stems))):
            return at, found[0], found[1].id
    return None


def _named(stems: Stems, first: int, stop: int) -> str | None:
    """The id of the law whose title stands at tokens `[first, stop)`, with other words around it or not."""
    for at in range(first, min(stop, first + 6)):
        if found := lexicon().laws.longest(stems, at, stop):
            return found[1].id
    return None
