"""A stated date cannot be right on whatever day the event happens, of which only bounds are known."""

from collections.abc import Iterator
from datetime import datetime

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.graph.sides import Side
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.conventions import DEFAULT, MOST_GENEROUS
from pipeline.reckon.instants import DAY
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Row

TOO_LATE = message("“%(said)s” is too late on whatever day it is counted from (%(event)s): it ends by %(latest)s.")
TOO_EARLY = message(
    "“%(said)s” is too early on whatever day it is counted from (%(event)s): it ends after %(earliest)s."
)


def find(subject: Subject) -> Iterator[Found]:
    """Rows of one term and one date that cannot be compared, as no single day of the event is known."""
    for row in subject.plan.rows:
        if row.verdict.status == "undecidable" and len(row.offsets) == len(row.stated) == 1:
            yield from _in_row(subject, row)


def _in_row(subject: Subject, row: Row) -> Iterator[Found]:
    ends = [one.end for how in (DEFAULT, MOST_GENEROUS) if (one := reckon_stated(row.stated[0], how)) and one.end]
    bounds = Side(
        subject.windows.of_offset(row, 0).closes.earliest,
        subject.widest.of_offset(row, 0).closes.latest,
    )
    sentence = _wrong(ends, bounds)
    if sentence:
        earliest, latest = bounds
        words = {
            "said": " ".join(row.stated[0].text.split()),
            "event": subject.say(words_of_event(row.offsets[0].anchor).name),
            "earliest": earliest and say_instant(earliest, subject.language),
            "latest": latest and say_instant(latest, subject.language),
        }
        yield Found(row.seq, row.stated[0].span, subject.say(sentence) % words)


def _wrong(ends: list[datetime], bounds: Side) -> str | None:
    """What is wrong with an end, read in each way that may be meant, the day of the event as day 0 or as day 1."""
    if ends and bounds.latest and min(ends) > bounds.latest:
        return TOO_LATE
    return TOO_EARLY if ends and bounds.earliest and max(ends) < bounds.earliest - DAY else None


RULE = Rule(
    code="date-out-of-bounds",
    severity="warning",
    explanation=message("A date fits no day on which the event that it is counted from may happen."),
    example=plan_with(
        "2 | Сдача документов для регистрации | не позднее чем за 30 дней до дня голосования | кандидаты |",
        "3 | Проверка документов | в течение 10 дней со дня приема документов (до 20 апреля 2024 года) | ТИК |",
    ),
    find=find,
)
