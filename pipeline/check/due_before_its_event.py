"""A row that waits for an event ends while the row that brings the event about still has time."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from pipeline.check.awaited import Awaited, awaited
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.graph.sides import NEVER_KNOWN
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.events import CERTAIN
from pipeline.record import Row

TOO_EARLY = message(
    "The row ends at %(end)s, but it waits for %(event)s, for which row %(row)d has time until %(due)s."
)


def find(subject: Subject) -> Iterator[Found]:
    """Rows that end, however long they may, before the shortest time is over that their event has."""
    for row in subject.plan.rows:
        waiting = [one for one in awaited(subject, row) if one.event not in CERTAIN]
        bounds = subject.widest.of_row(row.seq) if waiting else NEVER_KNOWN
        end = bounds.closes.latest
        if end and not bounds.is_empty and row.verdict.status != "conflicts":
            yield from _in_row(subject, row, waiting, end)


def _in_row(subject: Subject, row: Row, waiting: Iterable[Awaited], end: datetime) -> Iterator[Found]:
    for one in waiting:
        due = one.bounds.closes.earliest
        if due and end < due:
            said = {"end": say_instant(end, subject.language), "due": say_instant(due, subject.language)}
            yield Found(row.seq, row.cells.get("deadline"), subject.say(TOO_EARLY) % {**one.words(subject), **said})
            return


RULE = Rule(
    code="due-before-its-event",
    severity="warning",
    explanation=message("A row ends while the row that it waits for still has time."),
    example=plan_with(
        "2 | Образование избирательных округов | не позднее чем за 50 дней до дня голосования | ТИК |",
        "3 | Публикация схемы округов | после образования избирательных округов, не позднее 1 марта 2024 года | ТИК |",
    ),
    find=find,
    of_duties=True,
)
