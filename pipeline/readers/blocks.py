"""The blocks of a document: the cells of its tables and the lines between them.

A reader that sees cells gives them; of a plain text the layout finds them.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from extractors.values import Span

Role = Literal["page_header", "page_number", "footer"]


class Block(Struct, frozen=True):
    """The words of one cell, or of a line outside any grid (`table` null): `pieces` are its exact spans, one a line.

    `row` and `column` count from 0 within the table. Both are null in a stream of cells, where nothing shows the rows
    but the cells themselves; there `empties` is the number of empty cells before it, `joined` whether a blank line and
    no stroke parts it from the block before, `unclosed` whether no stroke closes it. `role` is what a line is
    that belongs to its page and not to the text.
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
    role: Role | None = None

    def numbered(self, table: int) -> "Block":
        """The same block under the number of its table; a line stays a line."""
        return self if self.table is None else replace(self, table=table)


class Blocks(Struct, frozen=True):
    """The blocks of a text in reading order, and the spans of the strokes that only draw its grids."""

    blocks: list[Block]
    borders: tuple[Span, ...] = ()

    @property
    def end(self) -> int | None:
        """Where the text ends and the lines begin that belong to its pages; null where there are none."""
        return next((block.pieces[0].start for block in self.blocks if block.role), None)

    @property
    def gridded(self) -> bool:
        """Whether there is any table."""
        return any(block.table is not None for block in self.blocks)
