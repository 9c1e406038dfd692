"""A table flattened to one cell a line whose heads do not name every column."""

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


def test_numbers_of_rows_may_have_four_digits():
    longer = TEXT.replace("\n1\n", "\n999.\n").replace("\n2\n", "\n1000.\n").replace("\n3\n", "\n1001.\n")
    evidence, sheet = arrange(longer)
    numbers = [row.cells["number"].ranges[0] for row in sheet.rows]

    assert [evidence.reading.words[number.first] for number in numbers] == ["999", "1000", "1001"]
