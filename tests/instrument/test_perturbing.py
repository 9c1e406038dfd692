"""A document that says the same in other letters, lines, spaces, days and rows is read as well as it was."""

from collections.abc import Sequence

import pytest

from instrument import sets
from instrument.perturbing.dates import days, move, moved, shifts
from instrument.perturbing.units import Units
from instrument.perturbing.variant import WAYS, Variant, vary
from instrument.reading import record_of, text_of
from instrument.scoring import Counts, score, slots_of
from tests.gold import LOCAL_PLAN, SCHEDULE, shared

SEEDS = range(8)
TOGETHER = (
    ("letters", "spaces", "dates", "rows"),
    ("letters", "line breaks", "spaces", "dates"),
    ("letters", "blank lines", "spaces", "dates"),
    WAYS,
)
MOST = 0.02


def known(name: str) -> sets.Known:
    shared()
    return next(one for one in sets.real() if one.name == name)


def variants(one: sets.Known, ways: Sequence[str]) -> list[Variant]:
    text = text_of(one.data, one.name)
    return [vary(text, one.gold, ways, seed) for seed in SEEDS]


@pytest.mark.parametrize("ways", [*((way,) for way in WAYS), *TOGETHER], ids=" and ".join)
@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_no_slot_falls(name: str, ways: Sequence[str]) -> None:
    one = known(name)
    slots = slots_of([one.gold])
    before = score(one.gold, record_of(one.data, name), slots).counts
    after = dict.fromkeys(before, Counts())
    for variant in variants(one, ways):
        counts = score(variant.gold, record_of(variant.text.encode(), name), slots).counts
        after = {slot: found.plus(counts[slot]) for slot, found in after.items()}
    fallen = {slot: before[slot].f1 - found.f1 for slot, found in after.items() if found.gold or found.predicted}
    assert {slot: fall for slot, fall in fallen.items() if fall >= MOST} == {}


@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_the_gold_of_a_variant_quotes_its_text(name: str) -> None:
    one = known(name)
    for text, gold in variants(one, WAYS):
        for row in gold["rows"]:
            for entry in [entry for key in ("offsets", "stated", "bodies", "citations") for entry in row[key]]:
                assert text[slice(*entry["span"])] == entry["text"] == entry["text"].strip()
            assert " ".join(text[slice(*row["cells"]["duty"])].split()) == row["duty"]


def test_a_variant_differs_and_can_be_had_again() -> None:
    one = known(LOCAL_PLAN)
    text = text_of(one.data, one.name)
    first, again, other = (vary(text, one.gold, WAYS, seed) for seed in (1, 1, 2))
    assert first == again
    assert len({text, first.text, other.text}) == 3


@pytest.mark.parametrize(
    ("text", "by", "expected"),
    [
        ("2012-жылдын 17-мартына чейин", 14, "2012-жылдын 31-мартына чейин"),
        ("2012-жылдын\n27-апрелинен\n5-майына чейин", 35, "2012-жылдын\n1-июнунан\n9-июнуна чейин"),
        ("2021-ж. 1-март", 31, "2021-ж. 1-апрель"),
        ("2021-ж. 22-февралы.", -7, "2021-ж. 15-февралы."),
        ("2012-жылдын 13-мартындагы", 300, "2013-жылдын 7-январындагы"),
        ("назначенных на 6 мая 2012 года", -7, "назначенных на 29 апреля 2012 года"),
    ],
)
def test_days_move_in_words(text: str, by: int, expected: str) -> None:
    units = Units(text)
    move(units, min(int(year) for year in ("2012", "2021") if year in text), by)
    assert units.text() == expected


def test_days_move_in_records() -> None:
    assert moved({"end": "2012-03-17T00:00", "text": "2012", "span": [1, 2]}, 15) == {
        "end": "2012-04-01T00:00", "text": "2012", "span": [1, 2],
    }  # fmt: skip


def test_all_days_stay_in_one_year() -> None:
    text = "2012-жылдын 13-мартындагы, 2012-жылдын 27-майына"
    assert all(by % 7 == 0 and by != 0 for by in shifts(text))
    assert {day.month for day in days(text, 2012)} == {3, 5}
    assert shifts("2012-жылдын 1-мартына, 2013-жылдын 1-мартына") == []


def test_units_follow_what_they_became() -> None:
    units = Units("а 12 б")
    units.put(2, 4, "123")
    assert units.text() == "а 123 б"
    assert units.places() == [0, 1, 2, 5, 5, 6, 7]
    assert units.untouched(0, 2)
    assert not units.untouched(2, 4)
