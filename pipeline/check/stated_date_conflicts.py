"""The printed date is not what its own offset comes to, whichever convention one counts by."""

from collections.abc import Iterator

from extractors.values import Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject, each_row
from pipeline.messages.marks import message
from pipeline.record import Row


def find(_: Subject, row: Row) -> Iterator[Found]:
    """The explanation of the verdict, at the date that it quotes."""
    if row.verdict.status == "conflicts":
        yield Found(row.seq, date_in_question(row), row.verdict.explanation)


def date_in_question(row: Row) -> Span | None:
    """The span of the printed date that a verdict's explanation quotes, else of the first."""
    quoted = (stated.span for stated in row.stated if " ".join(stated.text.split()) in row.verdict.explanation)
    return next(quoted, row.stated[0].span if row.stated else None)


RULE = Rule(
    code="stated-date-conflicts",
    severity="error",
    explanation=message("A printed date is not what the offset beside it comes to, by any convention."),
    example=plan_with(
        "2 | Утверждение бюллетеня | Не позднее чем за 20 дней до дня голосования (до 1 апреля 2024 года) | ЦИК |"
    ),
    find=each_row(find),
)
