"""The row of the voting states another day than the head of the document."""

from collections.abc import Iterator
from datetime import date, timedelta

from extractors.events import produced
from extractors.topics import topics
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.instants import at_clock, parse_day
from pipeline.record import Row

DIFFERS = message("The voting is on “%(said)s” here, but voting day is %(voting)s.")
OF_ITS_OWN = frozenset({"voting", "precinct", "room", "handover"})
"""Topics of the voting itself; a duty with others prepares it or is another voting."""
OPEN = timedelta(hours=8)
"""Polls are open so long at least; a council votes within hours."""
NEAR = timedelta(days=7)
"""A day farther off is another voting: a second round, an election beside this one."""


def find(subject: Subject) -> Iterator[Found]:
    """The rows of the voting, none of which is on voting day; silent where a repeat voting may be meant."""
    voting = parse_day(subject.plan.election.day)
    found = [(row, day) for row in subject.plan.rows for day in _days_of_voting(row)]
    if voting and subject.plan.election.variant != "repeat" and voting not in [day for _, day in found]:
        for row, day in found:
            if abs(day - voting) <= NEAR:
                said = " ".join(row.stated[0].text.split())
                words = {"said": said, "voting": say_day(voting, subject.language)}
                yield Found(row.seq, row.stated[0].span, subject.say(DIFFERS) % words)


def _days_of_voting(row: Row) -> Iterator[date]:
    """The day whose hours a row states, if its duty is the voting and nothing else."""
    duty = row.duty or ""
    if len(row.stated) == 1 and "voting_start" in produced(duty) and topics(duty) <= OF_ITS_OWN:
        stated = row.stated[0]
        day = parse_day(stated.date)
        if (
            day
            and stated.time
            and stated.end_time
            and at_clock(day, stated.end_time) - at_clock(day, stated.time) >= OPEN
        ):
            yield day


RULE = Rule(
    code="voting-day-differs",
    severity="error",
    explanation=message("The row of the voting has another day than the head of the document."),
    example=plan_with("2 | Голосование | 29 апреля 2024 года с 8.00 до 20.00 часов | УИК |"),
    find=find,
    of_duties=True,
)
