"""The document changes another act: its reader wants that act as it then is."""

from collections.abc import Iterator

from extractors.amendments import orders
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

AMENDS = message(
    "The document amends act № %(act)s: what it quotes is that act's and no duty of its own. "
    "`calplan amend` with that plan and this document gives the plan as it then is."
)
AMENDS_UNNAMED = message(
    "The document amends another act: what it quotes is that act's and no duty of its own. "
    "`calplan amend` with that plan and this document gives the plan as it then is."
)


def find(subject: Subject) -> Iterator[Found]:
    """One finding for each act that is amended, where it is named; one where none is named by its number."""
    changes = orders(subject.text)
    for act in changes.acts:
        said = f"{act.number} ({act.date})" if act.date else act.number
        yield Found(None, act.span, subject.say(AMENDS) % {"act": said})
    if changes.clauses and not changes.acts:
        yield Found(None, changes.clauses[0], subject.say(AMENDS_UNNAMED))


RULE = Rule(
    code="amends-another-act",
    severity="note",
    explanation=message("A resolution changes another act; its own duties are those that change nothing."),
    example="""ПОСТАНОВЛЕНИЕ
Центральной комиссии по выборам от 1 марта 2024 года № 55

О внесении изменений в календарный план выборов

Центральная комиссия постановляет:

1. Внести в календарный план, утвержденный постановлением от 12 февраля 2024 года № 41, следующие изменения:
1) пункт 2 исключить.
2. Опубликовать постановление до 5 марта 2024 года.
""",
    find=find,
)
