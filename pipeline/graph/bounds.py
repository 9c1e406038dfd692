"""Earliest and latest instants of every row and event, where no single day is known as well.

What an event is known by goes through the graph in topological order. Every rule of counting grows with the day of its
event, so the bounds of what it gives are what it gives for the first and the last day on which the event may happen.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from extractors.events import happening_within
from extractors.values import Offset, StatedDate
from pipeline.graph.sides import NEVER_KNOWN, UNKNOWN, Bounds, Side, bounds_of_offset, combined, hull
from pipeline.reckon.chains import Chains, chains_of
from pipeline.reckon.conventions import Convention
from pipeline.reckon.deadlines import WITHOUT_A_DATE, groups_of, is_starting
from pipeline.reckon.events import BEFORE_VOTING, HOURS_OF_VOTING, Produced, rows_that_produce
from pipeline.reckon.instants import Interval, last_day, midnight, next_midnight
from pipeline.reckon.offsets import Event
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

AFTER_VOTING = frozenset({"protocol_signed", "protocols_received", "results_determined"})
PAPERS = frozenset({"documents_received", "documents_submitted"})
"""Events of which only the next row is sure to mean the same: further down other papers may be meant."""
_ANY_TIME = Interval(None, None)


class Possible(NamedTuple):
    """When an event may happen, and the `seq` of the row that brings it about, null where none is known."""

    when: Interval
    maker: int | None


class Known(NamedTuple):
    """What is known of one deadline of a row; one that is only `starting` has no end."""

    opens: Side
    closes: Side
    starting: bool


class Windows:
    """The bounds of the rows of a plan and of the events that they wait for, worked out when first asked for; n log n
    in the offsets of the plan.

    A row's bounds hold whichever of its deadlines is meant. Rows that wait for one another in a circle know no event
    of the circle.
    """

    def __init__(self, chains: Chains, convention: Convention) -> None:
        self._chains = chains
        self._convention = convention
        self._rows = {row.seq: row for row in chains.rows}
        self._of_rows: dict[int, Bounds] = {}

    def of_row(self, seq: int) -> Bounds:
        """When the time of a row begins and when it is over."""
        asked = [seq]
        while asked:  # a chain may be longer than a stack of calls
            if asked[-1] in self._of_rows:
                asked.pop()
                continue
            row = self._rows[asked[-1]]
            before = [maker for maker in self._waits_for(row) if maker not in self._of_rows]
            if before:
                asked += before
            else:
                self._of_rows[row.seq] = self._bounds(row)
        return self._of_rows[seq]

    def of_offset(self, row: Row, index: int) -> Bounds:
        """When the time that one offset gives begins and when it is over."""
        offset = row.offsets[index]
        if offset.anchor in WITHOUT_A_DATE:
            return NEVER_KNOWN
        return bounds_of_offset(offset, *self._first_and_last(offset, row.seq), self._convention)

    def of_event(self, name: str, seq: int) -> Possible:
        """When an event may happen as the row `seq` means it: the row that brings it about, else what is so always."""
        known = self._dated(name)
        if known:
            return Possible(Interval(known.start, known.end), known.through)
        maker = self._maker(name, seq)
        if maker is None:
            return Possible(self._by_nature(name, _ANY_TIME), None)
        return Possible(self._by_nature(name, self.of_row(maker.seq).whole), maker.seq)

    def _waits_for(self, row: Row) -> Iterator[int]:
        """The rows that bring about what a row waits for; none where it is dated without them."""
        for offset in row.offsets:
            if not self._dated(offset.anchor) and (maker := self._maker(offset.anchor, row.seq)):
                yield maker.seq

    def _maker(self, name: str, seq: int) -> Row | None:
        maker = None if name in HOURS_OF_VOTING else self._chains.maker(name, seq)
        if maker is None or (name in PAPERS and maker.seq + 1 != seq):
            return None
        return None if {maker.seq, seq} <= self._chains.circular else maker

    def _dated(self, name: str) -> Event | None:
        return self._chains.known.get(name) or (self._chains.hour_of_voting(name) if name in HOURS_OF_VOTING else None)

    def _first_and_last(self, offset: Offset, seq: int) -> tuple[Event | None, Event | None]:
        """The event of an offset on the first and on the last day on which it may happen."""
        known = self._dated(offset.anchor)
        if known:
            return known, known
        (start, end), maker = self.of_event(offset.anchor, seq)
        if offset.unit == "hour":
            return _instant(start, maker), _instant(end, maker)
        return _all_day(start and start.date(), maker), _all_day(end and last_day(end), maker)

    def _by_nature(self, name: str, when: Interval) -> Interval:
        """Sides that the plan leaves open: what prepares the voting is over by it, what follows it comes after.

        Where the plan says otherwise, it is taken at its word.
        """
        voting = self._chains.known.get("voting_day")
        if voting is None:
            return when
        if name in HOURS_OF_VOTING:
            return Interval(voting.start, voting.end)
        start = voting.start if name in AFTER_VOTING else None
        end = voting.start if name in BEFORE_VOTING else None
        found = Interval(when.start or start, when.end or end)
        return when if found.start and found.end and found.end <= found.start else found

    def _bounds(self, row: Row) -> Bounds:
        opens, closes = _printed(row, self._convention)
        told = [self.of_offset(row, index) for index in range(len(row.offsets))]
        deadlines = list(_deadlines(row, told))
        begins = bool(opens) or any(one.starting for one in deadlines)
        opening = [one.opens for one in deadlines if one.starting or one.opens != UNKNOWN or not begins]
        closing = [one.closes for one in deadlines if not one.starting and not (closes and None in one.closes)]
        return Bounds(hull([*opens, *opening]), hull([*closes, *closing]))


def windows(
    rows: Sequence[Row], known: Mapping[str, Event], convention: Convention, happening: Produced = happening_within
) -> Windows:
    """The bounds of the rows of a plan whose events `known` are dated from outside, under its convention.

    `happening` tells which events happen within the time of a duty, by default as the lexicon says.
    """
    return Windows(chains_within(rows, known, happening), convention)


def chains_within(rows: Sequence[Row], known: Mapping[str, Event], happening: Produced = happening_within) -> Chains:
    """The chains of a plan by the events that happen within the time of each row, whether it dates them or not."""
    return chains_of(rows, known, rows_that_produce(rows, happening, without=()))


def _instant(instant: datetime | None, maker: int | None) -> Event | None:
    return Event(instant, instant, maker) if instant else None


def _all_day(day: date | None, maker: int | None) -> Event | None:
    return Event(midnight(day), next_midnight(day), maker) if day else None


def _deadlines(row: Row, told: Sequence[Bounds]) -> Iterator[Known]:
    """The deadlines of a row, without those that hold on a condition only."""
    for group in groups_of(row.offsets):
        offsets = [row.offsets[index] for index in group]
        if all(offset.condition is None for offset in offsets):
            found = combined([told[index] for index in group], offsets[0].combine)
            yield Known(*found, all(map(is_starting, offsets)))


def _printed(row: Row, convention: Convention) -> tuple[list[Side], list[Side]]:
    """What the printed dates open and close; a single day without hours may be but the last."""
    found = [(stated, reckon_stated(stated, convention)) for stated in row.stated]
    opens = [one.start for stated, one in found if one and one.start and not _names_an_end(stated)]
    closes = [one.end for _, one in found if one and one.end]
    return [Side(at, at) for at in opens], [Side(at, at) for at in closes]


def _names_an_end(stated: StatedDate) -> bool:
    return stated.bound == "on" and stated.time is None
