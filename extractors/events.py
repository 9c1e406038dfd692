"""Which event some words name, and which a duty brings about: all words of an entry must occur, the most words win."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extractors.lexicon import EventNeeds, lexicon
from extractors.reading import Reading, read

_TRIED = 3
_LONGEST = 200
"""Words of a deadline that are remembered with their event; a longer one will hardly come again."""


class Named(NamedTuple):
    """An event and the tokens that name it; `weight` is how many words its entry needs."""

    id: str
    tokens: tuple[int, ...]
    weight: int


def named(
    reading: Reading,
    first: int,
    stop: int,
    head: int | None = None,
    beside: Sequence[int] = (),
    own: Sequence[int] = (),
) -> Named | None:
    """The event that tokens `[first, stop)` name, null if none. `head` is a token that must be one of its words;
    `beside` are tokens elsewhere that a pronoun stands for (“after *they* are approved”); of `own` one must be used.
    """
    tokens = (*beside, *range(first, stop))
    stems = tuple([reading.stems[token] for token in tokens])
    heads = frozenset(map(tokens.index, own if head is None else (head,)))
    found = (_remembered if len(stems) <= _LONGEST else _best)(stems, heads)
    return Named(found[0], tuple(tokens[place] for place in found[1]), len(found[1])) if found else None


def named_barely(reading: Reading, first: int, stop: int) -> Named | None:
    """The event of words that name it only where nothing names another: “from the day of *receipt*”."""
    stems = reading.stems[first:stop]
    for entry in _index_of_bare().possible(stems):
        if places := _places(entry, stems):
            return Named(entry.id, tuple(first + place for place in places), 1)
    return None


def _best(stems: tuple[tuple[int, ...], ...], heads: frozenset[int]) -> tuple[str, tuple[int, ...]] | None:
    """The entry with the most words, the later word first where several fit; one of `heads` must be among its words."""
    best: tuple[str, tuple[int, ...]] | None = None
    for entry in _index().possible(stems):
        places = _places(entry, stems)
        if places and (not heads or not heads.isdisjoint(places)) and (best is None or len(places) > len(best[1])):
            best = entry.id, places
    return best


_remembered = lru_cache(maxsize=20_000)(_best)


class _Index:
    """Entries by the words of that group of theirs which is rarest among entries: so few are tried for any text."""

    def __init__(self, entries: Sequence[EventNeeds]) -> None:
        self._entries = entries
        self._by_stem: defaultdict[int, list[int]] = defaultdict(list)
        often = Counter(stem for entry in entries for group in entry.groups for stem in group)
        for number, entry in enumerate(entries):
            for stem in min(entry.groups, key=lambda group: sum(often[stem] for stem in group)):
                self._by_stem[stem].append(number)

    def possible(self, stems: Sequence[tuple[int, ...]]) -> list[EventNeeds]:
        """The entries that these words may name, in the lexicon's order."""
        by_stem = self._by_stem
        numbers = {number for word in stems for stem in word if stem in by_stem for number in by_stem[stem]}
        return [self._entries[number] for number in sorted(numbers)]


@cache
def _index() -> _Index:
    return _Index(lexicon().events)


@cache
def _index_of_bare() -> _Index:
    return _Index(lexicon().bare)


@cache
def _index_of_produced() -> _Index:
    return _Index(lexicon().produced)


@cache
def _index_of_within() -> _Index:
    return _Index(lexicon().within)


def _places(entry: EventNeeds, stems: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """For every group of the entry a word of its own that fits it, the last ones first; nothing if a group has none."""
    if any(not entry.barred.isdisjoint(word) for word in stems):
        return ()
    fits = []
    for group in entry.groups:
        fitting = [place for place, word in enumerate(stems) if not group.isdisjoint(word)]
        if not fitting:
            return ()
        fits.append(fitting[: -_TRIED - 1 : -1])
    return next(_shared_out(fits, ()), ())


def _shared_out(fits: Sequence[Sequence[int]], taken: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The ways to give each group one of the words that fit it, no word twice."""
    if not fits:
        yield taken
        return
    for place in fits[0]:
        if place not in taken:
            yield from _shared_out(fits[1:], (*taken, place))


@lru_cache(maxsize=5_000)
def produced(duty: str) -> tuple[str, ...]:
    """The events that a duty brings about, in the lexicon's order: forming districts → `districts_approved`."""
    return _fitting(_index_of_produced(), duty)


@lru_cache(maxsize=5_000)
def happening_within(duty: str) -> tuple[str, ...]:
    """The events that happen within the time of a duty, those that it brings about first: registering candidates →
    `registration_ended`, `candidate_registered`.
    """
    return tuple(dict.fromkeys((*produced(duty), *_fitting(_index_of_within(), duty))))


def _fitting(index: _Index, duty: str) -> tuple[str, ...]:
    stems = read(duty).stems
    return tuple(dict.fromkeys(entry.id for entry in index.possible(stems) if _places(entry, stems)))
