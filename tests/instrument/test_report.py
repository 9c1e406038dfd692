"""The page of figures: what it tells of which set, and what it keeps to itself."""

from instrument.report import page, table
from instrument.results import Result, scored
from instrument.robust import Fall
from instrument.sets import Known

ROW = {
    "seq": 1, "number": "1", "section": None, "duty": "Тизмелерди түзүү", "deadline_text": None, "offsets": [],
    "stated": [], "bodies": [], "citations": [],
}  # fmt: skip


def results() -> list[Result]:
    gold = {"kind": "calendar_plan", "document": {"language": "ky"}, "rows": [ROW]}
    return scored([Known(name="secret-name", data="Ыр\n".encode(), gold=gold, layout="prose")])


def test_errors_are_told_of_sets_that_are_looked_into_only() -> None:
    assert "secret-name" in page({"looked": results()})
    told = page({"unseen": results()})
    assert "secret-name" not in told
    assert "| rows | 1 |" in told


def test_a_table_is_markdown() -> None:
    assert table(["slot", "F1"], [["rows", "1.000"]]) == "| slot | F1 |\n| --- | ---: |\n| rows | 1.000 |\n"


def test_what_falls_is_told() -> None:
    fall = Fall(document="plan", ways=("letters", "rows"), slot="dates", fall=0.0123, variants=20)
    assert "| plan | letters, rows | dates | 0.012 | 20 |" in page({}, [fall])
