"""No pattern can be made slow: hostile texts made from its own symbols cost in proportion to their length."""

import re

import pytest

from benchmarks.patterns import patterns, slow

PATTERNS = patterns()


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_can_be_made_slow(name):
    found = slow(name, PATTERNS[name], texts=40)

    assert found is None, (
        f"{found.unit!r} over and over: {found.length} characters cost {found.ratio:.1f} times half of them"
    )


@pytest.mark.parametrize("pattern", [r"\s*\d", r"(?:а-?)+б", r"\w*ь\w*"])
def test_a_slow_pattern_is_found_out(pattern):
    assert slow(pattern, re.compile(pattern)) is not None


def test_the_patterns_of_rules_and_of_readers_are_there():
    assert {"extractors.reading._TOKEN", "extractors.dates._DATE", "pipeline.layout.pipes.INNER"} <= PATTERNS.keys()
