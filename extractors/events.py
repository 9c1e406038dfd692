"""Which event some words name, and which a duty brings about: all words of an entry must occur, the most words win."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extractors.lexicon import EventNeeds, lexicon
from extractors.reading import Reading, read


class Named(NamedTuple):
    """An event and the tokens that name it; `weight` is how many words its entry needs."""

    id: str
    tokens: tuple[int, ...]
    weight: int


def named(reading: Reading, first: int, stop: int, head: int | None = None, beside: Sequence[int] = ()) -> Named | None:
    """The event that tokens `[first, stop)` name, null if none. `head` is a token that must be one of its words;
    `beside` are tokens elsewhere that a pronoun stands for (“after *they* are approved”).
    """
    tokens = (*beside, *range(first, stop))
    stems = tuple([reading.stems[token] for token in tokens])
    at = tokens.index(head) if head is not None else None
    found = _best(stems, at)
    return Named(found[0], tuple(tokens[place] for place in found[1]), len(found[1])) if found else None


@lru_cache(maxsize=20_000)
def _best(stems: tuple[tuple[int, ...], ...], head: int | None) -> tuple[str, tuple[int, ...]] | None:
    """The entry with the most words, the later word first where several fit; `head` must be among its words."""
    best: tuple[str, tuple[int, ...]] | None = None
    for entry in lexicon().events:
        places = _places(entry, stems)
        if places and (head is None or head in places) and (best is None or len(places) > len(best[1])):
            best = entry.id, places
    return best


def _places(entry: EventNeeds, stems: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """For every group of the entry the last word that fits it; nothing if a group has none."""
    if any(not entry.barred.isdisjoint(word) for word in stems):
        return ()
    places = []
    for group in entry.groups:
        fits = [place for place, word in enumerate(stems) if not group.isdisjoint(word) and place not in places]
        if not fits:
            return ()
        places.append(fits[-1])
    return tuple(places)


@lru_cache(maxsize=5_000)
def produced(duty: str) -> tuple[str, ...]:
    """The events that a duty brings about, in the lexicon's order: forming districts → `districts_approved`."""
    reading = read(duty)
    stems = reading.stems
    return tuple(dict.fromkeys(entry.id for entry in lexicon().produced if _places(entry, stems)))
