"""Personal contacts: which lines hold one."""

import tomllib
from pathlib import Path

import pytest

from extractors.contacts import is_contact
from extractors.reading import read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "contacts.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "contact"),
    [*((text, True) for text in CASES["contacts"]), *((text, False) for text in CASES["others"])],
)
def test_a_line_holds_a_contact(text: str, contact: bool) -> None:
    reading = read(text)
    assert is_contact(reading, 0, len(reading)) is contact


def test_only_the_tokens_asked_for_are_looked_at() -> None:
    reading = read("Жооптуу тел. 0312 66 12 34 кабинет")
    assert is_contact(reading, 0, len(reading))
    assert not is_contact(reading, 0, 1)
    assert not is_contact(reading, len(reading) - 1, len(reading))
