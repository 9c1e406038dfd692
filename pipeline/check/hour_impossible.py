"""An hour that no clock shows is printed: 27.00."""

from collections.abc import Iterator

import regex

from extractors.letters import fold
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject, each_row
from pipeline.messages.marks import message
from pipeline.record import Row

NO_HOUR = message("There is no such hour: “%(printed)s”.")
_HOUR = regex.compile(
    r"(?<![\d.:])(?P<hours>\d{1,2})[.:](?P<minutes>\d\d)(?![.:]?\d)|(?<![\d.:])(?P<hours>\d{1,2})[ \n]?(?:час|саат)"
    r"(?:\w*[ \n](?P<minutes>\d\d)[ \n](?:мин|мүн))?|\bсаат[ \n](?P<hours>\d{1,2})(?![\d.:])"
)


def find(subject: Subject, row: Row) -> Iterator[Found]:
    """Each hour of a stated date that cannot be; a day such as 25.10 is none."""
    for stated in row.stated:
        words = fold(stated.text).text
        for hour in _HOUR.finditer(words):
            hours, minutes = int(hour["hours"]), int(hour["minutes"] or 0)
            is_day = hours in range(1, 32) and minutes in range(1, 13) and "." in hour[0]
            if (minutes > 59 or 60 * hours + minutes > 24 * 60) and not is_day:
                yield Found(row.seq, stated.span, subject.say(NO_HOUR) % {"printed": " ".join(hour[0].split())})


RULE = Rule(
    code="impossible-hour",
    severity="error",
    explanation=message("A printed hour does not exist."),
    example=plan_with("2 | Прием документов | до 27.00 часов 29 марта 2024 года | ТИК |"),
    find=each_row(find),
)
