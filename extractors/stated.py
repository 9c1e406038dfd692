"""Dates with what the words around them make of them: until, not later, on, from, a range, with hours or without."""

from collections.abc import Sequence
from datetime import date, timedelta

import regex
from msgspec import UNSET, Struct

from extractors.dates import Day, exists, iso, months, nearest_year
from extractors.scan import Scan
from extractors.tags import TAGS, rule
from extractors.values import Precision, StatedBound, StatedDate


def _time(name: str) -> str:
    return f"(?P<{name}> in_pre? hour? clock hour? | hour (?:number|ordinal) | in_pre? number+ hour ) local_time?"


_END = "(?P<end> ends )"
_RULE = rule(
    rf"""
    (?P<until_from>not_earlier) (?P<ra>date) comma? and? comma? (?: not_later | before_pre ) (?P<rb>date) (?: comma? before_pre? {_time("rtb")} )?
    | (?: starts in_pre? )? from_pre (?: (?P<fa>date) | (?P<fn>number|ordinal) ) (?: {_time("fta")} )?
      (?: through_pre | (?P<open>before_pre) | comma? and? {_END} ) (?: {_time("ftb")} )? (?P<fb>date) (?: comma? (?: before_pre )? {_time("ftc")} )? inclusive?
    | (?: (?P<kn>number|ordinal) dash? | (?P<ka>date) ) (?: {_time("kta")} )? since_post? comma? dash?
      (?P<kb>date) (?: {_time("ktb")} )? (?: open? inclusive close? (?:before_post)? | before_post (?: open? inclusive close? )? | (?P<kend>ends) )
    | (?: (?P<dn>number|ordinal) | (?P<da>date) ) dash (?P<db>date) (?: before_post )? inclusive?
    | (?P<on>date) comma? from_pre? {_time("ota")} (?: before_pre | dash )? {_time("otb")} before_post?
    | (?: (?P<until>before_pre | through_pre) | (?P<not_later>not_later than?) | (?P<ends>ends) | (?P<from>from_pre | starts from_pre? | not_earlier ) )
      (?: {_time("sta")} )? (?P<s>date) (?: comma? {_time("stb")} )? inclusive?
    | (?P<p>date) (?: comma? {_time("pt")} )? open?
      (?: (?P<puntil>before_post) | (?P<pnot_later>not_later) | (?P<pends>ends) | (?P<pfrom>since_post starts? | starts | after_post) )
    | (?: {_time("bt")} )? (?P<b>date) (?: comma? {_time("bt2")} )?
    | from_pre? {_time("hta")} (?: before_pre | dash )? {_time("htb")} before_post?
    | (?: (?P<huntil>before_pre) | (?P<hends>ends) | (?P<hfrom>from_pre | after_pre) | starts ) {_time("ht")}
    | {_time("hk")} (?: (?P<hkuntil>before_post) | (?P<hkends>ends) | (?P<hkfrom>since_post | after_post) | starts )
    """
)
_RANGES = (("ra", None, "rb", ("rtb",), ()), ("fa", "fn", "fb", ("ftb", "ftc"), ("fta",)))
_KY_RANGES = (("ka", "kn", "kb", ("ktb",), ("kta",)), ("da", "dn", "db", (), ()))


_CLOCK = TAGS["clock"]
_SPEAKS = frozenset(TAGS[name] for name in ("date", "clock", "hour"))
_NUMBER = TAGS["number"] + TAGS["ordinal"]


class Moment(Struct, frozen=True):
    """A stated date before its year is known: days, hours as `HH:MM`, bound, and the tokens `[first, stop)` it stands at."""

    first: int
    stop: int
    day: Day | None
    end_day: Day | None
    time: str | None
    end_time: str | None
    bound: StatedBound


def moments(scan: Scan, first: int, stop: int) -> list[Moment]:
    """The stated dates and hours in tokens `[first, stop)`, in order; dates that do not exist are left out. What has been asked
    once is remembered: the readers of dates and of offsets ask for the same stretches."""
    found = scan.moments.get((first, stop))
    if found is None:
        spoken = not _SPEAKS.isdisjoint(scan.tags[first:stop])
        matches = _RULE.finditer(scan.tags, first, stop) if spoken else ()
        found = scan.moments[first, stop] = [moment for match in matches if (moment := _moment(scan, match))]
    return found


def find(
    scan: Scan, stretches: Sequence[tuple[int, int]], known: Sequence[date], *, months_too: bool = False
) -> tuple[StatedDate, ...]:
    """The stated dates of one deadline, which stands at some stretches of tokens `[first, stop)`. A year that is not printed is
    the one nearest to the `known` dates; where none is known the date is `--MM-DD`. With `months_too`, a month named alone is
    a stated date of precision `month`."""
    found = _joined([moment for first, stop in stretches for moment in moments(scan, first, stop)])
    if found or not months_too:
        return tuple(_stated(scan, moment, known) for moment in found)
    alone = (month for first, stop in stretches for month in months(scan.reading, scan.tags, first, stop))
    return tuple(_whole_month(scan, month.first, month.stop, month.day, known) for month in alone if month.day)


