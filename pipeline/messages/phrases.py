"""The words of which the sentences are made: counts, dates, conventions."""

from datetime import date, datetime
from functools import lru_cache

from pipeline.messages import counter, translator
from pipeline.messages.marks import Plural, message, plural

UNITS: dict[str, Plural] = {
    "calendar_day": plural("%(n)d calendar day", "%(n)d calendar days"),
    "day": plural("%(n)d day", "%(n)d days"),
    "working_day": plural("%(n)d working day", "%(n)d working days"),
    "week": plural("%(n)d week", "%(n)d weeks"),
    "month": plural("%(n)d month", "%(n)d months"),
    "hour": plural("%(n)d hour", "%(n)d hours"),
    "year": plural("%(n)d year", "%(n)d years"),
}

DATES = (
    message("%(day)d January %(year)d"),
    message("%(day)d February %(year)d"),
    message("%(day)d March %(year)d"),
    message("%(day)d April %(year)d"),
    message("%(day)d May %(year)d"),
    message("%(day)d June %(year)d"),
    message("%(day)d July %(year)d"),
    message("%(day)d August %(year)d"),
    message("%(day)d September %(year)d"),
    message("%(day)d October %(year)d"),
    message("%(day)d November %(year)d"),
    message("%(day)d December %(year)d"),
)

WEEKDAYS = (
    message("Monday"),
    message("Tuesday"),
    message("Wednesday"),
    message("Thursday"),
    message("Friday"),
    message("Saturday"),
    message("Sunday"),
)

CONVENTIONS: dict[str, str] = {
    "until_excludes_the_day": message("the day that “until” names is left out"),
    "until_includes_the_day": message("the day that “until” names, or that the count comes to, is included"),
    "event_day_is_day_0": message("the day of the event is counted as day 0"),
    "event_day_is_day_1": message("the day of the event is counted as day 1"),
    "range_includes_its_end": message("the last day of a range is included"),
    "range_excludes_its_end": message("the last day of a range is left out"),
    "no_rolling": message("a deadline may end on a day off"),
    "rolls_to_working_day": message("a deadline that would end on a day off is moved to the next working day"),
}
"""What each named convention says, as the end of “they agree only if …”."""

INSTANT = message("%(date)s, %(time)s")
UNTIL = message("until %(end)s")
FROM = message("from %(start)s")
FROM_UNTIL = message("from %(start)s until %(end)s")


@lru_cache(maxsize=4096)
def say_day(day: date, language: str) -> str:
    """A day in words: “6 May 2012”."""
    return translator(language)(DATES[day.month - 1]) % {"day": day.day, "year": day.year}


@lru_cache(maxsize=4096)
def say_instant(instant: datetime, language: str) -> str:
    """A day and an hour: “6 May 2012, 08:00”."""
    return translator(language)(INSTANT) % {"date": say_day(instant.date(), language), "time": f"{instant:%H:%M}"}


@lru_cache(maxsize=4096)
def say_interval(start: datetime | None, end: datetime | None, language: str) -> str:
    """“until …”, “from …” or “from … until …”; at least one side is given."""
    message = UNTIL if start is None else FROM if end is None else FROM_UNTIL
    sides = {"start": start and say_instant(start, language), "end": end and say_instant(end, language)}
    return translator(language)(message) % sides


@lru_cache(maxsize=4096)
def say_count(n: int, unit: str, language: str) -> str:
    """“1 calendar day”, “50 calendar days”."""
    return counter(language)(*UNITS[unit], n) % {"n": n}
