"""The last day of a deadline is a public holiday: offices may be closed."""

from collections.abc import Iterator
from datetime import date

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.conventions import of_names
from pipeline.reckon.instants import last_day, parse_day
from pipeline.reckon.stated import reckon_stated
from pipeline.reckon.workdays import holiday
from pipeline.record import Row

LAST = message("The last day, %(day)s, is a holiday: %(name)s.")
OURS = "kg."


def find(subject: Subject) -> Iterator[Found]:
    """Each row whose last day is a holiday of Kyrgyzstan; silent for plans under the laws of other countries."""
    laws = {citation.law for row in subject.plan.rows for citation in row.citations if citation.law}
    if any(not law.startswith(OURS) for law in laws):
        return
    voting = parse_day(subject.plan.election.day)
    for row in subject.plan.rows:
        days = {day: holiday(day, subject.language) for day in _last_days(subject, row) if day != voting}
        for day, name in days.items():
            if name:
                words = {"day": say_day(day, subject.language), "name": name}
                yield Found(row.seq, row.cells.get("deadline"), subject.say(LAST) % words)


def _last_days(subject: Subject, row: Row) -> list[date]:
    """The last days as printed; where none is, as computed."""
    convention = of_names(subject.plan.convention)
    intervals = (reckon_stated(stated, convention) for stated in row.stated)
    printed = [last_day(one.end) for one in intervals if one and one.end]
    computed = [day for one in row.computed if (day := parse_day(one.last_day))]
    return list(dict.fromkeys(printed or computed))


RULE = Rule(
    code="last-day-is-holiday",
    severity="note",
    explanation=message("The last day of a deadline is a public holiday."),
    example=plan_with("2 | Прием документов | не позднее 21 марта 2024 года | ТИК |"),
    find=find,
    only_when_asked=True,
)
