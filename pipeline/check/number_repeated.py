"""Two rows bear the same printed number."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.numbers import series
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

REPEATED = message("Number %(number)s stands at an earlier row, too (row %(row)d of the plan).")


def find(subject: Subject) -> Iterator[Found]:
    """Each number that comes again within its series."""
    for rows in series(subject.plan, subject.text):
        first: dict[int, int] = {}
        for one in rows:
            if one.number in first:
                words = {"number": f"{one.prefix}{one.number}", "row": first[one.number]}
                yield Found(one.row.seq, one.row.cells.get("number"), subject.say(REPEATED) % words)
            first.setdefault(one.number, one.row.seq)


RULE = Rule(
    code="number-repeated",
    severity="note",
    explanation=message("Two rows of one series bear the same printed number."),
    example=plan_with(
        "2 | Прием документов | до 20 марта 2024 года | ТИК |",
        "2 | Проверка документов | до 25 марта 2024 года | ТИК |",
        "3 | Регистрация кандидатов | до 27 марта 2024 года | ТИК |",
    ),
    find=find,
)
