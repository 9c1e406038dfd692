"""The printed numbers of the rows skip one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.check.example import plan_with
from pipeline.check.numbers import Numbered, series
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

ONE_MISSING = message("Number %(first)s is missing.")
MANY_MISSING = message("Numbers %(first)s to %(last)s are missing.")


def find(subject: Subject) -> Iterator[Found]:
    """Each gap within a series, at the row after it; a series may start at any number."""
    for rows in series(subject.plan, subject.text):
        for before, after in pairwise(sorted(rows, key=lambda one: (one.number, one.row.seq))):
            first, last = before.number + 1, after.number - 1
            if first <= last and not _is_printed(subject, before, after, f"{after.prefix}{first}"):
                words = {"first": f"{after.prefix}{first}", "last": f"{after.prefix}{last}"}
                sentence = subject.say(ONE_MISSING if first == last else MANY_MISSING) % words
                yield Found(after.row.seq, after.row.cells.get("number"), sentence)


def _is_printed(subject: Subject, before: Numbered, after: Numbered, number: str) -> bool:
    """Whether the missing number begins a line between both rows: then a row was not understood, none is missing."""
    places = [row.cells["number"].start for row in (before.row, after.row) if "number" in row.cells]
    between = subject.text[min(places, default=0) : max(places, default=0)]
    return (
        re.search(rf"^[\s|¦│]{{0,40}}{re.escape(number)}(?:[.)]|[ \t]{{0,40}}(?:[|¦│\t]|$))", between, re.MULTILINE)
        is not None
    )


RULE = Rule(
    code="number-gap",
    severity="note",
    explanation=message("The printed numbers of the rows skip one or more."),
    example=plan_with("3 | Прием документов | до 20 марта 2024 года | ТИК |"),
    find=find,
)
