"""A row would have to end before it may start: its cause cannot happen by then."""

from collections.abc import Iterator
from datetime import datetime

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.conventions import MOST_GENEROUS
from pipeline.reckon.events import CERTAIN
from pipeline.reckon.instants import Interval
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Computed, Row

ENDS_FIRST = message("The row may start no earlier than %(start)s, but it ends at %(end)s.")

_STARTING = ("from", "not_earlier", "immediately")


def find(subject: Subject) -> Iterator[Found]:
    """Rows whose latest start is not before their earliest end; silent where either is not certain."""
    for row in subject.plan.rows:
        starts = [
            datetime.fromisoformat(one.start) for one in row.computed if one.start and _is_certain_start(row, one)
        ]
        ends = [*_computed_ends(row), *_stated_ends(row)]
        if starts and ends and min(ends) <= max(starts):
            words = {
                "start": say_instant(max(starts), subject.language),
                "end": say_instant(min(ends), subject.language),
            }
            yield Found(row.seq, row.cells.get("deadline"), subject.say(ENDS_FIRST) % words)


def _is_certain_start(row: Row, one: Computed) -> bool:
    offset = row.offsets[one.offset]
    certain = one.through is None or offset.anchor in CERTAIN
    return certain and offset.bound in _STARTING and offset.condition is None


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
