"""The same plan in every format says the same: every slot of its text's record, and every cell."""

import json
from typing import Any

import pytest

from instrument.scoring import score, slots_of
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import read_document
from pipeline.record import Plan
from tests.pipeline.readers import made

PLANS = [
    "2012-local-councils-ky",
    "2012-local-councils-ru",
    "2016-mistakes-ru",
    "2017-president-ky",
    "2021-training-schedule-ky",
    "2024-referendum-ru",
    "2025-parliament-early-ky",
]
WRITERS = [made.to_html, made.to_docx, made.to_odt, made.to_xlsx]


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> tuple[str, Plan, Any]:
    text, record, table = made.corpus_plan(request.param)
    return text, record, table


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_a_plan_says_the_same_in_every_format(write: Any, plan: tuple[str, Plan, Any]) -> None:
    text, record, table = plan
    document = read_document(write(table), "plan")
    twin = extract(document)
    assert cells(document.text, twin) == cells(text, record)
    assert misses(record, twin) == []


def test_what_stands_on_every_page_is_furniture_and_changes_nothing(plan: tuple[str, Plan, Any]) -> None:
    text, record, table = plan
    header = f'<w:hdr xmlns:w="{made.WORD}">{made.word_paragraph("До 1 мая 1999 года: № 5")}</w:hdr>'
    document = read_document(made.with_part(made.to_docx(table), "word/header1.xml", header), "plan")
    twin = extract(document)
    assert cells(document.text, twin) == cells(text, record)
    assert misses(record, twin) == []
    headers = [piece.span for piece in twin.furniture if piece.role == "page_header"]
    assert document.text[slice(*headers[-1])] == "До 1 мая 1999 года: № 5"


def cells(text: str, plan: Plan) -> list[dict[str, str]]:
    """The words of every cell, however its lines are broken."""
    return [{role: " ".join(text[start:end].split()) for role, (start, end) in row.cells.items()} for row in plan.rows]


def misses(record: Plan, twin: Plan) -> list[str]:
    """What the scorer finds another in the twin, but for places, which differ."""
    one, two = (json.loads(to_json(plan)) for plan in (record, twin))
    found = score(one, two, slots_of([one])).misses
    return [str(miss) for miss in found if not miss.slot.endswith("_spans")]
