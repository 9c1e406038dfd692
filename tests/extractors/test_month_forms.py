"""A month takes the form of another one: a line a case."""

import pytest

from extractors.month_forms import ablative, in_form_of, usual

KYRGYZ = """
мартына    3  4 апрелине
мартынан   3  8 августунан
апрелинен  4  5 майынан
майынын    5  6 июнунун
июнунда    6  1 январында
мартындагы 3 10 октябрындагы
мартка     3  4 апрелге
апрелге    4  8 августка
майдан     5  3 марттан
июндун     6  8 августтун
август     8  9 сентябрь
июнь       6  5 май
январы     1  7 июлу
мартна     3  4 апрелне
"""
RUSSIAN = """
марта    3  4 апреля
мая      5  8 августа
август   8  5 май
марте    3  5 мае
январю   1  3 марту
сентябрём 9 3 -
июнь     6 12 декабрь
"""


def cases(lines: str, language: str) -> list[tuple[str, str, int, int, str]]:
    """The cases of a table, with their language."""
    found = []
    for line in lines.split("\n"):
        if line:
            word, old, new, meant = line.split()
            found.append((language, word, int(old), int(new), meant))
    return found


@pytest.mark.parametrize(("language", "word", "old", "new", "meant"), cases(KYRGYZ, "ky") + cases(RUSSIAN, "ru"))
def test_form(language: str, word: str, old: int, new: int, meant: str) -> None:
    assert in_form_of(word, old, new, language) == (None if meant == "-" else meant)


@pytest.mark.parametrize(("language", "month", "meant"), [("ky", 6, "июну"), ("ky", 3, "марты"), ("ru", 5, "мая")])
def test_usual_form(language: str, month: int, meant: str) -> None:
    assert usual(month, language) == meant


def test_a_word_of_another_language_has_no_form() -> None:
    assert in_form_of("марта", 4, 5, "ru") is None
    assert in_form_of("март", 4, 5, "ky") is None
    assert ablative(11) == "ноябрынан"
