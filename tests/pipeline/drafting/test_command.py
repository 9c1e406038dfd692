"""`calplan draft` as its user meets it."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exits import Exit
from tests.pipeline.texts import PLAN

DAY = ["--election-day", "2027-05-16"]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN.replace("22 марта", "25 марта"), encoding="utf-8")
    return str(path)


def test_the_text_goes_to_stdout_and_remarks_to_stderr(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", plan, *DAY, "--lang", "ru", "--variant", "early"]) == Exit.OK
    told = capsys.readouterr()
    assert "до 1 апреля 2027 года" in told.out
    assert "исправлено" in told.err
    assert "Сроки остались как были" in told.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.docx", b"PK"), ("a.xlsx", b"PK"), ("a.ics", b"BEGIN:VCALENDAR"), ("a.json", b"{"), ("a.txt", "Кал".encode())],
)
def test_formats(name: str, begins: bytes, plan: str, tmp_path: Path) -> None:
    to = tmp_path / name
    assert main(["draft", plan, *DAY, "--to", str(to)]) == Exit.OK
    assert to.read_bytes().startswith(begins)


def test_the_record_is_that_of_the_draft(plan: str, tmp_path: Path) -> None:
    to = tmp_path / "draft.json"
    assert main(["draft", plan, *DAY, "--to", str(to)]) == Exit.OK
    record = json.loads(to.read_bytes())
    assert record["election"]["day"] == "2027-05-16"
    assert {row["verdict"]["status"] for row in record["rows"]} == {"agrees"}


@pytest.mark.parametrize("args", [["--to", "draft.pdf"], ["--called", "soon"], ["--variant", "late"]])
def test_what_is_not_understood(args: list[str], plan: str) -> None:
    assert main(["draft", plan, *DAY, *args]) == Exit.USAGE


def test_what_cannot_be_written_is_told(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", plan, *DAY, "--to", f"{plan}/draft.docx"]) == Exit.UNWRITABLE
    assert "cannot be written" in capsys.readouterr().err


def test_a_plan_without_a_day_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Календарный план выборов\n№ | Мероприятие | Срок | Исполнители |\n1 | Выборы | до 5 мая | ЦИК |\n")
    assert main(["draft", str(path), *DAY]) == Exit.UNREADABLE
    assert "election" in capsys.readouterr().err


CONTACT = "\nКонтактное лицо: Иванова Анна Петровна, тел. +996 555 000 000\n"


@pytest.mark.parametrize(("options", "told"), [([], False), (["--contacts"], True)])
def test_contacts_are_left_out_unless_asked_for(
    options: list[str], told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN + CONTACT, encoding="utf-8")
    assert main(["draft", str(path), *DAY, *options]) == Exit.OK
    said = capsys.readouterr()
    assert ("Иванова" in said.out, "000 000" in said.out) == (told, told)
    assert "Иванова" not in said.err
    assert ("A person's name and telephone number" in said.err) == (not told)
