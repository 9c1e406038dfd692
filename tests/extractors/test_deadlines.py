"""Deadlines, case by case: every value that a text gives, and no other."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct, convert

from extractors import find_deadlines, offsets, stated
from extractors.reading import read
from extractors.scan import Scan
from extractors.values import Offset, StatedDate
from tests.extractors.told import told

CASES = sorted((Path(__file__).parent / "cases").glob("deadlines_*.toml"))


class Case(Struct, forbid_unknown_fields=True):
    """As deadlines_ky.toml says."""

    text: str
    gives: list[str]
    prose: bool = False
    near: date | None = None
    duty: str | None = None
    quotes: list[str] | None = None


def cases(path: Path) -> list[Case]:
    """The cases of a table."""
    return convert(tomllib.loads(path.read_text(encoding="utf-8"))["case"], list[Case])


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text) for path in CASES for case in cases(path)])
def test_a_text_gives_its_deadlines(case: Case) -> None:
    found = found_in(case)
    assert [told(value) for value in found] == case.gives
    if case.quotes is not None:
        assert [value.text for value in found] == case.quotes


def found_in(case: Case) -> Sequence[Offset | StatedDate]:
    return of_duty(case) if case.duty else find_deadlines(case.text, near=near(case), cell=not case.prose)


def near(case: Case) -> list[date]:
    return [case.near] if case.near else []


def of_duty(case: Case) -> list[Offset | StatedDate]:
    """The deadlines of a cell beside a duty, as a row of a table has them."""
    scan = Scan(read(f"{case.duty}\n\n{case.text}"))
    cut = len(read(case.duty or ""))
    found = offsets.find(scan, cut, len(scan.reading), beside=range(cut))
    return sorted((*found, *stated.find(scan, [(cut, len(scan.reading))], near(case))), key=lambda one: one.span)


def test_wordings_that_nothing_was_taught_from() -> None:
    """Most of them are read right; the others wait for whoever sees them."""
    unseen = cases(Path(__file__).parent / "cases" / "unseen_deadlines.toml")
    right = [case.text for case in unseen if [told(value) for value in found_in(case)] == case.gives]
    assert len(right) >= 0.9 * len(unseen)
