"""Where the deadlines of two rows differ: terms, dates, hours."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.values import Quoted, Span
from pipeline.reckon.conventions import Convention
from pipeline.reckon.instants import last_day
from pipeline.reckon.stated import reckon_stated
from pipeline.twins.quotes import line, quoted
from pipeline.twins.same import Left, left_over, same_date, same_offset
from pipeline.twins.sides import Side


class Differs(NamedTuple):
    """Both quotes, and where ours stands; one is empty where its text has nothing of the kind."""

    ours: str
    theirs: str
    span: Span | None


def deadlines_that_differ(ours: Side, theirs: Side, convention: Convention) -> Iterator[Differs]:
    """Each term, then each date, that is another in the other text."""
    offsets = left_over(ours.offsets, theirs.offsets, same_offset)
    dates = left_over(ours.stated, theirs.stated, lambda one, two: same_date(one, two, convention))
    if ours.offsets and theirs.offsets:
        yield from _told(ours.offsets, theirs.offsets, offsets)
    if ours.stated and theirs.stated:
        yield from _told(ours.stated, theirs.stated, dates)
    if not _comparable(ours, theirs):
        yield from _across(ours, theirs, convention)


def _comparable(ours: Side, theirs: Side) -> bool:
    return bool((ours.offsets and theirs.offsets) or (ours.stated and theirs.stated))


def _told(ours: Sequence[Quoted], theirs: Sequence[Quoted], left: Left) -> Iterator[Differs]:
    """What is left on both sides, in pairs; what is left on one side only beside all of the other."""
    mine, other = [ours[at] for at in left.ours], [theirs[at] for at in left.theirs]
    if mine or other:
        shown, beside = mine or list(ours), other or list(theirs)
        yield Differs(quoted(shown), quoted(beside), shown[0].span)


def _across(ours: Side, theirs: Side, convention: Convention) -> Iterator[Differs]:
    """A term on one side, a date on the other: what the term comes to against the date."""
    counted, dated = (ours, theirs) if ours.offsets else (theirs, ours)
    ends = {one.last_day for row in counted.rows for one in row.computed if one.last_day}
    printed = [interval.end for one in dated.stated if (interval := reckon_stated(one, convention))]
    days = {last_day(end).isoformat() for end in printed if end}
    if ends and days and ends.isdisjoint(days):
        words = [line(side.rows[0].deadline_text) for side in (ours, theirs)]
        yield Differs(words[0], words[1], ours.rows[0].cells.get("deadline"))
