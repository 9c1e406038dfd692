"""A stated date is most of a year away from the election: its year may be a slip."""

from collections.abc import Iterator
from datetime import date

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_count, say_day
from pipeline.reckon.instants import parse_day
from pipeline.record import Row

FAR = message("“%(said)s” is %(days)s away from voting day (%(voting)s); another year may be meant.")
FARTHEST = 270
"""Days from voting day within which the duties of an election are done."""


def find(subject: Subject) -> Iterator[Found]:
    """Each printed day with a year that is too far off, in a row whose date nothing else explains."""
    voting = parse_day(subject.plan.election.day)
    if voting is None:
        return
    for row in subject.plan.rows:
        yield from _in_row(subject, row, voting)


def _in_row(subject: Subject, row: Row, voting: date) -> Iterator[Found]:
    for stated in row.stated:
        days = [day for day in (parse_day(stated.date), parse_day(stated.end_date)) if day]
        far = max((abs(day - voting).days for day in days), default=0)
        if far > FARTHEST and row.verdict.status not in ("agrees", "conflicts"):
            words = {
                "said": " ".join(stated.text.split()),
                "days": say_count(far, "day", subject.language),
                "voting": say_day(voting, subject.language),
            }
            yield Found(row.seq, stated.span, subject.say(FAR) % words)


RULE = Rule(
    code="date-far-off",
    severity="warning",
    explanation=message("A stated date is more than nine months away from voting day."),
    example=plan_with("2 | Прием документов | до 29 марта 2025 года | ТИК |"),
    find=find,
)
