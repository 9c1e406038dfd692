"""Which documents are found in files, folders and corpus folders."""

import os
from pathlib import Path

import pytest

from pipeline.inputs import Input, events_of, find_input, find_inputs
from pipeline.readers import ReadError


def lay(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def names(found: list[Input]) -> list[str]:
    return [entry.name for entry in found if entry.wanted]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ([], []),
        (["b.txt", "a.txt"], ["a.txt", "b.txt"]),
        (["b/x.txt", "a/x.txt", "z.txt"], ["z.txt", "a/x.txt", "b/x.txt"]),
        (["plan.TXT", "plan"], ["plan", "plan.TXT"]),
        ([".hidden.txt", "~$plan.docx", ".git/x.txt", "a.txt"], ["a.txt"]),
        (["notes.md", "table.csv", "a.txt"], ["a.txt"]),
        (["2012/source.toml", "2012/document.txt", "2012/gold.json"], ["2012.txt"]),
        (["2012/source.toml", "2012/document.pdf", "2012/pages/1.txt"], ["2012.pdf"]),
        (["kg/2012/source.toml", "kg/2012/document.txt", "a.txt"], ["a.txt", "kg/2012.txt"]),
    ],
)
def test_documents_of_a_folder(files: list[str], expected: list[str], tmp_path: Path) -> None:
    assert names(find_inputs([lay(tmp_path, dict.fromkeys(files, ""))])) == expected


def test_a_file_that_is_no_document_is_passed_over_but_told() -> None:
    root = Path(__file__).parent
    assert [entry.wanted for entry in find_inputs([root]) if entry.name == Path(__file__).name] == [False]
    assert [entry.wanted for entry in find_inputs([Path(__file__)])] == [True]


def test_a_corpus_folder_is_one_document_however_it_is_named(tmp_path: Path) -> None:
    folder = lay(tmp_path, {"2012/source.toml": "", "2012/document.txt": "text"}) / "2012"
    for found in (find_inputs([folder])[0], find_inputs([folder / "document.txt"])[0], find_input(folder)):
        assert (found.name, found.path, found.source) == ("2012.txt", folder / "document.txt", folder / "source.toml")


def test_a_plain_folder_is_no_single_document(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        find_input(tmp_path)
    assert refused.value.code == "no-document"


def test_each_file_once_and_each_name_once(tmp_path: Path) -> None:
    lay(tmp_path, {"a/plan.txt": "1", "b/plan.txt": "2", "b/PLAN~2.txt": "3"})
    a, b = tmp_path / "a", tmp_path / "b"
    assert names(find_inputs([a / "plan.txt", b / "plan.txt", a, a / "plan.txt"])) == ["plan.txt", "plan~2.txt"]
    assert names(find_inputs([b, a])) == ["PLAN~2.txt", "plan.txt", "plan~3.txt"]


def test_the_folder_of_the_outputs_is_never_read(tmp_path: Path) -> None:
    lay(tmp_path, {"plan.txt": "", "outputs/table.txt": ""})
    assert names(find_inputs([tmp_path], leave_out=tmp_path / "outputs")) == ["plan.txt"]


def test_what_does_not_exist_is_kept_so_that_its_failure_is_told(tmp_path: Path) -> None:
    assert names(find_inputs([tmp_path / "nothing.txt"])) == ["nothing.txt"]
    lay(tmp_path, {"2012/source.toml": ""})
    assert names(find_inputs([tmp_path])) == ["2012"]


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"a.txt": "", "closed/b.txt": ""})
    look = os.scandir

    def refuse(folder: str) -> object:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied", folder)
        return look(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(find_inputs([tmp_path])) == ["a.txt", "closed"]


def test_events_of_a_source(tmp_path: Path) -> None:
    lay(tmp_path, {"a/document.txt": "", "a/source.toml": "[events]\nelection_called = 2012-02-27\n"})
    assert events_of(find_inputs([tmp_path])[0]) == {"election_called": "2012-02-27"}
    assert events_of(Input(name="plan.txt", path=tmp_path / "plan.txt")) == {}


@pytest.mark.parametrize(
    "text", ["[events]\nelection = '2012-02-27'\n", "[events]\nelection_called = 'soon'\n", "events = 3\n", "[["]
)
def test_a_source_that_is_wrong_is_refused(text: str, tmp_path: Path) -> None:
    lay(tmp_path, {"a/document.txt": "", "a/source.toml": text})
    with pytest.raises(ReadError) as refused:
        events_of(find_inputs([tmp_path])[0])
    assert refused.value.code == "bad-source"
