"""Every day of the calendar, in every way it is printed, is that day; a day that does not exist is none."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import find_dates
from extractors.dates import Day, Found, exists, find, iso, nearest_year
from extractors.reading import read

RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
KY_MONTHS = """
январь январы январга январына январдан январынан январда январында
февраль февралы февралга февралына февралдан февралынан февралда февралында
март марты мартка мартына марттан мартынан мартта мартында
апрель апрели апрелге апрелине апрелден апрелинен апрелде апрелинде
май майы майга майына майдан майынан майда майында
июнь июну июнга июнуна июндан июнунан июнда июнунда
июль июлу июлга июлуна июлдан июлунан июлда июлунда
август августу августка августуна августтан августунан августта августунда
сентябрь сентябры сентябрга сентябрына сентябрдан сентябрынан сентябрда сентябрында
октябрь октябры октябрга октябрына октябрдан октябрынан октябрда октябрында
ноябрь ноябры ноябрга ноябрына ноябрдан ноябрынан ноябрда ноябрында
декабрь декабры декабрга декабрына декабрдан декабрынан декабрда декабрында
"""
KY = list(zip(*(line.split() for line in KY_MONTHS.strip().splitlines()), strict=True))
FIRST, LAST = date(2011, 12, 1), date(2013, 1, 31)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
RUSSIAN = [
    "{d} {ru} {y} года",
    "{d} {ru} {y} г.",
    "{d} {ru} {y}",
    "{d:02} {ru}, {y} года",
    "{d}-го {ru} {y} года",
    "«{d}» {ru} {y} г.",
]
DIGITS = [
    "{d:02}.{m:02}.{y}",
    "{d}.{m}.{y}",
    "{y}-{m:02}-{d:02}",
    "{d:02}.{m:02}.{y} г.",
    "{d:02}/{m:02}/{y}",
    "{d:02}.{m:02}.12",
]
KYRGYZ = [
    "{y}-жылдын {d}-{ky}",
    "{y}- жылдын {d}- {ky}",
    "{y}-ж. {d}-{ky}",
    "{y}-жылдын «{d}» {ky}",
    "{y}\u00a0-\u00a0жылдын\n{d}-{ky}",
]


def printed(form: str, day: date, months: Sequence[str] = RU) -> str:
    return form.format(d=day.day, m=day.month, y=day.year, ru=RU[day.month - 1], ky=months[day.month - 1])


@pytest.mark.parametrize("form", [*RUSSIAN, *DIGITS[:-1]])
def test_every_day_printed_in_russian_or_digits(form: str) -> None:
    wrong = [text for day in DAYS if days_of(text := printed(form, day)) != [day.isoformat()]]
    assert wrong == []


@pytest.mark.parametrize("form", KYRGYZ)
@pytest.mark.parametrize("months", KY, ids=lambda months: months[0])
def test_every_day_printed_in_kyrgyz(form: str, months: Sequence[str]) -> None:
    wrong = [text for day in DAYS if days_of(text := printed(form, day, months)) != [day.isoformat()]]
    assert wrong == []


def days_of(text: str) -> list[str]:
    """The days of a text, read whole."""
    reading = read(text)
    return [iso(found.day) for found in find(reading) if found.day]


def test_two_digits_of_a_year_are_of_this_century() -> None:
    assert days_of(printed(DIGITS[-1], date(2012, 5, 6))) == ["2012-05-06"]


@pytest.mark.parametrize(
    "text",
    [
        "31 февраля 2012 года",
        "2012-жылдын 31-апрели",
        "30.02.2012",
        "29 февраля 2013 года",
        "0 мая 2012 года",
        "45-майга",
        "13.13.2012",
        "2012-13-01",
    ],
)
def test_a_day_that_does_not_exist_is_found_but_is_none(text: str) -> None:
    (found,) = find(read(text))
    assert found.day is None
    assert find_dates(text) == ()


@pytest.mark.parametrize("text", ["5 дней мая", "март 2012", "2012 год", "6/2012", "пятое мая", "12.05", "№ 5 майор"])
def test_what_is_no_day(text: str) -> None:
    assert find(read(text)) == []


def test_a_leap_day_without_a_year_may_exist() -> None:
    assert find(read("29 февраля")) == [Found(0, 2, Day(None, 2, 29))]
    assert exists(None, 2, 29)
    assert not exists(2013, 2, 29)


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("с 27 апреля по 5 мая 2012 года", ("2012-04-27", "2012-05-05")),
        ("с 27 по 30 апреля 2012 года", ("2012-04-27", "2012-04-30")),
        ("с 27 апреля 2012 года по 5 мая", ("2012-04-27", "2012-05-05")),
        ("с 27 апреля 2012 года по 5 мая 2012 года", ("2012-04-27", "2012-05-05")),
        ("с 20 декабря по 10 января 2013 года", ("2012-12-20", "2013-01-10")),
        ("с 20 декабря 2012 года по 10 января", ("2012-12-20", "2013-01-10")),
        ("2012-жылдын 27-апрелинен 5-майына чейин", ("2012-04-27", "2012-05-05")),
        ("2012-жылдын 27-апрелинен 2012-жылдын 5-майына чейин", ("2012-04-27", "2012-05-05")),
        ("2012-жылдын 7-17-июлу", ("2012-07-07", "2012-07-17")),
        ("7–17 июля 2012 года", ("2012-07-07", "2012-07-17")),
        ("27.04.2012–05.05.2012", ("2012-04-27", "2012-05-05")),
        ("2021-жылдын 22-апрелинен 6-мартына чейин", ("2021-04-22", "2021-03-06")),
    ],
)  # fmt: skip
def test_the_halves_of_a_range_share_what_one_of_them_has(text: str, range_: tuple[str, str]) -> None:
    (found,) = find_dates(text)
    assert (found.date, found.end_date) == range_


@pytest.mark.parametrize(
    ("day", "known", "year"),
    [
        ((1, 10), [date(2012, 12, 20)], 2013),
        ((12, 20), [date(2013, 1, 10)], 2012),
        ((5, 6), [date(2012, 5, 6)], 2012),
        ((2, 29), [date(2013, 3, 1)], 2012),
        ((2, 29), [date(2014, 3, 1)], None),
        ((5, 6), [], None),
        ((7, 1), [date(2010, 6, 30), date(2020, 1, 1)], 2010),
    ],
)
def test_the_year_nearest_to_what_is_known(day: tuple[int, int], known: list[date], year: int | None) -> None:
    assert nearest_year(Day(None, *day), known) == year


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from(DAYS))
def test_the_nearest_year_is_no_further_than_half_a_year(known: date, day: date) -> None:
    """A leap day aside: not every year has one."""
    year = nearest_year(Day(None, day.month, day.day), [known])
    if (day.month, day.day) != (2, 29):
        assert year is not None
        assert abs((date(year, day.month, day.day) - known).days) <= 183


@given(st.sampled_from(DAYS), st.sampled_from([*RUSSIAN, *DIGITS[:-1]]), st.text("абв .,-(\n", max_size=8))
def test_a_day_stands_where_it_is_printed(day: date, form: str, before: str) -> None:
    text = f"{before} {printed(form, day)} кийин"
    (found,) = find_dates(text)
    assert found.date == day.isoformat()
    assert printed(form, day).rstrip(".") in text[found.span.start : found.span.end]
