"""The tables of a dataset in its folder: a CSV file for each frame, and one workbook of them all."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.export.csv import frame_csv
from pipeline.export.frames import FRAMES
from pipeline.export.workbook import to_xlsx
from pipeline.files import write_whole
from pipeline.record import Plan

WORKBOOK = "calplan.xlsx"


def write_tables(plans: Sequence[Plan], folder: Path, language: str = "en") -> list[Path]:
    """Write all tables, each whole or not at all; gives the files. Raises `OSError` when one cannot be written."""
    files = []
    for frame in FRAMES:
        files.append(folder / f"{frame.name}.csv")
        write_whole(files[-1], frame_csv(frame, plans))
    files.append(folder / WORKBOOK)
    write_whole(files[-1], to_xlsx(plans, language))
    return files
