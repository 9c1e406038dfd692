"""Dates with what the words around them make of them: until, not later, on, from, a range, with hours or without."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

import regex
from msgspec import UNSET

from extractors.dates import Day, Month, exists, iso, months, nearest_year
from extractors.reading import NO_HOUR
from extractors.scan import Moment, Scan
from extractors.tags import TAGS, rule
from extractors.values import Precision, StatedBound, StatedDate

_HALF = "(?: local_time | evening | night )"


def _time(name: str) -> str:
    """An hour: `18.00`, “саат 18”, “18 часов 30 минут”, “в 8 утра”, “кечки саат 6”."""
    return f"""(?P<{name}> {_HALF}? (?: in_pre? hour? {_HALF}? clock hour?
      | hour {_HALF}? (?:number|ordinal)
      | in_pre? (?: number{{1,4}}+ | ordinal ) hour (?: dot? number{{1,4}}+ minute dot? )?
      | in_pre? (?:number|ordinal) (?={_HALF}) | {_HALF} (?:number|ordinal) )
      (?: {_HALF} (?! hour | clock | number | ordinal ) )? )"""


_TERMED = "(?: in_pre term comma? )?"
_BARE = "(?: (?P<year>year) dash? year_word )? (?P<bare>number|ordinal)"
_WEEKDAY = "(?: comma? in_pre? weekday | open weekday close | during_post | day )?"
"""Between a day and its hour: “12-сентябрь, ишемби, саат 10.00дө”, “12 сентября (суббота) в 10.00”."""
_ON = "(?: in_pre? weekday comma? )?"
"""Before a day: “в субботу, 12 сентября”."""
_ASIDE_END = f"(?: open {_time('end_time')} before_post? close )"
"""An hour behind a range: “30-сентябрдан 21-октябрга чейин (саат 18.00гө чейин)”."""
_START = f"(?: (?P<start>date) | {_BARE} dash? )"
_RULE = rule(
    rf"""
    not_earlier (?: (?P<start>date) | {_BARE} (?= and? not_later) )
      comma? and? comma? (?: not_later | before_pre ) (?P<end>date)
      (?: comma? before_pre? {_time("end_time")} )?
    | (?P<start>date) not_earlier comma? and? comma? (?P<end>date) not_later
    | (?: starts in_pre? )? from_pre (?P<time>number|ordinal) (?: through_pre | before_pre )
      {_time("end_time")} (?P<day>date) inclusive?
    | (?: starts in_pre? )? from_pre {_time("time")} (?: through_pre | before_pre ) {_time("end_time")} (?P<day>date)
    | (?: starts in_pre? )? from_pre (?: {_time("time")} )? {_START} (?: {_time("time")} )?
      (?: through_pre | and? before_pre | comma? and? ends )
      (?: {_time("end_time")} )? (?P<end>date) (?: comma? before_pre? {_time("end_time")} )? inclusive?
    | {_START} (?: {_time("time")} )? since_post? comma? dash? (?P<end>date) (?: {_time("end_time")} )?
      (?: open? inclusive close? before_post? | before_post (?: comma? open? inclusive close? )? {_ASIDE_END}? | ends )
    | (?P<row> number (?: comma number ){{0,9}} ) (?: and | comma ) (?P<end>date)
      (?: comma? from_pre? {_time("time")} (?: before_pre | dash )? {_time("end_time")} )?
    | (?: (?P<start>date) | {_BARE} ) dash (?P<end>date) (?: comma? {_time("end_time")} )? before_post? inclusive?
    | (?P<day>date) comma? from_pre (?P<time>number|ordinal) before_pre {_time("end_time")}
    | from_pre (?P<time>number|ordinal) before_pre {_time("end_time")}
    | (?P<day>date) comma? hour (?P<time>ordinal) (?P<end_time>ordinal) before_post
    | {_ON} (?P<day>date) {_WEEKDAY} comma? from_pre? {_time("time")}
      (?: before_pre | dash )? {_time("end_time")} before_post?
    | (?P<day>date) comma? (?P<until>before_pre) {_time("time")} (?! date )
    | in_pre? night from_pre {_START} on_pre (?P<end>date)
    | in_pre night on_pre (?P<day>date)
    | (?P<from>after_pre) {_time("time")} (?P<day>date)
    | (?: {_TERMED} (?: (?P<until>before_pre | through_pre | to_pre) | (?P<not_later>not_later than?) )
        | (?P<ends>ends) | (?P<from>from_pre | starts from_pre? | not_earlier ) )
      (?: {_time("time")} )? {_ON} (?P<day>date) (?: (?: comma? before_pre | comma )? {_time("time")} (?! date ) )?
      (?: inclusive | open inclusive close )?
    | (?P<day>date) (?: {_WEEKDAY} comma? {_time("time")} )? open?
      (?: (?P<until>before_post | toward_post) (?: comma? (?: inclusive | open inclusive close? ) )?
        | (?P<until>inclusive)
        | (?P<not_later>not_later) | (?P<ends>ends)
        | (?P<from>since_post starts? | starts | after_post | not_earlier) )
        (?: comma {_time("time")} (?: before_post | \Z ) )?
    | (?: {_time("time")} )? {_ON} (?P<day>date) (?: {_WEEKDAY} comma? {_time("time")} )?
    | from_pre? {_time("time")} (?: before_pre | dash )? {_time("end_time")} before_post?
    | hour (?P<time>ordinal) (?P<end_time>ordinal) before_post
    | (?P<not_later>not_later) {_time("time")} (?= eve_pre | morrow_pre | ordinal day )
    | (?: (?P<until>before_pre | to_pre) | (?P<ends>ends) | (?P<from>from_pre | after_pre) | starts )
      {_time("time")} (?! left | ago )
    | {_time("time")} (?: (?P<until>before_post) | (?P<ends>ends) | (?P<from>since_post | after_post) | starts )
    """
)
_BOUNDS: tuple[tuple[str, StatedBound], ...] = (
    ("until", "until"),
    ("not_later", "not_later"),
    ("ends", "ends_on"),
    ("from", "from"),
)
_CLOCK, _HOUR, _MINUTE = TAGS["clock"], TAGS["hour"], TAGS["minute"]
_INCLUSIVE = TAGS["inclusive"]
_EVENING, _NIGHT, _NOON = TAGS["evening"], TAGS["night"], 12 * 60
_SPEAKS = frozenset(TAGS[name] for name in ("date", "clock", "hour", "local_time", "evening", "night"))
_NUMBER = TAGS["number"] + TAGS["ordinal"]
_AHEAD = 5
"""So many tags tell whether the rule may begin."""


def moments(scan: Scan, first: int, stop: int) -> list[Moment]:
    """The stated dates and hours in tokens `[first, stop)`, in order; dates that do not exist are left out. What has
    been asked once is remembered: the readers of dates and of offsets ask for the same stretches.
    """
    found = scan.moments.get((first, stop))
    if found is None:
        spoken = not _SPEAKS.isdisjoint(scan.tags[first:stop])
        matches = _matches(scan.tags, first, stop) if spoken else ()
        found = scan.moments[first, stop] = [moment for match in matches for moment in _moments(scan, match)]
    return found


def _matches(tags: str, first: int, stop: int) -> Iterator[regex.Match[str]]:
    """The matches of the rule one after another; it is tried only where the next tags may begin it."""
    at = first
    for beginning in _BEGINNING.finditer(tags, first, stop):
        start = beginning.start()
        if start >= at and _may_begin(tags[start : min(start + _AHEAD, stop)]):
            match = _RULE.match(tags, start, stop)
            if match:
                yield match
                at = match.end()


@lru_cache(maxsize=10_000)
def _may_begin(tags: str) -> bool:
    """Whether the rule may begin with some tags, found by trying it: most numbers of a text begin none."""
    return _RULE.match(tags, partial=True) is not None


_BEGINNING = regex.compile("[" + "".join(tag for tag in TAGS.values() if _may_begin(tag)) + "]")


def find(
    scan: Scan, stretches: Sequence[tuple[int, int]], known: Sequence[date], *, months_too: bool = False
) -> tuple[StatedDate, ...]:
    """The stated dates of one deadline, which stands at some stretches of tokens `[first, stop)`. A year that is not
    printed is the one nearest to the `known` dates; where none is known the date is `--MM-DD`. With `months_too`, a
    month named alone is a stated date of precision `month`.
    """
    found = _joined([moment for first, stop in stretches for moment in moments(scan, first, stop)])
    if found or not months_too:
        return tuple(_stated(scan, moment, known) for moment in found)
    alone = (month for first, stop in stretches for month in months(scan.reading, scan.tags, first, stop))
    return tuple(_whole_month(scan, month, known) for month in alone)


def _moments(scan: Scan, match: regex.Match[str]) -> Iterator[Moment]:
    hours = _clock(scan, match, "time"), _clock(scan, match, "end_time")
    if match["row"]:
        yield from _in_a_row(scan, match, hours)
    elif moment := _moment(scan, match, hours):
        yield moment


def _moment(scan: Scan, match: regex.Match[str], hours: tuple[str | None, str | None]) -> Moment | None:
    if match["end"]:
        days = _days(scan, match)
        return Moment(*match.span(), *days, *hours, "range") if days else None
    day = scan.date_at[match.start("day")].day if match["day"] else None
    if match["day"] and day is None:
        return None
    bound: StatedBound = next((bound for name, bound in _BOUNDS if match[name]), "on")
    if bound == "until" and _INCLUSIVE in match.group():
        bound = "not_later"
    return Moment(*match.span(), day, None, *hours, bound)


def _in_a_row(scan: Scan, match: regex.Match[str], hours: tuple[str | None, str | None]) -> Iterator[Moment]:
    """“8, 9 и 10 сентября”: days one after another are a range, rising days a day each; other numbers before a date are
    none of it.
    """
    last = scan.date_at[match.start("end")].day
    if last is None or last.day is None:
        return
    places = [at for at in range(match.start("row"), match.end("row")) if scan.tags[at] in _NUMBER]
    numbers = [scan.reading.values[at] or 0 for at in places]
    if [*numbers, last.day] == list(range(numbers[0], last.day + 1)) and numbers[0]:
        yield Moment(*match.span(), Day(last.year, last.month, numbers[0]), last, *hours, "range")
        return
    rising = [0, *numbers, last.day]
    if all(one < other for one, other in pairwise(rising)):
        for at, number in zip(places, numbers, strict=True):
            yield Moment(at, at + 1, Day(last.year, last.month, number), None, *hours, "on")
    yield Moment(match.start("end"), match.end(), last, None, *hours, "on")


def _days(scan: Scan, match: regex.Match[str]) -> tuple[Day, Day] | None:
    """Both days of a range; a number alone is a day of the month in which the range ends, of the year before it."""
    end = scan.date_at[match.start("end")].day
    if end is None:
        return None
    if match["year"] and end.year is None:
        end = Day(scan.reading.values[match.start("year")], end.month, end.day)
    if match["start"]:
        start = scan.date_at[match.start("start")].day
    else:
        number = scan.reading.values[match.start("bare")] or 0
        start = Day(end.year, end.month, number) if exists(end.year, end.month, number) else None
    return _years(start, end) if start else None


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
    return (
        date(2001, end.month, min(end.day or 1, 28)) - date(2000, start.month, min(start.day or 1, 28)) < _HALF_A_YEAR
    )


def _clock(scan: Scan, match: regex.Match[str], name: str) -> str | None:
    """The hour of a named group as `HH:MM`; null where it is not there or no clock shows it."""
    if not match[name]:
        return None
    tags, values = scan.tags, scan.reading.values
    tokens = range(match.start(name), match.end(name))
    if any(tags[token] == _CLOCK and values[token] == NO_HOUR for token in tokens):
        return None
    minutes = counted = 0
    for token in tokens:
        value = values[token] or 0
        if tags[token] in _NUMBER:
            counted += value
        elif tags[token] == _CLOCK:
            minutes = value
        elif tags[token] == _HOUR:
            minutes, counted = minutes + 60 * counted, 0
    spoken = tags[tokens.start : tokens.stop]
    if _MINUTE in spoken and counted >= 60:
        return None
    minutes = _half_of_day(spoken, minutes + (counted if _MINUTE in spoken else 60 * counted))
    return f"{minutes // 60:02}:{minutes % 60:02}" if minutes <= 24 * 60 else None


def _is_hour_of(one: Moment, two: Moment) -> bool:
    """Whether a day is followed by its hours, in a column of their own."""
    alone = one.day and one.bound == "on" and not (one.end_day or one.time)
    return bool(alone and not two.day and two.bound == "on")


def _opens_and_closes(one: Moment, two: Moment) -> bool:
    hours = one.day is None and two.day is None and one.end_time is None and two.end_time is None
    return hours and one.bound == "on" and two.bound == "ends_on"


def _half_of_day(tags: str, minutes: int) -> int:
    """Six in the evening is 18:00, twelve at night the end of the day."""
    if _EVENING in tags and minutes < _NOON:
        return minutes + _NOON
    return 2 * _NOON if _NIGHT in tags and minutes == _NOON else minutes


def _joined(found: list[Moment]) -> list[Moment]:
    """“Starts on A … and ends on B” is one range, “opens at 8:00 and closes at 20:00” the hours of one day."""
    if len(found) == 2 and _is_hour_of(*found):
        hours = found[1].time, found[1].end_time
        return [Moment(found[0].first, found[0].stop, found[0].day, found[0].end_day, *hours, found[0].bound)]
    if len(found) == 2 and _opens_and_closes(*found):
        return [Moment(found[0].first, found[1].stop, None, None, found[0].time, found[1].time, "on")]
    if len(found) != 2 or not (found[0].day and found[1].day) or found[0].end_day:
        return found
    begun = found[0].bound == "from" and found[1].bound in _ENDINGS
    if begun or (found[0].bound == "on" and found[1].bound == "ends_on"):
        start, end = _years(found[0].day, found[1].day)
        return [
            Moment(
                found[0].first, found[1].stop, start, end, found[0].time, found[1].end_time or found[1].time, "range"
            )
        ]
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


def _whole_month(scan: Scan, month: Month, known: Sequence[date]) -> StatedDate:
    """A month, or a part of it: its first day and its last."""
    day = month.day
    begin, end = month.part or (1, 31)
    year = day.year or nearest_year(day, known)
    over = year + 1 if year and month.last < day.month else year
    last = next(number for number in (end, 30, 29, 28) if exists(over, month.last, number))
    where = scan.reading.where(month.first, month.stop)
    precision: Precision = "day" if month.part else "month"
    return StatedDate(
        date=iso(Day(year, day.month, begin)),
        end_date=iso(Day(over, month.last, last)),
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
