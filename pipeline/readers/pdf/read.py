"""A PDF document → its text, blocks and places: words and strokes of every page, tables, furniture, one text."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractors.values import Span
from pipeline.readers.blocks import Blocks
from pipeline.readers.content import Content
from pipeline.readers.errors import Scans, broken
from pipeline.readers.pdf import letters, library
from pipeline.readers.pdf.assembled import Outside, Part, assembled
from pipeline.readers.pdf.columns import in_columns
from pipeline.readers.pdf.corridors import table_in
from pipeline.readers.pdf.counted import has_more
from pipeline.readers.pdf.furniture import furniture
from pipeline.readers.pdf.grid import grids_of, table_of
from pipeline.readers.pdf.joined import Line, Pages, begun, goes_on
from pipeline.readers.pdf.rows import rows_of
from pipeline.readers.pdf.shapes import Row, Sheet, Table
from pipeline.readers.pdf.sheet import no_text, sheet_of
from pipeline.readers.places import Places

_SCANNED = 0.3
_FULL = 0.65
_WORDS_OF_A_SCAN = 6
"""A stamp or a page number may be typed on a scanned page."""


class Laid(NamedTuple):
    """A page laid out: lines outside tables and tables, from top to bottom."""

    number: int
    width: float
    height: float
    parts: list[Row | Table]


def read(data: bytes) -> Content:
    """Read a PDF document whose pages have text. Raises `Scans` where some have to be recognised, or `Refused`; the
    library may stop the process on a hostile file.
    """
    with library.document(data) as (opened, pages):
        sheets = [sheet_of(opened, number) for number in range(1, pages + 1)]
    if has_more(data, pages):
        raise broken("a PDF document")
    if any(map(must_be_seen, sheets)):
        raise Scans
    return content_of(sheets)


def must_be_seen(sheet: Sheet) -> bool:
    """Whether only its looks tell what stands on a page: it is a picture but for a stamp or a number, or unclear."""
    return sheet.unclear or (sheet.pictured >= _SCANNED and len(sheet.words) < _WORDS_OF_A_SCAN)


def content_of(sheets: Sequence[Sheet]) -> Content:
    """The content of a document from its pages. Raises `Refused` where there is no text."""
    laid = [_laid(sheet) for sheet in sheets]
    if not any(page.parts for page in laid):
        raise no_text()
    edges = {page.number: _FULL * page.width for page in laid}
    turned = {sheet.number: sheet for sheet in sheets if sheet.quarters or sheet.skew}
    found = assembled(list(_with_tables(_parts(laid))), edges, turned)
    text, restored = letters.restored(found.finished())
    return Content(
        text,
        Blocks(found.blocks),
        len(sheets),
        found.places,
        tuple(sorted({*restored, *_decoded(sheets, found.places)})),
        tuple(found.doubtful),
        tuple(next(found.places.words_on(sheet.number)) for sheet in sheets if sheet.unclear and sheet.words),
    )


def _decoded(sheets: Sequence[Sheet], places: Places) -> Iterator[Span]:
    """The words of pages whose fonts tell other letters than they draw."""
    for sheet in sheets:
        if sheet.decoded:
            yield from places.words_on(sheet.number)


def _laid(sheet: Sheet) -> Laid:
    """The tables of a page and the lines outside them."""
    parts: list[Row | Table] = []
    free = sheet.words
    for grid in grids_of(sheet.level, sheet.upright):
        table, free = table_of(grid, free)
        if table is not None:
            parts.append(table)
    rows = rows_of(free)
    parts = sorted([*parts, *rows], key=lambda part: part.top) if parts else [*in_columns(rows)]
    return Laid(sheet.number, sheet.frame.width, sheet.frame.height, parts)


def _parts(laid: Sequence[Laid]) -> list[Part]:
    """The parts of the whole document in reading order: tables over pages joined, furniture marked."""
    lines = [[part for part in page.parts if isinstance(part, Row)] for page in laid]
    marked = furniture(lines, [page.height for page in laid])
    found: list[Part] = []
    for page, rows, roles in zip(laid, lines, marked, strict=True):
        own = {id(rows[at]): role for at, role in roles.items()}
        fresh = True
        for part in page.parts:
            if isinstance(part, Row):
                role = own.get(id(part))
                found.append(Outside(Line(page.number, part), role))
                fresh = fresh and role is not None
            else:
                above = _above(found) if fresh else None
                if above is None or not goes_on(above, part, page.number):
                    found.append(begun(part, page.number))
                fresh = False
    return found


def _with_tables(parts: Sequence[Part]) -> Iterator[Part]:
    """The same parts, with the tables found that no stroke draws."""
    yield from (part for part in parts if isinstance(part, Outside) and part.role)
    text = [part for part in parts if not (isinstance(part, Outside) and part.role)]
    for outside, run in groupby(text, key=lambda part: isinstance(part, Outside)):
        if outside:
            yield from _cut_out([part.line for part in run if isinstance(part, Outside)])
        else:
            yield from run


def _cut_out(lines: Sequence[Line]) -> Iterator[Part]:
    """Lines outside ruled tables; a table among them in its place."""
    found = table_in(lines)
    if found is None:
        yield from map(Outside, lines)
        return
    first, stop, table = found
    yield from map(Outside, lines[:first])
    yield table
    yield from _cut_out(lines[stop:])


def _above(found: Sequence[Part]) -> Pages | None:
    """The table that ends the page before, with nothing but furniture below."""
    last = next((part for part in reversed(found) if not (isinstance(part, Outside) and part.role)), None)
    return last if isinstance(last, Pages) else None
