"""Records and comparisons as pandas frames and in notebooks."""

from pathlib import Path

import pandas as pd
import pytest
from msgspec.structs import replace

import pipeline
from pipeline import export
from pipeline.attempts import understand
from pipeline.inputs import find_input
from pipeline.views import viewed

CORPUS = Path(__file__).parents[2] / "corpus"
PLAN = pipeline.read(CORPUS / "2020-parliament-ru")


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("duty", "string"),
        ("difference_days", "Int64"),
        ("confidence", "Float64"),
        ("status", "category"),
        ("begins", "datetime64"),
        ("ends", "datetime64"),
    ],
)
def test_columns_have_their_types(column, kind):
    assert str(PLAN.to_frame()[column].dtype).startswith(kind)


def test_a_row_is_a_line():
    frame = PLAN.to_frame()

    assert list(frame.index) == [row.seq for row in PLAN.rows]
    assert frame["ends"][1] == pd.Timestamp("2020-07-26")


def test_a_plan_without_rows_is_an_empty_frame():
    frame = viewed(replace(PLAN, rows=())).to_frame()

    assert frame.empty
    assert str(frame["ends"].dtype).startswith("datetime64")


def test_the_record_is_the_same():
    _, plain = understand(find_input(CORPUS / "2020-parliament-ru"), "en", {})

    assert export.to_json(PLAN) == export.to_json(plain)


def test_a_notebook_shows_it_and_runs_nothing():
    shown = viewed(replace(PLAN, title="<script>alert(1)</script>"))._repr_html_()

    assert "<table" in shown
    assert "<script>" not in shown


def test_plans_and_paths_are_compared():
    compared = pipeline.compare([PLAN, CORPUS / "2017-president-ky"])
    frame = compared.to_frame("ru")

    assert [plan.election.day for plan in compared.plans] == ["2017-10-15", "2020-10-04"]
    assert len(frame) == len(compared.lines)
    assert "<table" in compared._repr_html_()
