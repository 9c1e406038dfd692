"""One frame as a sheet."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

from pipeline.export.cells import Cell, clean, fitted
from pipeline.export.frames import Frame
from pipeline.export.workbook.formats import Formats
from pipeline.export.workbook.links import MAX_LINKS

MAX_LINES = 1_048_575
"""The lines that a sheet can hold below its head."""

COLOURED = ("status", "severity")
LINE_HEIGHT = 13.5
TALLEST = 270.0
A3 = 8
READABLE = 350
"""How many letters may stand beside each other on a printed page: a wider sheet is printed on several."""

FROZEN = {"duties": 3}
"""The columns that stay in view beside the first, by sheet."""


class Shortened(NamedTuple):
    """What a sheet could not hold whole: texts longer than a cell may be, and lines more than a sheet may have."""

    sheet: str
    texts: int
    lines: int


class Sheet:
    """A sheet with a frozen and filtered head, and the lines of a frame below it."""

    def __init__(self, book: Any, formats: Formats, frame: Frame[Any]) -> None:  # noqa: ANN401 - no types
        self._sheet = book.add_worksheet(frame.name)
        self._formats = formats
        self._header = frame.header
        self._widths = [column.width for column in frame.columns]
        self._texts_cut = 0
        for at, column in enumerate(frame.columns):
            self._sheet.set_column(at, at, column.width)
            self._sheet.write_string(0, at, column.name, formats.head)
        self._sheet.set_row(0, 2 * LINE_HEIGHT)
        frozen = FROZEN.get(frame.name, 1)
        self._sheet.freeze_panes(1, frozen)
        self._sheet.set_landscape()
        self._sheet.repeat_rows(0)
        self._sheet.repeat_columns(0, frozen - 1)
        self._sheet.fit_to_pages(ceil(sum(self._widths) / READABLE), 0)
        self._sheet.set_paper(A3)

    def fill(self, lines: Sequence[Sequence[Cell]], links: Mapping[int, str]) -> Shortened:
        """Write all lines; `links` leads from the `seq` of a line (0, 1, 2 …) to a place of the workbook."""
        for at, line in enumerate(lines[:MAX_LINES]):
            self._sheet.set_row(at + 1, self._height(line))
            for column, cell in enumerate(line):
                self._write(at + 1, column, cell)
            if at in links:
                seq = self._header.index("seq")
                self._sheet.write_url(at + 1, seq, links[at])
                self._sheet.write_number(at + 1, seq, line[seq], self._formats.link)
        self._sheet.autofilter(0, 0, min(len(lines), MAX_LINES), len(self._header) - 1)
        return Shortened(self._sheet.get_name(), self._texts_cut, max(0, len(lines) - MAX_LINES))

    def _height(self, line: Sequence[Cell]) -> float:
        """Room for the longest cell, in points: not every program finds it out by itself."""
        texts = [(cell, width) for cell, width in zip(line, self._widths, strict=True) if isinstance(cell, str)]
        return min(TALLEST, LINE_HEIGHT * max((_lines(cell, width) for cell, width in texts), default=1))

    def _write(self, line: int, column: int, cell: Cell) -> None:
        if isinstance(cell, str):
            text = clean(cell)
            whole = fitted(text)
            self._texts_cut += whole != text
            self._sheet.write_string(line, column, whole, self._format(column, cell))
        elif cell is None:
            self._sheet.write_blank(line, column, None, self._formats.text)
        else:
            self._sheet.write_number(line, column, cell, self._formats.number)

    def _format(self, column: int, text: str) -> Any:  # noqa: ANN401 - no types
        named = self._header[column] in COLOURED
        return self._formats.looks.get(text, self._formats.text) if named else self._formats.text


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes: words do not fill a line to its end, and most letters are wide."""
    return sum(1 + int(len(paragraph) * 1.15 / width) for paragraph in text.split("\n"))


def links_of(targets: Sequence[int | None]) -> dict[int, str]:
    """Links to lines of `duties`, as many as a sheet can hold."""
    found = [(at, line) for at, line in enumerate(targets) if line is not None and line <= MAX_LINES + 1]
    return {at: f"internal:'duties'!A{line}" for at, line in found[:MAX_LINKS]}
