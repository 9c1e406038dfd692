"""Random tables written in every layout and read back: the same rows, cells and sections."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from instrument.generator import writers
from pipeline.layout import arrange
from pipeline.layout.blocks import MOST_LINES, blocks
from tests.pipeline.layout import plans
from tests.pipeline.layout.test_grids import rows_of

SEEDS = st.integers(min_value=0, max_value=10**9)
SURE = [writer for writer in writers.LAYOUTS if writer is not writers.open_box]


def written(
    writer: writers.Writer, seed: int, *, heads: bool = True
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The rows of a random table, and those read from its text."""
    order, table = plans.table(Random(seed), heads=heads)
    return plans.expected(order, table), rows_of(*arrange(writer(table, Random(seed))))


@pytest.mark.parametrize("writer", SURE, ids=lambda writer: writer.__name__)
@settings(max_examples=25, deadline=None, derandomize=True)
@example(seed=141)  # a heading, then a row without a number, before the first that has one
@given(seed=SEEDS)
def test_a_table_is_read_back(writer: writers.Writer, seed: int) -> None:
    expected, found = written(writer, seed)
    assert found == expected


@pytest.mark.parametrize(
    "writer", [writers.box, writers.markdown, writers.bars_alone, writers.bar_after_cell], ids=lambda w: w.__name__
)
@settings(max_examples=25, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_columns_without_heads_are_known_by_their_cells(writer: writers.Writer, seed: int) -> None:
    expected, found = written(writer, seed, heads=False)
    assert [row | {"section": ""} for row in found] == [row | {"section": ""} for row in expected]


def test_rows_without_rules_between_them() -> None:
    """Nothing may show where a row begins when its cells fill their lines and it has no number: hence not all."""
    pairs = [written(writers.open_box, seed) for seed in range(60)]
    rows = sum(len(expected) for expected, _ in pairs)
    right = sum(row in found for expected, found in pairs for row in expected)
    assert right >= 0.98 * rows


@pytest.mark.parametrize(
    "text",
    [
        "|" * 50_000_000,
        "|\n" * 100_000,
        "a |\n" * 50_000,
        "| a | b |\n" * 50_000,
        "+---+\n" * 100_000,
        "-" * 3_000_000,
        "┌──┐\n" * 100_000,
        "a\tb\tc\n" * 50_000,
        "a     b     c\n" * 50_000,
        ("a" + " " * 900 + "b\n") * 2000,
        ("│ a │ b │\n" + "text\n" * 6) * 10_000,
        "a |\n" * (MOST_LINES + 1),
        "│",
        "+-",
        "|\n\n\n|",
        "\t\n\t",
    ],
    ids=lambda text: f"{text[:12]!r} {len(text)}",
)
def test_hostile_texts_are_cut_in_time(text: str) -> None:
    found = blocks(text)
    words = sum(end - start for block in found.blocks for start, end in block.pieces)
    assert words <= len(text)
