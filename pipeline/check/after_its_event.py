"""A duty that prepares the voting is due after it, or one that follows from the voting is due before it."""

from collections.abc import Iterator
from datetime import date

from extractors.events import produced
from extractors.sequence import prepares_the_voting
from extractors.topics import topics
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.conventions import MOST_GENEROUS
from pipeline.reckon.events import BEFORE_VOTING
from pipeline.reckon.instants import Interval, midnight, next_midnight, parse_day
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

TOO_LATE = message("“%(said)s” is after voting day (%(voting)s), but %(event)s comes before the voting.")
TOO_LATE_DUTY = message("“%(said)s” is after voting day (%(voting)s), but this duty prepares the voting.")
TOO_EARLY = message("“%(said)s” is before voting day (%(voting)s), but votes are counted after the voting.")

COUNTING = frozenset({"result", "count"})
PREPARED = frozenset({"form", "approve", "train", "print", "ballot", "repeat"})
"""Topics of duties that follow from the voting, and of those that prepare even these: the form of a protocol."""


def find(subject: Subject) -> Iterator[Found]:
    """Rows with a deadline on the wrong side of the voting day, if no other finding says what is wrong with it."""
    voting = parse_day(subject.plan.election.day)
    if voting is None or subject.plan.election.variant == "repeat":
        return
    for row in subject.plan.rows:
        if row.duty and row.verdict.status != "conflicts" and "repeat" not in topics(row.duty):
            in_row = _counted if row.offsets else _printed
            yield from in_row(subject, row, row.duty, voting)


def _printed(subject: Subject, row: Row, duty: str, voting: date) -> Iterator[Found]:
    """Dates that stand alone."""
    named = topics(duty)
    event = next((event for event in produced(duty) if event in BEFORE_VOTING), None)
    prepares = event is not None or prepares_the_voting(named)
    counts = not COUNTING.isdisjoint(named) and PREPARED.isdisjoint(named)
    if counts == prepares:
        return
    for stated in row.stated:
        interval = reckon_stated(stated, MOST_GENEROUS) or Interval(None, None)
        first = interval.start or interval.end
        if prepares and first and first > next_midnight(voting):
            yield _found(subject, row, TOO_LATE if event else TOO_LATE_DUTY, stated.text, voting, event)
        if counts and interval.end and interval.end <= midnight(voting):
            yield _found(subject, row, TOO_EARLY, stated.text, voting, None)


def _counted(subject: Subject, row: Row, duty: str, voting: date) -> Iterator[Found]:
    """Terms after the voting day for what is done by it."""
    if prepares_the_voting(topics(duty)):
        for offset in row.offsets:
            if (offset.anchor, offset.direction) == ("voting_day", "after") and offset.n and offset.condition is None:
                yield _found(subject, row, TOO_LATE_DUTY, offset.text, voting, None)


def _found(subject: Subject, row: Row, sentence: str, said: str, voting: date, event: str | None) -> Found:
    words = {
        "said": " ".join(said.split()),
        "voting": say_day(voting, subject.language),
        "event": subject.say(words_of_event(event or "voting_day").name),
    }
    return Found(row.seq, row.cells.get("deadline"), subject.say(sentence) % words)


RULE = Rule(
    code="after-its-event",
    severity="warning",
    explanation=message("A duty that prepares the voting is due after it, or one that follows from it is due before."),
    example=plan_with("2 | Образование избирательных участков | до 29 мая 2024 года | ТИК |"),
    find=find,
    of_duties=True,
)
