"""A row of a plan has no deadline although the plan has a column for it."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

EMPTY = message("The deadline cell is empty.")


def find(subject: Subject) -> Iterator[Found]:
    """Each row without a deadline, in a table that has deadlines."""
    if "deadline" in subject.plan.columns:
        for row in subject.plan.rows:
            if row.verdict.status == "no_deadline":
                yield Found(row.seq, row.cells.get("duty"), subject.say(EMPTY))


RULE = Rule(
    code="deadline-empty",
    severity="note",
    explanation=message("A row has no deadline although its table has a column for it."),
    example=plan_with("2 | Контроль за расходами | | ТИК |"),
    find=find,
    only_when_asked=True,
)
