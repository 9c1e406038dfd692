"""Bodies of responsible cells and of prose, and where a text names them."""

import json
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.bodies import in_prose, mentions, of_cell
from extractors.reading import Reading, read
from extractors.values import Body, Citation, Span
from tests.gold import LOCAL_PLAN, gold_path, gold_text, load_gold, shared

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


WORDS = st.sampled_from(
    [
        *"борбордук шайлоо комиссиясы Аймактык участкалык комиссиялары жана саясий партиялардын".split(),
        *"ыйгарым укуктуу өкүлдөрү сунушу боюнча менен бирдикте мыйзамга ылайык БШК мындан ары".split(),
        *"ТИК по предложению кандидатов и граждане являющиеся совместно с органами местного самоуправления".split(),
        *"в соответствии с законом направляют сдают билдирет берсин".split(),
        *", ; . ( ) “ ” - | / 1) (мындан ары – Комиссия)".split(),
        "\n",
        "\n\n",
    ]
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_bodies_are_exact_in_order_and_never_overlap(text: str) -> None:
    reading = read(text)
    named = mentions(reading)
    assert all(one.stop <= two.first for one, two in pairwise(named))
    for bodies in (of_cell(reading, [(0, len(reading))], named), in_prose(reading, 0, len(reading), named)):
        assert all(text[body.span.start : body.span.end] == body.text == body.text.strip() for body in bodies)
        assert all(one.span.end <= two.span.start for one, two in pairwise(bodies))


def test_samples_have_the_bodies_that_their_texts_show() -> None:
    """Every body that the gold of the samples quotes is found in the stretch from the first to the last of its row."""
    checked = 0
    for path in sorted((shared() / "samples").glob("*.gold.json")):
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        reading = read(text)
        named = mentions(reading)
        for row in json.loads(path.read_text(encoding="utf-8")).get("rows", []):
            quoted = [body["text"] for body in row.get("bodies", []) if "text" in body]
            if not quoted:
                continue
            start = text.index(quoted[0])
            end = text.index(quoted[-1], start) + len(quoted[-1])
            line = text.find("\n", end)
            first, stop = reading.at(start), reading.at(line if line >= 0 else len(text))
            found = [
                body.text
                for body in (
                    *of_cell(reading, [(first, reading.at(end))], named),
                    *in_prose(reading, first, stop, named),
                )
            ]
            assert set(quoted) <= set(found), (path.name, quoted, found)
            checked += 1
    assert checked == 11


def test_a_bracket_may_close_right_behind_the_range() -> None:
    reading = read("жарандар (өзүн өзү көрсөтүү) (Мыйзам 49-берене)")
    (body,) = of_cell(reading, [(0, reading.words.index(")"))], mentions(reading))
    assert body.text == "жарандар (өзүн өзү көрсөтүү)"


def test_role_words_may_stand_behind_a_citation() -> None:
    reading = read("БШК, аймактык шайлоо комиссияларынын (Мыйзам 10-берене) сунушу боюнча")
    words = reading.words
    ranges = [(0, words.index("(")), (words.index(")") + 1, len(words))]
    bodies = of_cell(reading, ranges, mentions(reading))
    assert written(bodies) == ["cec: БШК", "tec on_proposal: аймактык шайлоо комиссияларынын"]
