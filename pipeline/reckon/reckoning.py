"""The deadlines of a whole plan under one convention: rows ask for their events, and rows may date events of others."""

from datetime import date, datetime
from typing import NamedTuple

from pipeline.reckon.chains import Chains
from pipeline.reckon.conventions import Convention
from pipeline.reckon.events import CERTAIN, HOURS_OF_VOTING
from pipeline.reckon.instants import Interval, last_day, midnight, next_midnight
from pipeline.reckon.offsets import Event, reckon_offset
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row


class Reckoned(NamedTuple):
    """One offset reckoned: its index in the row, its event and its interval."""

    offset: int
    event: Event
    interval: Interval


class Reckoning:
    """Deadlines under one convention. Chains of events are followed to their end; a circle of rows dates nothing."""

    def __init__(self, chains: Chains, convention: Convention) -> None:
        self.convention = convention
        self._chains = chains
        self._of_rows: dict[int, tuple[Reckoned, ...]] = {}
        for row in chains.rows:
            found = (self._reckon(row, index) for index in range(len(row.offsets)))
            self._of_rows[row.seq] = tuple(one for one in found if one)

    def of_row(self, row: Row) -> tuple[Reckoned, ...]:
        """The offsets of a row that can be computed, in the row's order."""
        return self._of_rows[row.seq]

    def again(self, row: Row, convention: Convention) -> tuple[Reckoned, ...]:
        """The offsets of a row under another convention, on the same days of their events."""
        found = ((one, reckon_offset(row.offsets[one.offset], one.event, convention)) for one in self.of_row(row))
        return tuple(one._replace(interval=interval) for one, interval in found if interval)

    def _reckon(self, row: Row, index: int) -> Reckoned | None:
        event = self._event(row.offsets[index].anchor, row.seq)
        interval = event and reckon_offset(row.offsets[index], event, self.convention)
        return Reckoned(index, event, interval) if event and interval else None

    def _event(self, name: str, seq: int) -> Event | None:
        """When an event happens, as the row `seq` means it; None where nothing dates it."""
        if name in self._chains.known:
            return self._chains.known[name]
        if name in HOURS_OF_VOTING:
            return self._chains.hour_of_voting(name)
        maker = self._chains.maker(name, seq)
        if maker is None:
            return None
        in_circle = maker.seq in self._chains.circular and seq in self._chains.circular
        day = self._last_day_printed(maker) if in_circle else self._last_day_allowed(maker)
        return Event(midnight(day), next_midnight(day), maker.seq, certain=name in CERTAIN) if day else None

    def _last_day_allowed(self, row: Row) -> date | None:
        ends = [one.interval.end for one in self.of_row(row) if row.offsets[one.offset].condition is None]
        return _earliest_last_day(ends) or self._last_day_printed(row)

    def _last_day_printed(self, row: Row) -> date | None:
        printed = [reckon_stated(stated, self.convention) for stated in row.stated]
        return _earliest_last_day([one.end for one in printed if one])


def _earliest_last_day(ends: list[datetime | None]) -> date | None:
    known = [end for end in ends if end]
    return last_day(min(known)) if known else None
