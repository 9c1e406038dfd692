"""The same duty stands twice, with different deadlines."""

from collections import defaultdict
from collections.abc import Iterator

from extractors.letters import fold
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.record import Row

TWICE = message("Row %(row)d sets the same duty, with another deadline: “%(other)s” there, “%(this)s” here.")
_FEW = 2
"""Words that a duty needs to be known again: “Training” may be held many times."""


def find(subject: Subject) -> Iterator[Found]:
    """Each row whose duty, place and section an earlier row has as well, and whose deadline is another."""
    rows: defaultdict[tuple[str, str, str | None], list[Row]] = defaultdict(list)
    for row in subject.plan.rows:
        duty = _words(row.duty) if row.deadline_text else []
        if len(duty) >= _FEW:
            rows[" ".join(duty), " ".join(_words(row.place)), row.section].append(row)
    for first, *others in rows.values():
        for other in others:
            if _when(first) != _when(other) and not _repeated(other):
                words = {"row": first.seq, "other": _line(first.deadline_text), "this": _line(other.deadline_text)}
                yield Found(other.seq, other.cells.get("duty"), subject.say(TWICE) % words)


def _when(row: Row) -> tuple[object, ...]:
    days = tuple((one.date, one.end_date, one.time, one.end_time) for one in row.stated)
    counted = tuple((one.n, one.n2, one.unit, one.direction, one.anchor) for one in row.offsets)
    return days, counted


def _repeated(row: Row) -> bool:
    """A duty of the repeat voting comes again by right."""
    return any(offset.anchor == "repeat_voting_day" or offset.condition for offset in row.offsets)


def _words(text: str | None) -> list[str]:
    return fold(text).text.casefold().split() if text else []


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


RULE = Rule(
    code="duty-repeated",
    severity="note",
    explanation=message("The same duty stands in two rows of one section, with different deadlines."),
    example=plan_with(
        "2 | Прием документов кандидатов | до 20 марта 2024 года | ТИК |",
        "3 | Прием документов кандидатов | до 25 марта 2024 года | ТИК |",
    ),
    find=find,
    of_duties=True,
)
