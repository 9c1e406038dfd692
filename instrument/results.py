"""Every set of known documents scored."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from instrument import generator, sets
from instrument.reading import record_of
from instrument.scoring import NAMES, Counts, Miss, Record, score, slots_of

Tally = dict[str, Counts]


class Result(NamedTuple):
    """One document scored."""

    document: sets.Known
    record: Record
    counts: Tally
    misses: list[Miss]


SETS: dict[str, str] = {
    "corpus": "the corpus",
    "real": "the two real documents",
    "samples": "openings of other real documents",
    "generated": "generated documents",
    "looked": "blind set, the half that is looked into",
    "unseen": "blind set, the half that is only scored",
    "negative": "texts that are no plan",
}
"""The sets in the order in which they are reported, and what they are."""


def documents(name: str) -> tuple[sets.Known, ...]:
    """The documents of a set; none where the shared folder is absent."""
    found: dict[str, Callable[[], tuple[sets.Known, ...]]] = {
        "corpus": sets.corpus, "real": sets.real, "samples": sets.samples, "generated": _generated,
    }  # fmt: skip
    return found[name]() if name in found else sets.blind(name)


def _generated() -> tuple[sets.Known, ...]:
    return tuple(
        sets.Known(name=made.name, data=made.text.encode(), gold=made.gold, layout=made.layout)
        for made in generator.documents()
    )


def scored(known: Sequence[sets.Known]) -> list[Result]:
    """Every document of a set read and scored, in the slots that the set gives."""
    slots = slots_of([one.gold for one in known])
    results = []
    for one in known:
        record = record_of(one.data, f"{one.name}.txt", one.events)
        found = score(one.gold, record, slots)
        results.append(Result(one, record, found.counts, found.misses))
    return results


def total(results: Iterable[Result]) -> Tally:
    """The counts of all slots that occur, together."""
    sums = dict.fromkeys(NAMES, Counts())
    for result in results:
        sums = {slot: counts.plus(result.counts[slot]) for slot, counts in sums.items()}
    return {slot: counts for slot, counts in sums.items() if counts.gold or counts.predicted}


def by(results: Iterable[Result], key: Callable[[Result], str]) -> dict[str, list[Result]]:
    """The results in groups, the names of the groups in order."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return dict(sorted(groups.items()))
