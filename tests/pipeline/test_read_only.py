"""A folder that is really read-only: one clear message, the exit code that is published, nothing half-written."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exits import Exit
from tests.pipeline.test_run import lay, read
from tests.pipeline.texts import PLAN

COMMANDS: dict[str, list[str]] = {
    "a dataset that is there": ["run", "in", "--to", "shut/dataset"],
    "the same, read anew": ["run", "in", "--to", "shut/dataset", "--force"],
    "a dataset that is new": ["run", "in", "--to", "shut/new"],
    "a report": ["report", "in/a.txt", "--to", "shut/report.html"],
    "a report in the place of another": ["report", "in/a.txt", "--to", "shut/old.html"],
    "a comparison": ["compare", "in/a.txt", "in/b.txt", "--to", "shut/compared"],
    "a document": ["draft", "in/a.txt", "--election-day", "2027-05-16", "--to", "shut/draft.docx"],
    "a workbook": ["draft", "in/a.txt", "--election-day", "2027-05-16", "--to", "shut/draft.xlsx"],
    "a graph": ["explain", "in/a.txt", "--graph", "shut/graph.svg"],
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with two plans, and with a dataset and a page in a folder that nobody can write into."""
    made = tmp_path_factory.mktemp("home")
    lay(made / "in", {"a.txt": PLAN, "b.txt": PLAN + "\n"})
    lay(made / "shut", {"old.html": "old"})
    assert main(["run", str(made / "in"), "--to", str(made / "shut" / "dataset")]) == Exit.OK
    lay(made / "in", {"b.txt": PLAN + "!"})
    undo = _shut(made / "shut")
    yield made
    undo()


def _shut(folder: Path) -> Callable[[], object]:
    """Make a folder read-only for this very user. No permission binds root: what it mounts read-only does."""
    if os.geteuid():
        folder.chmod(0o555)
        for path in folder.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        return lambda: [path.chmod(0o755) for path in (folder, *folder.rglob("*"))]
    mount, name = shutil.which("mount"), str(folder)
    if mount is None or subprocess.run([mount, "--bind", name, name], capture_output=True, check=False).returncode:
        pytest.skip("no folder can be made read-only here")
    subprocess.run([mount, "-o", "remount,ro,bind", name], check=True)
    return lambda: subprocess.run(["umount", name], check=True)


pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions of Windows are of another kind")


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_what_cannot_be_written_is_one_message(
    command: list[str], home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(home)
    before = read(home / "shut")
    assert main(command) == Exit.UNWRITABLE
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert told.err.startswith("shut")
    assert "It cannot be written" in told.err
    assert "protected?" in told.err
    assert ".part" not in told.err
    assert read(home / "shut") == before


@pytest.mark.parametrize(
    "command", [["query", "shut/dataset", "--status", "agrees"], ["query", "shut/dataset", "--sql", "SELECT 1"]]
)
def test_what_is_only_read_is_read_all_the_same(
    command: list[str], home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(home)
    assert main(command) == Exit.OK
    assert capsys.readouterr().out


def test_no_draft_is_left(home: Path) -> None:
    assert list(home.rglob("*.part")) == []
