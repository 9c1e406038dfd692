"""Texts taken apart: tags of tokens, their places in the text as read, words that the layout interrupts."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from extractors.reading import join, read
from extractors.tags import CONTINUED, NAME_OF, TAGS, rule
from extractors.values import Span

CASES = tomllib.loads((Path(__file__).parent / "cases" / "tokens.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_tags_of_a_text(case: dict[str, str]) -> None:
    tags = read(case["text"]).tags
    assert " ".join("…" if tag == CONTINUED else NAME_OF[tag] for tag in tags) == case["tags"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("8.30", [510]),
        ("24:00", [1440]),
        ("беш он сегиз", [5, 10, 8]),
        ("двухдневный", [2]),
        ("17-мартына", [17, None, 3]),
        ("жекшемби", [7]),
        ("10-го", [10]),
        ("999999999999", [999999999]),
    ],
)
def test_values_of_tokens(text: str, values: list[int | None]) -> None:
    assert list(read(text).values) == values


def test_where_words_stand() -> None:
    text = "до\u00a017\u00a0марта"
    where = read(text).where(1, 3)
    assert (where.text, where.span, where.fragments, where.quote) == ("17\u00a0марта", Span(3, 11), UNSET, UNSET)


def test_a_word_broken_over_a_line_is_quoted_as_it_stands() -> None:
    reading = read("комис-\nсиясы билдирет")
    assert reading.words == ["комиссиясы", "билдирет"]
    where = reading.where(0, 1)
    assert (where.text, where.span, where.fragments) == ("комис-\nсиясы", Span(0, 12), UNSET)
    assert reading.printed(0) == "комис-\nсиясы"


def test_words_that_the_layout_interrupts_are_quoted_joined() -> None:
    text = "│ не позд- │ ЦИК │\n│ нее 5    │ ТИК │\n│ дней     │     │"
    first = [Span(2, 10), Span(21, 26), Span(40, 44)]
    second = [Span(13, 16), Span(32, 35)]
    assert ["".join(text[slice(*span)]) for span in first] == ["не позд-", "нее 5", "дней"]
    reading = read(text, [first, second])
    assert reading.words == ["не", "позднее", "5", "дней", "цик", "тик"]
    where = reading.where(0, 4)
    assert where.text == where.quote == "не позднее 5 дней"
    assert where.span == Span(2, 44)
    assert where.fragments == (Span(2, 10), Span(21, 26), Span(40, 44))
    assert reading.where(4, 6).fragments == (Span(13, 16), Span(32, 35))


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["комис-", "сиясы"], "комиссиясы"),
        (["Жалал-", "Абад"], "Жалал- Абад"),
        (["5 -", "6"], "5 - 6"),
        (["a  b", " c\nd"], "a b c d"),
        (["комис-\nсиясы"], "комиссиясы"),
        ([], ""),
    ],
)
def test_pieces_joined(pieces: list[str], joined: str) -> None:
    source, spans = "", []
    for piece in pieces:
        spans.append(Span(len(source), len(source) + len(piece)))
        source += piece + "│"
    assert join(source, spans) == joined


def test_the_first_token_at_a_place() -> None:
    reading = read("до 17 марта")
    assert [reading.at(place) for place in (0, 1, 3, 4, 11, 50)] == [0, 1, 1, 2, 3, 3]


def test_a_rule_speaks_of_tags() -> None:
    match = rule("before_pre (?P<day>number) any").search(read("Сдать до 17 марта").tags)
    assert match is not None
    assert (match.span(), match.span("day")) == ((1, 4), (2, 3))
    assert rule("own_schedule dot").search(read("Өзүнчө план жана график боюнча.").tags)


def test_a_name_that_is_no_tag_is_seen_at_once() -> None:
    with pytest.raises(KeyError, match="wibble"):
        rule("number wibble")


def test_every_tag_is_one_character_of_its_own() -> None:
    assert all(len(tag) == 1 for tag in TAGS.values())
    assert CONTINUED not in TAGS.values()


TEXTS = st.text(st.sampled_from("абөңүѳ ЖИ5.0-:/,()«»\n\r\u00a0\u00ad│|cо№"), max_size=60)


@given(TEXTS)
def test_tokens_are_exact_in_order_and_cover_every_letter_and_digit(text: str) -> None:
    reading = read(text)
    spans = [reading.where(token, token + 1).span for token in range(len(reading))]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    covered = {place for span in spans for place in range(*span)}
    assert not [place for place, letter in enumerate(text) if letter.isalnum() and place not in covered]
    assert all(text[slice(*span)] == reading.printed(token) for token, span in enumerate(spans))
    assert len(reading.tags) == len(reading.values) == len(reading.words) == len(reading)


@given(TEXTS)
def test_the_same_text_is_read_the_same(text: str) -> None:
    one, two = read(text), read(text)
    assert (one.words, one.tags, list(one.values)) == (two.words, two.tags, list(two.values))
