"""Rows of a measured table are put where they belong; the rest of the page stays."""

from pathlib import Path

import pytest

from instrument.formats import report

PAGE = "# a\n<!-- t -->\n| k | n |\n| --- | --- |\n| one | 1 |\n\nAims: 2.\n<!-- end of t -->\nb\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| one | 5 |", "| one | 5 |\n\nAims"),
        ("| two | 2 |", "| one | 1 |\n| two | 2 |\n\nAims"),
        ("| on | 2 |", "| one | 1 |\n| on | 2 |\n\nAims"),
    ],
)
def test_a_row_is_put_in_its_place(row: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "formats.md"
    page.write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(report, "PAGE", page)
    report._put("t", row)
    assert expected in page.read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8").endswith("Aims: 2.\n<!-- end of t -->\nb\n")
