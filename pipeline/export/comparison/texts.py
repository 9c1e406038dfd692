"""The matrix as CSV and as Markdown."""

import csv
import io

from pipeline.export.cells import Cell, clean, guarded
from pipeline.export.comparison.matrix import Matrix


def to_csv(matrix: Matrix) -> bytes:
    """One line a duty, as `pipeline.export.csv` writes tables: UTF-8 with a byte order mark, formulas guarded."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_safe(name) for name in matrix.header])
    writer.writerows([_safe(cell) for cell in line] for line in matrix.flat())
    return text.getvalue().encode("utf-8-sig")


def to_markdown(matrix: Matrix) -> bytes:
    """One line a duty; what Markdown or HTML would take for its own is written so that it shows."""
    rows = [matrix.header, tuple("---" for _ in matrix.header), *matrix.flat()]
    return "".join(f"| {' | '.join(map(_marked, row))} |\n" for row in rows).encode()


def _safe(cell: Cell) -> Cell:
    return guarded(clean(cell)) if isinstance(cell, str) else cell


_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\|`*_[]#~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"})


def _marked(cell: Cell) -> str:
    if cell is None:
        return ""
    text = clean(str(cell))
    return text if text == "---" else text.translate(_MARKS).replace("\n", "<br>")
