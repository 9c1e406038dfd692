"""What a plan says before it is written: duties with their terms, the dates that a convention makes of them."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from pipeline.reckon.workdays import roll_forward

DAY = timedelta(days=1)
PRINTED = 0.85
"""The share of terms that have a date beside them."""
KNOWN_TO_THE_LAW = (date(2012, 3, 18), date(2012, 5, 6))
"""Sundays from which to which an edition of the law is known (extractors/lexicon/kg/statutes)."""
CONVENTIONS = ("usual", "usual", "until_included", "day_1", "range_excluded", "rolls")
"""How a plan may count, the usual way twice as often."""
TO_DAYS_OFF = {"fund_report": 6, "results": 20, "returned": 13, "expenses": 27, "archive": 34}
"""Terms after a Sunday that end on a Saturday: only these show that a plan moves deadlines to working days."""
FORMS_OF_END = ("until", "until", "not_later", "clock")
"""How the end of a term is printed, “until” the likeliest."""
SHORT = 5
"""Days of a term that is never stretched."""


class Duty(NamedTuple):
    """One entry of `duties.toml`."""

    id: str
    ky: tuple[str, ...]
    ru: tuple[str, ...]
    days: int
    direction: str
    anchor: str
    form: str = "counted"
    to_days: int = 0
    after: str | None = None
    article: str | None = None
    part: str | None = None


class Stated(NamedTuple):
    """A printed date: its form (`until`, `not_later`, `clock`, `on`, `range`, `hours`), its days, its hour."""

    form: str
    first: date
    last: date
    clock: str = "24.00"


class Line(NamedTuple):
    """A row: what is printed in it. `days` is null where no offset is printed, `stated` where no date is; `spelt` is
    the number that words beside the days say.
    """

    number: str
    duty: Duty
    words: int
    days: int | None
    direction: str
    anchor: str
    stated: Stated | None
    article: str | None
    part: str | None
    spelt: int | None = None


class Facts(NamedTuple):
    """A plan: its voting day, the weekday printed beside it (0 is Monday), how it counts, its rows."""

    voting: date
    weekday: int | None
    convention: str
    lines: tuple[Line, ...]


@cache
def duties() -> tuple[Duty, ...]:
    """The duties of a whole plan, in their order."""
    entries = tomllib.loads((Path(__file__).parent / "duties.toml").read_text(encoding="utf-8"))["duty"]
    return tuple(Duty(**entry) for entry in entries)


def sound(random: Random, *, by_law: bool) -> Facts:
    """A plan without a mistake; `by_law` one of a day on which an edition of the law is known, with its terms."""
    voting = _sunday(random, by_law=by_law)
    convention = random.choice(CONVENTIONS[:-1] if by_law else CONVENTIONS)
    stretch = 1.0 if by_law else random.choice((1.0, 1.0, 0.8, 1.2))
    ends: dict[str, date] = {}
    lines = []
    for place, duty in enumerate(_of_plan(convention, stretch), 1):
        ends[duty.id] = end_of(duty, ends[duty.after] - DAY if duty.after else voting, convention)
        lines.append(_line(random, f"{place}", duty, ends[duty.id], (voting, convention)))
    return Facts(voting, random.choice((None, voting.weekday())), convention, tuple(lines))


def _of_plan(convention: str, stretch: float) -> Iterator[Duty]:
    for duty in duties():
        if convention == "rolls" and duty.id in TO_DAYS_OFF:
            yield duty._replace(days=TO_DAYS_OFF[duty.id])
        elif duty.days > SHORT and duty.form == "counted":
            yield duty._replace(days=round(duty.days * stretch))
        else:
            yield duty


def _sunday(random: Random, *, by_law: bool) -> date:
    if by_law:
        first, last = KNOWN_TO_THE_LAW
        return first + timedelta(weeks=random.randint(0, (last - first).days // 7))
    day = date(random.choice((2007, 2009, 2015, 2018, 2021, 2024, 2026)), random.randint(2, 11), random.randint(1, 28))
    return day + timedelta(days=6 - day.weekday())


def _line(random: Random, number: str, duty: Duty, end: date, how: tuple[date, str]) -> Line:
    voting, convention = how
    counted = duty.form in ("counted", "span", "undated")
    printed = duty.form != "undated" and (
        duty.form != "counted" or convention != "usual" or duty.anchor != "voting_day" or random.random() < PRINTED
    )
    stated = date_of(random, duty, end, voting, convention) if printed else None
    return Line(
        number, duty, random.randrange(len(duty.ky)), duty.days if counted else None, duty.direction, duty.anchor,
        stated, duty.article, duty.part,
    )  # fmt: skip


def date_of(random: Random, duty: Duty, end: date, voting: date, convention: str) -> Stated:
    """The date that a plan prints beside a term under its convention; `end` is the first day that is out."""
    if duty.form == "hours":
        return Stated("hours", voting, voting)
    if duty.form == "date":
        day = voting - timedelta(days=duty.days)
        return Stated(random.choice(("on", "until", "not_later")), day, day)
    last = end if convention == "range_excluded" else end - DAY
    if duty.form == "span":
        return Stated("range", voting - duty.days * DAY, last)
    if convention == "range_excluded" and duty.direction == "after":
        return Stated("range", end - (duty.days + 1) * DAY, last)
    return until(random, end, convention)


def until(random: Random, end: date, convention: str) -> Stated:
    """A date that says that `end` is the first day that is out."""
    last = end - DAY
    form = random.choice(FORMS_OF_END if convention != "until_included" else ("until", *FORMS_OF_END))
    if form == "until":
        day = last if convention == "until_included" else end
        return Stated("until", day, day)
    return Stated(form, last, last)


def end_of(duty: Duty, start: date, convention: str) -> date:
    """The first day that is out of a term that is counted from the day `start`."""
    if duty.form == "span":
        return start - (duty.to_days - 1) * DAY
    if duty.direction == "before":
        return start - duty.days * DAY
    last = start + (duty.days - (convention == "day_1")) * DAY
    return (roll_forward(last) if convention == "rolls" else last) + DAY
