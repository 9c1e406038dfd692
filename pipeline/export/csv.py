"""Frames as CSV: UTF-8 with a byte order mark, commas, lines end in CRLF as RFC 4180 says, in cells in LF.

Text that a spreadsheet would run has an apostrophe before it (`cells.guarded`); numbers stay numbers; null is empty.
"""

import csv
import io
from collections.abc import Iterable
from typing import Any

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.frames import Frame
from pipeline.export.frames.duties import DUTIES
from pipeline.record import Plan


def to_csv(plan: Plan) -> bytes:
    """The duties of one plan."""
    return frame_csv(DUTIES, [plan])


def frame_csv(frame: Frame[Any], plans: Iterable[Plan]) -> bytes:
    """One frame of all the plans, with its header."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(frame.header)
    writer.writerows([_safe(cell) for cell in line] for line in frame.lines(plans))
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    return guarded(clean(cell)) if isinstance(cell, str) else cell
