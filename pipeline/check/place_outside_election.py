"""A duty concerns the council of a place that lies outside the regions named in the title."""

import re
from collections.abc import Iterator

from extractors.letters import fold
from extractors.values import Place, Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.record import Row

OUTSIDE = message("The duty names “%(place)s”, which lies outside the places of the title: %(title)s.")

_NEAR = 120
_COUNCIL = re.compile(
    r"\W{0,3}(?:(?:\w{1,30}(?:дык|дик|дук|дүк|лык|тук|ского|ской|ский)|(?:шаар|район|айыл|област|облус|город|"
    r"сельск|депутат)\w{0,30})\W{1,3}){0,3}(?:ке[ңн]еш\w*|совет\w*|собрани\w*)",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Found]:
    """Each place in a duty whose council is elected, against the narrowest places of the title."""
    title = subject.plan.header_spans.get("title")
    named = _narrowest(_places_in(subject, title)) if title else []
    if not named:
        return
    for row in subject.plan.rows:
        yield from _outside(subject, row, named)


def _outside(subject: Subject, row: Row, named: list[Place]) -> Iterator[Found]:
    title = ", ".join(dict.fromkeys(" ".join(place.text.split()) for place in named))
    for place in _places_in(subject, row.cells.get("duty")):
        after = fold(subject.text[place.span.end : place.span.end + _NEAR])
        council = _COUNCIL.match(after.text)
        if council and not any(_related(place, other) for other in named):
            span = Span(place.span.start, place.span.end + after.span(0, council.end()).end)
            words = {"place": " ".join(subject.text[span.start : span.end].split()), "title": title}
            yield Found(row.seq, span, subject.say(OUTSIDE) % words)


def _places_in(subject: Subject, span: Span | None) -> list[Place]:
    return [] if span is None else subject.places_in(span)


def _related(one: Place, other: Place) -> bool:
    return one.id == other.id or one.id in other.parents or other.id in one.parents


def _narrowest(places: list[Place]) -> list[Place]:
    """The places that hold no other: a title names the country, too."""
    holding = {parent for place in places for parent in place.parents}
    return [place for place in places if place.id not in holding]


RULE = Rule(
    code="place-outside-election",
    severity="note",
    explanation=message("A duty is about the council of a place outside the regions that the title names."),
    example=plan_with(
        "2 | Выдвижение кандидатов в депутаты Балыкчинского городского кенеша | до 29 марта 2024 года | Партии |"
    ),
    find=find,
)
