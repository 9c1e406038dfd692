"""Plans beside each other in every format: nothing of a document runs, the same plans make the same bytes."""

import csv
import io
from pathlib import Path

import pytest
from lxml import etree, html
from msgspec.structs import replace
from openpyxl import load_workbook

import pipeline
from pipeline.cli import main
from pipeline.comparison import compared
from pipeline.export.comparison.charts import points
from pipeline.export.comparison.folder import write_comparison
from pipeline.export.comparison.matrix import matrix
from pipeline.export.comparison.texts import to_csv, to_markdown

CORPUS = Path(__file__).parents[3] / "corpus"
PLANS = [pipeline.read(CORPUS / name) for name in ("2017-president-ky", "2020-parliament-ru")]
FOLDERS = [str(CORPUS / name) for name in ("2020-parliament-ru", "2017-president-ky")]
HOSTILE = '=HYPERLINK("http://example.org")|<script>alert(1)</script>\x1b[31m'


def hostile():
    rows = (replace(PLANS[0].rows[0], duty=HOSTILE), *PLANS[0].rows[1:])
    return compared([replace(PLANS[0], rows=rows), PLANS[1]])


def test_plans_come_in_the_order_of_their_days():
    assert [plan.election.day for plan in compared(PLANS[::-1]).plans] == ["2017-10-15", "2020-10-04"]


def test_every_duty_is_in_the_matrix():
    comparison = compared(PLANS)
    said = "\n".join(line.duty for line in matrix(comparison).lines)

    assert all(line[0].duty.row.duty in said or len(line) > 1 for line in comparison.lines)
    assert sum(line.cells.count(None) for line in matrix(comparison).lines) == sum(
        2 - len({one.plan for one in line}) for line in comparison.lines
    )


def test_what_changed_is_said():
    changed = {line.duty: line.changed for line in matrix(compared(PLANS), "ru").lines}

    assert (
        "75 дней → 45 календарных дней до дня голосования" in changed["Выдвижение списков кандидатов на съездах партий"]
    )


def test_a_text_of_a_document_runs_nowhere(tmp_path):
    comparison = hostile()
    write_comparison(comparison, tmp_path)
    page = html.fromstring((tmp_path / "comparison.html").read_bytes())
    lines = list(csv.reader(io.StringIO((tmp_path / "comparison.csv").read_text("utf-8-sig"), newline="")))
    sheet = load_workbook(tmp_path / "comparison.xlsx")["comparison"]

    assert page.xpath("//script") == []
    assert any(cell.startswith("'=HYPERLINK") for line in lines for cell in line)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert "<script" not in (tmp_path / "comparison.md").read_text("utf-8")
    assert all(
        b"\x1b" not in file.read_bytes()
        for file in tmp_path.iterdir()
        if file.suffix in {".csv", ".html", ".md", ".svg"}
    )


def test_the_page_asks_for_nothing(tmp_path):
    write_comparison(compared(PLANS), tmp_path, "ky")
    page = html.fromstring((tmp_path / "comparison.html").read_bytes())

    assert page.xpath("//@src | //link | //iframe | //object") == []
    assert page.get("lang") == "ky"


@pytest.mark.parametrize("name", ["timeline.svg", "changes.svg"])
def test_charts_are_pictures(name, tmp_path):
    write_comparison(compared(PLANS), tmp_path)

    assert etree.parse(tmp_path / name).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert (tmp_path / name).with_suffix(".png").read_bytes().startswith(b"\x89PNG")


def test_points_are_days_from_the_day_of_voting():
    found = {(point.plan.split(" ")[0], point.day) for point in points(compared(PLANS)) if point.duty == "Голосование"}

    assert found <= {("2017-10-15", 0), ("2020-10-04", 0)}


def test_the_same_plans_make_the_same_bytes(tmp_path):
    for folder in ("one", "two"):
        write_comparison(compared(PLANS), tmp_path / folder)

    assert {file.name: file.read_bytes() for file in (tmp_path / "one").iterdir()} == {
        file.name: file.read_bytes() for file in (tmp_path / "two").iterdir()
    }


@pytest.mark.parametrize(("shape", "start"), [("markdown", "| duty | 2017-10-15"), ("csv", "\ufeffduty,2017-10-15")])
def test_the_command_prints_the_matrix(shape, start, capfdbinary):
    assert main(["compare", *FOLDERS, "--format", shape]) == 0
    assert capfdbinary.readouterr().out.decode().startswith(start)


def test_one_plan_is_no_comparison(capsys):
    assert main(["compare", FOLDERS[0]]) == 2
    assert "two plans" in capsys.readouterr().err


def test_both_texts_have_a_line_a_duty():
    table = matrix(compared(PLANS))

    assert to_markdown(table).count(b"\n") == len(table.lines) + 2
    assert len(list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"), newline="")))) == len(table.lines) + 1
