"""Which printed date of a row belongs to which of its deadlines, and whether they agree."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal, NamedTuple

from pipeline.reckon.agreement import AGREEMENT, Dated, difference_of_ends, difference_of_starts
from pipeline.reckon.conventions import Convention
from pipeline.reckon.deadlines import Deadline, deadlines_of
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

_MOST_PAIRED = 6
"""More deadlines than this in one row are paired in their order, not by the best fit."""

Side = Literal["end", "start", "order"]


class Pair(NamedTuple):
    """A printed date beside the deadline that it should fit.

    Of each the `side` is compared: the ends; the starts, where only these can be compared or only these differ; or the
    `order`, where the printed end comes before the deadline may start. `days` is stated minus computed.
    """

    stated: int
    offset: int
    agrees: bool
    days: int
    side: Side


def compare(row: Row, reckoned: Sequence[Reckoned], convention: Convention) -> tuple[Pair, ...]:
    """The pairs of a row that can be compared, in the order of its printed dates; empty where nothing can be."""
    dated = _dated(row, _near(reckoned), convention)
    deadlines = deadlines_of(row.offsets, reckoned)
    ends = [one for one in deadlines if not one.starting]
    starts = [one for one in deadlines if one.starting]
    if ends:
        closing = [one for one in dated if one.interval.end]
        opening = [one for one in dated if one.interval.start and one.stated.bound != "on"]
        pairs = [*_paired(closing, ends, "end"), *_paired(opening, starts, "start")]
    else:
        opening = [one for one in dated if one.interval.start]
        pairs = [*_paired(opening, starts, "start"), *_over_too_early(dated, starts)]
    return tuple(sorted(pairs, key=lambda pair: pair.stated))


def _dated(row: Row, near: date | None, convention: Convention) -> list[Dated]:
    intervals = (reckon_stated(stated, convention, near) for stated in row.stated)
    return [Dated(index, row.stated[index], interval) for index, interval in enumerate(intervals) if interval]


def _near(reckoned: Sequence[Reckoned]) -> date | None:
    return next((instant.date() for one in reckoned for instant in one.interval if instant), None)


def _paired(dated: list[Dated], deadlines: list[Deadline], side: Side) -> list[Pair]:
    """Pair dates and deadlines in their order; where their numbers differ, so that most agree and the rest is near.

    A date before a deadline that is known may belong to one that is not: then nothing is said of it.
    """
    if len(dated) == len(deadlines):
        return _in_order(dated, deadlines, side)
    known = [one for one in deadlines if (one.interval.end if side == "end" else one.interval.start)]
    if max(len(dated), len(known)) > _MOST_PAIRED:
        return _in_order(dated, known, side)
    size = min(len(dated), len(known))
    choices = (
        _in_order(some, others, side) for some in combinations(dated, size) for others in combinations(known, size)
    )
    unknown = any(one not in known and not one.conditional for one in deadlines)
    return [pair for pair in min(choices, key=_misfit) if pair.agrees or pair.days > 0 or not unknown]


def _misfit(pairs: list[Pair]) -> tuple[int, int]:
    return -sum(pair.agrees for pair in pairs), sum(abs(pair.days) for pair in pairs)


def _in_order(dated: Sequence[Dated], deadlines: Sequence[Deadline], side: Side) -> list[Pair]:
    pairs = (_pair(one, other, side) for one, other in zip(dated, deadlines, strict=False))
    return [pair for pair in pairs if pair]


def _pair(dated: Dated, deadline: Deadline, side: Side) -> Pair | None:
    start = difference_of_starts(dated, deadline)
    end = difference_of_ends(dated, deadline.interval)
    if start and (side == "start" or (end == AGREEMENT and not start.agrees)):
        return Pair(dated.position, deadline.offset, *start, "start")
    return Pair(dated.position, deadline.offset, *end, "end") if end and side == "end" else None


def _over_too_early(dated: list[Dated], starts: list[Deadline]) -> Iterator[Pair]:
    """The printed ends that come before a start that is certain; other printed ends say nothing of a start."""
    for one in dated:
        for other in starts:
            start, end = other.interval.start, one.interval.end
            if start and end and end <= start and other.certain and one.interval.start is None:
                yield Pair(one.position, other.offset, agrees=False, days=0, side="order")
