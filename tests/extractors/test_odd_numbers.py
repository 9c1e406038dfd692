"""What is no whole number or no year is never read as one."""

import pytest

from extractors import find_deadlines
from extractors.values import Offset, StatedDate

THOUSANDS = [
    ("в течение 1 005 дней после дня голосования", 1005),
    ("не позднее чем за 5 000 дней до дня голосования", 5000),
    ("добуш берүү күнүнө чейин 1 000 күн калганда", 1000),
]
PARTS_OF_NUMBERS = [
    "не позднее чем за 1,5 дня до дня голосования",
    "не позднее чем за 1/2 дней до дня голосования",
    "не позднее чем за -5 дней до дня голосования",
]
NO_YEARS = ["до 1 мая 1899 года", "до 1 мая 20120 года", "до 1 мая 212 года", "3012-жылдын 1-майына чейин"]


@pytest.mark.parametrize(("text", "n"), THOUSANDS)
def test_thousands_are_whole_numbers(text: str, n: int) -> None:
    assert [one.n for one in find_deadlines(text, cell=True) if isinstance(one, Offset)] == [n]


@pytest.mark.parametrize("text", PARTS_OF_NUMBERS)
def test_the_end_of_a_number_is_no_number(text: str) -> None:
    assert [one.n for one in find_deadlines(text, cell=True) if isinstance(one, Offset) and one.n is not None] == []


@pytest.mark.parametrize("text", NO_YEARS)
def test_a_year_that_is_none_gives_no_date(text: str) -> None:
    assert [one for one in find_deadlines(text, cell=True) if isinstance(one, StatedDate)] == []
