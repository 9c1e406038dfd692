"""Texts made to be slow: each gives a clean result, in time and memory that its length bounds.

They are read in processes of their own, which are ended when they take minutes; what is compared is processor time,
with room for a busy machine.
"""

import json
import subprocess
import sys

import pytest

from benchmarks.hostile import UNITS
from benchmarks.texts import ROOT

LIMIT = 240
TIMES = 4
BYTES_A_CHARACTER = 1_500


def child(*asked):
    command = [sys.executable, "-m", "benchmarks.hostile_child", json.dumps(asked)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=ROOT, timeout=LIMIT)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def grown():
    return child("grown", 8_000, TIMES)


@pytest.mark.parametrize("name", UNITS)
def test_a_hostile_text_costs_in_proportion_to_its_length(grown, name):
    assert grown[name] < 2 * TIMES, "where all is squared it would be 16 times"


@pytest.mark.parametrize(
    ("name", "length"),
    [("opening brackets", 1_000_000), ("one word", 3_000_000), ("one word on lines", 700_000), ("numbers", 500_000)],
)
def test_a_long_hostile_text_is_no_plan(name, length):
    assert child("read", name, length) == {"kind": "other", "rows": 0, "findings": ["not-a-plan"]}


@pytest.mark.parametrize("name", ["opening brackets", "commas", "one word", "rows"])
def test_memory_is_bounded_by_the_length(name):
    assert child("peak", name, 20_000) < BYTES_A_CHARACTER
