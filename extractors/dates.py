"""Dates and hours as printed, in Kyrgyz and Russian: “2012-жылдын 27-апрелинен 5-майына чейин”, “с 7 по 21 декабря”.

Kyrgyz writes `[year-жылдын] day-month`, Russian `day month [year года]`; either elides the year, and in a range the
month, of one half. A date that cannot exist (31 February) is kept as printed and is no date.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import regex
from msgspec import Struct

from extractors.reading import MONTHS, Reading
from extractors.tags import rule

_YEAR_WORD = "(?: year_word | year_short dot? )"
_DAY = "(?: (?P<day>number|ordinal) | quote (?P<day>number) quote )"
_ON_THE_DAY = "(?: during_post | day (?= before_post | since_post | not_later ) )?"
"""“17-март күнү”, “17-март күнүнө чейин”."""
_DATE = rule(
    rf"""
    (?P<short> clock | number (?: dot | slash ) number ) dot? (?= (?: dash | through_pre | before_pre ) date_digits )
    | (?P<digits>date_digits) (?: dash? {_YEAR_WORD} )?
    | (?: (?P<year>year) | (?P<odd>number|big) ) dash? {_YEAR_WORD} comma?
      {_DAY} dash? (?P<month>month) {_ON_THE_DAY}
    | (?: (?P<year>year) dash? {_YEAR_WORD} )? (?P<month>month) month_unit (?P<day>number|ordinal)
    | {_DAY} dash? (?P<month>month) (?: open weekday close )?
      (?: comma? (?P<year>year) (?: dash? {_YEAR_WORD} )? | comma? (?P<odd>number|big) dash? {_YEAR_WORD} )?
      {_ON_THE_DAY}
    """
)
_MONTH = rule(
    rf"""
    (?: (?P<year>year) dash? {_YEAR_WORD} )? (?P<quarter>quarter) (?: (?P<year>year) {_YEAR_WORD}? )?
    | (?P<year>year) dash? {_YEAR_WORD} (?P<month>month)
        (?: dash (?P<last>month) month_unit? | month_unit? (?P<part>month_part) | month_unit )?
    | (?P<part>month_part)? (?P<month>month) (?: dash (?P<last>month) )?
      (?: (?P<year>year) {_YEAR_WORD}? | month_unit? (?P<part>month_part) | month_unit )?
    """
)
_DAYS = 100
"""A part of a month is told by its first day and its last: 1120 is the 11th to the 20th."""
_NUMBERS = regex.compile(r"\d+")


class Day(Struct, frozen=True, gc=False):
    """A day as printed: `year` is null when it is not printed with it, `day` when only a month is named."""

    year: int | None
    month: int
    day: int | None


class Found(NamedTuple):
    """A date at tokens `[first, stop)`; `day` is null where no such day exists."""

    first: int
    stop: int
    day: Day | None


def find(reading: Reading) -> list[Found]:
    """Every date of a text, in order, without the words around it that say what is done by then."""
    found = ((match, _day(reading, match)) for match in _DATE.finditer(reading.tags))
    return [Found(*match.span(), day) for match, day in found if day or not match["short"]]


def _day(reading: Reading, match: regex.Match[str]) -> Day | None:
    if match["digits"]:
        return _digits(reading.words[match.start()])
    if match["short"]:
        return _short("".join(reading.words[match.start() : match.end()]))
    if match["odd"]:
        return None
    year, month, day = (_value(reading, match, name) for name in ("year", "month", "day"))
    return Day(year, month or 0, day) if exists(year, month or 0, day or 0) else None


def _value(reading: Reading, match: regex.Match[str], name: str) -> int | None:
    return reading.values[match.start(name)] if match[name] else None


class Parts(NamedTuple):
    """The tokens of a date in words that say its year, month and day: null where it is not printed, or in figures."""

    year: int | None
    month: int | None
    day: int | None


def parts(reading: Reading, found: Found) -> Parts:
    """Where the parts of a date that was found stand."""
    match = _DATE.match(reading.tags, found.first)
    if match is None or match["digits"] or match["short"]:
        return Parts(None, None, None)
    return Parts(*(match.start(name) if match[name] else None for name in ("year", "month", "day")))


class Month(NamedTuple):
    """A month at tokens `[first, stop)`, or the days of a part of it; `last` is the last of several months."""

    first: int
    stop: int
    day: Day
    last: int
    part: tuple[int, int] | None


def months(reading: Reading, tags: str, first: int, stop: int) -> list[Month]:
    """The months named without a day in tokens `[first, stop)`: “в мае 2012 года”, “2012-жылдын май айында”, “первая
    декада мая”. In `tags` every date, possible or not, is hidden.
    """
    return [_month(reading, match) for match in _MONTH.finditer(tags, first, stop)]


def _month(reading: Reading, match: regex.Match[str]) -> Month:
    """A month, a part of it, the three of a quarter, or two with a dash between or glued together by it."""
    if match["quarter"]:
        ends = 3 * (_value(reading, match, "quarter") or 0)
        return Month(*match.span(), Day(_value(reading, match, "year"), ends - 2, None), ends, None)
    year, number, last, part = (_value(reading, match, name) for name in ("year", "month", "last", "part"))
    first, glued = divmod(number or 0, MONTHS) if (number or 0) > MONTHS else (number or 0, 0)
    return Month(*match.span(), Day(year, first, None), last or glued or first, divmod(part, _DAYS) if part else None)


def _digits(word: str) -> Day | None:
    """`25.10.2020`, `25.10.20` and `2020-10-25`."""
    one, two, three = map(int, _NUMBERS.findall(word))
    year, month, day = (one, two, three) if one > 1000 else (three, two, one)
    year = year if year > 99 else year + 2000
    return Day(year, month, day) if exists(year, month, day) and 1900 <= year <= 2100 else None


def _short(words: str) -> Day | None:
    """`25.10` before the other half of a range, which has the year."""
    day, month = map(int, _NUMBERS.findall(words))
    return Day(None, month, day) if exists(None, month, day) else None


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; 29 February is allowed when the year is unknown."""
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True


def iso(day: Day, year: int | None = None) -> str:
    """`YYYY-MM-DD`, or `--MM-DD` when no year is known; a month alone is its first day."""
    known = day.year or year
    return f"{known:04}-{day.month:02}-{day.day or 1:02}" if known else f"--{day.month:02}-{day.day or 1:02}"


def nearest_year(day: Day, known: Sequence[date]) -> int | None:
    """The year that brings a day without one nearest to the dates that a document states; null when it states none."""
    if not known:
        return None
    years = sorted({stated.year + step for stated in known for step in (-1, 0, 1)})
    possible = [year for year in years if exists(year, day.month, day.day or 1)]
    return min(possible, key=lambda year: (_distance(date(year, day.month, day.day or 1), known), year), default=None)


def _distance(one: date, known: Sequence[date]) -> int:
    return min(abs((one - other).days) for other in known)
