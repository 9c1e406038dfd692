"""A stream of cells whose blank cells are seen: counting says where its rows end."""

import pytest

from tests.pipeline.layout.test_grids import furniture, rows

HEAD = ("№ п/п", "Мероприятия", "Срок", "Исполнители", "Основание")


def lone_bars(*cells: str) -> str:
    """A document whose bars stand alone on their lines."""
    return "Календарный план выборов 9 июня 2024 года\n\n" + "".join(f"{cell}\n|\n" for cell in (*HEAD, *cells))


CASES = {
    "abbreviations behind a blank cell": (
        ("1", "Обучение членов комиссий", "", "ГИК, АО «Почта»", ""),
        ("2", "Печать бюллетеней", "до 1 июня", "ГИК", "ст. 17"),
    ),
    "blank cells at the end of the last row": (
        ("1", "Печать бюллетеней", "до 1 июня", "ТИК", "ст. 17"),
        ("2", "Передача в архив", "", "", ""),
    ),
    "a row with its matter alone": (
        ("1", "Сверка списков", "", "", ""),
        ("2", "Отчёт", "до 5 июля", "", ""),
        ("3", "Хранение", "", "Архив", ""),
    ),
}
NAMES = ("number", "duty", "deadline", "responsible", "legal_basis")


@pytest.mark.parametrize("name", CASES)
def test_cells_are_counted(name: str):
    cells = [cell for row in CASES[name] for cell in row]

    expected = [{role: cell for role, cell in zip(NAMES, row, strict=True) if cell} for row in CASES[name]]
    assert rows(lone_bars(*cells)) == expected


@pytest.mark.parametrize("blank", [0, 4])
def test_a_heading_is_one_cell_or_a_row_of_blank_ones(blank: int):
    first = ("1", "Печать бюллетеней", "до 1 июня", "", "ст. 17")
    second = ("2", "Голосование", "9 июня", "УИК", "")
    text = lone_bars(*first, "ГОЛОСОВАНИЕ", *[""] * blank, *second)

    assert furniture(text, "section") == ["ГОЛОСОВАНИЕ"]
    assert [row.get("section") for row in rows(text)] == [None, "ГОЛОСОВАНИЕ"]


def test_a_cell_of_two_paragraphs_is_one():
    text = lone_bars("1", "Печать бюллетеней", "", "ТИК,\n\nЦИК", "", "2", "Подсчёт голосов", "9 июня", "УИК", "")

    assert rows(text)[0]["responsible"] == "ТИК, ЦИК"


def test_a_first_cell_that_names_numbers_tells_a_head():
    text = "График\n\n№\tЗаголовок\tКогда\tЧья забота\tЦвет\n"
    text += "1\tСписки вывесить\t20.03.2025\tУИК\tсиний\n2\tБюллетени получить\t25.03.2025\tТИК\tбелый\n"

    assert len(furniture(text, "column_head")) == 1
    assert [row["number"] for row in rows(text)] == ["1", "2"]
