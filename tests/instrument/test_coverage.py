"""No character of a document is lost, and every quotation is exact: of known documents, and of them damaged."""

import random

import pytest

from instrument import sets
from instrument.coverage import inexact, lost
from instrument.perturbing.variant import WAYS, vary
from instrument.reading import record_of, text_of
from tests.gold import LOCAL_PLAN, SCHEDULE, shared

SETS = {
    "corpus": sets.corpus,
    "real": sets.real,
    "samples": sets.samples,
    "looked": lambda: sets.blind("looked"),
    "unseen": lambda: sets.blind("unseen"),
    "negative": lambda: sets.blind("negative"),
}


def documents(name: str) -> tuple[sets.Known, ...]:
    if name in ("real", "samples"):
        shared()
    return SETS[name]()


def leaks(data: bytes, name: str) -> tuple[int, int]:
    """How many quotations are not exact and how many characters are lost: numbers only, nothing of the text."""
    text, record = text_of(data, name), record_of(data, name)
    return len(inexact(text, record)), len(lost(text, record))


@pytest.mark.parametrize("name", SETS)
def test_known_documents(name: str) -> None:
    found = {at: leaks(one.data, one.name) for at, one in enumerate(documents(name))}
    assert found
    assert {at: counts for at, counts in found.items() if counts != (0, 0)} == {}


@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_variants(name: str) -> None:
    shared()
    one = next(one for one in sets.real() if one.name == name)
    text = text_of(one.data, one.name)
    for seed in range(4):
        assert leaks(vary(text, one.gold, WAYS, seed).text.encode(), name) == (0, 0)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", ["corpus", "samples", "looked"])
def test_damaged_documents(name: str, seed: int) -> None:
    for one in documents(name):
        assert leaks(damaged(text_of(one.data, one.name), seed).encode(), one.name) == (0, 0)


def damaged(text: str, seed: int) -> str:
    """A text with characters left out, doubled and exchanged, a stretch lost and another moved."""
    source = random.Random(f"{seed} {len(text)}")
    letters = list(text)
    for _ in range(len(text) // 50):
        at = source.randrange(len(letters))
        letters[at] = source.choice(["", letters[at] * 2, "\n", "\n\n", " ", "\u00ad", "|", "\t", "(", "№", "1", "─"])
    one, two, three = sorted(source.randrange(len(letters)) for _ in range(3))
    return "".join(letters[:one] + letters[two:three] + letters[one:two])


def test_a_leak_is_seen() -> None:
    record = {
        "basis": [], "period": None, "furniture": [{"span": [0, 3]}], "residue": [{"text": "def", "span": [4, 7]}],
        "rows": [],
    }  # fmt: skip
    assert lost("abc def g", record) == [(8, "g")]
    assert inexact("abc def g", record) == []
    assert inexact("abc dxf g", record) == ["def"]
