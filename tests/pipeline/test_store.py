"""The store: what did not change is not read again; whatever happens to a run, the next makes the same bytes."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline import attempts, store
from pipeline.asked import Asked
from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.files import alone
from pipeline.inputs import Input
from pipeline.readers import Document
from pipeline.record import Plan
from pipeline.run import run
from tests.pipeline.test_run import lay, quietly, read, run_json
from tests.pipeline.texts import PLAN

FILES: dict[str, bytes | str] = {f"{name}.txt": PLAN + "\n" * at for at, name in enumerate("abc")}
OLD, NOW = datetime(2020, 1, 1), datetime(2025, 1, 1)  # noqa: DTZ001 - as a user says it


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were extracted, as they are."""
    names: list[str] = []
    real = attempts.extract

    def listening(document: Document, **known: Any) -> Plan:
        names.append(document.name)
        return real(document, **known)

    monkeypatch.setattr(attempts, "extract", listening)
    return names


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = lay(tmp_path / "in", FILES)
    for path in folder.iterdir():
        os.utime(path, (OLD.timestamp(), OLD.timestamp()))
    return folder


def dataset(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in read(folder).items() if not name.startswith(store.STORE)}


CHANGES: dict[str, tuple[dict[str, str | None], dict[str, Any], list[str]]] = {
    "nothing": ({}, {}, []),
    "one changed": ({"b.txt": PLAN + "!"}, {}, ["b.txt"]),
    "one added": ({"d.txt": PLAN + " "}, {}, ["d.txt"]),
    "one removed": ({"b.txt": None}, {}, []),
    "one renamed": ({"b.txt": None, "z.txt": PLAN + "\n"}, {}, []),
    "all anew": ({}, {"asked": Asked(force=True)}, ["a.txt", "b.txt", "c.txt"]),
    "one by name anew": ({}, {"asked": Asked(force=True, only=("b*",))}, ["b.txt"]),
    "other events": ({}, {"events": {"voting_day": "2012-05-13"}}, ["a.txt", "b.txt", "c.txt"]),
    "another language": ({}, {"language": "ru"}, ["a.txt", "b.txt", "c.txt"]),
}


@pytest.mark.parametrize(("changes", "options", "read_anew"), CHANGES.values(), ids=CHANGES)
def test_only_what_changed_is_read_and_the_dataset_is_that_of_a_first_run(
    changes: dict[str, str | None],
    options: dict[str, Any],
    read_anew: list[str],
    source: Path,
    tmp_path: Path,
    extracted: list[str],
) -> None:
    run([source], tmp_path / "out", told=quietly)
    extracted.clear()
    for name, content in changes.items():
        (source / name).unlink(missing_ok=True) if content is None else lay(source, {name: content})
    run([source], tmp_path / "out", told=quietly, **options)
    assert extracted == read_anew
    plain = {name: value for name, value in options.items() if name != "asked"}
    run([source], tmp_path / "first", told=quietly, **plain)
    assert dataset(tmp_path / "out") == dataset(tmp_path / "first")


@pytest.mark.parametrize(
    ("asked", "looked"), [(Asked(only=("a*", "*c.txt")), {"a.txt"}), (Asked(since=NOW), {"a.txt", "b.txt"})]
)
def test_what_is_not_asked_for_stays_as_it_was(
    asked: Asked, looked: set[str], source: Path, tmp_path: Path, extracted: list[str]
) -> None:
    run([source], tmp_path / "out", told=quietly)
    extracted.clear()
    lay(source, {"a.txt": PLAN + "!", "b.txt": PLAN + "?", "new.txt": PLAN + "."})
    os.utime(source / "new.txt", (OLD.timestamp(), OLD.timestamp()))
    run([source], tmp_path / "out", told=quietly, asked=asked)
    assert set(extracted) == looked
    inputs = {entry["name"]: (entry["status"], entry.get("code")) for entry in run_json(tmp_path / "out")["inputs"]}
    assert inputs == {**dict.fromkeys(FILES, ("done", None)), "new.txt": ("passed_over", "not-asked-for")}


