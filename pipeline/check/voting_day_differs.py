"""The row of the voting states another day than the head of the document."""

from collections.abc import Iterator

from extractors.events import produced
from extractors.topics import topics
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.instants import parse_day
from pipeline.record import Row

DIFFERS = message("The voting is on “%(said)s” here, but voting day is %(voting)s.")
OF_ITS_OWN = frozenset({"voting", "precinct", "room", "handover"})
"""Topics of the voting itself; a duty with others prepares it or is another voting."""


def find(subject: Subject) -> Iterator[Found]:
    """The rows of the voting, none of which is on voting day; silent where a repeat voting may be meant."""
    voting = parse_day(subject.plan.election.day)
    rows = [row for row in subject.plan.rows if _is_the_voting(row)]
    days = {day for row in rows for day in _days(row)}
    if voting and days and voting not in days and subject.plan.election.variant != "repeat":
        for row in rows:
            said = " ".join(row.stated[0].text.split())
            words = {"said": said, "voting": say_day(voting, subject.language)}
            yield Found(row.seq, row.stated[0].span, subject.say(DIFFERS) % words)


def _is_the_voting(row: Row) -> bool:
    """Whether a row has the hours of a voting, and its duty is nothing else."""
    duty = row.duty or ""
    hours = any(stated.date and stated.time and stated.end_time for stated in row.stated)
    return hours and "voting_start" in produced(duty) and topics(duty) <= OF_ITS_OWN


def _days(row: Row) -> Iterator[object]:
    return (parse_day(stated.date) for stated in row.stated if parse_day(stated.date))


RULE = Rule(
    code="voting-day-differs",
    severity="error",
    explanation=message("The row of the voting has another day than the head of the document."),
    example=plan_with("2 | Голосование | 29 апреля 2024 года с 8.00 до 20.00 часов | УИК |"),
    find=find,
)
