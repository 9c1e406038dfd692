"""Frames as CSV: UTF-8 with a byte order mark, commas, lines end in CRLF as RFC 4180 says, in cells in LF.

Text that a spreadsheet would run has an apostrophe before it (`cells.guarded`); numbers stay numbers; null is empty.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.dataset.tables import TABLES, Lines
from pipeline.export.frames import Frame
from pipeline.export.frames.duties import DUTIES
from pipeline.files import whole_file
from pipeline.record import Plan


def to_csv(plan: Plan) -> bytes:
    """The duties of one plan."""
    return frame_csv(DUTIES, [plan])


def frame_csv(frame: Frame[Any], plans: Iterable[Plan]) -> bytes:
    """One frame of all the plans, with its header."""
    text = io.StringIO(newline="")
    lines = ([clean(cell) if isinstance(cell, str) else cell for cell in line] for line in frame.lines(plans))
    _headed(text, frame.header).writerows([_safe(cell) for cell in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


@contextmanager
def csv_files(folder: Path) -> Iterator[Callable[[Lines], None]]:
    """A file for each table of the dataset. Raises `OSError`."""
    with ExitStack() as stack:
        files = [stack.enter_context(whole_file(folder / f"{table.name}.csv")) for table in TABLES]
        texts = [io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True) for file in files]
        writers = [
            _headed(text, [field.name for field in table.fields]) for table, text in zip(TABLES, texts, strict=True)
        ]

        def add(lines: Lines) -> None:
            for table, writer in zip(TABLES, writers, strict=True):
                writer.writerows([_safe(cell) for cell in line] for line in lines[table.name])

        yield add
        for text in texts:
            text.detach()


def _headed(text: TextIO, header: Iterable[str]) -> Any:  # noqa: ANN401 - the type of a csv writer has no name
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    return writer


def _safe(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell
