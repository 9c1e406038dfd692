"""Which printed date of a row belongs to which of its deadlines, and whether they agree."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from pipeline.reckon.agreement import AGREEMENT, Dated, difference_of_ends, difference_of_starts
from pipeline.reckon.conventions import Convention
from pipeline.reckon.deadlines import Deadline, deadlines_of
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

_MOST_PAIRED = 6
"""More deadlines than this in one row are paired in their order, not by the best fit."""


class Pair(NamedTuple):
    """A printed date beside the deadline that it should equal.

    `days` is stated minus computed: of the ends, or of the starts where only these are compared or only these differ.
    """

    stated: int
    offset: int
    agrees: bool
    days: int
    of_starts: bool


def compare(row: Row, reckoned: Sequence[Reckoned], convention: Convention) -> tuple[Pair, ...]:
    """The pairs of a row that can be compared, in the order of its printed dates; empty where nothing can be."""
    dated = _dated(row, _near(reckoned), convention)
    deadlines = deadlines_of(row.offsets, reckoned)
    ends = [one for one in deadlines if not one.starting]
    starts = [one for one in deadlines if one.starting]
    closing = [one for one in dated if one.interval.end and (ends or one.stated.bound != "on")]
    opening = [one for one in dated if one.interval.start and (one.stated.bound != "on" or not ends)]
    return tuple(sorted(_paired(closing, ends, of_starts=False) + _paired(opening, starts, of_starts=True)))


def _dated(row: Row, near: date | None, convention: Convention) -> list[Dated]:
    intervals = (reckon_stated(stated, convention, near) for stated in row.stated)
    return [Dated(index, row.stated[index], interval) for index, interval in enumerate(intervals) if interval]


def _near(reckoned: Sequence[Reckoned]) -> date | None:
    return next((instant.date() for one in reckoned for instant in one.interval if instant), None)


def _paired(dated: list[Dated], deadlines: list[Deadline], *, of_starts: bool) -> list[Pair]:
    """Pair dates and deadlines in their order; where their numbers differ, so that most agree and the rest is near.

    A date before a deadline that is known may belong to one that is not: then nothing is said of it.
    """
    if len(dated) == len(deadlines):
        return _in_order(dated, deadlines, of_starts=of_starts)
    known = [one for one in deadlines if (one.interval.start if of_starts else one.interval.end)]
    if max(len(dated), len(known)) > _MOST_PAIRED:
        return _in_order(dated, known, of_starts=of_starts)
    size = min(len(dated), len(known))
    choices = (
        _in_order(some, others, of_starts=of_starts)
        for some in combinations(dated, size)
        for others in combinations(known, size)
    )
    unknown = any(one not in known and not one.conditional for one in deadlines)
    return [pair for pair in min(choices, key=_misfit) if pair.agrees or pair.days > 0 or not unknown]


def _misfit(pairs: list[Pair]) -> tuple[int, int]:
    return -sum(pair.agrees for pair in pairs), sum(abs(pair.days) for pair in pairs)


def _in_order(dated: Sequence[Dated], deadlines: Sequence[Deadline], *, of_starts: bool) -> list[Pair]:
    pairs = (_pair(one, other, of_starts=of_starts) for one, other in zip(dated, deadlines, strict=False))
    return [pair for pair in pairs if pair]


def _pair(dated: Dated, deadline: Deadline, *, of_starts: bool) -> Pair | None:
    start = difference_of_starts(dated, deadline.interval, within=deadline.within)
    end = difference_of_ends(dated, deadline.interval)
    only_starts_differ = end == AGREEMENT and start is not None and not start.agrees
    decisive = start if of_starts or only_starts_differ else end
    if decisive is None:
        return None
    return Pair(dated.position, deadline.offset, *decisive, of_starts=decisive is start)
