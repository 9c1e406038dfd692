"""The page of formats names every kind of file that is read, every code of failure and the limits in force."""

import re
from pathlib import Path
from typing import get_args

from pipeline.readers import archive, flow, guard, inside, office, read
from pipeline.readers.content import MAX_CHARACTERS
from pipeline.readers.errors import ReadCode

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")


def column(of: str) -> set[str]:
    """What stands in backquotes in a column of the table under a heading."""
    place = {"media type": 2, "code": 1}[of]
    rows = PAGE[PAGE.index(f"| {of} |") :].split("\n\n")[0].splitlines()[2:]
    return {found for row in rows for found in re.findall(r"`([^`]+)`", row.split("|")[place])}


def test_every_kind_of_file_is_named() -> None:
    assert column("media type") == set(read.READERS)


def test_every_code_is_named() -> None:
    assert column("code") == set(get_args(ReadCode))


def test_the_limits_are_those_in_force() -> None:
    for words in (
        f"{read.MAX_BYTES // 1_000_000} MB",
        f"{MAX_CHARACTERS:,} characters",
        f"{archive.MOST_UNPACKED // 1_000_000} MB, {archive.MOST_ENTRIES:,} parts, {archive.MOST_RATIO} times",
        f"{inside.MOST_DOCUMENTS}, three levels",
        f"{flow.MOST_COLUMNS} columns, {flow.MOST_ROWS:,} rows, {flow.MOST_CELLS:,} cells",
        f"{guard.SECONDS:.0f} seconds, LibreOffice {office.SECONDS:.0f}",
    ):
        assert words in PAGE
