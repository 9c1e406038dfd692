"""What the logical stage works on: the blocks with their tokens, and entries, the rows and headings that they make."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from extractors.headers.columns import column_role
from extractors.reading import Reading, read
from extractors.values import Span
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Stretch
from pipeline.layout.zones import Block

Part = Literal["row", "section", "head", "page_number", "page_header", "footer", "continuation", "free"]


class Entry(Struct):
    """One row of a table, one heading, or one line outside: the numbers of its blocks by column.

    `table` numbers the tables, null outside; `spans` is whether a cell runs over several columns; `shared` are the
    columns whose cell belongs to the row above as well.
    """

    part: Part
    table: int | None
    cells: dict[int, list[int]]
    spans: bool = False
    shared: frozenset[int] = frozenset()

    def blocks(self) -> list[int]:
        """Its own blocks in reading order."""
        return sorted(block for column, cell in self.cells.items() if column not in self.shared for block in cell)


class Page:
    """A text read block by block. `cells[k]` are the tokens of block `k`, null where it has none."""

    __slots__ = ("blocks", "cells", "evidence")

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        reading = read(text, _paragraphs(blocks))
        self.evidence = Evidence(reading)
        self.cells = _stretches(reading, blocks)

    def role(self, block: int) -> str | None:
        """The role that the words of a block would give a column as its heading."""
        cell = self.cells[block]
        return column_role(self.evidence.reading, *cell) if cell else None

    def is_page_number(self, block: int) -> bool:
        """Whether a line holds one number and nothing else but marks: `- 2 -`."""
        cell = self.cells[block]
        words = self.evidence.reading.words[cell.first : cell.stop] if cell else []
        return sum(word.isdecimal() for word in words) == 1 and not any(word.isalpha() for word in words)

    def is_number(self, block: int) -> bool:
        """Whether a block is a row's number and nothing else."""
        cell = self.cells[block]
        return cell is not None and self.evidence.is_number(*cell)


def _paragraphs(blocks: Sequence[Block]) -> list[tuple[Span, ...]]:
    """The pieces to read together: those of a cell, and lines outside that no blank line parts."""
    found: list[list[Span]] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and before.table is None and block.table is None and not block.blanks:
            found[-1].extend(block.pieces)
        else:
            found.append([*block.pieces])
        before = block
    return [tuple(pieces) for pieces in found]


def _stretches(reading: Reading, blocks: Sequence[Block]) -> list[Stretch | None]:
    folded = reading.folded
    places = sorted((start + shift, start) for start, shift in zip(folded.starts, folded.shifts, strict=True))
    found: list[Stretch | None] = []
    following = len(reading)
    for block in reversed(blocks):
        first = _first_token(reading, places, block)
        found.append(Stretch(first, following) if first is not None and first < following else None)
        following = following if first is None else first
    return found[::-1]


def _first_token(reading: Reading, places: Sequence[tuple[int, int]], block: Block) -> int | None:
    """The first token that a piece of the block begins with."""
    for piece in block.pieces:
        at = bisect_left(places, (piece.start, -1))
        if at < len(places) and places[at][0] < piece.end:
            return reading.at(places[at][1])
    return None


def head_roles(page: Page, entry: Entry) -> dict[int, str]:
    """The roles that a row's cells name, by column, when it heads a table; empty when it does not. Where the first says
    that numbers stand below it, one more is enough.
    """
    named = {column: page.role(cell[0]) for column, cell in entry.cells.items()}
    roles = {column: role for column, role in named.items() if role}
    numbers = bool(named) and named[min(named)] == "number"
    if len(set(roles.values())) < 2 or (2 * len(roles) < len(named) and not numbers):
        return {}
    spans = {column: page.blocks[entry.cells[column][0]].columns_spanned for column in roles}
    return {column + step: role for column, role in roles.items() for step in range(spans[column])}


def counts_columns(page: Page, entry: Entry) -> bool:
    """Whether a row only numbers the columns: “1 2 3 4”."""
    columns = sorted(entry.cells)
    if len(columns) < 3 or not all(page.is_number(entry.cells[column][0]) for column in columns):
        return False
    values = [
        page.evidence.reading.values[cell.first] for cell in (page.cells[entry.cells[c][0]] for c in columns) if cell
    ]
    return values == list(range(1, len(values) + 1))
