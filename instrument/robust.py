"""How much the scores of the real documents fall when they are written in other letters, lines, days and rows."""

from collections.abc import Sequence
from typing import NamedTuple

from instrument import sets
from instrument.perturbing.variant import WAYS, vary
from instrument.reading import record_of, text_of
from instrument.scoring import Counts, score, slots_of

COMBINED = (
    ("letters", "spaces", "dates", "rows"),
    ("letters", "line breaks", "spaces", "dates", "rows"),
    ("letters", "blank lines", "spaces", "dates", "rows"),
    WAYS,
)
"""The ways that are tried together."""


class Fall(NamedTuple):
    """The slot that falls most, and by how much of its F1; how many variants there were."""

    document: str
    ways: tuple[str, ...]
    slot: str
    fall: float
    variants: int


def falls(seeds: Sequence[int] = range(20)) -> list[Fall]:
    """Every real document in every way."""
    return [fall(one, ways, seeds) for one in sets.real() for ways in (*((way,) for way in WAYS), *COMBINED)]


def fall(one: sets.Known, ways: tuple[str, ...], seeds: Sequence[int]) -> Fall:
    """The greatest fall of any slot, over all variants together."""
    slots = slots_of([one.gold])
    before = score(one.gold, record_of(one.data, one.name), slots).counts
    after = dict.fromkeys(before, Counts())
    text = text_of(one.data, one.name)
    for seed in seeds:
        variant = vary(text, one.gold, ways, seed)
        counts = score(variant.gold, record_of(variant.text.encode(), one.name), slots).counts
        after = {slot: found.plus(counts[slot]) for slot, found in after.items()}
    worst = max(
        (slot for slot, found in after.items() if found.gold), key=lambda slot: before[slot].f1 - after[slot].f1
    )
    return Fall(one.name, ways, worst, max(before[worst].f1 - after[worst].f1, 0.0), len(seeds))
