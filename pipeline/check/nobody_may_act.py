"""Between a row and the row that waits for it nobody may act."""

from collections.abc import Iterator
from datetime import datetime

from pipeline.check.awaited import awaited
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.conventions import DEFAULT
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

GAP = message(
    "From %(end)s until %(start)s nobody may act: row %(row)d is over (%(event)s), and this row has not begun."
)


def find(subject: Subject) -> Iterator[Found]:
    """Rows whose printed beginning comes when the time of the row that they wait for is over."""
    for row in subject.plan.rows:
        start = min(_printed_beginnings(row), default=None)
        for one in awaited(subject, row) if start else ():
            end = subject.widest.of_row(one.maker).closes.latest
            if start and end and end < start:
                said = {"end": say_instant(end, subject.language), "start": say_instant(start, subject.language)}
                yield Found(row.seq, row.cells.get("deadline"), subject.say(GAP) % {**one.words(subject), **said})
                break


def _printed_beginnings(row: Row) -> Iterator[datetime]:
    for stated in row.stated:
        interval = reckon_stated(stated, DEFAULT)
        if interval and interval.start and stated.bound in ("from", "range"):
            yield interval.start


RULE = Rule(
    code="nobody-may-act",
    severity="note",
    explanation=message("Between the end of a row and the beginning of the row that waits for it there is a gap."),
    example=plan_with(
        "2 | Регистрация кандидатов | до 5 апреля 2024 года | ТИК |",
        "3 | Агитация | после окончания регистрации кандидатов, с 9 апреля по 26 апреля 2024 года | кандидаты |",
    ),
    find=find,
    only_when_asked=True,
)
