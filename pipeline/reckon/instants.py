"""Instants and the calendar: local civil time, no zone, proleptic Gregorian; days to years are counted in dates."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from extractors.values import Unit
from pipeline.reckon.workdays import nth_working_day

DAY = timedelta(days=1)
_MONTHS_OF_A_YEAR = 12


class Interval(NamedTuple):
    """A half-open stretch of time, `start <= t < end`; a side that is None is open."""

    start: datetime | None
    end: datetime | None


class OutOfCalendarError(ValueError):
    """A count led outside the years 1 to 9999, or further than working days can be known."""


@lru_cache(maxsize=4096)
def midnight(day: date) -> datetime:
    """The first instant of a day."""
    return datetime.combine(day, time.min)


@lru_cache(maxsize=4096)
def parse_day(words: str | None) -> date | None:
    """The day `YYYY-MM-DD`; None for a partial date (`--MM-DD`) and for a day that does not exist or never ends."""
    if words is None or words.startswith("-"):
        return None
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return None if day == date.max else day


@lru_cache(maxsize=4096)
def at_clock(day: date, clock: str) -> datetime:
    """The instant `HH:MM` of a day; `24:00` is the first instant of the next day."""
    hours, minutes = clock.split(":")
    return midnight(day) + timedelta(hours=int(hours), minutes=int(minutes))


def last_day(end: datetime) -> date:
    """The last calendar day with any time left before `end`."""
    return (end - timedelta.resolution).date()


def iso(instant: datetime | None) -> str | None:
    """`YYYY-MM-DDTHH:MM`."""
    return None if instant is None else instant.isoformat(timespec="minutes")


def next_midnight(day: date) -> datetime:
    """The instant at which a day is over. Raises OutOfCalendarError after the year 9999."""
    try:
        return midnight(day) + DAY
    except OverflowError as error:
        raise OutOfCalendarError(str(error)) from error


@lru_cache(maxsize=4096)
def shift(day: date, n: int, unit: Unit) -> date:
    """The day that is `n` units after `day`, before it when `n` is negative; hours cannot be counted in days.

    Months and years keep the day of the month and clip it to the end of a shorter month. Raises OutOfCalendarError.
    """
    try:
        return _SHIFTS[unit](day, n)
    except OverflowError as error:
        raise OutOfCalendarError(f"{n} {unit}s from {day}") from error


def _days(day: date, n: int) -> date:
    return day + timedelta(days=n)


def _weeks(day: date, n: int) -> date:
    return day + timedelta(weeks=n)


def _months(day: date, n: int) -> date:
    year, month = divmod(day.year * _MONTHS_OF_A_YEAR + day.month - 1 + n, _MONTHS_OF_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _years(day: date, n: int) -> date:
    return _months(day, n * _MONTHS_OF_A_YEAR)


_SHIFTS: dict[str, Callable[[date, int], date]] = {
    "calendar_day": _days,
    "day": _days,
    "working_day": nth_working_day,
    "week": _weeks,
    "month": _months,
    "year": _years,
}
