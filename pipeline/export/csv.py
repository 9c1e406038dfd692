"""Frames as CSV: UTF-8 with a byte order mark, commas, lines end in CRLF as RFC 4180 says, in cells in LF.

Text that a spreadsheet would run has an apostrophe before it (`cells.guarded`); numbers stay numbers; null is empty.
"""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.dataset.tables import TABLES, Line, Lines, Table
from pipeline.export.frames import Frame
from pipeline.export.frames.duties import AMENDED, DUTIES
from pipeline.files import whole_file
from pipeline.record import Plan

GROUP: Final = 2_000
"""Lines that are written together: in more of them more comes again, and they take more memory."""


def to_csv(plan: Plan) -> bytes:
    """The duties of one plan; of an amended one also where each comes from."""
    return frame_csv(AMENDED if any(row.sources for row in plan.rows) else DUTIES, [plan])


def frame_csv(frame: Frame[Any], plans: Iterable[Plan]) -> bytes:
    """One frame of all the plans, with its header."""
    lines = ([clean(cell) if isinstance(cell, str) else cell for cell in line] for line in frame.lines(plans))
    return BOM_UTF8 + _written([frame.header]) + _written(lines)


@contextmanager
def csv_files(folder: Path) -> Iterator[Callable[[Lines], None]]:
    """A file for each table of the dataset. Raises `OSError`."""
    with ExitStack() as stack:
        tables = [_Csv(table, stack.enter_context(whole_file(folder / f"{table.name}.csv"))) for table in TABLES]

        def add(lines: Lines) -> None:
            for table in tables:
                table.add(lines[table.name])

        yield add
        for table in tables:
            table.flush()


class _Csv:
    def __init__(self, table: Table, file: BinaryIO) -> None:
        self.name = table.name
        self._file = file
        self._lines: list[Line] = []
        file.write(BOM_UTF8 + _written([[field.name for field in table.fields]]))

    def add(self, lines: list[Line]) -> None:
        self._lines += lines
        if len(self._lines) >= GROUP:
            self.flush()

    def flush(self) -> None:
        self._file.write(_written(self._lines))
        self._lines = []


def _written(lines: Iterable[Sequence[Cell]]) -> bytes:
    columns = [_safe(column) for column in zip(*lines, strict=True)]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(zip(*columns, strict=True))
    return text.getvalue().encode()


def _safe(column: Sequence[Cell]) -> Sequence[Cell]:
    """The cells of a column, its texts as no spreadsheet runs them. Much comes again in it, and is looked at once."""
    texts = {cell: guarded(cell) for cell in set(column) if isinstance(cell, str) and not _is_harmless(cell)}
    return [texts.get(cell, cell) if isinstance(cell, str) else cell for cell in column] if texts else column


def _is_harmless(cell: str) -> bool:
    return cell[:1].isalnum() and ";" not in cell and cell.isprintable()
