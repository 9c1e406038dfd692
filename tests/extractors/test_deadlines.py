"""Deadlines, case by case: every value that a text gives, and no other."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct, convert

from extractors import find_deadlines
from tests.extractors.told import told

CASES = sorted((Path(__file__).parent / "cases").glob("deadlines_*.toml"))


class Case(Struct, forbid_unknown_fields=True):
    """`text` is the cell of a deadline, or with `prose` running text; a day without a year lies near `near`."""

    text: str
    gives: list[str]
    prose: bool = False
    near: date | None = None


def cases(path: Path) -> list[Case]:
    """The cases of a table."""
    return convert(tomllib.loads(path.read_text(encoding="utf-8"))["case"], list[Case])


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text) for path in CASES for case in cases(path)])
def test_a_text_gives_its_deadlines(case: Case) -> None:
    found = find_deadlines(case.text, near=[case.near] if case.near else [], cell=not case.prose)
    assert [told(value) for value in found] == case.gives
