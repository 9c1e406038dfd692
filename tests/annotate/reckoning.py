"""A small calculator of deadlines, for gold: the counting rules of the guideline once more, apart from the program.

An interval is a pair of instants `(start, end)`, half-open; a side that is None is open.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

Record = dict[str, Any]
Instant = datetime | None
Interval = tuple[Instant, Instant]

DAY: Final = timedelta(days=1)
_DAYS: Final = {"calendar_day": 1, "day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12}
_ENDED: Final = re.compile(r"кийин|аяктаары|бүтөрү|после|по окончании", re.IGNORECASE)
_EXCLUDED_END: Final = re.compile(r"\bдо\b", re.IGNORECASE)


@dataclass(frozen=True)
class Anchor:
    """When an event happens: the whole of a day, or one instant (`start == end`); `through` is the row that says so."""

    start: datetime
    end: datetime
    through: int | None = None

    @property
    def day(self) -> datetime:
        """Midnight at which the day of the event begins."""
        return self.start.replace(hour=0, minute=0)


def midnight(day: str) -> datetime:
    """The first instant of `YYYY-MM-DD`."""
    return datetime.fromisoformat(day)


def at(day: str, clock: str | None, otherwise: timedelta = timedelta()) -> datetime:
    """The instant `HH:MM` of a day (24:00 is that of the next), or its midnight plus `otherwise`."""
    if clock is None:
        return midnight(day) + otherwise
    hours, minutes = map(int, clock.split(":"))
    return midnight(day) + timedelta(hours=hours, minutes=minutes)


def shift(day: datetime, n: int, unit: str) -> datetime:
    """The day `n` days, weeks, months or years after `day`; a month that is too short gives its last day."""
    if unit in _DAYS:
        return day + n * _DAYS[unit] * DAY
    year, month = divmod(day.year * 12 + day.month - 1 + n * _MONTHS[unit], 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def of_offset(offset: Record, anchor: Anchor, first_day: int = 0) -> Interval:
    """What an offset comes to. `first_day` is 1 where the day of the event counts as day 1."""
    bound, n = offset["bound"], offset["n"]
    if n is None:
        return _at_event(offset, anchor)
    if offset["unit"] == "hour":
        step = timedelta(hours=n)
        if offset["direction"] == "before":
            return None, anchor.start - step
        return (anchor.end if bound == "within" else None), anchor.end + step
    if offset["direction"] == "before":
        far, near = (shift(anchor.day, -count, offset["unit"]) for count in (n, offset["n2"] or n))
        return _before(bound, far, near)
    last = shift(anchor.day, n, offset["unit"]) - first_day * DAY
    if bound == "from":
        return last, None
    return (anchor.day if bound == "within" else None), last + DAY


def _at_event(offset: Record, anchor: Anchor) -> Interval:
    if offset["bound"] == "immediately":
        return anchor.end, None
    if offset["bound"] == "from":
        return (anchor.end if _ENDED.search(offset["text"]) else anchor.start), None
    if offset["bound"] == "until":
        return None, anchor.start
    raise ValueError(f"no rule for {offset}")


def _before(bound: str, far: datetime, near: datetime) -> Interval:
    if bound in ("not_later", "until", "by"):
        return None, far
    if bound == "exactly":
        return far, far + DAY
    if bound == "span":
        return far, near + DAY
    if bound == "not_earlier":
        return far, None
    raise ValueError(f"no rule for {bound}")


def of_stated(stated: Record, included: bool = False) -> Interval:
    """What a stated date comes to; `included` where “until D” holds through D."""
    day, bound = stated["date"], stated["bound"]
    if bound == "from":
        return at(day, stated["time"]), None
    if bound == "range":
        excluded = bool(_EXCLUDED_END.search(stated["text"])) and not included
        return at(day, stated["time"]), at(stated["end_date"], stated["end_time"], timedelta() if excluded else DAY)
    if bound == "on":
        return at(day, stated["time"]), at(day, stated["end_time"], DAY)
    if bound == "until":
        return None, at(day, stated["time"], DAY if included else timedelta())
    return None, at(day, stated["time"], DAY)


def together(intervals: list[Interval], later: bool = False) -> Interval:
    """The interval of several offsets of one deadline: they all hold, or the later of them counts."""
    starts = [start for start, _ in intervals if start is not None]
    ends = [end for _, end in intervals if end is not None]
    return max(starts, default=None), (max if later else min)(ends, default=None)


def agree(stated: Interval, computed: Interval) -> bool | None:
    """Whether ends (and starts, where both have one) are the same; None where there is nothing to compare.

    A stated hour within the last day agrees with a deadline that ends at that day's midnight.
    """
    answers: list[bool] = []
    if stated[0] is not None and computed[0] is not None:
        answers.append(stated[0] == computed[0])
    if stated[1] is not None and computed[1] is not None:
        within = computed[1] - DAY < stated[1] and stated[1].time() != datetime.min.time()
        answers.append(stated[1] == computed[1] or (within and stated[1] < computed[1]))
    if stated[1] is not None and computed[1] is None and computed[0] is not None and stated[1] <= computed[0]:
        answers.append(False)
    return all(answers) if answers else None


def difference(stated: Interval, computed: Interval) -> int | None:
    """Stated end minus computed end in days; 0 where the stated hour lies within the last day."""
    if stated[1] is None or computed[1] is None:
        return 0 if agree(stated, computed) else None
    return 0 if agree((None, stated[1]), (None, computed[1])) else (stated[1] - computed[1]).days


def iso(instant: Instant) -> str | None:
    """`YYYY-MM-DDTHH:MM`."""
    return None if instant is None else instant.isoformat(timespec="minutes")


def last_day(end: datetime) -> str:
    """The last day with any time left before `end`."""
    return (end - timedelta(minutes=1)).date().isoformat()
