"""What a printed date means: an interval of instants (DEADLINES, section 1)."""

from datetime import date, datetime

from extractors.values import StatedDate
from pipeline.reckon.conventions import Convention
from pipeline.reckon.instants import Interval, at_clock, midnight, next_midnight, parse_day
from pipeline.reckon.wording import range_stops_before_its_end


def reckon_stated(stated: StatedDate, convention: Convention, near: date | None = None) -> Interval | None:
    """The interval of a printed date, or None where it cannot be known: no day, no year, no such day.

    A date without a year (`--MM-DD`) takes the year that brings it nearest to `near`.
    """
    first = _day(stated.date, near)
    last = _day(stated.end_date, near) if stated.end_date else first
    return _interval(stated, first, last, convention) if first and last else None


def _interval(stated: StatedDate, first: date, last: date, convention: Convention) -> Interval:
    match stated.bound:
        case "until":
            clock = stated.time or stated.end_time
            return Interval(None, at_clock(first, clock) if clock else _until(first, convention))
        case "not_later" | "ends_on":
            return Interval(None, _through(last, stated.end_time or stated.time))
        case "from":
            return Interval(_opening(first, stated.time), None)
        case "range":
            return Interval(_opening(first, stated.time), _end_of_range(stated, last, convention))
    return Interval(_opening(first, stated.time), _through(last, stated.end_time))


def _end_of_range(stated: StatedDate, last: date, convention: Convention) -> datetime:
    if stated.end_time is None and range_stops_before_its_end(stated.text):
        return _until(last, convention)
    if stated.end_time is None and convention.range_excluded:
        return midnight(last)
    return _through(last, stated.end_time)


def _until(day: date, convention: Convention) -> datetime:
    return next_midnight(day) if convention.until_included else midnight(day)


def _through(day: date, clock: str | None) -> datetime:
    return at_clock(day, clock) if clock else next_midnight(day)


def _opening(day: date, clock: str | None) -> datetime:
    return at_clock(day, clock) if clock else midnight(day)


def _day(words: str | None, near: date | None) -> date | None:
    if words is None or near is None or not words.startswith("--"):
        return parse_day(words)
    days = (parse_day(f"{year:04}-{words[2:]}") for year in (near.year - 1, near.year, near.year + 1))
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)
