from pathlib import Path

import pytest

from pipeline import export
from pipeline.export.frames import FRAMES
from tests.pipeline.export.plans import small

NAMES = ["documents", *(frame.name for frame in FRAMES)]
FILES = [
    *(f"{name}.csv" for name in NAMES),
    *(f"jsonl/{name}.jsonl" for name in NAMES),
    *(f"parquet/{name}.parquet" for name in NAMES),
    "calplan.sqlite",
    "calplan.xlsx",
    "README.md",
    "prov.json",
    "datapackage.json",
]


def test_a_file_for_each_format_and_table(tmp_path: Path) -> None:
    written = export.write_tables([small()], tmp_path / "new")
    assert [path.relative_to(tmp_path / "new").as_posix() for path in written] == FILES
    assert sorted(written) == sorted(path for path in (tmp_path / "new").rglob("*") if path.is_file())


def test_only_the_formats_that_are_wanted(tmp_path: Path) -> None:
    written = export.write_tables([small()], tmp_path, formats=["sqlite"])
    assert [path.name for path in written] == ["calplan.sqlite", "README.md", "prov.json"]


def test_the_same_plans_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = (export.write_tables([small()], tmp_path / name) for name in "ab")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_no_plans_make_tables_without_lines(tmp_path: Path) -> None:
    export.write_tables([], tmp_path)
    assert (tmp_path / "findings.csv").read_bytes().count(b"\r\n") == 1


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans.csv").write_text("before", encoding="utf-8")

    def refuse(*_: object) -> Path:
        raise PermissionError("open in another program")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        export.write_tables([small()], tmp_path)
    assert (tmp_path / "plans.csv").read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["plans.csv"]
