"""No slot of any set may fall below its floor by more than 0.01 and by more than one entry."""

import pytest

from instrument import floors
from instrument.floors import fallen
from instrument.results import SETS, documents, scored, total
from instrument.scoring import Counts
from tests.gold import shared


@pytest.mark.parametrize("name", SETS)
def test_no_slot_falls_below_its_floor(name: str) -> None:
    if name in ("real", "samples"):
        shared()
    worse = fallen(floors.load()[name], total(scored(documents(name))))
    assert not worse, f"{worse} (if this must be: `python -m instrument floors`)"


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [
        (Counts(100, 100, 100), Counts(100, 100, 98), True),
        (Counts(100, 100, 100), Counts(100, 100, 99), False),
        (Counts(1000, 1000, 1000), Counts(1000, 1000, 995), False),
        (Counts(10, 10, 10), Counts(10, 10, 9), False),
        (Counts(10, 10, 8), Counts(10, 10, 10), False),
        (Counts(10, 10, 10), Counts(10, 13, 10), True),
        (Counts(10, 10, 10), Counts(), False),
    ],
)
def test_what_counts_as_a_fall(before: Counts, after: Counts, falls: bool) -> None:
    assert bool(fallen({"dates": before}, {"dates": after})) is falls
