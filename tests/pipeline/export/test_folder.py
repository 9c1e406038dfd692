from pathlib import Path

import pytest

from pipeline import export
from pipeline.export.frames import FRAMES
from tests.pipeline.export.plans import small

FILES = [*(f"{frame.name}.csv" for frame in FRAMES), "calplan.xlsx"]


def test_a_file_for_each_frame_and_a_workbook(tmp_path: Path) -> None:
    written = export.write_tables([small()], tmp_path / "new")
    assert [path.name for path in written] == FILES
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(FILES)


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
    assert [path.name for path in tmp_path.iterdir()] == ["plans.csv"]
