"""Places of the gazetteer that a text names, with the places that hold them.

A name counts with a capital letter, as printed. Names that a region, a city and a district share are told apart by
the word for their kind (“Ош шаары”, “Ошская область”), also where it stands once for several (“Ош жана Нарын
облустары”).
"""

from collections.abc import Sequence

from extractors.lexicon import NameEntry, lexicon
from extractors.reading import Reading
from extractors.tags import TAGS
from extractors.values import Place

_JOINTS = frozenset({TAGS["comma"], TAGS["and"]})
_STREETS = ("көчө", "проспект", "улиц", "ул", "пр", "бульвар", "атындагы", "имени", "им")


def find(reading: Reading, first: int = 0, stop: int | None = None) -> list[Place]:
    """The places named in tokens `[first, stop)`, in reading order."""
    stop = len(reading) if stop is None else stop
    named = _named(reading, first, stop)
    return [_place(reading, *one) for one in _told_apart(reading, named, stop)]


Named = tuple[int, int, NameEntry]


def _named(reading: Reading, first: int, stop: int) -> list[Named]:
    """The gazetteer's phrases as `(first, stop, entry)`."""
    phrases, begins, words = lexicon().places, lexicon().begins_place, reading.words
    named: list[Named] = []
    at = first
    for token in [token for token in range(first, stop) if begins[words[token]]]:
        if token < at:
            continue
        hit = phrases.longest(reading.stems, token, stop)
        if hit and _is_name(reading, token, hit[0]):
            at, entry = hit
            named.append((token, at, entry))
    return named


def _is_name(reading: Reading, first: int, stop: int) -> bool:
    """Whether a word of the phrase is printed with a capital letter, and it is no street and no person's name."""
    if not any(reading.printed(token)[0].isupper() for token in range(first, stop)):
        return False
    beside = [reading.words[token] for token in (first - 2, first - 1, stop) if 0 <= token < len(reading)]
    return not any(
        word == street or (len(street) > 3 and word.startswith(street)) for word in beside for street in _STREETS
    )


def _told_apart(reading: Reading, named: Sequence[Named], stop: int) -> list[Named]:
    """The same names, a bare one before “… and X region” read as the region."""
    told: list[Named] = []
    kind_word: int | None = None
    following = stop
    for first, end, entry in reversed(named):
        listed = following - end <= 1 and all(reading.tags[token] in _JOINTS for token in range(end, following))
        if end - first > 1:
            kind_word = end - 1
        elif not listed or end == following:
            kind_word = None
        meant = _of_kind(reading, first, kind_word) if kind_word is not None and end - first == 1 else None
        told.append((first, end, meant or entry))
        following = first
    told.reverse()
    return told


def _of_kind(reading: Reading, name: int, kind_word: int) -> NameEntry | None:
    """The place that a bare name would be with the kind word that stands once for the whole list."""
    hit = lexicon().places.longest([reading.stems[name], reading.stems[kind_word]], 0, 2)
    return hit[1] if hit and hit[0] == 2 else None


def _place(reading: Reading, first: int, stop: int, entry: NameEntry) -> Place:
    where = reading.where(first, stop)
    return Place(
        text=where.text,
        span=where.span,
        fragments=where.fragments,
        quote=where.quote,
        id=entry.id,
        parents=_holders(entry.id),
    )


def _holders(place: str) -> tuple[str, ...]:
    """The ids of the places that hold a place, nearest first."""
    holders = lexicon().holders
    found: list[str] = []
    while (place := holders.get(place, "")) and place not in found:
        found.append(place)
    return tuple(found)
