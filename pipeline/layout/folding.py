"""A stream of cells folded into rows: the best whole sequence of cells, sections and lines outside.

Every cell is placed in a column, or is a heading, or stands outside; a row may lack cells. What a choice is worth is
what the cell's values speak for, less what the row lacks; the sequence with the greatest sum is taken.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from msgspec import Struct

from pipeline.layout.weights import COMBINED

ORDERS: Final[tuple[tuple[str, ...], ...]] = (
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "responsible", "deadline"),
    ("number", "duty", "deadline", "responsible", "legal_basis"),
    ("duty", "deadline", "responsible"),
    ("duty", "responsible", "deadline"),
    ("duty", COMBINED),
    ("number", "duty", COMBINED),
    ("number", "duty", "deadline"),
    ("number", "deadline", "duty"),
    ("duty", "deadline"),
    ("deadline", "duty"),
    ("deadline", "duty", "responsible"),
    ("deadline", "duty", "note"),
    ("duty", "place", "deadline"),
)
"""The columns tried where no heading names them."""

_MISSING = {
    "number": 0.8, "duty": 5.0, "deadline": 2.0, "responsible": 2.0, "legal_basis": 0.6, "note": 0.3, "formula": 1.0,
    "place": 1.5, COMBINED: 2.5,
}  # fmt: skip
_EMPTY = 0.5
_NUMBERED = 2.5
_APART = -4.0
_JOINED = 0.4
_UNCLOSED = 0.5
_UNNUMBERED = 3.0


class Item(Struct, frozen=True):
    """A cell of a stream: its worth by role and as a section; whether it begins with a number; empty cells before it;
    whether no bar parts it from the one before; whether no bar closes it.
    """

    worth: Mapping[str, float]
    section: float
    numbered: bool
    empties: int
    joined: bool
    unclosed: bool


class Placed(NamedTuple):
    """What an item is: in a column, or in none, then perhaps a `section`; whether it `begins` a row or `goes_on`."""

    column: int | None
    section: bool = False
    begins: bool = False
    goes_on: bool = False


class _Step(NamedTuple):
    total: float
    before: int
    placed: Placed


_OUTSIDE, _SECTION = Placed(None), Placed(None, section=True)


def fold(items: Sequence[Item], order: Sequence[str]) -> tuple[float, list[Placed]]:
    """The best reading of a stream as rows of `order`, and its worth.

    The state between items is the number of columns that the open row has filled, 0 where none is open.
    """
    columns = _Columns(order)
    beam: dict[int, float] = {0: 0.0}
    history: list[dict[int, _Step]] = []
    for item in items:
        steps: dict[int, _Step] = {}
        for state, total in beam.items():
            if state:
                _go_along(steps, item, total, state, order, columns)
        if not item.joined or 0 in beam:
            _begin_anew(steps, item, beam, order, columns)
        history.append(steps)
        beam = {state: step.total for state, step in steps.items()}
    cut = bool(items) and items[-1].unclosed
    totals = {state: total - (0.0 if cut else columns.after(state, 0)) for state, total in beam.items()}
    state = max(totals, key=lambda key: totals[key])
    return totals[state], _traced(history, state)


def _traced(history: Sequence[dict[int, _Step]], state: int) -> list[Placed]:
    placed: list[Placed] = []
    for steps in reversed(history):
        placed.append(steps[state].placed)
        state = steps[state].before
    return placed[::-1]


def _go_along(
    steps: dict[int, _Step], item: Item, total: float, state: int, order: Sequence[str], columns: "_Columns"
) -> None:
    """The item as a further cell of the open row, or as more of its last cell."""
    worth = max(item.worth.get(order[state - 1], 0.0), -0.5) + (_JOINED if item.joined else _APART)
    _keep(steps, state, total + worth, state, columns.goes_on[state - 1])
    if item.joined:
        return
    for column in range(state, len(order)):
        worth = item.worth.get(order[column], 0.0) - columns.between(state, column, item.empties)
        _keep(steps, column + 1, total + worth, state, columns.further[column])


def _begin_anew(
    steps: dict[int, _Step], item: Item, beam: Mapping[int, float], order: Sequence[str], columns: "_Columns"
) -> None:
    """The item as the first of a row, as a section, or outside, after the row that is best to have ended."""
    ends = {0: beam[0]} if item.joined else {k: total - columns.after(k, item.empties) for k, total in beam.items()}
    state = max(ends, key=lambda key: ends[key])
    unclosed = _UNCLOSED if item.unclosed else 0.0
    total = ends[state] - unclosed
    _keep(steps, 0, total, state, _OUTSIDE)
    _keep(steps, 0, total + item.section - unclosed, state, _SECTION)
    for column, role in enumerate(order):
        worth = item.worth.get(role, 0.0) - columns.between(0, column, item.empties)
        if not column and role == "duty" and item.numbered and "number" not in order:
            worth += _NUMBERED
        if item.unclosed and column:
            worth -= _UNNUMBERED
        _keep(steps, column + 1, ends[state] + worth, state, columns.begins[column])


def _keep(steps: dict[int, _Step], state: int, total: float, before: int, placed: Placed) -> None:
    if state not in steps or total > steps[state].total:
        steps[state] = _Step(total, before, placed)


class _Columns:
    """The columns of rows: what an item is in each, and the cost of those without a cell, less where empty cells are
    seen.
    """

    def __init__(self, order: Sequence[str]) -> None:
        self.begins = [Placed(column, begins=True) for column in range(len(order))]
        self.further = [Placed(column) for column in range(len(order))]
        self.goes_on = [Placed(column, goes_on=True) for column in range(len(order))]
        self._sums = [0.0, *accumulate(_MISSING.get(role, 1.0) for role in order)]

    def between(self, first: int, stop: int, empties: int) -> float:
        """What it costs that columns `[first, stop)` have no cell."""
        cost = self._sums[stop] - self._sums[first]
        return cost * _EMPTY if 0 < stop - first <= empties else cost

    def after(self, state: int, empties: int) -> float:
        """What it costs to end a row that has filled `state` columns; nothing where none is open."""
        return self.between(state, len(self._sums) - 1, empties) if state else 0.0
