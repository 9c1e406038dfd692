"""A duty as it is compared: what of a row stays the same in another year, in another plan, in the other language."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractors import events
from extractors.bodies.mentions import mentions
from extractors.reading import read
from extractors.topics import topics
from extractors.values import Offset
from pipeline.record import Plan, Row

_ANYBODY = frozenset({"citizens", "other"})
"""Bodies that a duty names for what it is about, not for whom it concerns."""


class Duty(NamedTuple):
    """A row, or one of several duties that it holds, with what is compared of it: `words` are those of the duty.

    `place` is where it stands in its plan, 0 to 1; `days` are its stated days counted from the day of voting, where
    that is known; `articles` are `(law, article)`.
    """

    row: Row
    words: str
    language: str | None
    place: float
    topics: frozenset[str]
    section: frozenset[str]
    brings: frozenset[str]
    bodies: frozenset[str]
    articles: frozenset[tuple[str, str]]
    offsets: tuple[Offset, ...]
    days: frozenset[int]


def duties(plan: Plan) -> tuple[Duty, ...]:
    """The duties of a plan, in its order; a row without words is none."""
    last = max(len(plan.rows) - 1, 1)
    return tuple(_duty(plan, row, at / last) for at, row in enumerate(plan.rows) if row.duty)


def _duty(plan: Plan, row: Row, place: float) -> Duty:
    words = row.duty or ""
    return Duty(
        row=row,
        words=words,
        language=plan.document.language,
        place=place,
        topics=_about(words),
        section=topics(row.section or ""),
        brings=frozenset(events.produced(words)),
        bodies=frozenset(body.id for body in row.bodies),
        articles=frozenset((one.law, one.article) for one in row.citations if one.law and one.article),
        offsets=row.offsets,
        days=frozenset(_days(row, plan.election.day)),
    )


def part_of(duty: Duty, words: str) -> Duty:
    """One of the duties that a row holds, in some of its words."""
    return duty._replace(words=words, topics=_about(words), brings=frozenset(events.produced(words)))


@lru_cache(maxsize=5_000)
def _about(words: str) -> frozenset[str]:
    return topics(words) | _named(words)


def _named(words: str) -> frozenset[str]:
    """The bodies that a duty names: *to* the territorial commissions is another duty than to those of the precincts."""
    return frozenset(found.id for found in mentions(read(words)) if found.is_body and found.id not in _ANYBODY)


def _days(row: Row, voting: str | None) -> Iterator[int]:
    """The last day of each stated date, counted from the day of voting: −20 is twenty days before."""
    for stated in row.stated:
        day = stated.end_date or stated.date
        if day and voting and not (day + voting).startswith("--") and "--" not in voting:
            yield (date.fromisoformat(day) - date.fromisoformat(voting)).days
