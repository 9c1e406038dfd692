"""What the law that a plan cites sets for a row: the facts of its known edition, never of one that is not known."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from extractors.statutes import Statute, StatutoryDuty, duties_about, edition
from extractors.topics import topics
from extractors.values import Citation, Offset
from pipeline.messages import translator
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_count
from pipeline.reckon.instants import parse_day
from pipeline.record import Plan, Row

COUNTED = message("%(count)s %(side)s")
OR = message("%(first)s or %(other)s")
DAYS = frozenset({"calendar_day", "day"})


class Set(NamedTuple):
    """A duty as an edition of a law sets it."""

    statute: Statute
    duty: StatutoryDuty

    def fits(self, offset: Offset, variant: str | None) -> bool:
        """Whether an offset is one of the terms that are set."""
        return self.is_like(offset) and offset.n in self.statute.terms(self.duty, variant)

    def is_like(self, offset: Offset) -> bool:
        """Whether an offset counts days from the event that the term is counted from, in its direction."""
        counted = offset.n is not None and offset.unit in DAYS
        return counted and (offset.anchor, offset.direction) == (self.duty.anchor, self.duty.direction)


class Law:
    """The laws of one plan, in the editions of its election day."""

    def __init__(self, plan: Plan) -> None:
        self.variant = plan.election.variant
        self.day: date | None = parse_day(plan.election.day)
        self._plan = plan

    @cached_property
    def cited_laws(self) -> dict[str, Citation]:
        """The laws of which the rows cite articles, each with the first citation that does."""
        found: dict[str, Citation] = {}
        for row in self._plan.rows:
            for citation in row.citations:
                if citation.law and citation.article:
                    found.setdefault(citation.law, citation)
        return found

    @cached_property
    def editions(self) -> dict[str, Statute]:
        """The editions that are known of the laws cited: law → edition."""
        known = ((law, edition(law, self.day)) for law in self.cited_laws) if self.day else ()
        return {law: statute for law, statute in known if statute}

    def cited(self, row: Row) -> Iterator[tuple[Citation, Set]]:
        """What the articles that a row cites set, whatever the row is about."""
        for citation in row.citations:
            of_article = self._of_articles.get((citation.law, citation.article), ())
            yield from ((citation, one) for one in of_article if one.duty.is_cited(citation))

    def of_cited_articles(self, row: Row) -> Iterator[Set]:
        """What the articles that a row cites set."""
        return (one for _, one in self.cited(row))

    def about(self, row: Row) -> Iterator[Set]:
        """What the laws that the plan cites set for the duty of a row, whatever it cites."""
        named = topics(row.duty) if row.duty else frozenset()
        for statute in self.editions.values():
            yield from (Set(statute, duty) for duty in duties_about(statute, named))

    @cached_property
    def _of_articles(self) -> dict[tuple[str | None, str | None], list[Set]]:
        """What each article of the known editions sets."""
        found: defaultdict[tuple[str | None, str | None], list[Set]] = defaultdict(list)
        for law, statute in self.editions.items():
            for duty in statute.duty:
                found[law, duty.article].append(Set(statute, duty))
        return found


def said_of(one: Set, law: Law, language: str) -> dict[str, str]:
    """The words of what is set: its article, its terms, its source."""
    return {
        "article": one.duty.place,
        "terms": _terms(one, law.variant, language),
        "source": one.statute.source,
    }


def _terms(one: Set, variant: str | None, language: str) -> str:
    """“30 calendar days or 40 calendar days before voting day”."""
    say = translator(language)
    _, before, after = words_of_event(one.duty.anchor)
    counts = [say_count(days, "calendar_day", language) for days in sorted(one.statute.terms(one.duty, variant))]
    words = counts[0]
    for count in counts[1:]:
        words = say(OR) % {"first": words, "other": count}
    return say(COUNTED) % {"count": words, "side": say(before if one.duty.direction == "before" else after)}
