"""Workbooks: what a sheet shows."""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
import xlsxwriter

from pipeline.readers import read_document, xlsx
from tests.pipeline.readers.shapes import Seen, seen

Fill = Callable[[Any, Any], object]


def book(*sheets: Fill, **options: object) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, **options}) as made:
        for fill in sheets:
            fill(made, made.add_worksheet())
    return data.getvalue()


def rows(*table: tuple[object, ...]) -> Fill:
    def fill(_: Any, sheet: Any) -> None:
        for at, row in enumerate(table):
            sheet.write_row(at, 0, row)

    return fill


def dated(style: str, value: object) -> Fill:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("а", "б"))
        sheet.write_string(1, 0, "в")
        sheet.write_datetime(1, 1, value, made.add_format({"num_format": style}))

    return fill


def merged(_: Any, sheet: Any) -> None:
    sheet.merge_range("A1:B1", "раздел")
    sheet.merge_range("A2:A3", "Ош")
    sheet.write_string("B2", "6 мая")
    sheet.write_string("B3", "7 мая")


def rich(made: Any, sheet: Any) -> None:
    sheet.write_row(0, 0, ("1", "план"))
    sheet.write_rich_string(1, 0, "до ", made.add_format({"bold": True}), "6 мая", " 2012")
    sheet.write_string(1, 1, "срок")


def hidden(_: Any, sheet: Any) -> None:
    sheet.write_row(0, 0, ("не", "видно"))
    sheet.hide()


CELLS: Seen = [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "срок")]
EVENING = datetime(2012, 5, 6, 20)  # noqa: DTZ001 - a civil day
HEAD: Seen = [(0, 0, "а"), (0, 1, "б"), (1, 0, "в")]
BOOKS: list[tuple[str, tuple[Fill, ...], Seen]] = [
    ("words-and-numbers", (rows((1, "план"), (2.0, "срок")),), CELLS),
    ("lines-in-a-cell", (rows(("1", "план\nсрок")),), [(0, 0, "1"), (0, 1, "план/срок")]),
    ("merged", (merged,), [(0, 0, "→2 раздел"), (1, 0, "↓2 Ош"), (1, 1, "6 мая"), (2, 1, "7 мая")]),
    ("rich", (rich,), [(0, 0, "1"), (0, 1, "план"), (1, 0, "до 6 мая 2012"), (1, 1, "срок")]),
    ("fraction", (rows((0.5, "план"), (2, "срок")),), [(0, 0, "0.5"), *CELLS[1:]]),
    ("hidden-sheet", (rows((1, "план"), (2, "срок")), hidden), CELLS),
    ("date", (dated("dd/mm/yyyy", date(2012, 5, 6)),), [*HEAD, (1, 1, "06.05.2012")]),
    ("date-with-words", (dated('d "май" yyyy', date(2012, 5, 6)),), [*HEAD, (1, 1, "06.05.2012")]),
    ("hour", (dated("hh:mm", time(8, 0)),), [*HEAD, (1, 1, "08:00")]),
    ("date-and-hour", (dated("d.m.yy h:mm", EVENING),), [*HEAD, (1, 1, "06.05.2012 20:00")]),
]  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), [case[1:] for case in BOOKS], ids=[case[0] for case in BOOKS])
def test_a_sheet_is_read_as_shown(sheets: tuple[Fill, ...], expected: Seen) -> None:
    assert seen(xlsx.read(book(*sheets))) == expected


def test_days_counted_from_1904() -> None:
    assert (1, 1, "06.05.2012") in seen(xlsx.read(book(dated("d.m.yyyy", date(2012, 5, 6)), date_1904=True)))


def test_a_workbook_is_known_by_its_bytes() -> None:
    assert read_document(book(rows((1, "план"), (2, "срок"))), "plan.doc").media_type.endswith("spreadsheetml.sheet")
