"""A row states a day outside the period that the document announces for the whole."""

from collections.abc import Iterator
from datetime import date

from extractors.values import StatedDate
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day
from pipeline.reckon.instants import parse_day

OUTSIDE = message("“%(said)s” is outside the announced period, from %(start)s to %(end)s.")


def find(subject: Subject) -> Iterator[Found]:
    """Days outside a period that is printed the right way round, and in which most days of the rows lie."""
    period = subject.plan.period
    start, end = (parse_day(period.start), parse_day(period.end)) if period else (None, None)
    if start is None or end is None or end < start:
        return
    dated = [(row.seq, stated) for row in subject.plan.rows for stated in row.stated if parse_day(stated.date)]
    outside = [(seq, stated) for seq, stated in dated if not _is_within(stated, start, end)]
    if 2 * len(outside) < len(dated):
        for seq, stated in outside:
            words = {"start": say_day(start, subject.language), "end": say_day(end, subject.language)}
            said = {"said": " ".join(stated.text.split())}
            yield Found(seq, stated.span, subject.say(OUTSIDE) % {**words, **said})


def _is_within(stated: StatedDate, start: date, end: date) -> bool:
    days = (parse_day(stated.date), parse_day(stated.end_date))
    return all(start <= day <= end for day in days if day)


RULE = Rule(
    code="outside-period",
    severity="warning",
    explanation=message("A row has a day outside the period that the document announces."),
    example="""График обучения членов участковых избирательных комиссий
Обучение проводится с 22 февраля по 6 марта 2024 года
День голосования – воскресенье, 28 апреля 2024 года

№ | Место | Дата |
1 | Ошский городской кенеш | 23 февраля 2024 года |
2 | Узгенский городской кенеш | 24 февраля 2024 года |
3 | Баткенский городской кенеш | 12 марта 2024 года |
""",
    find=find,
)
