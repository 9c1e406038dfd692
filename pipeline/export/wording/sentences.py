"""The sentences of one language: a template for each direction and bound, filled with a count and an event."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from extractors.values import Direction, OffsetBound, Unit

Forms: TypeAlias = Mapping[str, str]
"""The cases of a word or of a count, by the name that stands for them in a template."""

Templates: TypeAlias = Mapping[str, Mapping[str | None, str]]
"""By direction, then by bound; the bound None is for those not listed."""


class Count(NamedTuple):
    """So many units; `n2` is the other end of a span of offsets."""

    n: int
    n2: int | None
    unit: Unit

    @property
    def digits(self) -> str:
        """The number, or both numbers of a span: `9–1`."""
        return str(self.n) if self.n2 is None else f"{self.n}–{self.n2}"


class Way(NamedTuple):
    """How a deadline lies to its event, and how it bounds the duty."""

    direction: Direction | None
    bound: OffsetBound | None


class Sentences(Struct, frozen=True, kw_only=True):
    """What one language needs.

    `fixed` holds the sentences of the anchors that are no event; `combined` says which of several offsets counts.
    `event` gives the forms of an event id, of one that the language has no name for too.
    """

    numbered: Templates
    unnumbered: Templates
    fixed: Mapping[str, str]
    combined: Mapping[str, str]
    conjunction: str
    event: Callable[[str], Forms]
    count: Callable[[Count], Forms]

    def with_number(self, way: Way, anchor: str, count: Count) -> str:
        """“not later than 50 calendar days before voting day”."""
        return _template(self.numbered, way).format(**self.count(count), **self.event(anchor))

    def without_number(self, way: Way, anchor: str) -> str:
        """“immediately after the end of voting”, “by a separate plan”."""
        if anchor in self.fixed:
            return self.fixed[anchor]
        return _template(self.unnumbered, way).format(**self.event(anchor))


def _template(templates: Templates, way: Way) -> str:
    by_bound = templates[way.direction or "during"]
    return by_bound.get(way.bound) or by_bound[None]
