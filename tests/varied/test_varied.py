"""The varied set is sound, by the checks of the blind set, and the program reads it nearly without a miss."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from instrument.scoring import Counts, score, slots_of, with_alternatives
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import read_document
from tests.blind import test_blind as blind

GOLDS = sorted(Path(__file__).parent.glob("*.gold.json"))
CHECKS = [
    blind.test_record_uses_the_words_of_the_contract,
    blind.test_dates_and_hours_are_well_formed,
    blind.test_every_quoted_text_is_in_the_document,
    blind.test_spans_are_exact,
]
LEAST = 0.98


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.name)
def test_the_set_is_sound(path: Path, check: Callable[[Path], None]) -> None:
    check(path)


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_the_set_is_read(language: str) -> None:
    golds = {path: with_alternatives(json.loads(path.read_text(encoding="utf-8"))) for path in GOLDS}
    slots = slots_of(golds.values())
    counts, misses = Counts(), []
    for path, gold in golds.items():
        if gold["document"]["language"] == language:
            text = path.with_name(gold["document"]["name"])
            found = score(gold, json.loads(to_json(extract(read_document(text, text.name)))), slots)
            misses += [(text.name, miss) for miss in found.misses]
            for one in found.counts.values():
                counts = counts.plus(one)
    assert counts.f1 >= LEAST, misses
