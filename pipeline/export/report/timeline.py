"""The deadlines of a plan on one axis of days: a bar from the first day to the last, the election day across."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from pipeline.export.cells import clean
from pipeline.export.ics import Deadline, deadlines
from pipeline.reckon.instants import last_day, parse_day
from pipeline.record import Plan

WIDTH, LINE, LEFT, RIGHT, TOP = 960, 18, 44, 12, 26
_DAY = timedelta(days=1)


class Bar(NamedTuple):
    """A deadline drawn: its row, from which day to which, where and how wide, what it is about."""

    seq: int
    first: date
    last: date
    x: float
    width: float
    y: int
    words: str
    status: str


class Timeline(NamedTuple):
    """All bars and the axis: `first` to `last` day, a tick for each month, the election day if it is known."""

    first: date
    last: date
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, date], ...]
    voting: float | None

    def x(self, day: date) -> float:
        """Where a day begins on the axis."""
        return round(LEFT + (day - self.first).days * self.scale, 1)

    @property
    def scale(self) -> float:
        """The width of a day."""
        return (WIDTH - LEFT - RIGHT) / ((self.last - self.first).days + 1)


def timeline(plan: Plan) -> Timeline | None:
    """The timeline of a plan; null where no deadline has a day."""
    known = [(deadline, *days) for deadline in deadlines(plan) if (days := _days(deadline))]
    if not known:
        return None
    voting = parse_day(plan.election.day)
    every = [day for _, first, last in known for day in (first, last)] + ([voting] if voting else [])
    axis = Timeline(min(every), max(every), TOP + LINE * len(known) + LINE, (), (), None)
    return axis._replace(
        bars=tuple(_bar(axis, at, *one) for at, one in enumerate(known)),
        ticks=tuple((axis.x(day), day) for day in _months(axis.first, axis.last)),
        voting=axis.x(voting) if voting else None,
    )


def _days(deadline: Deadline) -> tuple[date, date] | None:
    """The first and the last day of a deadline; the day of its only side."""
    start, end = deadline.when
    first = start.date() if start else _last(end)
    last = _last(end) or first
    return (min(first, last), last) if first and last else None


def _last(end: datetime | None) -> date | None:
    return last_day(end) if end else None


def _bar(axis: Timeline, at: int, deadline: Deadline, first: date, last: date) -> Bar:
    row = deadline.row
    width = max(axis.scale * ((last - first).days + 1), 3.0)
    words = " ".join(clean(row.duty or row.deadline_text or "").split())
    return Bar(row.seq, first, last, axis.x(first), round(width, 1), TOP + LINE * at, words, row.verdict.status)


def _months(first: date, last: date) -> Iterator[date]:
    """The first day of each month between two days."""
    day = (first.replace(day=1) + 32 * _DAY).replace(day=1)
    while day <= last:
        yield day
        day = (day + 32 * _DAY).replace(day=1)
