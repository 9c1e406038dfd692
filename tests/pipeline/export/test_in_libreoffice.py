"""LibreOffice opens every workbook, document and CSV file, finds every line of them, and runs nothing."""

import csv
import io
import subprocess
from pathlib import Path

import pytest

import pipeline
from pipeline import export
from pipeline.cli import main
from pipeline.comparison import compared
from pipeline.exits import Exit
from pipeline.export.cells import unguarded
from pipeline.export.comparison.matrix import matrix
from pipeline.export.comparison.texts import to_csv
from pipeline.export.comparison.workbook import to_xlsx
from pipeline.export.dataset.tables import TABLES
from pipeline.readers.office import program

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet as a CSV file in UTF-8, the cells as they are shown."""

pytestmark = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """LibreOffice opens a file and writes it into a folder as another kind; its settings are those of all the tests."""
    profile = tmp_path_factory.mktemp("profile")

    def as_kind(file: Path, to: Path, kind: str) -> None:
        command = [str(program()), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        command += ["--convert-to", kind, "--outdir", str(to), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)

    return as_kind


@pytest.fixture(scope="module")
def sheets(opened):
    """What LibreOffice shows of a file, by the name of the sheet."""

    def shown(file: Path, to: Path) -> dict[str, list[list[str]]]:
        opened(file, to, SHEETS)
        return {path.stem: lines(path) for path in to.glob("*.csv")}

    return shown


def lines(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("made")
    plans = [pipeline.read(CORPUS / name) for name in ("2012-local-councils-ru", "2025-parliament-early-ky")]
    export.write_tables(plans, made, formats=["csv", "xlsx"])
    return made


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_line_of_a_csv_file_is_shown(name, folder, sheets, tmp_path):
    (shown,) = sheets(folder / f"{name}.csv", tmp_path).values()
    written = lines(folder / f"{name}.csv")

    assert [len(line) for line in shown] == [len(line) for line in written]


def test_the_workbook_has_a_sheet_a_frame_and_no_error(folder, sheets, tmp_path):
    shown = sheets(folder / "calplan.xlsx", tmp_path)

    assert len(shown) > 5
    assert all(shown.values())
    assert not any(cell.startswith(("Err:", "#")) for sheet in shown.values() for line in sheet for cell in line)


def test_the_workbook_of_a_comparison_has_a_line_a_duty(sheets, tmp_path):
    names = ("2012-local-councils-ru", "2025-parliament-early-ky")
    table = matrix(compared([pipeline.read(CORPUS / name) for name in names]), "ru")
    (tmp_path / "comparison.csv").write_bytes(to_csv(table))
    (tmp_path / "comparison.xlsx").write_bytes(to_xlsx(table))
    written = lines(tmp_path / "comparison.csv")
    shown = sheets(tmp_path / "comparison.xlsx", tmp_path / "shown")["comparison-comparison"]

    assert len(shown) == len(written)
    assert [cell.split() for cell in shown[1]] == [unguarded(cell).split() for cell in written[1]]


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_draft_is_opened_with_all_its_duties(suffix, opened, sheets, tmp_path):
    source = CORPUS / "2012-local-councils-ru" / "document.txt"
    draft = tmp_path / f"draft{suffix}"
    assert main(["draft", str(source), "--election-day", "2028-05-14", "--to", str(draft)]) == Exit.OK
    if suffix == ".xlsx":
        shown = "\n".join(
            cell for sheet in sheets(draft, tmp_path / "shown").values() for line in sheet for cell in line
        )
    else:
        opened(draft, tmp_path / "shown", "txt:Text (encoded):UTF8")
        shown = (tmp_path / "shown" / "draft.txt").read_text(encoding="utf-8-sig")

    duties = [row.duty for row in pipeline.read(source).rows if row.duty]
    assert [duty for duty in duties if "".join(duty.split()) not in "".join(shown.split())] == []
    assert "2028" in shown
