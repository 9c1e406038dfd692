"""Whether a printed date and a computed instant agree, the coarser of the two taken as it is meant."""

from datetime import datetime
from typing import NamedTuple

from extractors.values import StatedDate
from pipeline.reckon.deadlines import Deadline
from pipeline.reckon.instants import DAY, Interval, last_day, midnight


class Dated(NamedTuple):
    """A printed date with its index in the row and its interval."""

    position: int
    stated: StatedDate
    interval: Interval


class Difference(NamedTuple):
    """Whether two instants agree, and by how many days the stated one is later; 0 days where they agree."""

    agrees: bool
    days: int


AGREEMENT = Difference(agrees=True, days=0)


def difference_of_ends(dated: Dated, computed: Interval) -> Difference | None:
    """The stated end against the computed end; None where one of them is open."""
    stated = dated.interval.end
    if stated is None or computed.end is None:
        return None
    days = (last_day(stated) - last_day(computed.end)).days
    agree = stated == computed.end or _same_month(dated, computed.end) or _same_day(dated, computed.end, days)
    return AGREEMENT if agree else Difference(agrees=False, days=days)


def difference_of_starts(dated: Dated, deadline: Deadline) -> Difference | None:
    """The stated start against the computed start; None where one of them is open.

    Beside a period “within N days after” a single date names its last day, and the period may start a day after its
    event. Beside “from …” alone it names a day on which the period may have started.
    """
    stated, computed = dated.interval.start, deadline.interval.start
    single = dated.stated.bound == "on"
    if stated is None or computed is None or (single and deadline.within):
        return None
    days = (stated.date() - computed.date()).days
    shifted = deadline.within and stated == computed + DAY
    started = single and deadline.starting and days > 0
    only_one_has_an_hour = (dated.stated.time is not None) == _is_midnight(computed)
    agree = stated == computed or shifted or started or _same_month(dated, computed + DAY)
    return AGREEMENT if agree or (days == 0 and only_one_has_an_hour) else Difference(agrees=False, days=days)


def _same_month(dated: Dated, computed: datetime) -> bool:
    """Whether a whole month is stated and the computed end falls in it."""
    start, end = dated.interval
    return dated.stated.precision == "month" and bool(start and end and start < computed <= end)


def _same_day(dated: Dated, computed: datetime, days: int) -> bool:
    """An hour of the last day of a deadline that ends at midnight, or the day of a deadline that ends at an hour."""
    has_clock = (dated.stated.end_time or dated.stated.time) is not None
    if _is_midnight(computed):
        return has_clock and days == 0
    names_its_day = dated.stated.bound == "until" and dated.interval.end == midnight(computed.date())
    return not has_clock and (days == 0 or names_its_day)


def _is_midnight(instant: datetime) -> bool:
    return instant == midnight(instant.date())
