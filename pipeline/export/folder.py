"""The tables of a dataset in its folder: a CSV file for each frame, and one workbook of them all."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from pipeline.export.csv import write_csv
from pipeline.files import write_whole
from pipeline.record import Plan

WORKBOOK = "calplan.xlsx"
Write: TypeAlias = Callable[[Collection[Plan], Path, str], list[Path]]


def write_tables(
    plans: Collection[Plan], folder: Path, language: str = "en", formats: Collection[str] | None = None
) -> list[Path]:
    """Write the tables in those formats, or in all, each file whole or not at all; gives the files.

    Raises `OSError` when one cannot be written.
    """
    wanted = FORMATS if formats is None else formats
    return [path for name, write in FORMATS.items() if name in wanted for path in write(plans, folder, language)]


def _workbook(plans: Collection[Plan], folder: Path, language: str) -> list[Path]:
    from pipeline.export.workbook import to_xlsx  # noqa: PLC0415 - it takes its time

    write_whole(folder / WORKBOOK, to_xlsx(plans, language))
    return [folder / WORKBOOK]


FORMATS: Final[Mapping[str, Write]] = {"csv": write_csv, "xlsx": _workbook}
"""The formats of a dataset."""
