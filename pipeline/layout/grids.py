"""The sheet of a text with grids: their blocks become rows with roles, headings, and what stands outside."""

from collections.abc import Sequence
from typing import cast

from pipeline.layout.blocks import Blocks
from pipeline.layout.classes import Table
from pipeline.layout.combined import parts
from pipeline.layout.entries import Entry, Page
from pipeline.layout.evidence import Evidence
from pipeline.layout.gathered import entries_of, plans_of, tables_of, whole_cells
from pipeline.layout.sections import settle
from pipeline.layout.sheet import Cell, Heading, Sheet, SheetRow, Stretch
from pipeline.layout.weights import COMBINED, numbered
from pipeline.record import ColumnRole, FurnitureRole

_FURNITURE: dict[str, FurnitureRole] = {
    "section": "section", "head": "column_head", "page_number": "page_number", "page_header": "page_header",
    "footer": "footer",
}  # fmt: skip
MOST_CELLS = 300_000
"""More cells than any plan has: such a grid is not laid out, so that time stays bounded."""

_SHARED: tuple[ColumnRole, ...] = ("place", "deadline")
Row = dict[ColumnRole, Stretch]


def arrange(text: str, found: Blocks) -> tuple[Evidence, Sheet] | None:
    """The sheet of a text with grids, and the evidence of its words read cell by cell; null where no grid is a plan."""
    if sum(block.table is not None for block in found.blocks) > MOST_CELLS:
        return None
    page = Page(text, found.blocks)
    entries = entries_of(page)
    plans = plans_of(tables_of(page, entries))
    if not plans:
        return None
    roles = {id(entry): table.roles for table in plans for entry in table.rows}
    for entry in entries:
        if entry.part == "row" and id(entry) not in roles:
            entry.part = "free"
    settle(page, entries)
    page = whole_cells(text, page, entries)
    main = max(plans, key=lambda table: len(table.rows))
    return page.evidence, _sheet(page, entries, roles, main)


def _sheet(page: Page, entries: Sequence[Entry], roles: dict[int, tuple[str | None, ...]], main: Table) -> Sheet:
    cut = {table: _numbers_within(page, entries, roles, table) for table in set(roles.values())}
    rows: list[Row] = []
    sections: list[int | None] = []
    furniture: list[Heading] = []
    free: list[Stretch] = []
    section: int | None = None
    for at, entry in enumerate(entries):
        if entry.part == "row":
            row, left = _row(page, entry, roles[id(entry)], cut[roles[id(entry)]])
            rows.append(_with_shared(row, rows[-1] if rows else None))
            sections.append(section)
            free += left
        elif whole := _whole(page, entry):
            if entry.part not in _FURNITURE:
                free.append(whole)
            elif _goes_on(page, entries, at):
                furniture[-1] = Heading("section", Stretch(furniture[-1].range.first, whole.stop))
            else:
                section = len(furniture) if entry.part == "section" else section
                furniture.append(Heading(_FURNITURE[entry.part], whole))
    columns = _columns(rows, main.roles)
    return Sheet(
        columns=columns,
        rows=tuple(
            SheetRow({role: Cell((cell,)) for role, cell in row.items()}, at)
            for row, at in zip(rows, sections, strict=True)
        ),
        furniture=tuple(furniture),
        free=tuple(free),
        kind="schedule" if "place" in columns else "calendar_plan",
    )


def _numbers_within(
    page: Page, entries: Sequence[Entry], roles: dict[int, tuple[str | None, ...]], table: tuple[str | None, ...]
) -> bool:
    """Whether the rows of tables with these columns have their numbers inside the cell of the duty."""
    if "number" in table or "duty" not in table:
        return False
    duty = table.index("duty")
    rows = [entry for entry in entries if entry.part == "row" and roles[id(entry)] == table and duty in entry.cells]
    cells = [cell for entry in rows if (cell := page.cells[entry.cells[duty][0]])]
    return 2 * sum(numbered(page.evidence, cell) > 0 for cell in cells) >= len(cells) > 0


def _row(page: Page, entry: Entry, roles: Sequence[str | None], cut: bool) -> tuple[Row, list[Stretch]]:
    """The cells of a row by role, and what belongs to no column."""
    row: Row = {}
    left: list[Stretch] = []
    for column, cell in sorted(entry.cells.items()):
        role, stretch = roles[column], page.cells[cell[0]]
        if stretch is None:
            continue
        if role is None:
            left += [stretch] if column not in entry.shared else []
        elif role == COMBINED:
            for name, part in parts(page.evidence, stretch).items():
                _put(row, name, part, left)
        elif role == "duty" and cut and (number := numbered(page.evidence, stretch)):
            _put(row, "number", Stretch(stretch.first, stretch.first + number), left)
            _put(row, "duty", Stretch(stretch.first + number, stretch.stop), left)
        else:
            _put(row, cast("ColumnRole", role), stretch, left)
    return row, left


def _put(row: Row, role: ColumnRole, stretch: Stretch, left: list[Stretch]) -> None:
    if role in row:
        left.append(stretch)
    else:
        row[role] = stretch


def _with_shared(row: Row, above: Row | None) -> Row:
    """In a schedule a row without place and date shares those of the row above: their cells were merged."""
    if above is None or "place" not in above or not row.keys() <= {"number", "duty", "note"}:
        return row
    return {**{role: above[role] for role in _SHARED if role in above}, **row}


def _whole(page: Page, entry: Entry) -> Stretch | None:
    """The tokens of an entry from its first to its last."""
    cells = [cell for block in entry.blocks() if (cell := page.cells[block])]
    return Stretch(cells[0].first, cells[-1].stop) if cells else None


def _goes_on(page: Page, entries: Sequence[Entry], at: int) -> bool:
    """Whether a line of a section's heading is the second of two."""
    entry, before = entries[at], entries[at - 1] if at else None
    if (
        before is None
        or not entry.part == before.part == "section"
        or entry.table is not None
        or before.table is not None
    ):
        return False
    return not page.blocks[entry.blocks()[0]].blanks


def _columns(rows: Sequence[Row], roles: Sequence[str | None]) -> tuple[ColumnRole, ...]:
    """The roles in printed order; of a cell that holds several, in the order in which most rows have them."""
    found: list[ColumnRole] = []
    for role in roles:
        if role == COMBINED:
            found += [name for name in _printed(rows) if name not in found and name not in roles]
        elif role == "duty" and "number" not in roles and any("number" in row for row in rows):
            found += ["number", "duty"]
        elif role is not None:
            found.append(cast("ColumnRole", role))
    return tuple(found)


def _printed(rows: Sequence[Row]) -> tuple[ColumnRole, ...]:
    longest = max(rows, key=len, default={})
    return tuple(sorted(longest, key=lambda role: longest[role].first))
