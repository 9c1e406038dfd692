"""Numbers that stand twice. Add a line for a new case."""

import pytest

from extractors.spelled import numbers_twice

TWICE = [
    ("не позднее чем за 45 (сорок пять) дней до дня голосования", [(45, 45)]),
    ("не позднее чем за 45 (сорок) дней до дня голосования", [(45, 40)]),
    ("добуш берүү күнүнө чейин 20 (он беш) календардык күндөн кечиктирбестен", [(20, 15)]),
    ("20 (жыйырма) күн, 5 ( беш ) күн", [(20, 20), (5, 5)]),
    ("за 9 (девяти) – 1 (одного) дня", [(9, 9), (1, 1)]),
    ("за 45 дней (сорок пять)", []),
    ("за 45 (45) дней", []),
    ("за сорок пять (45) дней", []),
    ("статья 10 (часть вторая)", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "numbers"), TWICE)
def test_numbers_in_figures_and_words(text, numbers):
    assert [(twice.figures, twice.words) for twice in numbers_twice(text)] == numbers


def test_both_are_quoted_as_printed():
    assert next(numbers_twice("за 45 (сорок пять) дней")).printed == "45 (сорок пять)"
