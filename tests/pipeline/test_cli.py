"""The command as a person and a script meet it: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exits import MEANING, Exit
from tests.pipeline.texts import PLAN

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def calplan(*args: str, given: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *args],
        input=given,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
        env={**os.environ, **settings},
    )


HEAVY = ["spacy", "pandas", "numpy", "rich", "xlsxwriter", "dateparser", "pdfplumber", "babel", "holidays", "regex"]


@pytest.mark.parametrize("args", [["--help"], ["run", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    code = f"import sys; from pipeline.cli import main; main({args!r}); print('LOADED', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True, encoding="utf-8")
    loaded = done.stdout.partition("LOADED")[2].split()
    assert "click" in loaded
    assert not {*HEAVY, "msgspec", "pipeline.run", "extractors"} & {*loaded}


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == Exit.OK
    told = capsys.readouterr().out
    assert set(MEANING) == set(Exit)
    assert all(f"{code:>3}  {meaning}" in told for code, meaning in MEANING.items())


@pytest.mark.parametrize(
    "args",
    [
        ["extract"],
        ["run", "x"],
        ["invent"],
        ["extract", "x", "--format", "yaml"],
        ["extract", "x", "--lang", "de"],
        ["extract", "x", "--event", "election_called"],
        ["extract", "x", "--event", "election_called=soon"],
        ["extract", "x", "--event", "permanent=2012-02-27"],
    ],
)
def test_a_command_not_understood_ends_with_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert "Error:" in told.err


@pytest.mark.parametrize("command", [["extract"], ["validate"], ["show"]])
@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "unreadable"), (b"", "no-text"), (bytes(range(256)), "binary"), (b"%PDF-1.7", "unreadable")],
)
def test_unreadable_input_ends_with_3_and_one_message(
    command: list[str], content: bytes | None, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    if content is not None:
        path.write_bytes(content)
    assert main([*command, str(path)]) == Exit.UNREADABLE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert f"[{code}]" in told.err


@pytest.mark.parametrize("shape", ["json", "jsonl", "csv", "table"])
def test_extract_writes_data_alone_to_stdout(shape: str, plan: str) -> None:
    done = calplan("extract", plan, "--format", shape, PYTHONIOENCODING="ascii")
    assert done.returncode == Exit.OK
    assert done.stderr == b""
    assert "участков" in done.stdout.decode("utf-8")


def test_extract_reads_standard_input() -> None:
    done = calplan("extract", "-", given=PLAN.encode())
    assert done.returncode == Exit.OK
    assert json.loads(done.stdout)["document"]["name"] == "stdin.txt"
    assert calplan("extract", "-").returncode == Exit.UNREADABLE


def test_validate_tells_and_is_strict_only_when_asked(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(PLAN.replace("22 марта", "25 марта"), encoding="utf-8")
    assert main(["validate", str(wrong), plan]) == Exit.OK
    told = capsys.readouterr().out
    assert "[stated-date-conflicts]" in told
    assert "plan.txt" in told
    assert main(["validate", "--strict", str(wrong)]) == Exit.FINDINGS
    assert main(["validate", "--strict", plan]) == Exit.OK
    assert main(["validate", "--strict", str(wrong), str(tmp_path / "nothing")]) == Exit.PARTIAL


def test_show_prints_the_whole_text(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", plan]) == Exit.OK
    told = capsys.readouterr().out
    assert all(word in told for word in PLAN.split())


def test_schema_is_a_schema(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == Exit.OK
    assert "$defs" in json.loads(capsysbinary.readouterr().out)


def test_run_ends_as_its_documents_did(plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    to = str(tmp_path / "out")
    assert main(["run", plan, "--to", to]) == Exit.OK
    assert "plan.txt" in capsys.readouterr().out
    assert main(["run", plan, str(empty), "--to", to]) == Exit.PARTIAL
    assert "[no-text]" in capsys.readouterr().err
    assert main(["run", str(empty), "--to", to]) == Exit.UNREADABLE
    assert main(["run", plan, "--to", plan]) == Exit.UNWRITABLE
    assert "cannot be written" in capsys.readouterr().err


def test_a_folder_without_documents_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert main(["run", str(tmp_path / "in"), "--to", str(tmp_path / "out")]) == Exit.UNREADABLE
    assert "no document" in capsys.readouterr().err.lower()


@pytest.mark.parametrize("verbose", [False, True])
def test_a_defect_ends_with_6_and_its_trace_is_shown_when_asked(
    verbose: bool, plan: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr("pipeline.attempts.extract", broken)
    assert main(["extract", plan, *(["--verbose"] if verbose else [])]) == Exit.DEFECT
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert ("Traceback" in told) == verbose


def test_an_interrupt_ends_with_130(plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.attempts.extract", interrupted)
    assert main(["extract", plan]) == Exit.INTERRUPTED


@pytest.mark.parametrize("command", [["extract"], ["extract", "--format", "csv"], ["validate"], ["show"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_met_quietly(command: list[str], unbuffered: str, plan: str) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", *command, plan],
            stdout=write_end,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
    finally:
        os.close(write_end)
    assert (done.returncode, done.stderr) == (Exit.BROKEN_PIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("command", [["extract"], ["extract", "--format", "table"], ["validate"], ["show"], ["schema"]])
def test_an_output_without_room_is_told(command: list[str], plan: str) -> None:
    args = command if command == ["schema"] else [*command, plan]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    assert done.returncode == Exit.UNWRITABLE
    assert done.stderr.count(b"\n") == 1
    assert b"cannot be written" in done.stderr


def test_another_package_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "extractors").mkdir()
    (tmp_path / "extractors" / "__init__.py").touch()
    path = f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT)!r}]"
    code = f"{path}; from pipeline.cli import main; sys.exit(main(['--help']))"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == Exit.DEFECT
    assert str(tmp_path) in done.stderr
    assert "in the way" in done.stderr
