"""A plan taken apart for its amendments and written down again says what it said."""

import json
from pathlib import Path

import pytest

from pipeline.amending.table import document_of, table_of
from pipeline.engine import extract
from pipeline.readers import read_document

ROOT = Path(__file__).parents[3]


def gold(path):
    """What the annotation of a document says."""
    beside = path.parent / "gold.json" if path.stem == "document" else path.with_suffix(".gold.json")
    return json.loads(beside.read_text(encoding="utf-8"))


FILES = [
    path
    for path in sorted([*ROOT.glob("corpus/*/document.*"), *ROOT.glob("tests/varied/*.txt")])
    if gold(path)["kind"] in ("calendar_plan", "schedule")
]


def said(row):
    """What a row says, wherever it stands."""
    return (
        row.number,
        " ".join((row.section or "").split()),
        row.duty,
        row.place,
        row.deadline_text,
        [(one.n, one.n2, one.unit, one.direction, one.anchor, one.bound, one.condition) for one in row.offsets],
        [(one.date, one.end_date, one.time, one.end_time, one.bound) for one in row.stated],
        [(one.id, one.role) for one in row.bodies],
        [(one.law, one.article, one.part, one.point) for one in row.citations],
        row.verdict.status,
    )


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.name}" for path in FILES])
def test_written_down_again_a_plan_says_the_same(path):
    document = read_document(path.read_bytes(), path.name)
    plan = extract(document)
    assert plan.rows
    again = extract(document_of(table_of(plan, document.text, 0), path.name)[0])
    assert [said(row) for row in again.rows] == [said(row) for row in plan.rows]
    assert (again.election, again.resolution) == (plan.election, plan.resolution)
