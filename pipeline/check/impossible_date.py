"""A day that no calendar has is printed: 31 February."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

IMPOSSIBLE = message("There is no such day: “%(printed)s”.")


def find(subject: Subject) -> Iterator[Found]:
    """Every printed date that cannot exist, wherever it stands."""
    for span in subject.impossible:
        printed = " ".join(subject.text[span.start : span.end].split())
        yield Found(subject.row_at(span.start), span, subject.say(IMPOSSIBLE) % {"printed": printed})


RULE = Rule(
    code="impossible-date",
    severity="error",
    explanation=message("A printed date does not exist."),
    example=plan_with("2 | Прием документов | до 31 апреля 2024 года | ТИК |"),
    find=find,
)
