"""Working days of Kyrgyzstan: Monday to Friday without public holidays, days off moved as `holidays` knows."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice
from math import copysign
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_MOST_WORKING_DAYS = 2600
"""Ten years: holidays are not known further ahead, and a longer count is a misread number."""

_LANGUAGES = {"en": "en_US", "ky": "ky", "ru": "ru_KG"}
_MOST_DAYS = 2 * _MOST_WORKING_DAYS


@cache
def _holidays() -> "HolidayBase":
    from holidays import country_holidays  # noqa: PLC0415  takes 0.1 s, and few documents need it

    return country_holidays("KG", language="en_US")


@cache
def holiday(day: date, language: str) -> str | None:
    """The name of a public holiday in `en`, `ky` or `ru`; None for any other day, a day off included."""
    if _holidays().get(day) is None or _is_only_off(day):
        return None
    from holidays import country_holidays  # noqa: PLC0415

    named = country_holidays("KG", years=day.year, language=_LANGUAGES[language])
    return str(named[day])


def _is_only_off(day: date) -> bool:
    """Whether a day is but one for which another is worked."""
    return "substituted" in str(_holidays()[day])


@cache
def is_working_day(day: date) -> bool:
    """Whether people work on a day."""
    return _holidays().is_working_day(day)


def nth_working_day(day: date, n: int) -> date:
    """The `n`th working day after `day`, before it when `n` is negative; `day` itself for 0. Raises OverflowError."""
    if abs(n) > _MOST_WORKING_DAYS:
        raise OverflowError(n)
    step = _DAY * int(copysign(1, n))
    counted = chain([day], filter(is_working_day, _days_from(day + step, step)))
    return next(islice(counted, abs(n), None))


def roll_forward(day: date) -> date:
    """The day itself when people work on it, else the next working day."""
    return next(filter(is_working_day, _days_from(day, _DAY)))


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    return (day + step * away for away in range(_MOST_DAYS))
