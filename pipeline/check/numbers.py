"""The printed numbers of rows, in the series in which they count."""

from typing import NamedTuple

from pipeline.record import Plan, Row

_LONGEST = 10


class Numbered(NamedTuple):
    """A row with the number that counts it, within what stands before it (`1.2.` in `1.2.3`); `closed` is whether a
    bracket closes it, as those below a point (`1.` `1)` `2)` `2.`).
    """

    prefix: str
    number: int
    row: Row
    closed: bool


def series(plan: Plan, text: str) -> list[list[Numbered]]:
    """The rows with numbers, series by series, each in reading order; none when all bear one number.

    The whole plan is one series unless numbers come again: then a 1 starts the next, and the one before may go on.
    """
    found = [numbered for row in plan.rows if (numbered := _numbered(row, text))]
    if len({(one.prefix, one.number) for one in found}) < 2:
        return []
    grouped: list[list[Numbered]] = []
    for kind in dict.fromkeys((one.prefix, one.closed) for one in found):
        grouped += _split([one for one in found if (one.prefix, one.closed) == kind])
    return grouped


def _split(found: list[Numbered]) -> list[list[Numbered]]:
    if len({one.number for one in found}) == len(found):
        return [found]
    parts: list[list[Numbered]] = [[]]
    for one in found:
        if one.number == 1 and parts[-1] and parts[-1][-1].number > 1:
            parts.append([])
        _gone_on(parts, one).append(one)
    return parts


def _gone_on(parts: list[list[Numbered]], one: Numbered) -> list[Numbered]:
    """The series that a number goes on with: the nearest whose last it follows (`5.` `1)` `2)` `6.`), else the last."""
    follows = (part for part in reversed(parts) if part and part[-1].number == one.number - 1)
    return next(follows, parts[-1])


def _numbered(row: Row, text: str) -> Numbered | None:
    prefix, dot, last = (row.number or "").rpartition(".")
    if not (last.isascii() and last.isdigit() and len(last) < _LONGEST):
        return None
    cell = row.cells.get("number")
    return Numbered(
        prefix + dot, int(last), row, cell is not None and text[cell.start : cell.end].rstrip(" .").endswith(")")
    )
