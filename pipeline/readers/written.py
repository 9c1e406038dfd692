"""Paragraphs and tables written down as one text that can be read by itself, and the place of every cell in it.

A paragraph stands between blank lines; so does a cell, whose paragraphs stand on lines of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from extractors.values import Span
from pipeline.readers.blocks import Block, Blocks, Role
from pipeline.readers.content import MAX_CHARACTERS, Content
from pipeline.readers.errors import too_large
from pipeline.readers.flow import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Cell, Grid, Part

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


def written(parts: Sequence[Part], margins: Sequence[tuple[Role, Sequence[Part]]] = ()) -> Content:
    """The text of what a reader saw, and its blocks where there is a table. Raises `Refused` for too much of it.

    `margins` is what stands on every page, with its role: it comes last, once, and belongs to no reading of the text.
    """
    page = _Page()
    for part in settled(parts):
        if isinstance(part, str):
            page.paragraph(part)
        else:
            page.grid(part)
    said: set[str] = set()
    for role, marginal in margins:
        for line in _as_lines(marginal):
            if line.strip() and line not in said:
                said.add(line)
                page.margin(line, "page_number" if line.strip().isdecimal() else role)
    text = "".join(page.pieces)
    return Content(text, Blocks(page.blocks) if page.tables or said else None)


def settled(parts: Sequence[Part]) -> list[Part]:
    """The same parts without tables inside of tables, and without those that only lay out a page."""
    return list(chain.from_iterable([part] if isinstance(part, str) else _settled(part) for part in parts))


def _settled(grid: Grid) -> list[Part]:
    """A table as it is, or what its cells hold where a table inside says more than it does, or where it is none."""
    for cell in chain.from_iterable(grid.rows):
        cell.parts = settled(cell.parts)
    inner = max((_full_rows(part) for part in _contents(grid) if isinstance(part, Grid)), default=0)
    if _full_rows(grid) <= inner or not _bounded(grid):
        return list(_contents(grid))
    for cell in chain.from_iterable(grid.rows):
        cell.parts = list(_as_lines(cell.parts))
    return [grid]


def _contents(grid: Grid) -> Iterator[Part]:
    return chain.from_iterable(cell.parts for row in grid.rows for cell in row)


def _as_lines(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _as_lines(list(_contents(part)))


def _full_rows(grid: Grid) -> int:
    """The rows in which at least two cells have words of their own."""
    return sum(sum(_has_words(cell) for cell in row) > 1 for row in grid.rows)


def _has_words(cell: Cell) -> bool:
    return any(isinstance(part, str) and not part.isspace() and part for part in cell.parts)


def _bounded(grid: Grid) -> bool:
    columns = {cell.column for row in grid.rows for cell in row}
    cells = sum(map(len, grid.rows))
    return len(columns) <= MOST_COLUMNS and len(grid.rows) <= MOST_ROWS and cells <= MOST_CELLS


def _columns(grid: Grid) -> tuple[list[int], list[int]]:
    """The first and the last place where cells of each column begin.

    Places are one column where no row has a cell beginning at both: such rows miss each other narrowly.
    """
    rows_at: dict[int, set[int]] = {}
    for at, row in enumerate(grid.rows):
        for cell in row:
            rows_at.setdefault(cell.column, set()).add(at)
    firsts: list[int] = []
    lasts: list[int] = []
    taken: set[int] = set()
    for place in sorted(rows_at):
        if lasts and taken.isdisjoint(rows_at[place]):
            lasts[-1] = place
            taken |= rows_at[place]
        else:
            firsts.append(place)
            lasts.append(place)
            taken = rows_at[place]
    return firsts, lasts


class _Page:
    """A text under way: its `pieces`, its blocks, the number of its tables."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.tables = 0
        self._length = 0

    def paragraph(self, words: str) -> None:
        """Lines outside any table, after a blank line."""
        for span, blanks in self._lines([words]):
            self.blocks.append(Block((span,), blanks))

    def margin(self, words: str, role: Role) -> None:
        """Lines that stand on every page."""
        for span, blanks in self._lines([words]):
            self.blocks.append(Block((span,), blanks, role=role))

    def grid(self, grid: Grid) -> None:
        """The cells of a table, row by row; of its columns only those count in which a cell begins."""
        firsts, lasts = _columns(grid)
        for at, row in enumerate(grid.rows):
            for cell in row:
                lines = self._lines([part for part in cell.parts if isinstance(part, str)])
                if spans := tuple(span for span, _ in lines):
                    column = bisect_right(firsts, cell.column) - 1
                    self.blocks.append(
                        Block(
                            spans,
                            table=self.tables,
                            row=at,
                            column=column,
                            columns_spanned=max(1, bisect_left(lasts, cell.column + cell.columns) - column),
                            rows_spanned=max(1, min(cell.rows, len(grid.rows) - at)),
                        )
                    )
        self.tables += 1

    def _lines(self, paragraphs: Sequence[str]) -> Iterator[tuple[Span, int]]:
        """The places of the lines of some paragraphs, written after a blank line, and the blank lines before each."""
        blanks = 1
        for paragraph in paragraphs:
            for line in paragraph.splitlines():
                shown = line if line.isprintable() else _CONTROLS.sub("", line)
                if words := shown.strip():
                    yield self._line(shown.rstrip(), words, blanks), blanks
                blanks = 0 if words else 1
        if self._length > MAX_CHARACTERS:
            raise too_large(f"more than {MAX_CHARACTERS:,} characters")

    def _line(self, line: str, words: str, blanks: int) -> Span:
        """Write a line down; its indentation is no part of its place."""
        between = "\n" * (blanks + 1) if self._length else ""
        self.pieces += (between, line)
        self._length += len(between) + len(line)
        return Span(self._length - len(words), self._length)
