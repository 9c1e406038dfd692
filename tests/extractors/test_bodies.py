"""Bodies of responsible cells and of prose, and where a text names them."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.bodies import in_prose, mentions, of_cell
from extractors.reading import Reading, read
from extractors.values import Body, Citation, Span
from tests.gold import LOCAL_PLAN, gold_path, gold_text, load_gold

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[tuple[str, list[str]]]:
    """The cases of a table as `(cell, bodies)`."""
    content = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [(case["cell"], case["bodies"]) for case in content["case"]]


def cell_bodies(cell: str) -> list[str]:
    """The bodies of a text that is one cell, written as in the tables."""
    reading = read(cell)
    return written(of_cell(reading, [(0, len(reading))], mentions(reading)))


def clause_bodies(clause: str) -> list[str]:
    """The bodies that act in a text of prose, written as in the tables."""
    reading = read(clause)
    return written(in_prose(reading, 0, len(reading), mentions(reading)))


def written(bodies: tuple[Body, ...]) -> list[str]:
    """Bodies as the tables write them."""
    return [f"{body.id}{'' if body.role == 'responsible' else ' ' + body.role}: {body.text}" for body in bodies]


@pytest.mark.parametrize(("cell", "bodies"), table("responsible_cells"))
def test_bodies_of_a_cell(cell: str, bodies: list[str]) -> None:
    assert cell_bodies(cell) == bodies


@pytest.mark.parametrize(("clause", "bodies"), table("clauses"))
def test_bodies_that_act_in_prose(clause: str, bodies: list[str]) -> None:
    assert clause_bodies(clause) == bodies


@pytest.mark.parametrize(
    ("name", "extract"), [("responsible_cells_unseen", cell_bodies), ("clauses_unseen", clause_bodies)]
)
def test_cases_not_looked_into(name: str, extract: Callable[[str], list[str]]) -> None:
    right = wrong = missed = 0
    for text, bodies in table(name):
        found = extract(text)
        right += len(set(found) & set(bodies))
        wrong += len(set(found) - set(bodies))
        missed += len(set(bodies) - set(found))
    assert 2 * right / (2 * right + wrong + missed) >= 0.95


def test_bodies_of_the_local_plan() -> None:
    plan, text = load_gold(gold_path(LOCAL_PLAN)), gold_text(LOCAL_PLAN)
    reading = read(text)
    named = mentions(reading)
    wrong = []
    for row in plan.rows:
        cell = row.cells.get("responsible")
        found = of_cell(reading, _without_citations(reading, cell, row.citations), named) if cell else ()
        expected = [(body.id, body.role, body.span) for body in row.bodies]
        if [(body.id, body.role, body.span) for body in found] != expected:
            wrong.append((row.seq, [body.text for body in found], [body.text for body in row.bodies]))
    assert not wrong


def _without_citations(reading: Reading, cell: Span, citations: tuple[Citation, ...]) -> list[tuple[int, int]]:
    """The token ranges of a cell that are left between its citations."""
    at, ranges = reading.at(cell.start), []
    for span in sorted({citation.span for citation in citations if citation.span.start >= cell.start}):
        ranges.append((at, reading.at(span.start)))
        at = reading.at(span.end)
    return [*ranges, (at, reading.at(cell.end))]
