"""Personal contacts in the cells of a table or taken for a heading: taken out, kept as residue without their words."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractors.contacts import contacts
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole


def without_contacts(evidence: Evidence, sheet: Sheet) -> Sheet:
    """The sheet with the contacts of its cells, and headings that hold one, among what nothing claims."""
    if not evidence.contacts:
        return sheet
    sheet = _without_headings(evidence, sheet)
    found = {stretch: contacts(evidence.reading, *stretch) for row in sheet.rows for stretch in _stretches(row)}
    rows = tuple(replace(row, cells=dict(_cells(row, found))) for row in sheet.rows)
    free = {Stretch(*contact) for places in found.values() for contact in places}
    return replace(sheet, rows=rows, free=tuple(sorted({*sheet.free, *free})))


def _without_headings(evidence: Evidence, sheet: Sheet) -> Sheet:
    """The sheet without the headings that hold a contact; their rows are of the section before."""
    kept = [heading for heading in sheet.furniture if not evidence.is_contact(*heading.range)]
    if len(kept) == len(sheet.furniture):
        return sheet
    sections, last = list[int | None](), None
    for heading in sheet.furniture:
        if heading in kept:
            last = kept.index(heading) if heading.role == "section" else last
        sections.append(last)
    rows = [row if row.section is None else replace(row, section=sections[row.section]) for row in sheet.rows]
    taken = {heading.range for heading in sheet.furniture if heading not in kept}
    return replace(sheet, rows=tuple(rows), furniture=tuple(kept), free=tuple(sorted({*sheet.free, *taken})))


def _stretches(row: SheetRow) -> Iterator[Stretch]:
    return (stretch for cell in row.cells.values() for stretch in cell.ranges)


def _cells(row: SheetRow, found: dict[Stretch, list[tuple[int, int]]]) -> Iterator[tuple[ColumnRole, Cell]]:
    for role, cell in row.cells.items():
        ranges = [part for stretch in cell.ranges for part in _outside(stretch, found[stretch])]
        if ranges:
            yield role, Cell(tuple(ranges))


def _outside(stretch: Stretch, places: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    at = stretch.first
    for first, stop in sorted(places):
        if at < first:
            yield Stretch(at, first)
        at = max(at, stop)
    if at < stretch.stop:
        yield Stretch(at, stretch.stop)
