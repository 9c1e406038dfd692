"""What a document adds to the tables, made once and kept: every file of the dataset is put together from it."""

from typing import TypeAlias

from msgspec import Struct

from pipeline.export.cells import Cell
from pipeline.export.csv import blocks
from pipeline.export.dataset.tables import lines_of
from pipeline.record import Plan

Line: TypeAlias = tuple[Cell, ...]


class Tabled(Struct, frozen=True, array_like=True):
    """The lines of each table that a document gives, and the same as CSV."""

    lines: dict[str, list[Line]]
    csv: dict[str, bytes]


def tabled(plan: Plan) -> Tabled:
    """What a plan adds to the tables."""
    lines = lines_of(plan)
    return Tabled(lines, blocks(lines))
