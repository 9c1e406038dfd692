"""The entries of a whole page, and the tables that they belong to."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from pipeline.layout.classes import Table
from pipeline.layout.entries import Entry, Page, head_roles
from pipeline.layout.roles import makes_a_plan
from pipeline.layout.streamed import stream
from pipeline.layout.zones import Block

_FACTS = 4


def entries_of(page: Page) -> list[Entry]:
    """Every row of a table and every line outside, in reading order."""
    found: list[Entry] = []
    for table, run in groupby(range(len(page.blocks)), key=lambda block: page.blocks[block].table):
        blocks = list(run)
        if table is None:
            found += [Entry(page.blocks[block].role or "free", None, {0: [block]}) for block in blocks]
        elif page.blocks[blocks[0]].row is None:
            found += stream(page, blocks)
        else:
            found += _rows(page.blocks, blocks, table)
    return found


def _rows(blocks: Sequence[Block], run: Sequence[int], table: int) -> list[Entry]:
    """The rows of a table; a cell merged over rows is in each of them."""
    found: list[Entry] = []
    merged: dict[int, tuple[int, int]] = {}
    for row, group in groupby(run, key=lambda block: blocks[block].row or 0):
        cells = {blocks[block].column or 0: [block] for block in group}
        over = {column: [block] for column, (block, last) in merged.items() if row <= last and column not in cells}
        spans = any(blocks[cell[0]].columns_spanned > 1 for cell in cells.values())
        found.append(Entry("row", table, cells | over, spans=spans, shared=frozenset(over)))
        for column, (block,) in cells.items():
            if blocks[block].rows_spanned > 1:
                merged[column] = block, row + blocks[block].rows_spanned - 1
    return found


def tables_of(page: Page, entries: Sequence[Entry]) -> list[Table]:
    """The tables, with the lines between their rows: tables of one width that follow one another are one, unless heads
    of their own put the columns in another order.
    """
    places: dict[int, list[int]] = {}
    for at, entry in enumerate(entries):
        if entry.table is not None:
            places.setdefault(entry.table, []).append(at)
    groups: list[tuple[int, int, int, bool]] = []
    heads: dict[int, str] = {}
    for ats in [part for whole in places.values() for part in _parted(page, entries, whole)]:
        folded = page.blocks[_first_block(entries, ats)].row is None
        width = max(_width(page, entries[at]) for at in ats)
        own = head_roles(page, entries[ats[0]])
        same = not own or not heads or own == heads
        if groups and groups[-1][2:] == (width, folded) and not folded and same:
            groups[-1] = (groups[-1][0], ats[-1] + 1, width, folded)
        else:
            groups.append((ats[0], ats[-1] + 1, width, folded))
            heads = own
    return [Table(page, list(entries[first:stop]), folded=folded) for first, stop, _, folded in groups]


def _parted(page: Page, entries: Sequence[Entry], ats: Sequence[int]) -> list[Sequence[int]]:
    """The entries of a table cut where heads put the columns into another order."""
    cuts, heads = [0], list[str]()
    for place, at in enumerate(ats):
        named = head_roles(page, entries[at])
        own = [named[column] for column in sorted(named)]
        if [role for role in heads if role in own] != [role for role in own if role in heads]:
            cuts.append(place)
            heads = own
        heads = heads or own
    return [ats[first:stop] for first, stop in pairwise([*cuts, len(ats)])]


def _first_block(entries: Sequence[Entry], ats: Sequence[int]) -> int:
    return next(block for at in ats for cell in entries[at].cells.values() for block in cell)


def _width(page: Page, entry: Entry) -> int:
    return max((column + page.blocks[cell[0]].columns_spanned for column, cell in entry.cells.items()), default=0)


def plans_of(tables: Sequence[Table]) -> list[Table]:
    """The tables that are plans. A small one without heads before one that has them holds but facts of the header."""
    plans = [table for table in tables if table.rows and makes_a_plan(table.roles)]
    headed = next((at for at, table in enumerate(plans) if len(table.heads) > 2), 0)
    return [table for at, table in enumerate(plans) if at >= headed or len(table.heads) > 1 or len(table.rows) > _FACTS]


def whole_cells(text: str, page: Page, entries: list[Entry]) -> Page:
    """The page read again with every cell in one block, where some rows were continued; entries get the new numbers."""
    if all(len(cell) == 1 for entry in entries for cell in entry.cells.values()):
        return page
    blocks: list[Block] = []
    numbers: dict[int, int] = {}
    for entry in entries:
        for column in sorted(entry.cells):
            cell = entry.cells[column]
            fresh = [block for block in cell if block not in numbers]
            pieces = tuple(piece for block in fresh for piece in page.blocks[block].pieces)
            if cell[0] in fresh:
                numbers[cell[0]] = len(blocks)
                blocks.append(replace(page.blocks[cell[0]], pieces=pieces))
            elif fresh:
                whole = numbers[cell[0]]
                blocks[whole] = replace(blocks[whole], pieces=blocks[whole].pieces + pieces)
            numbers |= dict.fromkeys(fresh, numbers[cell[0]])
            entry.cells[column] = [numbers[cell[0]]]
    return Page(text, blocks)
