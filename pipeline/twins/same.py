"""Whether two values say the same: what is only notation or translation makes no difference."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from extractors.values import Citation, Offset, StatedDate
from pipeline.reckon.conventions import Convention
from pipeline.reckon.stated import reckon_stated

Value = TypeVar("Value")
Same = Callable[[Value, Value], bool]
_ENDS = frozenset({"not_later", "by", "until", "within"})
_STARTS = frozenset({"from", "immediately", "not_earlier"})
_IN_DAYS = {"calendar_day": 1, "day": 1, "week": 7}


class Left(NamedTuple):
    """The values of one side that the other does not have, of each side."""

    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def left_over(ours: Sequence[Value], theirs: Sequence[Value], same: Same[Value]) -> Left:
    """The places of the values that have no equal on the other side."""
    return Left(
        tuple(at for at, one in enumerate(ours) if not any(same(one, other) for other in theirs)),
        tuple(at for at, other in enumerate(theirs) if not any(same(one, other) for one in ours)),
    )


def same_offset(one: Offset, two: Offset) -> bool:
    """Whether two terms are the same; an event that the lexicon does not know may be any event."""
    return _count(one) == _count(two) and _same_hinge(one, two) and _same_bound(one.bound, two.bound)


def _count(offset: Offset) -> tuple[int | None, int | None, str | None]:
    """Weeks are seven days each, a day is a calendar day; a working day is another one."""
    days = _IN_DAYS.get(offset.unit or "")
    if days is None:
        return offset.n, offset.n2, offset.unit
    return offset.n and offset.n * days, offset.n2 and offset.n2 * days, "day"


def _same_hinge(one: Offset, two: Offset) -> bool:
    anchors, directions = {one.anchor, two.anchor}, {one.direction, two.direction}
    known = "other" not in anchors
    return (len(anchors) == 1 or not known) and (len(directions) == 1 or None in directions)


def _same_bound(one: str | None, two: str | None) -> bool:
    return one == two or None in (one, two) or {one, two} <= _ENDS or {one, two} <= _STARTS


def same_date(one: StatedDate, two: StatedDate, convention: Convention) -> bool:
    """Whether two printed dates are the same day, or come to the same instants: “до 6 мая” is “не позднее 5 мая”.

    A date without a year is the same day as one with a year.
    """
    if one.bound == two.bound and _same_fields(one, two):
        return True
    intervals = reckon_stated(one, convention), reckon_stated(two, convention)
    return None not in intervals and intervals[0] == intervals[1]


def _same_fields(one: StatedDate, two: StatedDate) -> bool:
    days = same_day(one.date, two.date) and same_day(one.end_date, two.end_date)
    given = (bool(one.date), bool(one.end_date)) == (bool(two.date), bool(two.end_date))
    return days and given and (one.time, one.end_time) == (two.time, two.end_time)


def same_day(one: str | None, two: str | None) -> bool:
    """Whether two ISO days may be the same: one that is not known, or whose year is not, may be."""
    if not one or not two:
        return True
    return one[-5:] == two[-5:] if "--" in (one[:2], two[:2]) else one == two


def same_citation(one: Citation, two: Citation) -> bool:
    """Whether two citations name the same article, part and point; a law that is not known may be any law."""
    laws = {one.law, two.law} - {None}
    return len(laws) < 2 and (one.article, one.part, one.point) == (two.article, two.part, two.point)
