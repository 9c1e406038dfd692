"""Lists of days and matters, on one line or on two, whichever comes first and whatever stands before and between."""

import pytest

from tests.pipeline.layout.record import record_of

HEADS = {
    "ru": "Основные даты выборов депутатов местных кенешей 17 ноября 2024 года",
    "ky": "Жергиликтүү кеңештердин депутаттарын 2024-жылдын 17-ноябрында шайлоонун негизги күндөрү",
}
DAYS = {
    "ru": [
        ("до 3 октября", "образование избирательных участков", "2024-10-03"),
        ("с 8 по 18 октября", "регистрация кандидатов", "2024-10-08"),
        ("19 октября", "начало агитации", "2024-10-19"),
        ("не позднее 2 ноября", "уточнение списков избирателей", "2024-11-02"),
    ],
    "ky": [
        ("3-октябрга чейин", "шайлоо участкаларын түзүү", "2024-10-03"),
        ("8-октябрдан 18-октябрга чейин", "талапкерлерди каттоо", "2024-10-08"),
        ("19-октябрда", "үгүттүн башталышы", "2024-10-19"),
        ("2-ноябрдан кечиктирбестен", "шайлоочулардын тизмелерин тактоо", "2024-11-02"),
    ],
}
MARKS = ["", "- ", "• ", "✅ ", "{}. ", "{}) "]
BETWEEN = {"a dash": " – ", "a colon": ": ", "a line": "\n", "a blank line": "\n\n"}


@pytest.mark.parametrize("day_first", [True, False], ids=["day first", "matter first"])
@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("language", HEADS)
def test_a_list_of_days(language: str, mark: str, between: str, day_first: bool) -> None:
    items = []
    for number, (day, matter, _) in enumerate(DAYS[language], 1):
        one, two = (day, matter) if day_first else (matter, day)
        items.append(mark.format(number) + one + BETWEEN[between] + two)
    rows = record_of(HEADS[language] + "\n\n" + "\n\n".join(items) + "\n").rows

    assert [(row.duty, row.deadline_text, row.stated[0].date) for row in rows] == [
        (matter, day, stated) for day, matter, stated in DAYS[language]
    ]
    assert [row.number for row in rows] == (list("1234") if "{}" in mark else [None] * 4)


def test_two_days_between_paragraphs_are_no_list() -> None:
    text = (
        "Выборы в кенеш пройдут 17 ноября.\n\n5 сентября\n\nКомиссия обсудила бюджет\n\n6 сентября\n\nКомиссия уехала"
    )

    assert not any(row.duty.startswith("Комиссия") for row in record_of(text).rows)
