"""Frames as CSV: UTF-8 with a byte order mark, commas, lines end in CRLF as RFC 4180 says, in cells in LF.

Text that a spreadsheet would run has an apostrophe before it (`cells.guarded`); numbers stay numbers; null is empty.
"""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.dataset.tables import TABLES, Lines
from pipeline.export.frames import Frame
from pipeline.export.frames.duties import AMENDED, DUTIES
from pipeline.files import whole_file
from pipeline.record import Plan

if TYPE_CHECKING:
    from pipeline.export.dataset.tabled import Tabled


def to_csv(plan: Plan) -> bytes:
    """The duties of one plan; of an amended one also where each comes from."""
    return frame_csv(AMENDED if any(row.sources for row in plan.rows) else DUTIES, [plan])


def frame_csv(frame: Frame[Any], plans: Iterable[Plan]) -> bytes:
    """One frame of all the plans, with its header."""
    lines = ([clean(cell) if isinstance(cell, str) else cell for cell in line] for line in frame.lines(plans))
    return BOM_UTF8 + _written([frame.header]) + _written(lines)


def blocks(lines: Lines) -> dict[str, bytes]:
    """The lines of each table of the dataset, without its header."""
    return {name: _written(of_table) for name, of_table in lines.items()}


@contextmanager
def csv_files(folder: Path) -> Iterator[Callable[["Tabled"], None]]:
    """A file for each table of the dataset. Raises `OSError`."""
    with ExitStack() as stack:
        files = {table.name: stack.enter_context(whole_file(folder / f"{table.name}.csv")) for table in TABLES}
        for table in TABLES:
            files[table.name].write(BOM_UTF8 + _written([[field.name for field in table.fields]]))

        def add(one: "Tabled") -> None:
            for name, file in files.items():
                file.write(one.csv[name])

        yield add


def _written(lines: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(map(_safe, lines))
    return text.getvalue().encode()


def _safe(line: Sequence[Cell]) -> list[Cell]:
    """A line whose texts no spreadsheet runs. Most show it at a glance; a call for each would take twice as long."""
    return [
        cell
        if type(cell) is not str or (cell[:1].isalnum() and ";" not in cell and "\n" not in cell and "\t" not in cell)
        else guarded(cell)
        for cell in line
    ]
