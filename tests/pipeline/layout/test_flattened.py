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
