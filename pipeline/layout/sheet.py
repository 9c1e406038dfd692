"""A document laid out: rows of cells, headings, and what no table claims. Places are token ranges of one Reading.

The sheet says where things stand, not what they mean: values and texts are read from its ranges later.
"""

from typing import NamedTuple

from msgspec import Struct

from extractors.amendments import NO_ORDERS, Orders
from extractors.headers import Header
from pipeline.record import ColumnRole, FurnitureRole, Kind


class Stretch(NamedTuple):
    """Tokens `[first, stop)` of a Reading; never empty."""

    first: int
    stop: int


class Cell(Struct, frozen=True, gc=False):
    """The words of one cell: mostly one stretch, several where the layout interleaves the cells of a row."""

    ranges: tuple[Stretch, ...]


class SheetRow(Struct, frozen=True, gc=False):
    """One row: its non-empty cells by role, and the index in `Sheet.furniture` of its section heading.

    A cell shared with the row before it (merged over rows) is repeated with the same stretches.
    """

    cells: dict[ColumnRole, Cell]
    section: int | None = None


class Heading(Struct, frozen=True, gc=False):
    """A stretch that belongs to no row, with its role."""

    role: FurnitureRole
    range: Stretch


class Sheet(Struct, frozen=True, gc=False):
    """A whole document, in reading order.

    `columns` are the roles of the columns in printed order; `free` are the stretches that no table and no heading
    claims, for the readers of headers and prose; `kind` is what the layout alone shows, if anything. `header` is what a
    running text says of the whole, which its layout needs to know; `changes` is what the text orders of another
    act.
    """

    columns: tuple[ColumnRole, ...] = ()
    rows: tuple[SheetRow, ...] = ()
    furniture: tuple[Heading, ...] = ()
    free: tuple[Stretch, ...] = ()
    kind: Kind | None = None
    header: Header | None = None
    changes: Orders = NO_ORDERS
