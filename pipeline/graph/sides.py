"""The two sides of a stretch of time, each known only within bounds, and what rules of counting make of them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from extractors.values import Offset
from pipeline.reckon.conventions import Convention
from pipeline.reckon.instants import Interval
from pipeline.reckon.offsets import Event, reckon_offset


class Side(NamedTuple):
    """An instant between two others; one that is None is not known."""

    earliest: datetime | None
    latest: datetime | None


class Bounds(NamedTuple):
    """Between which instants a stretch of time begins, and between which it is over."""

    opens: Side
    closes: Side

    @property
    def whole(self) -> Interval:
        """From its earliest beginning to its latest end."""
        return Interval(self.opens.earliest, self.closes.latest)

    @property
    def is_empty(self) -> bool:
        """Whether it is over, at the latest, before it begins at the earliest."""
        start, end = self.whole
        return start is not None and end is not None and end <= start


UNKNOWN = Side(None, None)
NEVER_KNOWN = Bounds(UNKNOWN, UNKNOWN)


def bounds_of_offset(offset: Offset, first: Event | None, last: Event | None, convention: Convention) -> Bounds:
    """What an offset comes to for an event that happens between `first` and `last`; either may be unknown."""
    low = first and reckon_offset(offset, first, convention)
    high = low if last is first else last and reckon_offset(offset, last, convention)
    return Bounds(
        Side(low.start if low else None, high.start if high else None),
        Side(low.end if low else None, high.end if high else None),
    )


def hull(sides: Sequence[Side]) -> Side:
    """The side whichever of `sides` is meant; not known where one of them is not, or where there are none."""
    if len(sides) == 1:
        return sides[0]
    return Side(_known(min, [one.earliest for one in sides]), _known(max, [one.latest for one in sides]))


def combined(bounds: Sequence[Bounds], combine: str | None) -> Bounds:
    """The later or the earlier of stretches, side by side; a side is not known where one of them is not."""
    if len(bounds) == 1:
        return bounds[0]
    choose = max if combine == "later_of" else min

    def of(sides: Sequence[Side]) -> Side:
        return Side(_known(choose, [one.earliest for one in sides]), _known(choose, [one.latest for one in sides]))

    return Bounds(of([one.opens for one in bounds]), of([one.closes for one in bounds]))


def _known(choose: Callable[[Iterable[datetime]], datetime], instants: Sequence[datetime | None]) -> datetime | None:
    known = [one for one in instants if one is not None]
    return choose(known) if known and len(known) == len(instants) else None
