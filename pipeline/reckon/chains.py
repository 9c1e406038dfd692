"""The chains of a plan: which row dates the event that another waits for, and the order in which to reckon them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from pipeline.reckon.events import HOURS_OF_VOTING, hour_of_voting, nearest_maker
from pipeline.reckon.offsets import Event
from pipeline.record import Row

Waits = dict[int, set[int]]
"""The `seq` of a row → the rows that date the events that it waits for."""


class Chains(NamedTuple):
    """What dates events: the header and the user (`known`), or the rows that bring them about (`makers`).

    `rows` are in an order in which each comes after those that it waits for; `circular` are rows that wait for one
    another in a circle: these date each other by what is printed in them alone.
    """

    known: Mapping[str, Event]
    makers: Mapping[str, Sequence[Row]]
    rows: tuple[Row, ...]
    circular: frozenset[int]

    @property
    def in_reading_order(self) -> list[Row]:
        """The rows by their `seq`."""
        return sorted(self.rows, key=lambda row: row.seq)

    def maker(self, name: str, seq: int) -> Row | None:
        """The row that dates an event as the row `seq` means it."""
        return nearest_maker(self.makers.get(name, ()), seq)

    def hour_of_voting(self, name: str) -> Event | None:
        """The instant at which voting starts or ends, by the first row that states it."""
        voting_day = self.known.get("voting_day")
        makers = self.makers.get(name, ()) if voting_day else ()
        hours = (hour_of_voting(maker, name, voting_day) for maker in makers if voting_day)
        return next((hour for hour in hours if hour), None)


def chains_of(rows: Sequence[Row], known: Mapping[str, Event], makers: Mapping[str, Sequence[Row]]) -> Chains:
    """The chains of a plan; takes time in proportion to its offsets (n log n for the search of makers)."""
    waits = {row.seq: set(_waits_for(row, known, makers)) for row in rows}
    circular = _circular(waits)
    straight = {seq: others - circular if seq in circular else others for seq, others in waits.items()}
    by_seq = {row.seq: row for row in rows}
    free = (seq for seq, others in straight.items() if not others)
    order = dict.fromkeys([*free, *TopologicalSorter(_waiting(straight)).static_order()])
    return Chains(known, makers, tuple(by_seq[seq] for seq in order), circular)


def rows_in_circles(rows: Sequence[Row], known: Collection[str], makers: Mapping[str, Sequence[Row]]) -> frozenset[int]:
    """The `seq` of the rows that wait for one another, where the events `known` wait for no row."""
    return _circular({row.seq: set(_waits_for(row, known, makers)) for row in rows})


def _waits_for(row: Row, known: Collection[str], makers: Mapping[str, Sequence[Row]]) -> Iterator[int]:
    for offset in row.offsets:
        if offset.anchor not in known and offset.anchor not in HOURS_OF_VOTING:
            maker = nearest_maker(makers.get(offset.anchor, ()), row.seq)
            if maker:
                yield maker.seq


def _waiting(waits: Waits) -> Waits:
    """The rows that wait for any: most wait for none."""
    return {seq: others for seq, others in waits.items() if others}


def _circular(waits: Waits) -> frozenset[int]:
    """The rows in a circle, or between two: what is left when nothing can be taken from either end."""
    left = _blocked(_waiting(waits))
    wanted_by: Waits = {seq: set() for seq in left}
    for seq in left:
        for other in waits[seq] & left:
            wanted_by[other].add(seq)
    return frozenset(_blocked(wanted_by))


def _blocked(graph: Waits) -> set[int]:
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):  # what no circle blocks is given all the same
        sorter.prepare()
    left = set(graph)
    while ready := sorter.get_ready():
        left.difference_update(ready)
        sorter.done(*ready)
    return left
