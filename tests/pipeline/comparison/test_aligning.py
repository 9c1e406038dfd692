"""Plans of the corpus aligned, against what a person aligned before: truth.toml beside this file."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

import pipeline
from pipeline.comparison import duties, lines

HERE = Path(__file__)
TRUTH = tomllib.loads(HERE.with_name("truth.toml").read_text(encoding="utf-8"))
CORPUS = HERE.parents[3] / "corpus"
PLANS = [pipeline.read(CORPUS / folder) for folder in TRUTH["plans"].values()]

Pair = tuple[tuple[str, int], tuple[str, int]]


def pairs(rows: list[tuple[str, int]]) -> set[Pair]:
    """Every two rows of different plans."""
    return {(one, two) for one, two in combinations(sorted(rows), 2) if one[0] != two[0]}


def listed(line: dict) -> list[tuple[str, int]]:
    return [(plan, row) for plan in TRUTH["plans"] for row in line.get(plan, ())]


MUST = {pair for line in TRUTH["line"] for pair in pairs(listed(line))}
MAY = {
    pair
    for line in TRUTH["line"]
    if "maybe" in line
    for pair in pairs([*listed(line), *listed(line["maybe"])])
    if set(pair) & set(listed(line["maybe"]))
}


@pytest.fixture(scope="module")
def found():
    return lines([duties(plan) for plan in PLANS])


def test_the_lines_are_those_that_a_person_sees(found):
    names = list(TRUTH["plans"])
    said = {pair for line in found for pair in pairs([(names[one.plan], one.duty.row.seq) for one in line])}
    must = MUST - MAY
    right, wrong, missed = said & must, said - must - MAY, must - said

    f1 = 2 * len(right) / (2 * len(right) + len(wrong) + len(missed))
    assert f1 >= 0.95, f"F1 {f1:.3f}; wrong {sorted(wrong)}; missed {sorted(missed)}"


def test_every_duty_stands_in_a_line(found):
    members = {(one.plan, one.duty.row.seq) for line in found for one in line}

    assert sorted(members) == [(at, row.seq) for at, plan in enumerate(PLANS) for row in plan.rows if row.duty]


def test_the_order_of_the_plans_does_not_matter_to_a_plan_and_its_twin(found):
    twins = [
        {one.duty.row.seq for one in line if one.plan == 0} == {one.duty.row.seq for one in line if one.plan == 1}
        for line in found
        if any(one.plan in (0, 1) for one in line)
    ]

    assert all(twins)


def test_a_plan_goes_with_itself():
    for plan in PLANS:
        for line in lines([duties(plan), duties(plan)]):
            assert len(line) == 2
            assert line[0].duty.row == line[1].duty.row


@pytest.mark.parametrize("number", [0, 1])
def test_no_plan_or_one_plan(number):
    found = lines([duties(plan) for plan in PLANS[:number]])

    assert [len(line) for line in found] == [1] * sum(len(plan.rows) for plan in PLANS[:number])


def test_scores_are_between_none_and_all(found):
    assert all(0 <= one.score <= 1 for line in found for one in line)
