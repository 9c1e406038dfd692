"""The main job: a record for each document, one bad document costs only itself, same input, same bytes."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import attempts
from pipeline import run as job
from pipeline.outcome import Outcome
from pipeline.readers import Document
from pipeline.record import Plan
from tests.pipeline.texts import PLAN


def lay(root: Path, files: dict[str, bytes | str]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def read(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run_json(folder: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    return record


def quietly(outcome: Outcome, trouble: Exception | None) -> None:
    assert (trouble is not None) == (outcome.status == "failed")


def test_every_input_is_accounted_for(tmp_path: Path) -> None:
    source = lay(
        tmp_path / "in",
        {
            "a.txt": PLAN,
            "b.txt": b"",
            "c.txt": bytes(range(256)),
            "d.png": b"\x89PNG\r\n\x1a\n",
            "e.md": "#",
            "f/g.txt": PLAN + "\n",
            "f/h.txt": PLAN,
        },
    )
    job.run([source, tmp_path / "nothing.txt"], tmp_path / "out", told=quietly)
    record = run_json(tmp_path / "out")
    became = {entry["name"]: (entry["status"], entry.get("code"), entry.get("record")) for entry in record["inputs"]}
    assert became == {
        "a.txt": ("done", None, "records/a.json"),
        "b.txt": ("failed", "no-text", None),
        "c.txt": ("failed", "binary", None),
        "d.png": ("failed", "unreadable", None),
        "e.md": ("passed_over", "no-document", None),
        "f/g.txt": ("done", None, "records/f/g.json"),
        "f/h.txt": ("duplicate", None, None),
        "nothing.txt": ("failed", "unreadable", None),
    }
    assert record["counts"]["done"] == 2
    assert record["counts"]["failed"] == 4
    told = [entry for entry in record["inputs"] if entry["status"] in {"failed", "passed_over"}]
    assert all(entry["reason"] and entry["remedy"] for entry in told)
    assert [entry["duplicate_of"] for entry in record["inputs"] if entry["status"] == "duplicate"] == ["a.txt"]


def test_a_record_is_what_the_document_says(tmp_path: Path) -> None:
    job.run([lay(tmp_path / "in", {"a.txt": PLAN})], tmp_path / "out", told=quietly)
    record = json.loads((tmp_path / "out" / "records" / "a.json").read_bytes())
    assert record["document"]["name"] == "a.txt"
    assert record["document"]["characters"] == len(PLAN)


def test_a_defect_in_one_document_costs_only_that_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = attempts.extract

    def fragile(document: Document, **known: Any) -> Plan:
        if document.name == "b.txt":
            raise KeyError("a private detail of the document")
        return real(document, **known)

    monkeypatch.setattr(attempts, "extract", fragile)
    troubles: list[Exception | None] = []
    source = lay(tmp_path / "in", {"a.txt": PLAN, "b.txt": PLAN + " ", "c.txt": PLAN + "\n"})
    job.run([source], tmp_path / "out", told=lambda _, trouble: troubles.append(trouble))
    inputs = run_json(tmp_path / "out")["inputs"]
    assert [entry["status"] for entry in inputs] == ["done", "failed", "done"]
    assert inputs[1]["code"] == "internal"
    assert "KeyError" in inputs[1]["reason"]
    assert "private" not in inputs[1]["reason"]
    assert [type(trouble) for trouble in troubles] == [type(None), KeyError, type(None)]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    source = lay(tmp_path / "in", {"a.txt": PLAN, "b.txt": "", "c/document.txt": PLAN, "c/source.toml": ""})
    for name in ("one", "two"):
        job.run([source], tmp_path / name, told=quietly)
    first = read(tmp_path / "one")
    assert first == read(tmp_path / "two")
    job.run([source], tmp_path / "one", told=quietly)
    assert first == read(tmp_path / "one")
    assert not [name for name, data in first.items() if str(tmp_path).encode() in data]


def test_records_of_documents_that_are_gone_go_too_and_nothing_else(tmp_path: Path) -> None:
    source = lay(tmp_path / "in", {"a.txt": PLAN, "b.txt": PLAN + "\n"})
    job.run([source], tmp_path / "out", told=quietly)
    lay(tmp_path / "out", {"records/mine.json": "{}", "notes.txt": "mine"})
    (source / "b.txt").unlink()
    job.run([source], tmp_path / "out", told=quietly)
    left = read(tmp_path / "out")
    assert "records/a.json" in left
    assert "records/b.json" not in left
    assert {"records/mine.json", "notes.txt"} <= set(left)


def test_an_earlier_account_cannot_make_the_run_delete_other_files(tmp_path: Path) -> None:
    source = lay(tmp_path / "in", {"a.txt": PLAN})
    lay(tmp_path, {"precious.json": "{}"})
    job.run([source], tmp_path / "out", told=quietly)
    account = (tmp_path / "out" / "run.json").read_text(encoding="utf-8")
    for name in ("records/../../precious.json", "../precious.json", str(tmp_path / "precious.json")):
        lay(tmp_path / "out", {"run.json": account.replace("records/a.json", name.replace("\\", "\\\\"))})
        job.run([source], tmp_path / "out", told=quietly)
    assert (tmp_path / "precious.json").exists()


@pytest.mark.parametrize("account", [b"", b"[]", b"\xff", b'{"inputs": 3}'])
def test_an_account_that_cannot_be_read_does_not_stop_the_run(account: bytes, tmp_path: Path) -> None:
    source = lay(tmp_path / "in", {"a.txt": PLAN})
    lay(tmp_path / "out", {"run.json": account})
    job.run([source], tmp_path / "out", told=quietly)
    assert run_json(tmp_path / "out")["counts"]["done"] == 1


def test_two_documents_of_one_name_have_a_record_each(tmp_path: Path) -> None:
    names = ("a/plan.txt", "b/plan.txt", "c/plan.txt", "c/plan.text")
    source = lay(tmp_path / "in", {name: PLAN + "\n" * at for at, name in enumerate(names)})
    job.run([source / "a", source / "b", source / "c"], tmp_path / "out", told=quietly)
    records = [entry["record"] for entry in run_json(tmp_path / "out")["inputs"]]
    assert len(set(records)) == 4
    assert all((tmp_path / "out" / record).is_file() for record in records)


def test_events_come_from_the_source_and_the_user_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, str]] = []
    real = attempts.extract

    def listening(document: Document, *, events: dict[str, str], **more: object) -> Plan:
        seen.append(events)
        return real(document, events=events, **more)

    monkeypatch.setattr(attempts, "extract", listening)
    toml = "[events]\nelection_called = 2012-02-27\nvoting_day = '2012-05-06'\n"
    source = lay(tmp_path / "in", {"a/document.txt": PLAN, "a/source.toml": toml, "b.txt": PLAN})
    job.run([source], tmp_path / "out", events={"voting_day": "2012-05-13"}, told=quietly)
    assert seen == [
        {"voting_day": "2012-05-13"},
        {"election_called": "2012-02-27", "voting_day": "2012-05-13"},
    ]


def test_a_folder_without_documents_gives_an_empty_dataset(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    job.run([tmp_path / "in"], tmp_path / "out", told=quietly)
    assert run_json(tmp_path / "out")["counts"]["inputs"] == 0


def test_no_draft_is_left_behind(tmp_path: Path) -> None:
    job.run([lay(tmp_path / "in", {"a.txt": PLAN})], tmp_path / "out", told=quietly)
    assert not [name for name in read(tmp_path / "out") if name.endswith(".part")]
