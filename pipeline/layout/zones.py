"""What the layouts of grids share: zones of lines in which a layout sees a grid."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from extractors.values import Span
from pipeline.layout.lines import Line
from pipeline.readers.blocks import Block

__all__ = ["MOST_COLUMNS", "Block", "Found", "Zone"]

MOST_COLUMNS = 24
"""A line cut into more cells than this is no row of a plan."""


class Found(NamedTuple):
    """The blocks of a zone in reading order, and the strokes that are no words."""

    blocks: list[Block]
    borders: list[Span]


class Zone(NamedTuple):
    """Lines `[first, stop)` that one layout can explain: `score` is about the number of lines that show it."""

    first: int
    stop: int
    score: float
    build: Callable[[Sequence[Line]], Found]