def _moment(scan: Scan, match: regex.Match[str]) -> Moment | None:
    if match["fn"] and match["ftb"]:
        return _single(scan, match, "fb", "on", ("fn",), ("ftb",))
    for a, bare, b, end_times, times in (*_RANGES, *_KY_RANGES):
        if match[b]:
            return _range(scan, match, a, bare, b, end_times, times)
    if match["on"]:
        return _single(scan, match, "on", "on", ("ota",), ("otb",))
    if match["s"]:
        return _single(scan, match, "s", _bound(match, ""), ("sta", "stb"), ())
    if match["p"]:
        return _single(scan, match, "p", _bound(match, "p"), ("pt",), ())
    if match["b"]:
        return _single(scan, match, "b", "on", ("bt", "bt2"), ())
    if match["hfrom"] or match["hkfrom"]:
        return Moment(match.start(), match.end(), None, None, _clock(scan, match, "ht", "hk"), None, "from")
    hours_bound: StatedBound = "until" if match["huntil"] or match["hkuntil"] else "ends_on" if match["hends"] or match["hkends"] else "on"
    return Moment(
        match.start(), match.end(), None, None, _clock(scan, match, "hta", "ht", "hk"), _clock(scan, match, "htb"), hours_bound
    )


def _bound(match: regex.Match[str], prefix: str) -> StatedBound:
    """The bound whose word stands beside a date: before it, or (`p`) after it."""
    if match[f"{prefix}until"]:
        return "until"
    if match[f"{prefix}not_later"]:
        return "not_later"
    return "ends_on" if match[f"{prefix}ends"] else "from"


def _single(
    scan: Scan, match: regex.Match[str], name: str, bound: StatedBound, times: tuple[str, ...], end_times: tuple[str, ...]
) -> Moment | None:
    day = scan.date_at[match.start(name)].day
    end_time = _clock(scan, match, *end_times) if end_times else None
    return Moment(match.start(), match.end(), day, None, _clock(scan, match, *times), end_time, bound) if day else None


def _range(
    scan: Scan, match: regex.Match[str], a: str, bare: str | None, b: str, end_times: tuple[str, ...], times: tuple[str, ...]
) -> Moment | None:
    end = scan.date_at[match.start(b)].day
    if end is None:
        return None
    start = scan.date_at[match.start(a)].day if match[a] else None
    if start is None and bare and match[bare]:
        number = scan.reading.values[match.start(bare)] or 0
        start = Day(end.year, end.month, number) if exists(end.year, end.month, number) else None
    if start is None:
        return None
    start, end = _years(start, end)
    return Moment(match.start(), match.end(), start, end, _clock(scan, match, *times), _clock(scan, match, *end_times), "range")


_ENDINGS = ("ends_on", "until", "not_later")
_HALF_A_YEAR = timedelta(days=183)


def _years(start: Day, end: Day) -> tuple[Day, Day]:
    """The year printed with one half of a range serves the other; next to New Year it is the year before or after."""
    year = start.year or end.year
    if year is None or (start.year and end.year):
        return start, end
    reversed_days = (end.month, end.day or 0) < (start.month, start.day or 0)
    if reversed_days and _short_over_new_year(start, end):
        return Day(start.year or year - 1, start.month, start.day), Day(end.year or year + 1, end.month, end.day)
    return Day(year, start.month, start.day), Day(year, end.month, end.day)


def _short_over_new_year(start: Day, end: Day) -> bool:
    return date(2001, end.month, min(end.day or 1, 28)) - date(2000, start.month, min(start.day or 1, 28)) < _HALF_A_YEAR


def _clock(scan: Scan, match: regex.Match[str], *names: str) -> str | None:
    """The hour of the first of the named groups that is there, as `HH:MM`."""
    for name in names:
        if match[name]:
            values = scan.reading.values
            tokens = range(match.start(name), match.end(name))
            clock = next((values[token] for token in tokens if scan.tags[token] == _CLOCK), None)
            minutes = clock if clock is not None else 60 * sum(values[token] or 0 for token in tokens if scan.tags[token] in _NUMBER)
            return f"{minutes // 60:02}:{minutes % 60:02}" if minutes <= 24 * 60 else None
    return None


def _joined(found: list[Moment]) -> list[Moment]:
    """“Starts on A … and ends on B” is one range."""
    if len(found) != 2 or not (found[0].day and found[1].day) or found[0].end_day:
        return found
    begun = found[0].bound == "from" and found[1].bound in _ENDINGS
    if begun or (found[0].bound == "on" and found[1].bound == "ends_on"):
        start, end = _years(found[0].day, found[1].day)
        return [Moment(found[0].first, found[1].stop, start, end, found[0].time, found[1].end_time or found[1].time, "range")]
    return found


def _stated(scan: Scan, moment: Moment, known: Sequence[date]) -> StatedDate:
    inferred = bool(moment.day and not moment.day.year and known)
    day, end = moment.day, moment.end_day
    if inferred and day:
        day, end = _with_year(day, end, known)
    where = scan.reading.where(moment.first, moment.stop)
    return StatedDate(
        date=iso(day) if day else None,
        end_date=iso(end) if end else None,
        time=moment.time,
        end_time=moment.end_time,
        precision="day",
        bound=moment.bound,
        year_inferred=True if inferred else UNSET,
        text=where.text,
        span=where.span,
        fragments=where.fragments,
        quote=where.quote,
    )


def _with_year(day: Day, end: Day | None, known: Sequence[date]) -> tuple[Day, Day | None]:
    if end is None:
        return Day(nearest_year(day, known), day.month, day.day), None
    end = Day(nearest_year(end, known), end.month, end.day)
    return _years(day, end)


def _whole_month(scan: Scan, first: int, stop: int, day: Day, known: Sequence[date]) -> StatedDate:
    year = day.year or nearest_year(day, known)
    last = next(number for number in (31, 30, 29, 28) if exists(year, day.month, number))
    where = scan.reading.where(first, stop)
    precision: Precision = "month"
    return StatedDate(
        date=iso(Day(year, day.month, 1)),
        end_date=iso(Day(year, day.month, last)),
        time=None,
        end_time=None,
        precision=precision,
        bound="range",
        year_inferred=True if day.year is None and year else UNSET,
        text=where.text,
        span=where.span,
        fragments=where.fragments,
        quote=where.quote,
    )
