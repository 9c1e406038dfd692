"""The deadlines of a whole plan under one convention: rows ask for their events, and rows may date events of others."""

from datetime import date, datetime
from typing import NamedTuple

from pipeline.reckon.conventions import Convention
from pipeline.reckon.events import CERTAIN, HOURS_OF_VOTING, hour_of_voting, nearest_maker
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

    def __init__(self, known: dict[str, Event], makers: dict[str, list[Row]], convention: Convention) -> None:
        self.convention = convention
        self._known = known
        self._makers = makers
        self._of_rows: dict[int, tuple[Reckoned, ...]] = {}
        self._asked: set[int] = set()

    def of_row(self, row: Row) -> tuple[Reckoned, ...]:
        """The offsets of a row that can be computed, in the row's order."""
        if row.seq not in self._of_rows:
            self._asked.add(row.seq)
            found = [self._reckon(row, index) for index in range(len(row.offsets))]
            self._asked.discard(row.seq)
            self._of_rows[row.seq] = tuple(one for one in found if one)
        return self._of_rows[row.seq]

    def again(self, row: Row, convention: Convention) -> tuple[Reckoned, ...]:
        """The offsets of a row under another convention, on the same days of their events."""
        found = ((one, reckon_offset(row.offsets[one.offset], one.event, convention)) for one in self.of_row(row))
        return tuple(one._replace(interval=interval) for one, interval in found if interval)

    def _reckon(self, row: Row, index: int) -> Reckoned | None:
        event = self.event(row.offsets[index].anchor, row.seq)
        interval = event and reckon_offset(row.offsets[index], event, self.convention)
        return Reckoned(index, event, interval) if event and interval else None

    def event(self, name: str, seq: int) -> Event | None:
        """When an event happens, as the row `seq` means it; None where nothing dates it."""
        if name in self._known:
            return self._known[name]
        makers = self._makers.get(name, ())
        if name in HOURS_OF_VOTING:
            voting_day = self._known.get("voting_day")
            hours = (hour_of_voting(maker, name, voting_day) for maker in makers) if voting_day else ()
            return next((hour for hour in hours if hour), None)
        maker = nearest_maker(makers, seq)
        if maker is None or maker.seq in self._asked:
            return None
        day = self._last_day_allowed(maker)
        return Event(midnight(day), next_midnight(day), maker.seq, certain=name in CERTAIN) if day else None

    def _last_day_allowed(self, row: Row) -> date | None:
        ends = [one.interval.end for one in self.of_row(row) if row.offsets[one.offset].condition is None]
        printed = [reckon_stated(stated, self.convention) for stated in row.stated]
        return _earliest_last_day(ends) or _earliest_last_day([one.end for one in printed if one])


def _earliest_last_day(ends: list[datetime | None]) -> date | None:
    known = [end for end in ends if end]
    return last_day(min(known)) if known else None
