"""Ruling lines → the grids of a page: strokes that meet make a grid, missing edges are closed, cells without a stroke
between them are one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.pdf.rows import rows_of
from pipeline.readers.pdf.shapes import Cell, Ruling, Table, Word

_MEET = 3.0
_SAME = 3.5
_OPEN = 6.0
_COVERED = 0.5
_MOST_COLUMNS = 60
_MOST_ROWS = 500
_INSIDE = 0.5


class Grid(NamedTuple):
    """The places of the strokes of one grid, and which of its smallest cells have a stroke on the right and below."""

    across: list[float]
    down: list[float]
    right: list[list[bool]]
    below: list[list[bool]]


def grids_of(level: Sequence[Ruling], upright: Sequence[Ruling]) -> list[Grid]:
    """Every grid of several columns, from top to bottom."""
    found = [_grid(*strokes) for strokes in _meeting(level, upright)]
    return sorted([grid for grid in found if grid is not None], key=lambda grid: (grid.down[0], grid.across[0]))


def _meeting(level: Sequence[Ruling], upright: Sequence[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Strokes in groups: those that meet one another, directly or through others."""
    groups: list[tuple[list[Ruling], list[Ruling]]] = []
    waiting = list(upright)
    for stroke in level:
        met = [one for one in waiting if _meet(stroke, one)]
        joined = [group for group in groups if any(_meet(stroke, one) for one in group[1])]
        waiting = [one for one in waiting if one not in met] if met else waiting
        groups = [group for group in groups if not any(group is one for one in joined)]
        levels = [one for group in joined for one in group[0]]
        uprights = [one for group in joined for one in group[1]]
        groups.append(([*levels, stroke], [*uprights, *met]))
    return [group for group in groups if group[1]]


def _meet(level: Ruling, upright: Ruling) -> bool:
    return (
        level.start - _MEET <= upright.at <= level.stop + _MEET
        and upright.start - _MEET <= level.at <= upright.stop + _MEET
    )


def _grid(level: list[Ruling], upright: list[Ruling]) -> Grid | None:
    across = _places([*(one.at for one in upright), *_ends([one.at for one in upright], level)])
    down = _places([*(one.at for one in level), *_ends([one.at for one in level], upright)])
    if not 3 <= len(across) <= _MOST_COLUMNS or not 2 <= len(down) <= _MOST_ROWS:
        return None
    right = zip(*(_covered(upright, at, down) for at in across[1:]), strict=True)
    return Grid(across, down, [[*line] for line in right], [_covered(level, at, across) for at in down[1:]])


def _ends(places: list[float], crossing: list[Ruling]) -> Iterable[float]:
    """Where strokes go on beyond the outermost that they cross: there the grid is open, and is closed."""
    first, last = min(one.start for one in crossing), max(one.stop for one in crossing)
    return [*([first] if first < min(places) - _OPEN else []), *([last] if last > max(places) + _OPEN else [])]


def _places(found: Iterable[float]) -> list[float]:
    """Places in order; those too near to have a word between are one."""
    places: list[list[float]] = []
    for place in sorted(found):
        if places and place - places[-1][-1] <= _SAME:
            places[-1].append(place)
        else:
            places.append([place])
    return [sum(near) / len(near) for near in places]


def _covered(strokes: Sequence[Ruling], at: float, places: Sequence[float]) -> list[bool]:
    """Whether strokes at a height or depth cover most of the way from each of some places to the next."""
    near = [(begin, end) for place, begin, end in strokes if abs(place - at) <= _SAME]
    return [_length(near, start, stop) >= _COVERED * (stop - start) for start, stop in pairwise(places)]


def _length(strokes: Sequence[tuple[float, float]], start: float, stop: float) -> float:
    """How much of the way from one place to another strokes go."""
    found = 0.0
    for begin, end in strokes:
        if begin < stop and start < end:
            found += min(end, stop) - max(begin, start)
    return found


def table_of(grid: Grid, words: Iterable[Word]) -> tuple[Table | None, list[Word]]:
    """The words of a page inside a grid, cell by cell, null where there are none, and the words outside of it. A word
    belongs where its middle is.
    """
    owners = _united(grid)
    held: dict[tuple[int, int, int, int], list[Word]] = {owner: [] for line in owners for owner in line}
    beyond: list[Word] = []
    across, down = [2 * (grid.across[0] - _INSIDE), *(2 * at for at in grid.across[1:])], [2 * at for at in grid.down]
    left = right = top = bottom = 0.0
    own = beyond
    for word in words:
        x, y = word.left + word.right, word.top + word.bottom
        if not (left < x < right and top < y < bottom):  # it is not in the cell of the word before
            if across[0] < x < across[-1] and down[0] < y < down[-1]:
                row, column = bisect_right(down, y), bisect_right(across, x)
                left, right, top, bottom = across[column - 1], across[column], down[row - 1], down[row]
                own = held[owners[row - 1][column - 1]]
            else:
                left = right = 0.0
                own = beyond
        own.append(word)
    if not any(held.values()):
        return None, beyond
    cells = [Cell(*owner, rows_of(held[owner])) for owner in sorted(held)]
    return Table(tuple(grid.across), cells, grid.down[0], grid.down[-1]), beyond


def cells_of(grid: Grid) -> list[tuple[int, int, int, int]]:
    """Every cell of a grid: its row, its column, how many rows and columns it spans."""
    return sorted({owner for line in _united(grid) for owner in line})


def _united(grid: Grid) -> list[list[tuple[int, int, int, int]]]:
    """For every smallest cell the cell that it belongs to: row, column, rows and columns spanned."""
    height, width = len(grid.down) - 1, len(grid.across) - 1
    owners: list[list[tuple[int, int, int, int] | None]] = [[None] * width for _ in range(height)]
    for row in range(height):
        for column in range(width):
            if owners[row][column] is None:
                cell = _cell(grid, owners, row, column)
                for r in range(row, row + cell[2]):
                    owners[r][column : column + cell[3]] = [cell] * cell[3]
    return [[owner for owner in line if owner is not None] for line in owners]


def _cell(
    grid: Grid, owners: Sequence[Sequence[tuple[int, int, int, int] | None]], row: int, column: int
) -> tuple[int, int, int, int]:
    """The largest cell from a corner on: to the right, then down, as far as no stroke parts it."""
    height, width = len(grid.down) - 1, len(grid.across) - 1
    last = column
    while last + 1 < width and not grid.right[row][last] and owners[row][last + 1] is None:
        last += 1
    end = row
    while (
        end + 1 < height and not any(grid.below[end][column : last + 1]) and not any(grid.right[end + 1][column:last])
    ):
        end += 1
    return row, column, end - row + 1, last - column + 1
