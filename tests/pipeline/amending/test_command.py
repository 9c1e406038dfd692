"""`calplan amend` on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from pipeline.amending.codes import CODES
from pipeline.check import RULES
from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.twins import BETWEEN
from tests.pipeline.amending.test_amend import AMENDMENT, PLAN


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    change = AMENDMENT.format(
        day=1,
        number=55,
        act=41,
        instructions="1) пункт 3 исключить;\n2) пункт 9 исключить;\n3) в пункте 2 слово «УИК» исключить.",
    )
    for name, text in (("plan.txt", PLAN), ("change.txt", change)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "plan.txt"), str(tmp_path / "change.txt")


def test_the_record_has_the_sources_of_each_row(files, capsysbinary):
    assert main(["amend", *files]) == Exit.OK
    said = capsysbinary.readouterr()
    rows = json.loads(said.out)["rows"]
    assert [row["number"] for row in rows] == ["1", "2", "4"]
    assert {source["document"] for row in rows for source in row["sources"]} == {"plan.txt"}
    assert "[amendment-not-applicable]" in said.err.decode()


def test_the_table_of_duties_has_the_documents(files, capsysbinary):
    assert main(["amend", *files, "--format", "csv"]) == Exit.OK
    lines = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig"))))
    assert [line["sources"] for line in lines] == ["plan.txt"] * 3


def test_the_terminal_shows_the_documents(files, capsys):
    assert main(["amend", *files, "--format", "table", "--lang", "ru"]) == Exit.OK
    assert "из: plan.txt" in capsys.readouterr().out


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_what_is_written_says_what_the_record_says(files, suffix, tmp_path, capsysbinary):
    to = tmp_path / f"consolidated{suffix}"
    assert main(["amend", *files, "--to", str(to)]) == Exit.OK
    capsysbinary.readouterr()
    assert main(["extract", str(to)]) == Exit.OK
    rows = json.loads(capsysbinary.readouterr().out)["rows"]
    assert [(row["number"], row["verdict"]["status"]) for row in rows] == [
        ("1", "agrees"),
        ("2", "agrees"),
        ("4", "no_stated_date"),
    ]


def test_a_format_that_does_not_exist_is_a_usage_error(files, capsys):
    assert main(["amend", *files, "--to", "plan.gif"]) == Exit.USAGE
    assert ".docx" in capsys.readouterr().err


def test_what_has_no_rows_cannot_be_amended(files, capsys):
    assert main(["amend", files[1], files[1]]) == Exit.UNREADABLE
    assert "no rows" in capsys.readouterr().err


def test_codes_are_those_of_nothing_else():
    assert {one.code for one in CODES}.isdisjoint({one.code for one in (*RULES, *BETWEEN)})
