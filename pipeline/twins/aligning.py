"""The rows of two texts aligned, by everything but their words: terms, dates, articles, bodies, topics and order.

A row of one text may be two of the other. The best sequence of pairs is chosen as a whole; what is left over may have
been moved.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.comparison.assignment import best_pairs
from pipeline.reckon.conventions import DEFAULT
from pipeline.twins.same import Same, Value, same_date, same_offset
from pipeline.twins.sides import Side, joined

LEAST = 0.4
"""What is less alike than this is another row."""
_MOVED = 0.75
"""How alike rows must be that stand in another place."""
_BETTER = 0.05
"""How much more alike two rows together must be than one of them."""
_BAND = 40
"""Rows by which an aligned row may stand off the place that its order gives it."""
_STEPS = ((1, 1), (1, 2), (2, 1))
_NOTHING_KNOWN = 0.5
Places = tuple[int, ...]
Alike = Callable[[Places, Places], float]


class Aligned(NamedTuple):
    """What stands for what; one side is null where the other text has no such row."""

    ours: Side | None
    theirs: Side | None


def aligned(ours: Sequence[Side], theirs: Sequence[Side]) -> list[Aligned]:
    """The rows of two texts side by side, in the order of ours, then what only theirs have."""
    pairs = _sequence(ours, theirs)
    alone = [at for at in range(len(ours)) if not any(at in one for one, _ in pairs)]
    others = [at for at in range(len(theirs)) if not any(at in other for _, other in pairs)]
    scores = [[likeness(ours[one], theirs[two]) for two in others] for one in alone]
    for link in best_pairs(scores, _MOVED):
        pairs.append(((alone[link.one],), (others[link.two],)))
    met = {at for one, _ in pairs for at in one}, {at for _, other in pairs for at in other}
    found = [(one[0], Aligned(_of(ours, one), _of(theirs, two))) for one, two in pairs]
    found += [(at, Aligned(ours[at], None)) for at in alone if at not in met[0]]
    last = [Aligned(None, theirs[at]) for at in others if at not in met[1]]
    return [one for _, one in sorted(found, key=lambda one: one[0])] + last


def _of(side: Sequence[Side], places: Places) -> Side:
    return joined(side[at] for at in places) if len(places) > 1 else side[places[0]]


def _sequence(ours: Sequence[Side], theirs: Sequence[Side]) -> list[tuple[Places, Places]]:
    """The pairs that keep the order and are most alike together."""
    best: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}

    @cache
    def alike(one: Places, two: Places) -> float:
        return likeness(_of(ours, one), _of(theirs, two))

    def offer(place: tuple[int, int], before: tuple[int, int], worth: float) -> None:
        if worth > best.get(place, -1.0):
            best[place], came[place] = worth, before

    for one, two in _band(len(ours), len(theirs)):
        here = best.get((one, two))
        if here is None:
            continue
        offer((one + 1, two), (one, two), here)
        offer((one, two + 1), (one, two), here)
        for places in _steps((one, two), (len(ours), len(theirs))):
            gain = _gain(alike, *places)
            if gain > 0:
                offer((one + len(places[0]), two + len(places[1])), (one, two), here + gain)
    return list(_path(came, len(ours), len(theirs)))


def _steps(at: tuple[int, int], ends: tuple[int, int]) -> Iterator[tuple[Places, Places]]:
    """What may stand for what from a place on: one row for one, or for two."""
    for mine, other in _STEPS:
        if at[0] + mine <= ends[0] and at[1] + other <= ends[1]:
            yield tuple(range(at[0], at[0] + mine)), tuple(range(at[1], at[1] + other))


def _gain(alike: Alike, one: Places, two: Places) -> float:
    """What a pair brings; rows together only where they are plainly more alike than one of them alone."""
    together = alike(one, two)
    if len(one) == len(two) == 1:
        return together - LEAST
    alone = max(alike((a,), (b,)) for a in one for b in two)
    return together - LEAST if alone > LEAST and together > alone + _BETTER else 0.0


def _band(ours: int, theirs: int) -> Iterator[tuple[int, int]]:
    """The places near the line on which both texts are as far gone."""
    for one in range(ours + 1):
        middle = one * theirs // max(ours, 1)
        yield from ((one, two) for two in range(max(0, middle - _BAND), min(theirs, middle + _BAND) + 1))


def _path(came: dict[tuple[int, int], tuple[int, int]], ours: int, theirs: int) -> Iterator[tuple[Places, Places]]:
    place = ours, theirs
    while place in came:
        before = came[place]
        one, two = tuple(range(before[0], place[0])), tuple(range(before[1], place[1]))
        if one and two:
            yield one, two
        place = before


def likeness(one: Side, two: Side) -> float:
    """How alike two sides are, 0 to 1; what one of them lacks says nothing."""
    known = [(weight, value) for weight, value in _compared(one, two) if value is not None]
    if not known:
        return _NOTHING_KNOWN
    return sum(weight * value for weight, value in known) / sum(weight for weight, _ in known)


def _compared(one: Side, two: Side) -> Iterator[tuple[float, float | None]]:
    yield 2.5, _share(tuple(one.topics), tuple(two.topics), lambda a, b: a == b)
    yield 2.0, _share(one.offsets, two.offsets, same_offset)
    yield 2.0, _share(one.stated, two.stated, lambda a, b: same_date(a, b, DEFAULT))
    yield 2.0, _share(tuple(one.cited), tuple(two.cited), lambda a, b: a == b)
    yield 1.0, _share(tuple(one.acting), tuple(two.acting), lambda a, b: a == b)
    yield 0.5, None if not (one.number and two.number) else float(one.number == two.number)


def _share(one: Sequence[Value], two: Sequence[Value], same: Same[Value]) -> float | None:
    """How many of the values of both have an equal on the other side."""
    if not one or not two:
        return None
    met = sum(any(same(a, b) for b in two) for a in one) + sum(any(same(a, b) for a in one) for b in two)
    return met / (len(one) + len(two))
