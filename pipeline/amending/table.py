"""A plan as what can be amended: the lines above its table, rows and headings of words with their sources, what stands
below; and written down again as a document.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from extractors.values import Span
from pipeline.amending.words import OURS, Piece, Words, quoted, said
from pipeline.export.docx import APART, HEADS
from pipeline.export.given import given
from pipeline.outside import lines_in, outside
from pipeline.readers.document import Document
from pipeline.readers.flow import Cell, Grid, Part
from pipeline.readers.written import written
from pipeline.record import ColumnRole, Plan, Row

OF_PAGES = frozenset({"page_header", "page_number", "footer"})


class Line(NamedTuple):
    """A row: its cells by role. `former` are the words that its cells had before they were changed."""

    cells: dict[str, Words]
    former: tuple[str, ...] = ()

    @property
    def number(self) -> str | None:
        """Its number as printed, without a dot."""
        return said(self.cells["number"]).strip().rstrip(". )") or None if "number" in self.cells else None


class Heading(NamedTuple):
    """A heading of a section."""

    words: Words


Item = Line | Heading


class Table(NamedTuple):
    """What is amended, and the columns as printed; `title` are the lines `[first, stop)` of the head with its title."""

    head: tuple[Words, ...]
    columns: tuple[ColumnRole, ...]
    column_heads: tuple[Words, ...]
    items: tuple[Item, ...]
    tail: tuple[Words, ...]
    title: tuple[int, int] = (0, 0)


def table_of(plan: Plan, text: str, source: int) -> Table:
    """The table of a plan, `text` being number `source` of the texts."""
    rows = [(min(_pieces(row)).start, _line(row, text, source)) for row in plan.rows]
    sections = [one for one in plan.furniture if one.role == "section"]
    heads = [one for one in plan.furniture if one.role == "column_head"]
    placed: list[tuple[int, Item]] = [(start, line) for start, line in rows]
    placed += [(one.span.start, Heading(quoted(source, text, [one.span]))) for one in sections]
    drawn = sorted([*(span for row in plan.rows for span in _pieces(row)), *(one.span for one in (*sections, *heads))])
    first = drawn[0].start
    pages = [one.span for one in plan.furniture if one.role in OF_PAGES]
    lines = [
        line for free in outside(drawn, len(text)) for line in lines_in(text, free) if not _of_page(line, pages, first)
    ]
    above = [line for line in lines if line.start < first]
    return Table(
        tuple(quoted(source, text, [line]) for line in above),
        plan.columns,
        _heads([one.span for one in heads], plan, text, source),
        tuple(item for _, item in sorted(placed, key=lambda one: one[0])),
        tuple(quoted(source, text, [line]) for line in lines if line.start >= first),
        _title(above, plan.header_spans.get("title")),
    )


def _title(lines: Sequence[Span], title: Span | None) -> tuple[int, int]:
    """Which lines a title takes whole; none where it shares one with other words."""
    at = [at for at, line in enumerate(lines) if title and title.start <= line.start and line.end <= title.end]
    return (at[0], at[-1] + 1) if at else (0, 0)


def _of_page(line: Span, pages: Sequence[Span], first: int) -> bool:
    return line.start > first and any(one.start <= line.start < one.end for one in pages)


def _heads(spans: Sequence[Span], plan: Plan, text: str, source: int) -> tuple[Words, ...]:
    """The heads of the columns; usual ones where it is not plain which is whose, none where none are printed."""
    if not spans:
        return ()
    cut = [part for span in spans for part in _apart(text, span)]
    for some in (spans, cut):
        if len(some) == len(plan.columns):
            return tuple(quoted(source, text, [span]) for span in some)
    usual = HEADS["ru" if plan.document.language == "ru" else "ky"]
    return tuple((Piece(OURS, 0, usual[role]),) for role in plan.columns)


def _apart(text: str, span: Span) -> Iterator[Span]:
    """The heads on one line, each without the blanks around it."""
    at = span.start
    for words in re.split(f"({APART.pattern})", text[slice(*span)]):
        if words.strip() and not APART.fullmatch(words):
            start = at + len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))
        at += len(words)


def _line(row: Row, text: str, source: int) -> Line:
    pieces = given(row.fragments) or {}
    return Line({role: quoted(source, text, pieces.get(role) or (span,)) for role, span in row.cells.items()})


def _pieces(row: Row) -> list[Span]:
    pieces = given(row.fragments) or {}
    return [piece for role, span in row.cells.items() for piece in pieces.get(role) or (span,)]


def document_of(table: Table, name: str) -> tuple[Document, dict[int, Line]]:
    """The table as a document that can be read by itself, and the row of each line of its grid that has one."""
    columns = table.columns
    rows: list[list[Cell]] = []
    lines: dict[int, Line] = {}
    if table.column_heads:
        rows.append([Cell([said(words)], at) for at, words in enumerate(table.column_heads)])
    for item in table.items:
        if isinstance(item, Heading):
            rows.append([Cell([said(item.words)], 0, columns=len(columns))])
        else:
            lines[len(rows)] = item
            rows.append([Cell(_cell(item, role, columns), at) for at, role in enumerate(columns)])
    parts: list[Part] = [*map(said, table.head), Grid(rows), *map(said, table.tail)]
    content = written(parts)
    document = Document(
        name=name,
        sha256=sha256(content.text.encode()).hexdigest(),
        media_type="text/plain",
        text=content.text,
        pages=None,
        blocks=content.blocks,
    )
    return document, lines


def _cell(line: Line, role: ColumnRole, columns: Iterable[ColumnRole]) -> list[Part]:
    words = said(line.cells.get(role, ()))
    if role == "duty" and "number" in line.cells and "number" not in columns:
        words = f"{said(line.cells['number'])} {words}"
    return [words] if words.strip() else []


def sources_of(line: Line) -> Iterator[tuple[str, Piece]]:
    """The pieces of a row's cells with their roles, blanks of ours left out."""
    for role, words in line.cells.items():
        yield from ((role, piece) for piece in words if piece.source != OURS)
