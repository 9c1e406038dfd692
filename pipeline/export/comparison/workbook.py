"""The matrix as a workbook: one sheet, its head and its duties in view, cells that changed coloured."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from pipeline.export.cells import Cell, clean, fitted
from pipeline.export.comparison.matrix import Matrix
from pipeline.export.labels import STATUSES
from pipeline.export.workbook.book import CREATED, OPTIONS
from pipeline.export.workbook.formats import BODY, HEAD

DUTY_WIDTH, PLAN_WIDTH, SCORE_WIDTH = 44, 36, 10


def to_xlsx(matrix: Matrix) -> bytes:
    """One sheet, a line a duty."""
    data = BytesIO()
    with Workbook(data, OPTIONS) as book:
        book.set_properties({"title": "calplan", "created": CREATED})
        sheet = book.add_worksheet("comparison")
        _head(book, sheet, matrix.header)
        text, changed = book.add_format(BODY), book.add_format({**BODY, "bg_color": STATUSES["agrees_under"].fill})
        for at, line in enumerate(matrix.flat(), start=1):
            for column, cell in enumerate(line):
                _write(sheet, at, column, cell, changed if column == len(line) - 2 and cell else text)
    return data.getvalue()


def _head(book: Any, sheet: Any, header: Sequence[str]) -> None:  # noqa: ANN401 - xlsxwriter has no types
    sheet.set_column(0, 0, DUTY_WIDTH)
    sheet.set_column(1, len(header) - 2, PLAN_WIDTH)
    sheet.set_column(len(header) - 1, len(header) - 1, SCORE_WIDTH)
    for column, name in enumerate(header):
        sheet.write_string(0, column, clean(name), book.add_format(HEAD))
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Any, line: int, column: int, cell: Cell, form: Any) -> None:  # noqa: ANN401
    if isinstance(cell, str):
        sheet.write_string(line, column, fitted(clean(cell)), form)
    elif cell is None:
        sheet.write_blank(line, column, None, form)
    else:
        sheet.write_number(line, column, cell, form)
