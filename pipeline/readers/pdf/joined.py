"""The tables of all pages: one that goes on over the page is one, and a row cut by the page is whole again."""

from collections.abc import Sequence
from typing import NamedTuple

import regex
from msgspec import Struct
from rapidfuzz.fuzz import ratio

from pipeline.readers.pdf.shapes import Cell, Row, Table

_NEAR = 6.0
_ALIKE = 88.0
"""How like, of 100, a head has to be to one that it repeats."""
_FEWEST = 5
_SELDOM = 0.1
_NUMBER = regex.compile(r"(?:№\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVXivx]{1,5})[.)]{0,2}")
_GOES_ON = regex.compile(r"[\p{Ll}\d(«,;–-]")
_ENDED = regex.compile(r"[.;:!?]\Z")


class Line(NamedTuple):
    """A line of text and the page on which it stands."""

    page: int
    row: Row


class Whole(Struct):
    """A cell of a table over all its pages."""

    row: int
    column: int
    rows: int
    columns: int
    lines: list[Line]


class Pages(Struct):
    """A table over all its pages.

    `head` are the lines of its first row by column, which pages may repeat; `last` are the cells of its last row with
    words; `first` counts the cells of the first column, `numbered` those that hold the number of a row; `starts` counts
    the cells of each column that begin with a small letter, and all of them.
    """

    edges: tuple[float, ...]
    cells: list[Whole]
    rows: int
    head: dict[int, list[str]]
    last: list[Whole]
    starts: dict[int, tuple[int, int]]
    first: int = 0
    numbered: int = 0


def begun(table: Table, page: int) -> Pages:
    """The table of a page as the first part of one that may go on."""
    cells = [_whole(cell, page, 0, cell.column, cell.columns) for cell in table.cells]
    head = {cell.column: _lines(cell) for cell in cells if cell.row == 0}
    found = Pages(table.edges, [], _height(table), head, [], {})
    _add(found, cells)
    return found


def goes_on(above: Pages, table: Table, page: int) -> bool:
    """Put the table of a page below those before it; false where its columns are others."""
    columns = _columns(above.edges, table.edges)
    if columns is None:
        return False
    cells = [
        _whole(cell, page, above.rows, columns[cell.column], columns[cell.column + cell.columns] - columns[cell.column])
        for cell in table.cells
    ]
    cells = _parted(above, cells)
    height = max(cell.row + cell.rows for cell in cells) - above.rows
    last = above.last
    first = next((row for row in range(above.rows, above.rows + height) if not _repeats(above, cells, row)), -1)
    cut = [cell for cell in cells if cell.row == first]
    if last and cut and _is_cut(above, last, cut):
        own = {cell.column: cell for cell in last}
        for cell in cut:
            own[cell.column].lines += cell.lines
            if cell.rows > 1:  # merged over rows of both pages
                own[cell.column].rows = cell.row + cell.rows - own[cell.column].row
        cells = [cell for cell in cells if cell.row != first]
    _add(above, cells)
    above.rows += height
    return True


def _columns(above: Sequence[float], below: Sequence[float]) -> list[int] | None:
    """For every edge of the table below the edge above that it goes on; null where one has none."""
    if len(above) == len(below) and all(abs(one - two) <= _NEAR for one, two in zip(above, below, strict=True)):
        return list(range(len(above)))
    found = [min(range(len(above)), key=lambda k: abs(above[k] - edge)) for edge in below]
    near = all(abs(above[k] - edge) <= _NEAR for k, edge in zip(found, below, strict=True))
    return found if near and len(set(found)) == len(found) else None


def _whole(cell: Cell, page: int, shift: int, column: int, columns: int) -> Whole:
    return Whole(cell.row + shift, column, cell.rows, columns, [Line(page, row) for row in cell.lines])


def _height(table: Table) -> int:
    return max(cell.row + cell.rows for cell in table.cells)


def _parted(above: Pages, cells: list[Whole]) -> list[Whole]:
    """The cells of a page, its repeated head parted from the rest of a cut row: no stroke is drawn between these."""
    top = [cell for cell in cells if cell.row == above.rows]
    if {cell.column for cell in top} != above.head.keys() or not any(above.head.values()):
        return cells
    if not all(_lines(cell)[: len(above.head[cell.column])] == above.head[cell.column] for cell in top):
        return cells
    if all(len(cell.lines) == len(above.head[cell.column]) for cell in top):
        return cells
    heads = [Whole(above.rows, one.column, 1, one.columns, one.lines[: len(above.head[one.column])]) for one in top]
    for cell in cells:
        cell.row += 1
    for cell in top:
        cell.lines = cell.lines[len(above.head[cell.column]) :]
    return [*heads, *cells]


def _lines(cell: Whole) -> list[str]:
    return [line.row.text for line in cell.lines]


def _words(cell: Whole) -> str:
    return " ".join([line.row.text for line in cell.lines])


def _begins_small(cell: Whole) -> bool:
    return cell.lines[0].row.words[0].text[:1].islower()


def _add(table: Pages, cells: list[Whole]) -> None:
    """More cells below; what is asked of all of them is counted on the way, so that many pages take no longer each."""
    table.cells += cells
    first = [cell for cell in cells if cell.column == 0 and cell.columns == 1]
    table.first += len(first)
    table.numbered += sum(bool(_NUMBER.fullmatch(_words(cell))) for cell in first)
    for cell in cells:
        if cell.lines:
            small, all_of = table.starts.get(cell.column, (0, 0))
            table.starts[cell.column] = small + _begins_small(cell), all_of + 1
    last = max((cell.row for cell in cells if cell.lines), default=None)
    if last is not None:
        table.last = [cell for cell in cells if cell.row == last]


def _repeats(above: Pages, cells: Sequence[Whole], row: int) -> bool:
    """Whether a row says again what the first row of the table said; of a scan a letter may be read otherwise."""
    said = {cell.column: _lines(cell) for cell in cells if cell.row == row}
    if said.keys() != above.head.keys() or not any(said.values()):
        return False
    return said == above.head or ratio(_joined(said), _joined(above.head)) >= _ALIKE


def _joined(said: dict[int, list[str]]) -> str:
    return " ".join(line for column in sorted(said) for line in said[column])


def _is_cut(above: Pages, last: Sequence[Whole], cut: Sequence[Whole]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before."""
    width = len(above.edges) - 1
    if [cell.column for cell in last] != [cell.column for cell in cut] or any(cell.columns == width for cell in cut):
        return False
    if not any(cell.lines for cell in cut):
        return False
    if 2 * above.numbered >= above.first > 0:
        return not cut[0].lines and bool(last[0].lines)
    pairs = [(one, two) for one, two in zip(last, cut, strict=True) if two.lines]
    if not all(one.lines for one, _ in pairs):
        return False
    open_pairs = [two for one, two in pairs if not _ENDED.search(_words(one))]
    if any(_begins_small(two) and _seldom_small(above, two.column) for two in open_pairs):
        return True
    return len(open_pairs) == len(pairs) and all(_GOES_ON.match(_words(two)) for two in open_pairs)


def _seldom_small(table: Pages, column: int) -> bool:
    """Whether the cells of a column begin with a capital letter or a figure, as a rule."""
    small, all_of = table.starts.get(column, (0, 0))
    return all_of >= _FEWEST and small <= _SELDOM * all_of
