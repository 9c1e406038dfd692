"""The tour of the README works as it is written."""

import io
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.run import run
from tests.pipeline.texts import PLAN

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "pipeline" / "readers" / "pdf" / "ruled.ky.pdf"
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^calplan .+", README, re.MULTILINE)
EXAMPLES = re.findall(r"^```python\n(.+?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_tour_works(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    Path("amendment.txt").write_text("Токтом кылат: 1. 2-пункт алынып салынсын.", encoding="utf-8")
    shutil.copy(PAGES, "plan.pdf")
    Path("folder-of-plans").mkdir()
    Path("folder-of-plans", "plan.txt").write_text(PLAN, encoding="utf-8")
    run([Path("plan.txt")], Path("dataset"), told=lambda *_: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    words = shlex.split(re.sub(r"[<>] \S+", "", command), comments=True)
    assert main(words[1:]) == Exit.OK


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_in_python_works(
    example: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(example, {})
    assert capsys.readouterr().out


def test_the_tour_is_there() -> None:
    assert len(COMMANDS) >= 6
    assert EXAMPLES
