"""How sure it is that a row was read right: what in it was not understood lowers it.

The weights were fitted to rows of generated plans whose truth is known (`python -m instrument calibrate`): of the rows
above 0.9 at least 95 of 100 must be right.
"""

from collections.abc import Sequence
from math import exp

from msgspec.structs import replace

from pipeline.record import Plan, Row

BASE = 4.0
WEIGHTS = {
    "no_duty": -3.0,
    "deadline_not_understood": -3.0,
    "deadline_half_understood": -1.5,
    "event_unknown": -1.5,
    "body_unknown": -0.7,
    "nobody": -0.8,
    "law_unknown": -0.5,
    "number_out_of_order": -1.0,
    "lacks_a_usual_cell": -0.8,
    "conflicts": -0.7,
    "running_text": -0.8,
}
_HALF = 0.5


def with_confidence(plan: Plan) -> Plan:
    """The plan with the confidence of each row, from 0 to 1."""
    usual = usual_cells(plan.rows)
    before = (None, *plan.rows)
    rows = [
        replace(row, confidence=_confidence(signs(plan, row, last, usual)))
        for row, last in zip(plan.rows, before, strict=False)
    ]
    return replace(plan, rows=tuple(rows))


def _confidence(found: Sequence[str]) -> float:
    return round(1 / (1 + exp(-BASE - sum(WEIGHTS[sign] for sign in found))), 3)


def signs(plan: Plan, row: Row, before: Row | None, usual: frozenset[str]) -> list[str]:
    """What speaks against a row, by the names of `WEIGHTS`."""
    understood = _understood(row)
    found = {
        "no_duty": row.duty is None,
        "deadline_not_understood": understood == 0.0,
        "deadline_half_understood": 0.0 < understood < _HALF,
        "event_unknown": any(offset.anchor == "other" for offset in row.offsets),
        "body_unknown": any(body.id == "other" for body in row.bodies),
        "nobody": "responsible" in row.cells and not row.bodies,
        "law_unknown": any(citation.law is None for citation in row.citations),
        "number_out_of_order": before is not None and _jumps(before.number, row.number),
        "lacks_a_usual_cell": not usual <= row.cells.keys(),
        "conflicts": row.verdict.status == "conflicts",
        "running_text": plan.kind in ("digest", "resolution"),
    }
    return [sign for sign, holds in found.items() if holds]


def _understood(row: Row) -> float:
    """The share of the deadline's letters that stand in an offset, a stated date or a condition; 1 for no deadline."""
    if not row.deadline_text:
        return 1.0
    words = sum(len(value.text) + len(value.condition or "") for value in row.offsets)
    words += sum(len(value.text) for value in row.stated)
    return min(words / len(row.deadline_text), 1.0)


def _jumps(before: str | None, number: str | None) -> bool:
    """Whether whole numbers do not follow one another."""
    if before is None or number is None or not (before.isdecimal() and number.isdecimal()):
        return (before is None) != (number is None)
    return int(number) not in (int(before) + 1, 1)


def usual_cells(rows: Sequence[Row]) -> frozenset[str]:
    """The cells that nine rows of ten have."""
    roles = {role for row in rows for role in row.cells}
    return frozenset(role for role in roles if 10 * sum(role in row.cells for row in rows) >= 9 * len(rows))
