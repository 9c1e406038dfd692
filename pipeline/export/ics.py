"""The deadlines of a plan as a calendar file: one event a deadline, in the zone of the country whose law it cites.

A stated date goes before a computed one, as the document has it; what has no day is no event. The same plan makes the
same bytes, and an event keeps its UID as long as its document is the same.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from pipeline.export.articles import in_short
from pipeline.export.cells import clean
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.reckon.conventions import of_names
from pipeline.reckon.instants import Interval, parse_day
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Plan, Row

ZONES = {"kg": "Asia/Bishkek", "kz": "Asia/Almaty", "rf": "Europe/Moscow", "by": "Europe/Minsk"}
"""The zone of the capital of each country whose laws the lexicon knows."""
USUAL = "kg"
MADE = datetime(2000, 1, 1, tzinfo=ZoneInfo("UTC"))
"""When an event says it was made: always then, so that the same plan makes the same bytes."""
DEADLINE, BODIES = message("Deadline: %(text)s"), message("Responsible: %(text)s")
ARTICLES = message("Articles: %(text)s")
_DAY = timedelta(days=1)


class Deadline(NamedTuple):
    """When a duty is due: the `order`-th deadline (0, 1 …) of a row, an interval of local instants."""

    row: Row
    order: int
    when: Interval


def to_ics(plan: Plan, language: str = "en", alarm: int | None = None) -> bytes:
    """The plan as an iCalendar file (RFC 5545); with `alarm`, each event warns so many days before its end."""
    calendar = Calendar()
    calendar.add("prodid", "-//calplan//EN")
    calendar.add("version", "2.0")
    if plan.title:
        calendar.add("x-wr-calname", " ".join(clean(plan.title).split()))
    zone = ZoneInfo(ZONES[_country(plan)])
    for deadline in deadlines(plan):
        calendar.add_component(_event(plan, deadline, zone, language, alarm))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def deadlines(plan: Plan) -> Iterator[Deadline]:
    """The deadlines that have a day, in the order of the rows."""
    convention, near = of_names(plan.convention), parse_day(plan.election.day)
    for row in plan.rows:
        stated = [when for one in row.stated if (when := reckon_stated(one, convention, near))]
        computed = [Interval(_instant(one.start), _instant(one.end)) for one in row.computed]
        for order, when in enumerate(stated or [one for one in computed if one.start or one.end]):
            yield Deadline(row, order, when)


def _instant(words: str | None) -> datetime | None:
    return datetime.fromisoformat(words) if words else None


def _country(plan: Plan) -> str:
    """The country whose laws the plan cites most."""
    laws = Counter((one.law or "").partition(".")[0] for row in plan.rows for one in row.citations)
    known = [country for country, _ in laws.most_common() if country in ZONES]
    return known[0] if known else USUAL


def _event(plan: Plan, deadline: Deadline, zone: ZoneInfo, language: str, alarm: int | None) -> Event:
    event, row = Event(), deadline.row
    event.add("uid", f"{plan.document.sha256[:16]}-{row.seq}-{deadline.order}@calplan")
    event.add("dtstamp", MADE)
    event.add("summary", clean(row.duty or row.deadline_text or "—"))
    event.add("description", "\n".join(_description(row, language)))
    if row.place:
        event.add("location", clean(row.place))
    if row.bodies:
        event.add("categories", sorted({body.id for body in row.bodies}))
    _place_in_time(event, deadline.when, zone)
    if alarm is not None:
        event.add_component(_alarm(alarm, clean(row.duty or "")))
    return event


def _place_in_time(event: Event, when: Interval, zone: ZoneInfo) -> None:
    """Whole days where both ends are midnights, hours else. A deadline with one side stands on the day of that side."""
    start, end = when
    if start is None and end is not None:
        start = end - _DAY if _is_midnight(end) else end
    elif start is not None and end is None:
        end = start + _DAY if _is_midnight(start) else start
    if start is None or end is None:
        return
    if _is_midnight(start) and _is_midnight(end):
        event.add("dtstart", start.date())
        event.add("dtend", end.date())
    else:
        event.add("dtstart", start.replace(tzinfo=zone))
        event.add("dtend", max(start, end).replace(tzinfo=zone))


def _is_midnight(instant: datetime) -> bool:
    return (instant.hour, instant.minute) == (0, 0)


def _description(row: Row, language: str) -> Iterator[str]:
    """What a person needs beside the duty: the deadline as printed, who, under which article, the verdict."""
    say = translator(language)
    for words, text in (
        (DEADLINE, row.deadline_text),
        (BODIES, ", ".join(dict.fromkeys(body.text for body in row.bodies))),
        (ARTICLES, in_short(row.citations)),
    ):
        if text:
            yield say(words) % {"text": clean(text)}
    if row.verdict.explanation:
        yield clean(row.verdict.explanation)


def _alarm(days: int, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -timedelta(days=days))
    alarm.add("description", words)
    return alarm
