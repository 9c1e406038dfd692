"""A period ends before it starts: the one that the document announces, or the one that a row states."""

from collections.abc import Iterator
from datetime import date

from extractors.values import StatedDate
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.record import Plan

ANNOUNCED = message("The announced period runs from %(start)s to %(end)s: its end is before its start.")
AFTER_VOTING = message("Its start is after voting day, %(day)s.")
ROWS_RUN = message("The dates of the rows run from %(start)s to %(end)s.")
STATED = message("The stated period runs from %(start)s to %(end)s: its end is before its start.")
HOURS = message("The stated hours run from %(start)s to %(end)s: their end is before their start.")


def find(subject: Subject) -> Iterator[Found]:
    """The announced period first, then those of the rows."""
    period = subject.plan.period
    if period and period.end < period.start:
        yield Found(None, period.span, _of_the_document(subject, period.start, period.end))
    for row in subject.plan.rows:
        for stated in row.stated:
            if sentence := _of_a_row(subject, stated):
                yield Found(row.seq, stated.span, sentence)


def _of_the_document(subject: Subject, start: str, end: str) -> str:
    sentences = [subject.say(ANNOUNCED) % _said(start, end, subject.language)]
    voting = subject.plan.election.day
    if voting and _is_full(voting) and voting < start:
        sentences.append(subject.say(AFTER_VOTING) % {"day": say_day(date.fromisoformat(voting), subject.language)})
    if dates := _dates_of_rows(subject.plan):
        sentences.append(subject.say(ROWS_RUN) % _said(min(dates), max(dates), subject.language))
    return " ".join(sentences)


def _of_a_row(subject: Subject, stated: StatedDate) -> str | None:
    start, end = stated.date, stated.end_date
    if start and end and end < start and _is_full(start) and _is_full(end):
        return subject.say(STATED) % _said(start, end, subject.language)
    if stated.time and stated.end_time and end in (None, start) and stated.end_time < stated.time:
        return subject.say(HOURS) % {"start": stated.time, "end": stated.end_time}
    return None


def _said(start: str, end: str, language: str) -> dict[str, str]:
    return {
        "start": say_day(date.fromisoformat(start), language),
        "end": say_day(date.fromisoformat(end), language),
    }


def _dates_of_rows(plan: Plan) -> list[str]:
    return [one.date for row in plan.rows for one in row.stated if one.date and _is_full(one.date)]


def _is_full(day: str) -> bool:
    return not day.startswith("-")


RULE = Rule(
    code="period-reversed",
    severity="error",
    explanation=message("A period ends before it starts."),
    example=plan_with("2 | Досрочное голосование | с 27 по 19 апреля 2024 года | УИК |"),
    find=find,
)
