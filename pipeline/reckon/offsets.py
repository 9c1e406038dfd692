"""What one offset comes to: an interval of instants, given the event that it hangs on (DEADLINES, section 1)."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from extractors.values import Offset, Unit
from pipeline.reckon.conventions import Convention
from pipeline.reckon.instants import DAY, Interval, OutOfCalendarError, midnight, next_midnight, shift
from pipeline.reckon.wording import starts_after_the_event
from pipeline.reckon.workdays import roll_forward

_HOUR = timedelta(hours=1)


class Event(NamedTuple):
    """When an event happens: a whole day `[start, end)`, or one instant, `start == end`.

    `through` is the `seq` of the row that dates it, None when the header or the user does. A day that comes through a
    row is the last that the row allows: it says nothing of how long the event takes, and unless it is `certain`, the
    event may happen earlier.
    """

    start: datetime
    end: datetime
    through: int | None
    certain: bool = True

    @property
    def day(self) -> date:
        """The calendar day of the event."""
        return self.start.date()


def reckon_offset(offset: Offset, event: Event, convention: Convention) -> Interval | None:
    """The interval of an offset, or None where it gives none (a minimum length, a count that leaves the calendar)."""
    try:
        if offset.n is None or offset.unit is None:
            return _at_event(offset, event)
        if offset.unit == "hour":
            return _in_hours(offset, event, offset.n * _HOUR)
        return _in_days(offset, event, offset.unit, convention)
    except (OutOfCalendarError, OverflowError):
        return None


def _in_days(offset: Offset, event: Event, unit: Unit, convention: Convention) -> Interval | None:
    counts = [count for count in (offset.n, offset.n2) if count is not None]
    if offset.direction == "before":
        days = (shift(event.day, -max(counts), unit), shift(event.day, -min(counts), unit))
        return _days_before(offset, event, days, convention)
    if offset.direction == "after":
        first, last = (_day_after(event.day, count, unit, convention) for count in (min(counts), max(counts)))
        return _days_after(offset, event, (first, last), convention)
    return None


def _day_after(day: date, n: int, unit: Unit, convention: Convention) -> date:
    """The `n`th day, week … after `day`, which itself is day 0, or day 1."""
    if not convention.day_1:
        return shift(day, n, unit)
    return shift(day - DAY, n, unit) if unit == "working_day" else shift(day, n, unit) - DAY


def _at_event(offset: Offset, event: Event) -> Interval | None:
    """Only an event is named: “from the day of …”, “after …”, “until …”, “on …”."""
    start, end, through, _ = event
    match offset.bound, offset.direction:
        case (("from" | "not_earlier"), "after") if starts_after_the_event(offset.text):
            return Interval(end, None)
        case (("from" | "not_earlier" | "immediately"), _):
            return Interval(start, None)
        case "exactly", _:
            return Interval(start, end)
        case (("until" | "by" | "within"), "before"):
            return Interval(None, start)
    ends_with_it = offset.bound in ("not_later", "until", "by") or (offset.bound == "during" and through is None)
    return Interval(None, end) if ends_with_it else None


def _in_hours(offset: Offset, event: Event, hours: timedelta) -> Interval | None:
    """Hours count from the instant; where only the day is known, back from its start and forth from its end."""
    instant = event.start - hours if offset.direction == "before" else event.end + hours
    match offset.bound, offset.direction:
        case (("from" | "not_earlier" | "immediately"), _):
            return Interval(instant, None)
        case "within", "before":
            return Interval(instant, event.start)
        case "within", _:
            return Interval(event.start, instant)
        case (("exactly" | "span" | "during" | "at_least"), _):
            return None
    return Interval(None, instant)


def _days_before(offset: Offset, event: Event, days: tuple[date, date], convention: Convention) -> Interval | None:
    """“N days before X”: all time before the day X−N, which is out itself (`until_excludes_the_day`)."""
    earliest, latest = days
    match offset.bound:
        case "from" | "not_earlier" | "immediately":
            return Interval(midnight(earliest), None)
        case "within":
            return Interval(midnight(earliest), midnight(event.day))
        case "exactly" | "span":
            return _whole_days(days)
        case "during":
            return None
    return Interval(None, next_midnight(latest) if convention.count_included else midnight(latest))


def _days_after(offset: Offset, event: Event, days: tuple[date, date], convention: Convention) -> Interval | None:
    """“within N days after X”: X is day 0, and day N is in."""
    earliest, latest = days
    match offset.bound:
        case "from" | "not_earlier" | "immediately":
            return Interval(midnight(earliest), None)
        case "exactly" | "span":
            return _whole_days(days)
        case "during" | "at_least":
            return None
    end = next_midnight(roll_forward(latest) if convention.rolls else latest)
    return Interval(midnight(event.day) if offset.bound == "within" else None, end)


def _whole_days(days: tuple[date, date]) -> Interval:
    earliest, latest = days
    return Interval(midnight(earliest), next_midnight(latest))
