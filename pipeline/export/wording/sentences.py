"""The sentences of one language: a template for each direction and bound, filled with a count and an event."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from extractors.values import Offset, Unit

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

    def with_number(self, offset: Offset, count: Count) -> str:
        """“not later than 50 calendar days before voting day”."""
        return self._template(self.numbered, offset).format(**self.count(count), **self.event(offset.anchor))

    def without_number(self, offset: Offset) -> str:
        """“immediately after the end of voting”, “by a separate plan”."""
        if offset.anchor in self.fixed:
            return self.fixed[offset.anchor]
        return self._template(self.unnumbered, offset).format(**self.event(offset.anchor))

    def _template(self, templates: Templates, offset: Offset) -> str:
        by_bound = templates[offset.direction or "during"]
        return by_bound.get(offset.bound) or by_bound[None]
