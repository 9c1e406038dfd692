"""A deadline is over before the plan was approved."""

from collections.abc import Iterator
from datetime import date

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.instants import last_day, parse_day
from pipeline.record import Row

OVER = message("The row ends on %(end)s, before the plan was approved (%(approved)s).")


def find(subject: Subject) -> Iterator[Found]:
    """Rows of a plan that end, however long they may, before the day of the act that approves it."""
    act = subject.plan.resolution
    approved = parse_day(act.date) if act else None
    if approved and subject.plan.kind == "calendar_plan":
        for row in subject.plan.rows:
            yield from _in_row(subject, row, approved)


def _in_row(subject: Subject, row: Row, approved: date) -> Iterator[Found]:
    latest = subject.widest.of_row(row.seq).closes.latest
    if latest and last_day(latest) < approved:
        words = {"end": say_day(last_day(latest), subject.language), "approved": say_day(approved, subject.language)}
        yield Found(row.seq, row.cells.get("deadline"), subject.say(OVER) % words)


RULE = Rule(
    code="over-before-approval",
    severity="note",
    explanation=message("A deadline is over before the act that approves the plan."),
    example=plan_with("2 | Печать бюллетеней | до 29 марта 2024 года | ТИК |").replace(
        "КАЛЕНДАРНЫЙ ПЛАН", "Утвержден постановлением ЦИК от 5 апреля 2024 года № 12\n\nКАЛЕНДАРНЫЙ ПЛАН"
    ),
    find=find,
    only_when_asked=True,
)
