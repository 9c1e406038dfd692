"""Frames as CSV: UTF-8 with a byte order mark, commas, lines end in CRLF as RFC 4180 says, in cells in LF.

Text that a spreadsheet would run has an apostrophe before it (`cells.guarded`); numbers stay numbers; null is empty.
"""

import csv
import io
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.frames import FRAMES, Frame
from pipeline.export.frames.duties import DUTIES
from pipeline.files import whole_file
from pipeline.record import Plan


def to_csv(plan: Plan) -> bytes:
    """The duties of one plan."""
    return frame_csv(DUTIES, [plan])


def frame_csv(frame: Frame[Any], plans: Iterable[Plan]) -> bytes:
    """One frame of all the plans, with its header."""
    text = io.StringIO(newline="")
    _Table(frame, text).add(plans)
    return text.getvalue().encode("utf-8-sig")


def write_csv(plans: Iterable[Plan], folder: Path, _language: str) -> list[Path]:
    """A file for each frame, all in one pass over the plans; gives the files. Raises `OSError`."""
    paths = [folder / f"{frame.name}.csv" for frame in FRAMES]
    with ExitStack() as stack:
        files = [stack.enter_context(whole_file(path)) for path in paths]
        texts = [io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True) for file in files]
        tables = [_Table(frame, text) for frame, text in zip(FRAMES, texts, strict=True)]
        for plan in plans:
            for table in tables:
                table.add([plan])
        for text in texts:
            text.detach()
    return paths


class _Table:
    def __init__(self, frame: Frame[Any], text: TextIO) -> None:
        self._frame = frame
        self._writer = csv.writer(text, lineterminator="\r\n")
        self._writer.writerow(frame.header)

    def add(self, plans: Iterable[Plan]) -> None:
        self._writer.writerows([_safe(cell) for cell in line] for line in self._frame.lines(plans))


def _safe(cell: Cell) -> Cell:
    return guarded(clean(cell)) if isinstance(cell, str) else cell
