"""The document is no calendar plan, resolution, schedule or list of milestones."""

from collections.abc import Iterator

from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

NOT_A_PLAN = message("No rows with duties and deadlines were found: the document is no calendar plan or the like.")


def find(subject: Subject) -> Iterator[Found]:
    """One finding for the whole of a document of the kind `other`."""
    if subject.plan.kind == "other":
        yield Found(None, None, subject.say(NOT_A_PLAN))


RULE = Rule(
    code="not-a-plan",
    severity="warning",
    explanation=message("The document is of another kind, so it has no rows."),
    example="Завтра ожидается дождь, ветер слабый.\n",
    find=find,
)
