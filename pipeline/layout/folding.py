"""A stream of cells folded into rows: the best whole sequence of cells, sections and lines outside.

Every cell is placed in a column, or is a heading, or stands outside; a row may lack cells. What a choice is worth is
what the cell's values speak for, less what the row lacks; the sequence with the greatest sum is taken.
"""

from collections.abc import Mapping, Sequence
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


def fold(items: Sequence[Item], order: Sequence[str]) -> tuple[float, list[Placed]]:
    """The best reading of a stream as rows of `order`, and its worth.

    The state between items is the number of columns that the open row has filled, 0 where none is open.
    """
    width = len(order)
    beam: dict[int, float] = {0: 0.0}
    history: list[dict[int, _Step]] = []
    for item in items:
        after: dict[int, _Step] = {}
        for state, total in beam.items():
            for to, gain, choice in _choices(item, state, order, width):
                if to not in after or total + gain > after[to].total:
                    after[to] = _Step(total + gain, state, choice)
        history.append(after)
        beam = {state: step.total for state, step in after.items()}
    cut = bool(items) and items[-1].unclosed
    totals = {state: total - (0.0 if cut else _lacking(order, state, width, 0)) for state, total in beam.items()}
    state = max(totals, key=lambda key: totals[key])
    worth = totals[state]
    placed: list[Placed] = []
    for steps in reversed(history):
        placed.append(steps[state].placed)
        state = steps[state].before
    return worth, placed[::-1]


def _choices(item: Item, state: int, order: Sequence[str], width: int) -> list[tuple[int, float, Placed]]:
    """Where an item may go from a state: the state after it, the worth, and what the item then is."""
    found = []
    if state:
        worth = max(item.worth.get(order[state - 1], 0.0), -0.5) + (_JOINED if item.joined else _APART)
        found.append((state, worth, Placed(state - 1, goes_on=True)))
        if item.joined:
            return found
    ended = -_lacking(order, state, width, item.empties) if state else 0.0
    found.append((0, ended - (0.3 if item.unclosed else 0.0), Placed(None)))
    found.append((0, ended + item.section - (1.0 if item.unclosed else 0.0), Placed(None, section=True)))
    for column in range(width):
        along = _worth(item, column, order)
        if column >= state:
            lacking = _lacking(order, state, column, item.empties)
            found.append((column + 1, along - lacking, Placed(column, begins=state == 0)))
        if state:
            worth = along + ended - _lacking(order, 0, column, item.empties)
            found.append((column + 1, worth, Placed(column, begins=True)))
    return found


def _worth(item: Item, column: int, order: Sequence[str]) -> float:
    first = "number" not in order and item.numbered
    return item.worth.get(order[column], 0.0) + (_NUMBERED if first and order[column] == "duty" and not column else 0.0)


def _lacking(order: Sequence[str], first: int, stop: int, empties: int) -> float:
    """The cost of columns without a cell: less where empty cells are seen."""
    cost = sum(_MISSING.get(role, 1.0) for role in order[first:stop])
    return cost * _EMPTY if 0 < stop - first <= empties else cost
