"""Tables over pages: what a page cuts is one again."""

import pytest

from pipeline.readers.pdf.joined import begun, goes_on
from pipeline.readers.pdf.shapes import Cell, Row, Table, Word

EDGES = (0.0, 20.0, 120.0, 220.0)
Grid = list[list[str]]


def page(rows: Grid, merged: int | None = None) -> Table:
    """A table of three columns; `merged` is the row from which on the last column is one cell over two rows."""
    cells = [
        Cell(at, column, 2 if at == merged and column == 2 else 1, 1, lines(words))
        for at, row in enumerate(rows)
        for column, words in enumerate(row)
        if not (merged is not None and at == merged + 1 and column == 2)
    ]
    return Table(EDGES, cells, 0, 100)


def lines(words: str) -> list[Row]:
    return [Row([Word(words, 0, 0, 1, 1, 1, 0)])] if words else []


HEAD = ["№", "План", "Кто"]
FIRST = [HEAD, ["1.", "Создание", "ЦИК"], ["2.", "Приём", "ЦИК"], ["3.", "Проверка", "УИК и"]]

PAGES = [
    # the second page, its merged cell, the rows of the whole: number, words, words and height of the last cell
    ([["4.", "Печать", "ТИК"]], None, [("3.", "Проверка", "УИК и", 1), ("4.", "Печать", "ТИК", 1)]),
    ([["", "списков", "ТИК"], ["4.", "Печать", "ЦИК"]], None, [("3.", "Проверка списков", "УИК и ТИК", 1)]),
    ([HEAD, ["", "списков", "ТИК"]], None, [("3.", "Проверка списков", "УИК и ТИК", 1)]),
    ([["", "списков", ""], ["4.", "Печать", ""]], 0, [("3.", "Проверка списков", "УИК и", 3)]),
]


@pytest.mark.parametrize(("second", "merged", "wanted"), PAGES, ids=["whole", "cut", "head again", "merged over both"])
def test_a_row_cut_by_a_page_is_one(second: Grid, merged: int | None, wanted: list) -> None:
    table = begun(page(FIRST), 1)
    assert goes_on(table, page(second, merged), 2)
    for number, words, last, height in wanted:
        row = next(cell.row for cell in table.cells if said(cell) == number)
        own = {cell.column: cell for cell in table.cells if cell.row == row}
        assert (said(own[1]), said(own[2]), own[2].rows) == (words, last, height)


def test_other_columns_are_another_table() -> None:
    table = begun(page(FIRST), 1)
    assert not goes_on(table, page(FIRST)._replace(edges=(0.0, 50.0, 90.0, 220.0)), 2)


SMALL = [
    # how the cells of the first page begin, of the second: one row cut, or a row of its own
    (["Создание", "До 5 мая", "ЦИК"], ["списков", "", "Мыйзам"], True),
    (["создание", "до 5 мая", "ЦИК"], ["печать", "до 6 мая", "ТИК"], False),
    (["Создание", "До 5 мая", "ЦИК"], ["Печать", "До 6 мая", "ТИК"], False),
]


@pytest.mark.parametrize(("row", "second", "cut"), SMALL)
def test_without_numbers_the_habit_of_the_column_tells(row: list[str], second: list[str], cut: bool) -> None:
    table = begun(page([HEAD, *[row] * 8]), 1)
    assert goes_on(table, page([second]), 2)
    rows = {cell.row for cell in table.cells if cell.lines}
    assert len(rows) == (9 if cut else 10)


def said(cell) -> str:
    return " ".join(line.row.text for line in cell.lines)
