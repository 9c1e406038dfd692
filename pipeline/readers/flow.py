"""What a page or a Word file holds, whatever its format: paragraphs and tables in reading order, nested as they are."""

from typing import Final, TypeAlias

from msgspec import Struct

MOST_COLUMNS: Final = 64
MOST_ROWS: Final = 20_000
MOST_CELLS: Final = 150_000
"""A table with more than these is no plan: its cells are read as lines."""
_FAR: Final = 2_000
"""Columns beyond this one are not kept free for cells above, so that time stays bounded."""


class Cell(Struct):
    """A cell in its place: it begins in `column` of the row that holds it, over so many `columns` and `rows`."""

    parts: "list[Part]"
    column: int
    columns: int = 1
    rows: int = 1


class Grid(Struct):
    """A table: the cells that begin in each of its rows, from left to right."""

    rows: list[list[Cell]]


Part: TypeAlias = str | Grid
"""A paragraph, in which `\\n` ends a line, or a table."""


class Raw(Struct):
    """A cell that does not know its column, as a web page has it."""

    parts: list[Part]
    columns: int = 1
    rows: int = 1


def placed(rows: list[list[Raw]]) -> Grid:
    """The cells in their columns: each begins in the first that no cell above or before it holds.

    Source: the table model of the HTML standard. A span ends with the table, however large it is said to be.
    """
    free: list[int] = []
    found: list[list[Cell]] = []
    for row, raws in enumerate(rows):
        cells: list[Cell] = []
        column = 0
        for raw in raws:
            while column < len(free) and free[column] > row:
                column += 1
            if column >= _FAR:
                cells.append(Cell(raw.parts, column))
                column += 1
                continue
            width = max(1, min(raw.columns, MOST_COLUMNS))
            height = max(1, min(raw.rows, len(rows) - row))
            free += [0] * (column + width - len(free))
            free[column : column + width] = [row + height] * width
            cells.append(Cell(raw.parts, column, width, height))
            column += width
        found.append(cells)
    return Grid(found)
