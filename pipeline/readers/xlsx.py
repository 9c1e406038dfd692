"""Workbooks (XLSX): every visible sheet as a table, cells as shown as far as a plan needs it: words, numbers, dates.

Source: ECMA-376, part 1, SpreadsheetML.
"""

import re
from typing import Final

from lxml import etree

from pipeline.readers.content import Content
from pipeline.readers.flow import MOST_COLUMNS, MOST_ROWS, Cell, Grid
from pipeline.readers.package import Package
from pipeline.readers.written import written
from pipeline.readers.xlsx_values import Shown

S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WHAT: Final = "a workbook"
_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def read(data: bytes) -> Content:
    """The content of a workbook. Raises `Refused`."""
    package = Package(data, _WHAT)
    book = package.main("xl/workbook.xml")
    shown = Shown(book, package.tree("xl/styles.xml"), package.tree("xl/sharedStrings.xml"))
    return written(
        [_grid(sheet, shown) for name in _sheets(package, book) if (sheet := package.tree(name)) is not None]
    )


def _sheets(package: Package, book: etree._Element) -> list[str]:
    """The parts of the visible sheets in their order."""
    relations = package.tree("xl/_rels/workbook.xml.rels")
    targets = {} if relations is None else {one.get("Id"): one.get("Target") or "" for one in relations}
    visible = [sheet for sheet in book.iter(f"{S}sheet") if sheet.get("state", "visible") == "visible"]
    names = [targets.get(sheet.get(f"{_R}id"), "") for sheet in visible]
    return [name.lstrip("/") if name.startswith("/") else f"xl/{name}" for name in names]


def _grid(sheet: etree._Element, shown: Shown) -> Grid:
    spans = _merged(sheet)
    rows: dict[int, list[Cell]] = {}
    at = 0
    for row in sheet.iter(f"{S}row"):
        at = _number(row.get("r"), at + 1)
        cells = rows.setdefault(at, [])
        column = -1
        for cell in row.iterchildren(f"{S}c"):
            place = _place(cell.get("r") or "")
            column = place[0] if place else column + 1
            if words := shown.words(cell):
                width, height = spans.get((column, at), (1, 1))
                cells.append(Cell([words], column, width, height))
        if len(rows) > MOST_ROWS:
            break
    return _without_gaps(rows)


def _without_gaps(rows: dict[int, list[Cell]]) -> Grid:
    """The rows that are there, in order; a cell merged over rows that are not is only as high as those that are."""
    order = sorted(rows)
    for at, number in enumerate(order):
        for cell in rows[number]:
            if cell.rows > 1:
                cell.rows = sum(number <= other < number + cell.rows for other in order[at : at + cell.rows])
    return Grid([sorted(rows[number], key=lambda cell: cell.column) for number in order])


def _merged(sheet: etree._Element) -> dict[tuple[int, int], tuple[int, int]]:
    """Column and row of the first cell of a merged stretch → how many columns and rows it runs over."""
    found = {}
    for merge in sheet.iter(f"{S}mergeCell"):
        first, _, last = (merge.get("ref") or "").partition(":")
        start, stop = _place(first), _place(last)
        if start and stop:
            width, height = stop[0] - start[0] + 1, stop[1] - start[1] + 1
            found[start] = max(1, min(width, MOST_COLUMNS)), max(1, min(height, MOST_ROWS))
    return found


def _place(name: str) -> tuple[int, int] | None:
    """Column from 0 and row from 1 of a cell called `B3`."""
    found = _PLACE.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - 64
    return column - 1, int(found[2])


def _number(digits: str | None, default: int) -> int:
    return int(digits) if digits and digits.isdecimal() and len(digits) < 8 else default
