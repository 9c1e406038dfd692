"""Rows wait for one another: none of them can be dated through the others."""

from collections.abc import Iterator

from extractors.events import produced
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.reckon.chains import rows_in_circles
from pipeline.reckon.events import rows_that_produce

CIRCLE = message("These rows wait for one another: %(rows)s.")


def find(subject: Subject) -> Iterator[Found]:
    """One finding for the rows in circles, at the first of them; events that were dated from outside close none."""
    plan = subject.plan
    given = {row.offsets[one.offset].anchor for row in plan.rows for one in row.computed if one.through is None}
    circular = sorted(rows_in_circles(plan.rows, given, rows_that_produce(plan.rows, produced)))
    if circular:
        yield Found(circular[0], None, subject.say(CIRCLE) % {"rows": ", ".join(map(str, circular))})


RULE = Rule(
    code="events-in-a-circle",
    severity="note",
    explanation=message("Rows wait for one another in a circle, so none of them has a day."),
    example=plan_with(
        "2 | Образование избирательных округов | в течение 5 дней со дня образования избирательных участков | ТИК |",
        "3 | Образование избирательных участков | в течение 5 дней со дня утверждения избирательных округов | ТИК |",
    ),
    find=find,
)
