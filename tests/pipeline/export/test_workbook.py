from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from pipeline.export.cells import CUT, EXCEL_TEXT, clean, fitted
from pipeline.export.frames import FRAMES, lines_of
from pipeline.export.workbook import to_xlsx
from pipeline.record import Plan
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, load_gold
from tests.pipeline.export.plans import HOSTILE, hostile, small


def book(*plans: Plan) -> Workbook:
    return load_workbook(BytesIO(to_xlsx(plans)))


def column(sheet: Any, name: str) -> list[Any]:
    at = [cell.value for cell in sheet[1]].index(name)
    return [line[at] for line in sheet.iter_rows(min_row=2)]


def test_a_sheet_for_each_frame_between_the_summary_and_the_columns() -> None:
    assert book(small()).sheetnames == ["summary", *(frame.name for frame in FRAMES), "columns"]


def test_the_same_plans_make_the_same_bytes() -> None:
    assert to_xlsx([small()]) == to_xlsx([small()])


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula_or_a_link(text: str) -> None:
    made = book(hostile(text))
    for sheet in made:
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type in {"s", "n"}
                assert cell.hyperlink is None or (cell.hyperlink.location or "").startswith("'duties'!A")
    assert column(made["duties"], "duty")[0].value == (clean(text) or None)


def test_nothing_of_a_plan_is_run_by_the_file_itself() -> None:
    for text in HOSTILE:
        with ZipFile(BytesIO(to_xlsx([hostile(text)]))) as archive:
            names = archive.namelist()
            assert not [name for name in names if "vba" in name.lower() or "externalLink" in name]
            for name in names:
                data = archive.read(name)
                assert b"<f>" not in data
                assert b"\x1b" not in data
                assert b'TargetMode="External"' not in data


def test_the_cells_are_those_of_the_frames() -> None:
    plans = [load_gold(gold_path(name)) for name in (LOCAL_PLAN, SCHEDULE)]
    made = book(*plans)
    for name, lines in lines_of(plans).items():
        head, *rows = made[name].iter_rows(values_only=True)
        assert list(head) == list(lines[0])
        for row, line in zip(rows, lines, strict=True):
            assert list(row) == [clean(cell) if isinstance(cell, str) else cell for cell in line.values()]


def test_a_finding_leads_to_its_row() -> None:
    made = book(load_gold(gold_path(SCHEDULE)), load_gold(gold_path(LOCAL_PLAN)))
    links = {cell.value: cell.hyperlink.location for cell in column(made["findings"], "seq") if cell.hyperlink}
    assert links == {2: "'duties'!A31", 4: "'duties'!A33", 13: "'duties'!A42"}
    for seq, place in links.items():
        line = int(place.rpartition("A")[2])
        assert made["duties"].cell(line, 2).value == seq
        assert made["duties"].cell(line, 1).value.startswith("2012-05-06")


def test_verdicts_are_coloured_and_heads_frozen_and_filtered() -> None:
    made = book(load_gold(gold_path(LOCAL_PLAN)))
    colours = {cell.value: cell.fill.fgColor.rgb for cell in column(made["duties"], "status")}
    assert colours["agrees"] == "FFC6EFCE"
    assert colours["agrees_under"] == "FFFFEB9C"
    for frame in FRAMES:
        sheet = made[frame.name]
        assert sheet.freeze_panes in {"B2", "D2"}
        assert sheet.auto_filter.ref.startswith("A1:")


def test_the_summary_counts_verdicts_and_findings() -> None:
    sheet = book(load_gold(gold_path(LOCAL_PLAN)), load_gold(gold_path(SCHEDULE)))["summary"]
    labels = [cell.value for cell in sheet[3]]
    assert dict(zip(labels, [cell.value for cell in sheet[4]], strict=True))["agrees"] == 18
    total = dict(zip(labels, [cell.value for cell in sheet[6]], strict=True))
    assert (total["duties"], total["agrees"], total["date only"], total["error"], total["note"]) == (75, 18, 29, 1, 3)


@pytest.mark.parametrize("letter", ["ө", "𝕏"])
def test_a_text_too_long_for_a_cell_is_cut_with_a_mark_and_counted(letter: str) -> None:
    plan = hostile(letter * 40_000)
    made = book(plan)
    value = column(made["duties"], "duty")[0].value
    assert value.endswith(CUT)
    assert len(value.encode("utf-16-le")) // 2 <= EXCEL_TEXT
    notes = [str(line[0]) for line in made["summary"].iter_rows(values_only=True) if line[0]]
    assert [note for note in notes if note.startswith("duties: ") and "are cut" in note]


def test_a_text_that_just_fits_is_whole() -> None:
    assert fitted("ө" * EXCEL_TEXT) == "ө" * EXCEL_TEXT
    assert fitted("ө" * (EXCEL_TEXT + 1)) != "ө" * (EXCEL_TEXT + 1)


def test_lines_that_a_sheet_cannot_hold_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.export.workbook.sheet.MAX_LINES", 40)
    made = book(load_gold(gold_path(LOCAL_PLAN)))
    assert made["duties"].max_row == 41
    notes = [str(line[0]) for line in made["summary"].iter_rows(values_only=True) if line[0]]
    assert [note for note in notes if note.startswith("duties: 7 lines are more than a sheet can hold")]


def test_links_that_a_sheet_cannot_hold_are_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.export.workbook.sheet.MAX_LINKS", 2)
    cells = column(book(load_gold(gold_path(LOCAL_PLAN)))["findings"], "seq")
    assert [(cell.value, bool(cell.hyperlink)) for cell in cells] == [(2, True), (4, True), (13, False)]


def test_withheld_words_are_nowhere() -> None:
    with ZipFile(BytesIO(to_xlsx([load_gold(gold_path(SCHEDULE))]))) as archive:
        assert "0552577977" not in "".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def test_a_document_without_rows_is_in_the_summary_without_a_link() -> None:
    sheet = book(replace(small(), rows=(), findings=()))["summary"]
    assert (sheet["A4"].value, sheet["A4"].hyperlink, sheet["D4"].value) == ("small.txt", None, 0)
