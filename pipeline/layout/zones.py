"""What the layouts of grids share: blocks, and zones of lines in which a layout sees a grid."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from extractors.values import Span
from pipeline.layout.lines import Line

MOST_COLUMNS = 24
"""A line cut into more cells than this is no row of a plan."""


class Block(Struct, frozen=True):
    """The words of one cell, or of a line outside any grid (`table` null): `pieces` are its exact spans, one a line.

    `row` and `column` count from 0 within the table. Both are null in a stream of cells, where nothing shows the rows
    but the cells themselves; there `empties` is the number of empty cells before it, `joined` whether a blank line and
    no stroke parts it from the block before, `unclosed` whether no stroke closes it.
    """

    pieces: tuple[Span, ...]
    blanks: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    columns_spanned: int = 1
    rows_spanned: int = 1
    empties: int = 0
    joined: bool = False
    unclosed: bool = False

    def numbered(self, table: int) -> "Block":
        """The same block under the number of its table; a line stays a line."""
        return self if self.table is None else replace(self, table=table)


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
