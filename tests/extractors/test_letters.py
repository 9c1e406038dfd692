"""Folding: what is read alike, and that every folded character knows the character that it stands for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.letters import fold, fold_blocks
from extractors.values import Span

FOLDED = [
    ("ѳткѳрүү", "өткөрүү"),
    ("5\u00a0күн", "5 күн"),
    ("комис-\nсиясы", "комиссиясы"),
    ("комис\u00ad\n  сиясы", "комиссиясы"),
    ("17-\nмартына", "17-\nмартына"),
    ("Т О К Т О М", "токтом"),
    ("П О С Т А Н О В Л Е Н И Е  № 5", "постановление  № 5"),
    ("I A B C", "i a b c"),
    ("Жалал-Абад", "жалал-абад"),
    ("c 25 марта", "с 25 марта"),
    ("кoмиссия", "комиссия"),
    ("plan.pdf файлы", "plan.pdf файлы"),
    ("трёх", "трех"),
    ("и\u0306", "й"),
    ("“а” «б» „в‟", '"а" "б" "в"'),
    ("9–1 — 2", "9-1 - 2"),
    ("ш\u00adай\u200bлоо", "шайлоо"),
    ("\u2066ма\u202eя\u2069 20\u200f24", "мая 2024"),
    ("\u212aоллегия", "коллегия"),
]


@pytest.mark.parametrize(("source", "folded"), FOLDED)
def test_what_is_read_alike(source: str, folded: str) -> None:
    assert fold(source).text == folded


DIRTY = st.text(st.sampled_from("абй и\u0306е\u0308ѳcoaB5-\u00ad\n\r \u00a0«»—\u200b\u202eİß|"), max_size=60)


@given(DIRTY | st.text(max_size=60))
def test_every_folded_character_has_its_own_place(source: str) -> None:
    folded = fold(source)
    places = [folded.at(position) for position in range(len(folded.text))]
    assert all(one < two for one, two in pairwise(places))
    assert set(places) <= set(range(len(source)))


@given(DIRTY)
def test_what_is_dropped_and_what_is_kept_make_the_text_as_read(source: str) -> None:
    folded = fold(source)
    kept = {folded.at(position) for position in range(len(folded.text))}
    dropped = "".join(letter for place, letter in enumerate(source) if place not in kept)
    assert set(dropped) <= set("\u00ad\u200b\u202e\u0306\u0308- \u00a0\r\n—\u00a0")
    for position, letter in enumerate(folded.text):
        assert (
            fold(source[folded.at(position)]).text in (letter, "", source[folded.at(position)].lower())
            or letter in "йсоаев"
        )


def test_blocks_keep_the_places_of_their_pieces() -> None:
    source = "│ комис- │ abc │\n│ сиясы  │ d   │"
    folded = fold_blocks(source, [[Span(2, 8), Span(19, 24)], [Span(11, 14), Span(28, 29)]])
    assert folded.text == "комиссиясы\n\nabc\nd\n\n"
    assert [source[one:two] for one, two in folded.pieces(0, 10)] == ["комис-", "сиясы"]
    assert [source[one:two] for one, two in folded.pieces(12, 17)] == ["abc", "d"]


@given(st.lists(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), min_size=1, max_size=3), max_size=4), DIRTY)
def test_blocks_map_back_exactly(shape: list[list[tuple[int, int]]], filler: str) -> None:
    source = (filler + "абвгдежз" * 6)[:48]
    blocks = [[Span(start, start + length) for start, length in block] for block in shape]
    folded = fold_blocks(source, blocks)
    for position, letter in enumerate(folded.text):
        if letter in "абвгджз":
            assert source[folded.at(position)].lower() in (letter, "a", "b")
