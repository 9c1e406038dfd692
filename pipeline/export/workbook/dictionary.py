"""The last sheet: what every column of the others means."""

from typing import Any

from pipeline.export.frames import FRAMES
from pipeline.export.workbook.formats import Formats

HEAD = (("sheet", 14), ("column", 20), ("meaning", 70))


def add_dictionary(book: Any, formats: Formats) -> None:  # noqa: ANN401 - no types
    """Write one line for each column of each frame."""
    sheet = book.add_worksheet("columns")
    for at, (name, width) in enumerate(HEAD):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, formats.head)
    lines = [(frame.name, column.name, column.meaning) for frame in FRAMES for column in frame.columns]
    for at, line in enumerate(lines, start=1):
        for column, text in enumerate(line):
            sheet.write_string(at, column, text, formats.text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines), len(HEAD) - 1)
