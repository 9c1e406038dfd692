"""A reading with its dates found: what the readers of stated dates and of offsets both build on."""

from datetime import date

from msgspec import Struct

from extractors import dates
from extractors.dates import Day
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS
from extractors.values import StatedBound


class Moment(Struct, frozen=True, gc=False):
    """A stated date before its year is known: days, hours as `HH:MM`, bound, and the tokens `[first, stop)` it stands
    at.
    """

    first: int
    stop: int
    day: Day | None
    end_day: Day | None
    time: str | None
    end_time: str | None
    bound: StatedBound


class Scan:
    """`dates` in order; `date_at` the same by first token; `tags` the tag string with every date under one tag;
    `moments` the stated dates of the stretches that have been asked for.
    """

    __slots__ = ("date_at", "dates", "moments", "reading", "tags")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.dates = dates.find(reading)
        self.date_at = {found.first: found for found in self.dates}
        self.tags = self._with_dates()
        self.moments: dict[tuple[int, int], list[Moment]] = {}

    def _with_dates(self) -> str:
        parts, at = [], 0
        for first, stop, _ in self.dates:
            parts += [self.reading.tags[at:first], TAGS["date"], CONTINUED * (stop - first - 1)]
            at = stop
        return "".join([*parts, self.reading.tags[at:]])

    def full_dates(self) -> list[date]:
        """The days that the text states with their year."""
        days = (found.day for found in self.dates)
        return [date(day.year, day.month, day.day) for day in days if day and day.year and day.day]
