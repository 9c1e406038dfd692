"""A row would have to end before it may start: its cause cannot happen by then."""

from collections.abc import Iterator
from datetime import datetime

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.conventions import MOST_GENEROUS
from pipeline.reckon.deadlines import is_starting
from pipeline.reckon.events import CERTAIN
from pipeline.reckon.instants import DAY, Interval
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Computed, Row

ENDS_FIRST = message("The row may start no earlier than %(start)s, but it ends at %(end)s.")


def find(subject: Subject) -> Iterator[Found]:
    """Rows that end before they may start, surely or whenever within its bounds their event happens."""
    for row in subject.plan.rows:
        if not any(map(is_starting, row.offsets)):
            continue
        start, end = _certain(row)
        if not _is_over(start, end) and _may_be_widened(row):
            start, end = _widest(subject, row)
        if start and end and _is_over(start, end):
            words = {"start": say_instant(start, subject.language), "end": say_instant(end, subject.language)}
            yield Found(row.seq, row.cells.get("deadline"), subject.say(ENDS_FIRST) % words)


def _certain(row: Row) -> Interval:
    """The latest start of a row and its earliest end, as far as they are certain."""
    starts = [datetime.fromisoformat(one.start) for one in row.computed if one.start and _is_certain_start(row, one)]
    ends = [*_computed_ends(row), *_stated_ends(row)]
    return Interval(max(starts, default=None), min(ends, default=None))


def _widest(subject: Subject, row: Row) -> Interval:
    """The earliest start of a row, with the day of its event, which may be over early, and its latest end."""
    start, end = subject.widest.of_row(row.seq).whole
    return Interval(start and start - DAY, end)


def _is_over(start: datetime | None, end: datetime | None) -> bool:
    return start is not None and end is not None and end <= start


def _may_be_widened(row: Row) -> bool:
    """Whether no other finding says what is wrong with the dates of a row that begins with an event."""
    is_reversed = any(stated.end_date and stated.date and stated.end_date < stated.date for stated in row.stated)
    return not is_reversed and row.verdict.status != "conflicts"


def _is_certain_start(row: Row, one: Computed) -> bool:
    offset = row.offsets[one.offset]
    certain = one.through is None or offset.anchor in CERTAIN
    return certain and is_starting(offset) and offset.condition is None


def _computed_ends(row: Row) -> Iterator[datetime]:
    for one in row.computed:
        if one.end and row.offsets[one.offset].condition is None:
            yield datetime.fromisoformat(one.end)


def _stated_ends(row: Row) -> Iterator[datetime]:
    for stated in row.stated:
        interval = reckon_stated(stated, MOST_GENEROUS) or Interval(None, None)
        if interval.end:
            yield interval.end


RULE = Rule(
    code="order-impossible",
    severity="error",
    explanation=message("A row ends before what it waits for can happen."),
    example=plan_with("2 | Подсчет голосов | После дня голосования, не позднее 20 апреля 2024 года | УИК |"),
    find=find,
)