def test_the_program_is_part_of_the_key(
    source: Path, tmp_path: Path, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run([source], tmp_path / "out", told=quietly)
    extracted.clear()
    monkeypatch.setattr(store, "edition", lambda: "another")
    run([source], tmp_path / "out", told=quietly)
    assert sorted(extracted) == sorted(FILES)
    assert len(list((tmp_path / "out" / store.STORE).glob("*/*"))) == len(FILES), "what is not needed is let go"


@pytest.mark.parametrize("damage", [b"", b"no record", None], ids=["empty", "other", "gone"])
def test_what_another_program_did_to_the_dataset_is_mended(damage: bytes | None, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([source], out, told=quietly)
    before = dataset(out)
    for path in [path for path in out.rglob("*") if path.is_file() and path.name != "run.json"]:
        path.unlink() if damage is None else path.write_bytes(damage)
    run([source], out, told=quietly)
    assert dataset(out) == before


def test_several_processes_make_the_same_bytes(source: Path, tmp_path: Path) -> None:
    lay(source, {"broken.txt": bytes(range(256)), "empty.txt": ""})
    for workers in (1, 2):
        run([source], tmp_path / str(workers), told=quietly, workers=workers)
    assert dataset(tmp_path / "1") == dataset(tmp_path / "2")


def test_an_interrupt_loses_nothing(source: Path, tmp_path: Path, extracted: list[str]) -> None:
    def impatient(*_: object) -> None:
        if len(extracted) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([source], tmp_path / "out", told=impatient)
    run([source], tmp_path / "out", told=quietly)
    assert sorted(extracted) == sorted(FILES), "each is read once"


def test_a_run_that_is_killed_leaves_whole_files_and_the_next_completes_it(source: Path, tmp_path: Path) -> None:
    run([source], tmp_path / "whole", told=quietly)
    whole, out, chance = dataset(tmp_path / "whole"), tmp_path / "out", random.Random(6)
    command = [sys.executable, "-m", "pipeline", "run", str(source), "--to", str(out), "--force"]
    for _ in range(6):
        child = subprocess.Popen(
            command, cwd=Path(__file__).parents[2], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.2, 1.0))
        child.send_signal(signal.SIGKILL) if os.name == "posix" else child.kill()
        child.wait()
        seen = {name: data for name, data in dataset(out).items() if not Path(name).name.startswith(".")}
        assert all(whole[name] == data for name, data in seen.items())
    run([source], out, told=quietly)
    assert dataset(out) == whole


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "Make room for it"), (errno.EROFS, "open elsewhere, or protected")]
)
def test_a_disk_that_refuses_is_one_message(
    number: int,
    said: str,
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", refuse)
        assert main(["run", str(source), "--to", str(tmp_path / "out")]) == Exit.UNWRITABLE
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert ".part" not in told
    assert not dataset(tmp_path / "out"), "nothing half-written is left"
    assert main(["run", str(source), "--to", str(tmp_path / "out")]) == Exit.OK


@pytest.mark.skipif(os.name != "posix", reason="only POSIX limits the size of a file")
def test_a_disk_that_is_full_leaves_nothing_half_written(source: Path, tmp_path: Path) -> None:
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
    limited += "from pipeline.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", limited, "run", str(source), "--to", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == Exit.UNWRITABLE, done.stderr
    assert "Make room for it" in done.stderr
    assert not dataset(tmp_path / "out")
    run([source], tmp_path / "out", told=quietly)
    run([source], tmp_path / "whole", told=quietly)
    assert dataset(tmp_path / "out") == dataset(tmp_path / "whole")


def test_a_file_that_cannot_be_looked_at_is_asked_for() -> None:
    assert Input(name="gone.txt", path=Path("gone.txt")) in Asked(since=NOW)


def test_a_second_run_into_a_folder_waits_for_nobody(source, tmp_path, capsys):
    with alone(tmp_path / "out" / store.STORE):
        assert main(["run", str(source), "--to", str(tmp_path / "out")]) == Exit.UNWRITABLE
    assert "another run is writing there" in capsys.readouterr().err
    assert main(["run", str(source), "--to", str(tmp_path / "out")]) == Exit.OK


def test_a_run_that_is_gone_holds_nothing(source, tmp_path):
    out = tmp_path / "out"
    holds = "import os, sys; from pathlib import Path; from pipeline.files import alone"
    dies = "alone(Path(sys.argv[1])).__enter__(); os._exit(1)"
    gone = subprocess.run([sys.executable, "-c", f"{holds}; {dies}", str(out / store.STORE)], check=False)
    assert gone.returncode == 1
    assert main(["run", str(source), "--to", str(out)]) == Exit.OK
