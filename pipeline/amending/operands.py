"""The rows that an amendment quotes: cells of a table, of a drawn line, or of lines one below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from extractors.headers.columns import column_role
from extractors.reading import read
from extractors.values import Span
from pipeline.amending.table import Line
from pipeline.amending.words import Words, joined, part, quoted, said
from pipeline.layout.blocks import blocks
from pipeline.layout.evidence import Evidence
from pipeline.outside import lines_in
from pipeline.readers.blocks import Block
from pipeline.readers.document import Document
from pipeline.record import ColumnRole

_NUMBER: Final = re.compile(r"\s{0,9}(?:№\s?)?(?P<n>\d{1,3}(?:[.\-–—‑]\d{1,2}){0,3}[¹²³⁴⁵⁶⁷⁸⁹]?)(?:[.)]|\s|$)\s{0,9}")
_ALONE: Final = re.compile(r"\s{0,9}(?:№\s?)?\d{1,3}(?:[.\-–—‑]\d{1,2}){0,3}[¹²³⁴⁵⁶⁷⁸⁹]?[.)]?\s{0,9}")
_STROKE: Final = re.compile(r"\s[-–—]\s|[;:]\s")
Cells = list[Words]
Way = tuple[float, tuple[tuple[int, str], ...]]
"""A worth, and the role of each cell so far."""


def rows_of(document: Document, source: int, span: Span, columns: Sequence[ColumnRole]) -> list[Line]:
    """The rows quoted at `span`, as rows of a table with such columns."""
    found = [cells for cells in _cells(document, source, span) if not _is_head(cells)]
    return [line for cells in found if (line := _line(cells, columns)).cells]


def _cells(document: Document, source: int, span: Span) -> Iterator[Cells]:
    """The cells of each row, as the file, a drawing or lines show them."""
    text = document.text
    given = document.blocks.blocks if document.blocks else []
    held = [one for one in given if one.table is not None and any(_meets(piece, span) for piece in one.pieces)]
    if held:
        yield from _grid(held, text, source, span)
        return
    words = text[slice(*span)]
    drawn = [one for one in blocks(words).blocks if one.table is not None]
    if drawn:
        yield from _grid([_moved(one, span.start) for one in drawn], text, source, span)
        return
    barred = [[cell for cell in _barred(text, line) if cell.start < cell.end] for line in lines_in(text, span)]
    if any(len(cells) > 1 for cells in barred):
        for cells in barred:
            yield [quoted(source, text, [cell]) for cell in cells]
        return
    yield from _listed([quoted(source, text, [line]) for line in lines_in(text, span)])


def _grid(found: Sequence[Block], text: str, source: int, span: Span) -> Iterator[Cells]:
    for _, row in groupby(found, key=lambda one: (one.table, one.row)):
        yield [
            quoted(source, text, [_within(piece, span) for piece in one.pieces if _meets(piece, span)]) for one in row
        ]


def _meets(piece: Span, span: Span) -> bool:
    """Whether a line of a cell lies in a quotation, its last sign and stop perhaps behind it."""
    return piece.start < span.end and piece.end > span.start


def _within(piece: Span, span: Span) -> Span:
    return Span(max(piece.start, span.start), min(piece.end, span.end))


def _moved(block: Block, by: int) -> Block:
    pieces = tuple(Span(piece.start + by, piece.end + by) for piece in block.pieces)
    return Block(pieces, table=block.table, row=block.row, column=block.column)


def _barred(text: str, line: Span) -> Iterator[Span]:
    """The cells of a line between bars or tabs."""
    for match in re.finditer(r"[^|¦│┃║\t\n]+", text[slice(*line)]):
        words = match.group()
        start = line.start + match.start() + len(words) - len(words.lstrip())
        yield Span(start, start + len(words.strip()))


def _listed(lines: list[Words]) -> Iterator[Cells]:
    """Cells on lines of their own: a number begins each row after the first."""
    row: Cells = []
    for line in lines:
        if row and _ALONE.fullmatch(said(line)):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _is_head(cells: Cells) -> bool:
    """Whether the cells are heads of columns."""
    readings = [read(said(one)) for one in cells]
    roles = [column_role(one, 0, len(one)) for one in readings]
    return len(cells) > 1 and all(roles)


def _line(cells: Cells, columns: Sequence[ColumnRole]) -> Line:
    """The cells by their roles."""
    number, rest = _numbered([one for one in cells if said(one).strip()])
    roles = [role for role in columns if role != "number"]
    if len(rest) == 1 and len(roles) > 1:
        rest = _cut(rest[0])
    found = {"number": number} if number else {}
    return Line({**found, **_by_role(rest, roles)})


def _numbered(cells: Cells) -> tuple[Words | None, Cells]:
    """The number at the head of a row, in a cell of its own or before the words of the first."""
    if not cells:
        return None, []
    words = said(cells[0])
    if _ALONE.fullmatch(words):
        return cells[0], cells[1:]
    if (match := _NUMBER.match(words)) and words[match.end() : match.end() + 1].isupper():
        rest = part(cells[0], match.end(), len(words))
        return part(cells[0], match.start("n"), match.end("n")), [rest, *cells[1:]]
    return None, cells


def _cut(words: Words) -> Cells:
    """A row in one line, cut at the strokes between its parts."""
    text = said(words)
    cut, at = [], 0
    for match in _STROKE.finditer(text):
        cut.append(part(words, at, match.start()))
        at = match.end()
    return [*cut, part(words, at, len(text))]


def _by_role(cells: Cells, roles: Sequence[ColumnRole]) -> dict[str, Words]:
    """Cells to columns in their order: one for one, else as their words speak for it."""
    if len(cells) == len(roles):
        return dict(zip(roles, cells, strict=True))
    best: dict[tuple[int, int], Way] = {(0, 0): (0.0, ())}
    for at in range(len(cells) + 1):
        for column in range(len(roles) + 1):
            if (at, column) not in best:
                continue
            worth, way = best[at, column]
            _offer(best, (at, column + 1), (worth, way))
            if at < len(cells) and column < len(roles):
                more = worth + _worth(said(cells[at]), roles[column])
                _offer(best, (at + 1, column), (more, (*way, (at, roles[column]))))
                _offer(best, (at + 1, column + 1), (more, (*way, (at, roles[column]))))
    found: dict[str, list[Words]] = {}
    for at, role in best[len(cells), len(roles)][1]:
        found.setdefault(role, []).append(cells[at])
    return {role: _stacked(some) for role, some in found.items()}


def _offer(best: dict[tuple[int, int], Way], place: tuple[int, int], way: Way) -> None:
    if place not in best or way[0] > best[place][0]:
        best[place] = way


def _stacked(some: Sequence[Words]) -> Words:
    words = some[0]
    for more in some[1:]:
        words = joined(words, more, "\n")
    return words


def _worth(words: str, role: ColumnRole) -> float:
    """How much the words speak for a column."""
    reading = read(words)
    time, body, cited = Evidence(reading).shares(0, len(reading)) if len(reading) else (0.0, 0.0, 0.0)
    if role in ("deadline", "formula"):
        return 2 * time - body
    if role == "responsible":
        return body + cited - time
    if role == "legal_basis":
        return 2 * cited - time - body
    return 0.5 - time - cited - 0.5 * body
