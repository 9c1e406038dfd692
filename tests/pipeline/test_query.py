"""Questions to a dataset: each option alone and together, SQL, and that nothing is ever changed."""

import csv
import io
import json
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.run import run

ROOT = Path(__file__).resolve().parents[2]
PLANS = [ROOT / "corpus" / name for name in ("2012-local-councils-ru", "2016-mistakes-ru")]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    run(PLANS, folder, formats=["sqlite"], told=lambda *_: None)
    return folder


QUESTIONS = {
    "--body tec --before voting_day --max-days 10": ["2012:12", "2012:38", "2016:14"],
    "--before voting_day --min-days 45 --document 2016*": ["2016:1", "2016:3"],
    "--status conflicts": ["2016:2", "2016:3", "2016:5", "2016:16"],
    "--status conflicts --body tec": ["2016:3"],
    "--words бюллетен* --document 2012*": ["2012:32", "2012:33", "2012:34", "2012:35", "2012:36", "2012:37"],
    "--election president --status agrees": [],
    "--body nobody": [],
}


@pytest.mark.parametrize(("options", "rows"), QUESTIONS.items(), ids=QUESTIONS)
def test_a_question_in_plain_options(
    options: str, rows: list[str], dataset: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", str(dataset), "--format", "json", *options.split()]) == Exit.OK
    told = capfd.readouterr()
    assert [f"{one['document'][:4]}:{one['number']}" for one in json.loads(told.out)] == rows
    assert ("Nothing answers that" in told.err) == (not rows)


def test_any_question_in_sql(dataset: Path, capfd: pytest.CaptureFixture[str]) -> None:
    statement = "SELECT '=1+1' AS formula, count(*) AS n FROM duties"
    assert main(["query", str(dataset), "--format", "csv", "--sql", statement]) == Exit.OK
    assert list(csv.reader(io.StringIO(capfd.readouterr().out))) == [["formula", "n"], ["'=1+1", "66"]]
    assert main(["query", str(dataset), "--sql", "SELECT * FROM articles_used"]) == Exit.OK
    assert "article" in capfd.readouterr().out


WRONG = {
    "DELETE FROM duties": Exit.USAGE,
    "DROP TABLE duties": Exit.USAGE,
    "ATTACH 'other.sqlite' AS other": Exit.USAGE,
    "SELECT * FROM nothing": Exit.USAGE,
    "SELECT 1; SELECT 2": Exit.USAGE,
    "no question": Exit.USAGE,
}


@pytest.mark.parametrize(("statement", "code"), WRONG.items(), ids=WRONG)
def test_what_is_no_question_is_told_and_changes_nothing(
    statement: str, code: Exit, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (dataset / "calplan.sqlite").read_bytes()
    assert main(["query", str(dataset), "--sql", statement]) == code
    assert capsys.readouterr().err
    assert (dataset / "calplan.sqlite").read_bytes() == before


def test_words_that_cannot_be_searched_for_are_told(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(dataset), "--words", '"']) == Exit.USAGE
    assert "does not answer" in capsys.readouterr().err


def test_a_folder_without_a_dataset_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", str(tmp_path), "--body", "tec"]) == Exit.UNREADABLE
    assert "calplan run" in capsys.readouterr().err
