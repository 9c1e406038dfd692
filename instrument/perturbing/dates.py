"""Every stated day moved by the same number of days, in the words of its language."""

from datetime import date, timedelta

import regex

from instrument.perturbing.units import Units

_STEMS = "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр".split()
_SOFT = frozenset("январ феврал апрел июн июл сентябр октябр ноябр декабр".split())
_VOWEL = {"апрел": "и", "июн": "у", "июл": "у", "август": "у"}
"""The vowel of a month's endings where it is not `ы`."""
_ENDINGS = {
    "ы": "ы ына ынан ынын ында ындагы".split(),
    "и": "и ине инен инин инде индеги".split(),
    "у": "у уна унан унун унда ундагы".split(),
}
"""The endings of a month after each vowel, the same case at the same place."""
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_MONTHS = "|".join(_STEMS)
_KYRGYZ_DAY = regex.compile(rf"(?<!\d)(\d{{1,2}})-({_MONTHS})([^\W\d_]*)", regex.IGNORECASE)
_RUSSIAN_DAY = regex.compile(rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(_RUSSIAN)})", regex.IGNORECASE)
_YEAR = regex.compile(r"(?<!\d)(\d{4})(?=-\s?ж|\s+(?:год|г\.))")
_ISO = regex.compile(r"(\d{4}-\d{2}-\d{2})(T\d\d:\d\d)?")


def years(text: str) -> set[int]:
    """The years of the days that a text states."""
    return {int(found.group(1)) for found in _YEAR.finditer(text)}


def days(text: str, year: int) -> list[date]:
    """The days that a text states, all taken to be in one year."""
    kyrgyz = [date(year, _month(found.group(2)), int(found.group(1))) for found in _KYRGYZ_DAY.finditer(text)]
    russian = [
        date(year, _RUSSIAN.index(found.group(2).lower()) + 1, int(found.group(1)))
        for found in _RUSSIAN_DAY.finditer(text)
    ]
    return kyrgyz + russian


def shifts(text: str) -> list[int]:
    """By how many days, in whole weeks, all days of a text can move and lie in one year; none where years differ."""
    if len(found := years(text)) != 1:
        return []
    stated = days(text, found.pop())
    first, last = min(stated), max(stated)
    steps = [timedelta(days=7 * weeks) for weeks in range(-600, 600) if weeks]
    return [step.days for step in steps if (first + step).year == (last + step).year]


def move(units: Units, year: int, by: int) -> None:
    """Write every day of a text `by` days later."""
    step = timedelta(days=by)
    for found in _KYRGYZ_DAY.finditer(units.was):
        later = date(year, _month(found.group(2)), int(found.group(1))) + step
        stem = _STEMS[later.month - 1]
        units.put(*found.span(1), str(later.day))
        units.put(found.start(2), found.end(3), _ending(stem, found.group(2).lower(), found.group(3)))
    for found in _RUSSIAN_DAY.finditer(units.was):
        later = date(year, _RUSSIAN.index(found.group(2).lower()) + 1, int(found.group(1))) + step
        units.put(*found.span(1), str(later.day))
        units.put(*found.span(2), _RUSSIAN[later.month - 1])
    moved = (days(units.was, year) or [date(year, 6, 1)])[0] + step
    for found in _YEAR.finditer(units.was):
        units.put(*found.span(1), str(moved.year))


def moved(value: object, by: int) -> object:
    """A JSON value with every ISO date in it `by` days later."""
    if isinstance(value, dict):
        return {key: moved(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [moved(item, by) for item in value]
    if isinstance(value, str) and (found := _ISO.fullmatch(value)):
        return (date.fromisoformat(found.group(1)) + timedelta(days=by)).isoformat() + (found.group(2) or "")
    return value


def _month(stem: str) -> int:
    return _STEMS.index(stem.lower()) + 1


def _ending(stem: str, before: str, ending: str) -> str:
    """A month with the ending that the month `before` had, its vowels in harmony."""
    if not ending.strip("ь"):
        return stem + ("ь" if stem in _SOFT else "")
    case = _ENDINGS[_VOWEL.get(before, "ы")].index(ending)
    return stem + _ENDINGS[_VOWEL.get(stem, "ы")][case]
