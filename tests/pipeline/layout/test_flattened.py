"""A table flattened to one cell a line whose heads do not name every column."""

import pytest

from pipeline.layout import arrange

TEXT = """Календарный план выборов депутатов

№
Мероприятие
Срок

1
Образование участков
до 5 мая 2024 года
Территориальная избирательная комиссия

2
Регистрация кандидатов
до 10 мая 2024 года
Центральная избирательная комиссия

3
Печать бюллетеней
до 15 мая 2024 года
Центральная избирательная комиссия
"""


def test_a_last_column_without_a_head_is_found_by_its_cells():
    _, sheet = arrange(TEXT)

    assert sheet.columns == ("number", "duty", "deadline", "responsible")
    assert [sorted(row.cells) for row in sheet.rows] == [["deadline", "duty", "number", "responsible"]] * 3


def test_a_table_without_one_has_none():
    _, sheet = arrange("\n".join(line for line in TEXT.splitlines() if "комиссия" not in line))

    assert sheet.columns == ("number", "duty", "deadline")


def test_a_row_put_in_later_has_the_number_of_the_row_before_it_and_one_of_its_own():
    evidence, sheet = arrange(TEXT.replace("3\nПечать", "2-1\nПечать"))

    numbers = [row.cells["number"].ranges[0] for row in sheet.rows]
    assert [evidence.reading.where(*number).text for number in numbers] == ["1", "2", "2-1"]


def test_numbers_of_rows_may_have_four_digits():
    longer = TEXT.replace("\n1\n", "\n999.\n").replace("\n2\n", "\n1000.\n").replace("\n3\n", "\n1001.\n")
    evidence, sheet = arrange(longer)
    numbers = [row.cells["number"].ranges[0] for row in sheet.rows]

    assert [evidence.reading.words[number.first] for number in numbers] == ["999", "1000", "1001"]


def rows_of(text: str) -> list[dict[str, str]]:
    evidence, sheet = arrange(text)
    reading = evidence.reading
    return [
        {role: reading.where(cell.ranges[0].first, cell.ranges[-1].stop).text for role, cell in row.cells.items()}
        for row in sheet.rows
    ]


@pytest.mark.parametrize(
    ("printed", "broken"),
    [
        ("до 10 мая 2024 года", "не позднее чем за\n10\nкалендарных дней до дня голосования"),
        ("до 15 мая 2024 года", "не позднее чем за\n5\nдней до дня голосования"),
        ("до 15 мая 2024 года", "за\n24\nчаса до начала голосования"),
        ("Печать бюллетеней", "Создание при комиссии\n7\nчеловек проверяющих"),
    ],
)
def test_a_number_over_the_words_that_it_counts_is_no_row(printed: str, broken: str):
    rows = rows_of(TEXT.replace(printed, broken))

    assert [row["number"] for row in rows] == ["1", "2", "3"]
    assert broken in (cell for row in rows for cell in row.values())


def test_a_number_over_a_small_letter_is_a_row_where_all_are():
    small = TEXT.replace("Образ", "образ").replace("Регистрация", "регистрация").replace("Печать", "печать")

    assert [row["number"] for row in rows_of(small)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "below", ["Количество просмотров: (2550). 15 марта\n2024 г.", "Просмотров: (17).\n15 марта 2024 г."]
)
def test_the_counter_of_a_site_below_a_table_is_no_row(below: str):
    assert len(rows_of(TEXT + "\n" + below + "\n")) == 3
