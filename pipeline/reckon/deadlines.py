"""The deadlines of a row: each offset is one, but offsets combined (“the later of the two”) make one together."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from extractors.values import Offset
from pipeline.reckon.instants import Interval
from pipeline.reckon.reckoning import Reckoned

_STARTING = frozenset({"from", "not_earlier", "immediately"})
WITHOUT_A_DATE = frozenset({"own_schedule", "permanent"})
_UNKNOWN = Interval(None, None)


class Deadline(NamedTuple):
    """One deadline of a row: the offset that decides it, and its interval, open on both sides where it is unknown.

    `certain` is false where its event may happen earlier than it is reckoned, or only on a condition.
    """

    offset: int
    interval: Interval
    starting: bool
    conditional: bool
    within: bool
    certain: bool


def deadlines_of(offsets: Sequence[Offset], reckoned: Sequence[Reckoned]) -> list[Deadline]:
    """The deadlines of a row in its order, those without a date of their own (“by a separate plan”) left out."""
    known = {one.offset: one for one in reckoned}
    return [_deadline(offsets, group, known) for group in groups_of(offsets)]


def groups_of(offsets: Sequence[Offset]) -> list[list[int]]:
    """The indexes of the offsets that make one deadline together, for each deadline of a row."""
    groups: dict[str, list[int]] = {}
    for index, offset in enumerate(offsets):
        if offset.anchor not in WITHOUT_A_DATE:
            groups.setdefault(offset.combine or str(index), []).append(index)
    return list(groups.values())


def is_starting(offset: Offset) -> bool:
    """Whether an offset tells only when a time begins."""
    return offset.bound in _STARTING


def _deadline(offsets: Sequence[Offset], group: list[int], known: dict[int, Reckoned]) -> Deadline:
    first, *_ = group
    intervals = [known[index].interval if index in known else _UNKNOWN for index in group]
    combined = _combined(intervals, offsets[first].combine)
    deciding = next((index for index in group if combined.end and known[index].interval.end == combined.end), first)
    conditional = any(offsets[index].condition is not None for index in group)
    return Deadline(
        offset=deciding,
        interval=combined,
        starting=all(is_starting(offsets[index]) for index in group),
        conditional=conditional,
        within=offsets[deciding].bound == "within",
        certain=not conditional and all(index in known and known[index].event.certain for index in group),
    )


def _combined(intervals: list[Interval], combine: str | None) -> Interval:
    """The later or the earlier of intervals; unknown where one of them is."""
    if _UNKNOWN in intervals:
        return _UNKNOWN
    choose = max if combine == "later_of" else min

    def side(instants: list[datetime]) -> datetime | None:
        return choose(instants, default=None)

    return Interval(
        side([one.start for one in intervals if one.start]), side([one.end for one in intervals if one.end])
    )
