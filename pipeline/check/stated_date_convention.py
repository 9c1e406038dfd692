"""The printed date fits its offset only if one counts differently from the rest of the document."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.check.stated_date_conflicts import date_in_question
from pipeline.messages.marks import message
from pipeline.record import Row

KEEPS = message("Other rows count the day of the event as day 0: %(rows)s.")
_DAY_1 = "event_day_is_day_1"


def find(subject: Subject) -> Iterator[Found]:
    """The explanation of the verdict, with the rows that speak against the other convention."""
    other = [row for row in subject.plan.rows if row.verdict.status == "agrees_under"]
    against = [row.seq for row in subject.plan.rows if _counts_from_day_0(row)] if other else []
    for row in other:
        sentences = [row.verdict.explanation]
        if _DAY_1 in row.verdict.convention and against:
            sentences.append(subject.say(KEEPS) % {"rows": ", ".join(map(str, against))})
        yield Found(row.seq, date_in_question(row), " ".join(sentences))


def _counts_from_day_0(row: Row) -> bool:
    offsets = [row.offsets[one.offset] for one in row.computed if one.end]
    return row.verdict.status == "agrees" and any(one.direction == "after" and one.n for one in offsets)


RULE = Rule(
    code="stated-date-convention",
    severity="note",
    explanation=message("A printed date fits its offset only by another convention than the document's."),
    example=plan_with(
        "2 | Сдача отчета | Не позднее чем через 5 дней после дня голосования (до 3 мая 2024 года) | Кандидаты |"
    ),
    find=find,
)
