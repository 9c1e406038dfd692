"""What each printed date of a plan becomes for another election day: its distance from what its offset comes to stays.

A date that agrees keeps that distance, one that conflicts is put right. A date beside no offset cannot be known, unless
it is the election day itself.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from extractors.events import produced
from extractors.values import StatedDate
from pipeline.reckon import judgement_of
from pipeline.reckon.agreement import Dated, difference_of_ends, difference_of_starts
from pipeline.reckon.chains import Chains, chains_of
from pipeline.reckon.comparison import Pair, compare
from pipeline.reckon.conventions import Convention
from pipeline.reckon.deadlines import Deadline, deadlines_of
from pipeline.reckon.events import event_of_the_header, events_of_the_user, rows_that_produce
from pipeline.reckon.inference import judge_under
from pipeline.reckon.instants import last_day, parse_day
from pipeline.reckon.offsets import reckon_offset
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.stated import reckon_stated
from pipeline.reckon.verdicts import Judged
from pipeline.record import Plan, Row

Events = Mapping[str, str]


class Due(NamedTuple):
    """The printed date `place` of the row `seq` anew: its day, and the last day of a range; null where unknown.

    `wrong` says that the plan itself had another day than its offset comes to.
    """

    seq: int
    place: int
    start: date | None
    end: date | None
    wrong: bool = False


def due(plan: Plan, before: Events, day: date, events: Events) -> Iterator[Due]:
    """Every printed date of a judged plan with a day, for the election on `day`.

    `before` are the events that the user dated for the plan as it stands, `events` those of the new election.
    """
    old, voting = judgement_of(plan, before), parse_day(plan.election.day)
    chains = judgement_of(plan, {**before, **events}).chains if day == voting else _anew(plan, day, events)
    new = judge_under(old.convention, chains)
    for one, other in zip(old.rows, new.rows, strict=True):
        shifts = _Shifts(one, other, old.convention)
        for index, stated in enumerate(one.row.stated):
            if stated.date is not None:
                yield _due(one.row.seq, index, stated, shifts.of(index), voting, day)


def _anew(plan: Plan, day: date, events: Events) -> Chains:
    """The chains of the plan on its new day: no date that was printed for the old one says anything there."""
    rows = [_without_days(row, plan.election.day, day) for row in plan.rows]
    empty = replace(plan, election=replace(plan.election, day=day.isoformat()), resolution=None)
    return chains_of(rows, event_of_the_header(empty) | events_of_the_user(events), rows_that_produce(rows, produced))


def _without_days(row: Row, voting: str | None, day: date) -> Row:
    """A row with its hours, and with the hours of the voting day on the new one."""
    kept = [stated for stated in row.stated if stated.date is None]
    kept += [replace(one, date=day.isoformat()) for one in row.stated if one.date == voting and one.end_date is None]
    return replace(row, stated=tuple(kept))


Shift = tuple[timedelta | None, timedelta | None, bool]
_UNKNOWN: Shift = (None, None, False)


class _Shifts:
    """By how much the dates of one row move: their start, their end, and whether they were wrong."""

    def __init__(self, old: Judged, new: Judged, convention: Convention) -> None:
        self._row = old.row
        self._convention = old.under or convention
        then, now = (self._reckoned(one) for one in (old, new))
        self._deadlines = deadlines_of(old.row.offsets, then), deadlines_of(old.row.offsets, now)
        self._pairs = compare(old.row, then, self._convention)
        self._judged = bool(self._pairs)
        if not self._judged:  # nothing dates its event in the plan, but perhaps the user does in the new one
            self._deadlines = self._deadlines[1], self._deadlines[1]
            self._pairs = compare(old.row, now, self._convention)

    def _reckoned(self, judged: Judged) -> tuple[Reckoned, ...]:
        found = (
            (one, reckon_offset(self._row.offsets[one.offset], one.event, self._convention)) for one in judged.reckoned
        )
        return tuple(one._replace(interval=interval) for one, interval in found if interval)

    def of(self, index: int) -> Shift:
        """How the date `index` of the row moves."""
        start, end, wrong = _UNKNOWN
        for pair in (pair for pair in self._pairs if pair.stated == index and pair.side != "order"):
            first, last, off = self._by(pair)
            start, end, wrong = start if first is None else first, end if last is None else last, wrong or off
        return start, end, wrong

    def _by(self, pair: Pair) -> Shift:
        place = next(at for at, one in enumerate(self._deadlines[0]) if one.offset == pair.offset)
        then, now = (deadlines[place] for deadlines in self._deadlines)
        dated = self._dated(pair.stated, then)
        if dated is None:
            return _UNKNOWN
        ends, starts = difference_of_ends(dated, then.interval), difference_of_starts(dated, then)
        first = _moved(then.interval.start, now.interval.start, starts.days) if starts else None
        last = None
        if ends and then.interval.end and now.interval.end:
            last = last_day(now.interval.end) - last_day(then.interval.end) - timedelta(days=ends.days)
            if dated.stated.precision == "month" and dated.interval.start and dated.interval.end:
                first = last_day(now.interval.end) - dated.interval.start.date()
                last = last_day(now.interval.end) - last_day(dated.interval.end)
        return first, last, self._judged and not pair.agrees

    def _dated(self, index: int, deadline: Deadline) -> Dated | None:
        near = next((instant.date() for instant in deadline.interval if instant), None)
        stated = self._row.stated[index]
        interval = reckon_stated(stated, self._convention, near)
        return Dated(index, stated, interval) if interval else None


def _moved(then: datetime | None, now: datetime | None, days: int) -> timedelta | None:
    if then and now:
        return now.date() - then.date() - timedelta(days=days)
    return None


def _due(seq: int, index: int, stated: StatedDate, shift: Shift, voting: date | None, day: date) -> Due:
    first, last = parse_day(stated.date), parse_day(stated.end_date)
    start, end, wrong = shift
    if stated.end_date is None:
        return Due(seq, index, _day(first, end if end is not None else start, voting, day), None, wrong)
    return Due(seq, index, _day(first, start, voting, day), _day(last, end, voting, day), wrong)


def _day(printed: date | None, shift: timedelta | None, voting: date | None, day: date) -> date | None:
    if printed is None:
        return None
    if shift is not None:
        return printed + shift
    return day if printed == voting else None
