"""LibreOffice opens every workbook and every CSV file, finds every line of them, and runs nothing."""

import csv
import io
import subprocess
from pathlib import Path

import pytest

import pipeline
from pipeline import export
from pipeline.export.dataset.tables import TABLES
from pipeline.readers.office import program

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as a CSV file in UTF-8, the cells as they are shown."""

pytestmark = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")


def sheets(file: Path, to: Path) -> dict[str, list[list[str]]]:
    """What LibreOffice shows of a file, by the name of the sheet."""
    command = [str(program()), f"-env:UserInstallation={(to / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", SHEETS, "--outdir", str(to), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {path.stem: lines(path) for path in to.glob("*.csv")}


def lines(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("made")
    plans = [pipeline.read(CORPUS / name) for name in ("2012-local-councils-ru", "2025-parliament-early-ky")]
    export.write_tables(plans, made, formats=["csv", "xlsx"])
    return made


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_line_of_a_csv_file_is_shown(name, folder, tmp_path):
    (shown,) = sheets(folder / f"{name}.csv", tmp_path).values()
    written = lines(folder / f"{name}.csv")

    assert [len(line) for line in shown] == [len(line) for line in written]


def test_the_workbook_has_a_sheet_a_frame_and_no_error(folder, tmp_path):
    shown = sheets(folder / "calplan.xlsx", tmp_path)

    assert len(shown) > 5
    assert all(shown.values())
    assert not any(cell.startswith(("Err:", "#")) for sheet in shown.values() for line in sheet for cell in line)
