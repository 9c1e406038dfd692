"""Digits of a scan that were not read surely, and letters that stand where a digit should: `З0` for 30."""

import re
from collections.abc import Iterator

from extractors.values import Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.instants import parse_day
from pipeline.record import Row

DOUBTFUL = message("Compare with the page, these digits are doubtful: %(words)s.")
OFFERED = message("Computing gives %(day)s.")
_CELLS = ("number", "deadline", "formula", "legal_basis", "responsible")
_MIXED = re.compile(r"(?<!\w)(?=[ЗОоIlб]*\d)(?=\d*[ЗОоIlб])[\dЗОоIlб]{2,4}(?!\w)")
_BESIDE = re.compile(r"\d(?:(?<=[ЗОоIlб]\d)|[ЗОоIlб])")
"""A digit and such a letter side by side: most texts have none."""


def find(subject: Subject) -> Iterator[Found]:
    """One finding for each row with such digits; beside a date that conflicts the computed one is offered."""
    if not subject.doubtful and not _BESIDE.search(subject.text):
        return
    for row in subject.plan.rows:
        spans = sorted(span for name, cell in row.cells.items() if name in _CELLS for span in _within(subject, cell))
        if spans:
            words = ", ".join(f"“{subject.text[start:end]}”" for start, end in dict.fromkeys(spans))
            sentence = subject.say(DOUBTFUL) % {"words": words}
            yield Found(row.seq, spans[0], " ".join([sentence, *_offered(subject, row)]))


def _within(subject: Subject, cell: Span) -> Iterator[Span]:
    yield from (span for span in subject.doubtful if cell.start <= span.start and span.end <= cell.end)
    for mixed in _MIXED.finditer(subject.text, cell.start, cell.end):
        yield Span(*mixed.span())


def _offered(subject: Subject, row: Row) -> Iterator[str]:
    """The last day that is computed, where the stated date is not what its offset comes to."""
    if row.verdict.status == "conflicts":
        days = [day for one in row.computed if (day := parse_day(one.last_day))]
        yield from (subject.say(OFFERED) % {"day": say_day(day, subject.language)} for day in days[:1])


RULE = Rule(
    code="doubtful-digits",
    severity="note",
    explanation=message("Digits of a scan were not read surely, or a letter stands where a digit should."),
    example=plan_with("2 | Прием документов | не позднее чем за З0 дней до дня голосования | ТИК |"),
    find=find,
)
