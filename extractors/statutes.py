"""What laws set: for an article and part the duty, its term and the dates for which that edition is known.

A law is a file in `lexicon/<country>/statutes/`, data only; a fact is keyed by article, part and event. Where no date
is given for an edition, nothing is judged by it.
"""

import re
from collections.abc import Collection
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec
from msgspec import Struct

from extractors.lexicon import LexiconError
from extractors.lexicon.entries import STATUTES
from extractors.values import Citation

_NUMBER = re.compile(r"\d+")


class StatutoryDuty(Struct, frozen=True, forbid_unknown_fields=True):
    """A duty that an article sets. It is about all the topics of `about` and none of `not_about`; each of `days` is a
    term that the article knows, in calendar days `before` or `after` the event `anchor`.
    """

    article: str
    parts: tuple[str, ...]
    about: frozenset[str]
    days: tuple[int, ...]
    direction: Literal["before", "after"]
    anchor: str
    not_about: frozenset[str] = frozenset()

    @property
    def place(self) -> str:
        """Where it stands: `10(4, 5)`."""
        return f"{self.article}({', '.join(self.parts)})"

    def concerns(self, topics: Collection[str]) -> bool:
        """Whether a duty with these topics is this one."""
        return self.about.issubset(topics) and self.not_about.isdisjoint(topics)

    def is_cited(self, citation: Citation) -> bool:
        """Whether a citation of its law names it: its article, and its part if a part is named."""
        return citation.article == self.article and (citation.part is None or citation.part in self.parts)


class Cut(Struct, frozen=True, forbid_unknown_fields=True):
    """In elections of these variants a term `keeps` so many parts of so many, to the nearest day, a half up."""

    variants: frozenset[str]
    keeps: tuple[int, int]

    def of(self, days: int) -> int:
        """The term that is left: of 50 days two thirds are 33."""
        part, whole = self.keeps
        return (2 * days * part + whole) // (2 * whole)


class Statute(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """One edition of a law: its source, the days from which to which it is known to hold, what it sets.

    `articles` is the number of its last article, `parts` how many parts an article has; both where they are known.
    """

    law: str
    source: str
    known_from: date | None = None
    known_to: date | None = None
    articles: int | None = None
    parts: dict[str, int] = {}
    cut: tuple[Cut, ...] = ()
    duty: tuple[StatutoryDuty, ...] = ()

    def is_known_on(self, day: date) -> bool:
        """Whether this edition is known to hold for an election on `day`."""
        return self.known_from is not None and self.known_to is not None and self.known_from <= day <= self.known_to

    def lacks(self, article: str, part: str | None) -> bool:
        """Whether it surely has no such article, or no such part of it: none is numbered 0 or beyond the last."""
        if _is_beyond(article, self.articles):
            return True
        return part is not None and _is_beyond(part, self.parts.get(article))

    def terms(self, duty: StatutoryDuty, variant: str | None) -> frozenset[int]:
        """The terms of a duty, in days; where an election is early or repeated, those cut as well."""
        cut = {rule.of(days) for rule in self.cut if variant in rule.variants for days in duty.days}
        return frozenset({*duty.days, *cut})


@cache
def statutes() -> tuple[Statute, ...]:
    """Every edition of every law that is known. Raises LexiconError for a file that cannot be used."""
    folders = (path for path in files("extractors.lexicon").iterdir() if path.is_dir())
    return tuple(one for folder in sorted(folders, key=_name) for one in _of_country(folder / STATUTES))


def edition(law: str, day: date) -> Statute | None:
    """The edition of a law for an election on `day`; None where it is not known."""
    return next((one for one in statutes() if one.law == law and one.is_known_on(day)), None)


@lru_cache(maxsize=5_000)
def duties_about(statute: Statute, topics: frozenset[str]) -> tuple[StatutoryDuty, ...]:
    """What an edition of a law sets for a duty with these topics."""
    return tuple(duty for duty in statute.duty if duty.concerns(topics))


def _is_beyond(printed: str, last: int | None) -> bool:
    number = _NUMBER.match(printed)
    return number is not None and (int(number[0]) == 0 or (last is not None and int(number[0]) > last))


def _of_country(folder: Traversable) -> list[Statute]:
    return [_read(path) for path in sorted(folder.iterdir(), key=_name)] if folder.is_dir() else []


def _read(path: Traversable) -> Statute:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Statute)
    except (msgspec.ValidationError, msgspec.DecodeError, ValueError) as error:
        raise LexiconError(f"{path.name}: {error}") from error


def _name(path: Traversable) -> str:
    return path.name
