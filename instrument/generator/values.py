"""Values as gold has them, and what a deadline comes to under the default convention."""

from datetime import date, timedelta
from typing import NamedTuple

from instrument.generator.words import Words
from instrument.scoring import Record


class Counted(NamedTuple):
    """The words of an offset and what they come to: `end` is the first day that is out, `first` the first in it."""

    words: Words
    end: date | None = None
    first: date | None = None


def offset(
    anchor: str, direction: str | None, bound: str | None, n: int | None = None, unit: str | None = None
) -> Record:
    """An offset as gold has it."""
    entry: Record = {"n": n, "n2": None, "unit": unit, "direction": direction, "anchor": anchor, "bound": bound}
    if bound is None:
        entry["bound_accept"] = "any"
    return entry | {"condition": None}


def stated(day: date, bound: str, end: date | None = None, time: str | None = None) -> Record:
    """A stated date as gold has it."""
    last = end.isoformat() if end else None
    return {"date": day.isoformat(), "end_date": last, "time": time, "end_time": None, "bound": bound}


def end_of(day: date, n: int, direction: str) -> date:
    """The first day that is out: N days before a day it is that day, N days after it the day after the last."""
    return day - timedelta(days=n) if direction == "before" else day + timedelta(days=n + 1)
