"""A text becomes rows: one file a layout."""

from msgspec.structs import replace

from extractors.amendments import Orders, orders
from extractors.reading import read
from pipeline.layout import flattened, grids, labelled, prose
from pipeline.layout.amending import blocks_without, without
from pipeline.layout.blocks import blocks, has_strokes
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import lines_of
from pipeline.layout.points import with_points
from pipeline.layout.sheet import Sheet
from pipeline.readers.blocks import Blocks

__all__ = ["Evidence", "Sheet", "arrange"]


def arrange(text: str, given: Blocks | None = None) -> tuple[Evidence, Sheet]:
    """What the words of a text speak for, and where its rows and headings stand. Of a resolution that amends another
    act, the wording that it gives that act is left aside. `given` are the blocks that the document itself has.
    """
    changes = orders(text)
    if changes.wordings:
        given = blocks_without(given, changes.wordings) if given else None
        text = without(text, changes.wordings)
    evidence, sheet = _arranged(text, given, changes)
    return evidence, replace(sheet, changes=changes)


def _arranged(text: str, given: Blocks | None, changes: Orders) -> tuple[Evidence, Sheet]:
    """What the words of a text speak for, and where its rows and headings stand: a grid when the text draws one, else
    labelled lines or a table flattened to lines, else running text. A grid that holds less than half of the times must
    hold more than the lines do. `given` are the blocks that the document itself has: where these hold a table, its text
    is not cut anew.
    """
    body = text[: given.end] if given else text
    found = given if given and given.gridded else blocks(body) if has_strokes(body) else None
    drawn = grids.arrange(text, found) if found and found.gridded else None
    if drawn and 2 * _timed(*drawn) >= drawn[0].time(0, len(drawn[0].reading)):
        return drawn[0], with_points(*drawn, changes)
    evidence = Evidence(read(body))
    lines = lines_of(evidence)
    table = labelled.arrange(evidence, lines) or flattened.arrange(evidence, lines)
    if drawn and (table is None or _timed(evidence, table) <= _timed(*drawn)):
        return drawn[0], with_points(*drawn, changes)
    if table:
        return evidence, with_points(evidence, table, changes)
    return evidence, prose.arrange(evidence, lines, changes)


def _timed(evidence: Evidence, sheet: Sheet) -> float:
    """How many words of dates, hours and offsets stand in the rows of a sheet."""
    return sum(evidence.time(*stretch) for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges)
