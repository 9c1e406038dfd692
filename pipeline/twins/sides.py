"""What of one row, or of several that are one in the other text, is compared."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractors import places
from extractors.reading import read
from extractors.values import Body, Citation, Offset, StatedDate
from pipeline.comparison import Duty, duties
from pipeline.record import Plan, Row


class Side(NamedTuple):
    """Rows of one text that stand for one another's: their values together, `topics` of their duties."""

    rows: tuple[Row, ...]
    offsets: tuple[Offset, ...]
    stated: tuple[StatedDate, ...]
    bodies: tuple[Body, ...]
    citations: tuple[Citation, ...]
    topics: frozenset[str]

    @property
    def seq(self) -> int:
        """The first of its rows."""
        return self.rows[0].seq

    @property
    def number(self) -> str | None:
        """The number of a single row."""
        return self.rows[0].number if len(self.rows) == 1 else None

    @property
    def acting(self) -> frozenset[tuple[str, str]]:
        """The bodies with their roles."""
        return frozenset((one.id, one.role) for one in self.bodies)

    @property
    def cited(self) -> frozenset[tuple[str | None, str | None]]:
        """The articles with their parts."""
        return frozenset((one.article, one.part) for one in self.citations)


def sides(plan: Plan) -> list[Side]:
    """Each row of a plan by itself, in its order."""
    told = {duty.row.seq: duty for duty in duties(plan)}
    return [_side(row, told.get(row.seq)) for row in plan.rows]


def _side(row: Row, duty: Duty | None) -> Side:
    return Side((row,), row.offsets, row.stated, row.bodies, row.citations, duty.topics if duty else frozenset())


def joined(parts: Iterable[Side]) -> Side:
    """Several rows as one."""
    every = list(parts)
    return Side(
        tuple(row for one in every for row in one.rows),
        tuple(value for one in every for value in one.offsets),
        tuple(value for one in every for value in one.stated),
        tuple(value for one in every for value in one.bodies),
        tuple(value for one in every for value in one.citations),
        frozenset().union(*(one.topics for one in every)),
    )


def places_of(side: Side) -> frozenset[str]:
    """The places that the rows name as theirs."""
    return frozenset(_named(row.place for row in side.rows))


def _named(texts: Iterable[str | None]) -> Iterator[str]:
    for text in texts:
        yield from (found.id for found in places.find(read(text or "")))
