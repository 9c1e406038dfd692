"""Kyrgyz typed without ө, ү and ң is read as if it had them; what is quoted stays as it was typed."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.keyboards import with_letters
from extractors.letters import fold
from extractors.lexicon import lexicon
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import read_document

TYPED = str.maketrans("өүңӨҮҢѳѲ", "оунОУНоО")
PLANS = sorted(Path("corpus").glob("*ky*/document.txt"))
WORDS = """
кун күн | кунунон күнүнөн | жонундо жөнүндө | моонотторун мөөнөттөрүн | беруу берүү | кенештин кеңештин | уч үч
торт төрт | ошол ошол | он он | боюнча боюнча | кол кол | шайлоо шайлоо | округ округ | Алтай Алтай
""".strip().replace("\n", " | ")
RUSSIAN = "Календарный план. Выборы в кенеш и на места в нем до 5 мая: уч. № 5, кол. 3; шайлоо, шайлоо, шайлоо жана"


@pytest.mark.parametrize("pair", [one.strip() for one in WORDS.split("|")])
def test_a_word_gets_its_letters(pair: str) -> None:
    typed, told = pair.split()

    assert lexicon().restored[typed.lower()] == told.lower()


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_plan_typed_without_them_says_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    whole, typed = (
        json.loads(to_json(extract(read_document(one.encode(), "plan.txt")))) for one in (text, text.translate(TYPED))
    )

    assert [_said(row) for row in typed["rows"]] == [_said(row) for row in whole["rows"]]
    assert typed["election"] == whole["election"]
    assert [one["code"] for one in typed["findings"]] == [one["code"] for one in whole["findings"]]
    assert [row["duty"] for row in typed["rows"]] == [row["duty"].translate(TYPED) for row in whole["rows"]]


def _said(row: dict) -> tuple:
    offsets = [(one["n"], one["unit"], one["direction"], one["anchor"], one["bound"]) for one in row["offsets"]]
    dates = [(one["date"], one["end_date"], one["bound"]) for one in row["stated"]]
    laws = [(one["law"], one["article"], one["part"]) for one in row["citations"]]
    return row["number"], offsets, dates, [body["id"] for body in row["bodies"]], laws, row["verdict"]["status"]


@pytest.mark.parametrize("text", [RUSSIAN, "", "жана", PLANS[0].read_text(encoding="utf-8")])
def test_other_texts_stay_as_they_are(text: str) -> None:
    folded = fold(text)

    assert with_letters(folded, lexicon()) is folded


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщыэюя жана", max_size=60))
def test_every_letter_keeps_its_place(text: str) -> None:
    folded = fold("шайлоо жана шайлоо жылдын чейин боюнча " + text)
    told = with_letters(folded, lexicon()).text

    assert len(told) == len(folded.text)
    assert told.translate(TYPED) == folded.text.translate(TYPED)
