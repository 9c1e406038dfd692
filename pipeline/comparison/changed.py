"""What changed in a duty from one plan to another: the count of its deadline, the deadline itself, articles, bodies."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extractors.values import Citation, Offset
from pipeline.comparison.duty import Duty

Side = Literal["count", "deadline", "days", "articles", "bodies"]
_DAYS = frozenset({"day", "calendar_day"})


class Change(NamedTuple):
    """One side of a duty that differs. `before` and `after` hold offsets, citations, ids of bodies, or days counted
    from the day of voting, as `side` says; a `count` is one offset with another number.
    """

    side: Side
    before: tuple[Offset, ...] | tuple[Citation, ...] | tuple[str, ...] | tuple[int, ...]
    after: tuple[Offset, ...] | tuple[Citation, ...] | tuple[str, ...] | tuple[int, ...]


def changes(before: Sequence[Duty], after: Sequence[Duty]) -> list[Change]:
    """What differs between a duty in an earlier plan and in a later one; several of either where it was split.

    What one of them does not say is no change: a plan that cites no article has not changed it.
    """
    found = list(_deadlines(_offsets(before), _offsets(after)))
    if not (_offsets(before) and _offsets(after)):
        found += _sets("days", _days(before), _days(after))
    found += _articles(_citations(before), _citations(after))
    found += _sets("bodies", _bodies(before), _bodies(after))
    return found


def _citations(duties: Sequence[Duty]) -> tuple[Citation, ...]:
    return tuple(citation for duty in duties for citation in duty.row.citations)


def _bodies(duties: Sequence[Duty]) -> tuple[str, ...]:
    return tuple(sorted({body for duty in duties for body in duty.bodies}))


def _offsets(duties: Sequence[Duty]) -> tuple[Offset, ...]:
    return tuple(offset for duty in duties for offset in duty.offsets)


def _days(duties: Sequence[Duty]) -> tuple[int, ...]:
    return tuple(sorted({day for duty in duties for day in duty.days}))


def _deadlines(before: Sequence[Offset], after: Sequence[Offset]) -> Iterator[Change]:
    """The counts that differ; the deadlines whole, where they hang on other events."""
    if not before or not after:
        return
    old, new = ({_hinge(offset): offset for offset in offsets} for offsets in (before, after))
    if old.keys() != new.keys():
        yield Change("deadline", tuple(before), tuple(after))
        return
    for hinge, offset in old.items():
        if (offset.n, offset.n2) != (new[hinge].n, new[hinge].n2):
            yield Change("count", (offset,), (new[hinge],))


def _hinge(offset: Offset) -> tuple[str, str | None, str | None]:
    """The event, the side of it and the unit: an offset that differs in its number only is the same offset."""
    return offset.anchor, offset.direction, "day" if offset.unit in _DAYS else offset.unit


def _articles(before: tuple[Citation, ...], after: tuple[Citation, ...]) -> list[Change]:
    old, new = ({(one.law, one.article, one.part) for one in cited} for cited in (before, after))
    return [Change("articles", before, after)] if old and new and old != new else []


def _sets(
    side: Side, before: tuple[str, ...] | tuple[int, ...], after: tuple[str, ...] | tuple[int, ...]
) -> list[Change]:
    return [Change(side, before, after)] if before and after and before != after else []
