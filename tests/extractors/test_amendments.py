"""What sentences of amending resolutions order, in both languages, and what of them is not understood."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.amendments import find, is_amendment
from extractors.amendments.quotations import inner, quotations

CASES = tomllib.loads((Path(__file__).parent / "cases" / "amendments.toml").read_text("utf-8"))["case"]


def said(text, one):
    """What an instruction says, as a case has it."""
    fields = {
        "action": one.action,
        "what": one.what,
        "rows": list(one.where.numbers),
        "section": one.where.section,
        "column": one.where.column,
        "old": one.old and text[slice(*one.old)],
        "new": one.new and text[slice(*one.new)],
        "put_in": list(one.numbers),
        "after": one.after,
    }
    return {name: value for name, value in fields.items() if value}


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_gives_its_instructions(case):
    found = find(case["text"])
    assert [said(case["text"], one) for one in found.instructions] == case["gives"]
    assert [case["text"][slice(*span)] for span in found.not_understood] == case.get("not_understood", [])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("слова «а» и „б“", ["а", "б"]),
        ("„а „б“ в“ г", ["а „б“ в"]),
        ("«ОФ «Мир»»;", ["ОФ «Мир»"]),
        ('слова "а" словами "б"', ["а", "б"]),
        ("“а” деген “б” деген", ["а", "б"]),
        ("«а”, „б»", ["а", "б"]),
        ("без кавычек", []),
        ("«не закрыто", []),
    ],
)
def test_quotations(text, quoted):
    assert [text[slice(*inner(text, one))] for one in quotations(text)] == quoted


@given(st.text('аб «»„“”"\n;.1)|', max_size=60))
def test_any_text_is_read_and_every_place_lies_in_it(text):
    found = find(f"постановляет: {text}")
    places = [place for one in found.instructions for place in (one.span, one.old, one.new) if place]
    assert all(0 <= start <= end <= len(text) + 14 for start, end in [*places, *found.not_understood])


def test_a_plan_is_no_amendment():
    assert not is_amendment("КАЛЕНДАРНЫЙ ПЛАН\n1. Образование участков до 5 мая\n2. Печать бюллетеней до 7 мая")
