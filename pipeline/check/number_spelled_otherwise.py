"""A number of days stands twice, in figures and in words, and they differ."""

from collections.abc import Iterator

from extractors.spelled import numbers_twice
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject, each_row
from pipeline.messages.marks import message
from pipeline.record import Row

DIFFER = message("“%(printed)s”: the figures and the words are different numbers.")


def _in_row(subject: Subject, row: Row) -> Iterator[Found]:
    for offset in row.offsets:
        for twice in numbers_twice(offset.text) if "(" in offset.text else ():
            if twice.figures != twice.words:
                yield Found(row.seq, offset.span, subject.say(DIFFER) % {"printed": twice.printed})


RULE = Rule(
    code="number-spelled-otherwise",
    severity="error",
    explanation=message("A number is another in figures than in the words beside it."),
    example=plan_with("2 | Печать бюллетеней | не позднее чем за 10 (пятнадцать) дней до дня голосования | ТИК |"),
    find=each_row(_in_row),
)
