"""The values of a paged document get their page and their box: one place for all of them."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from extractors.values import Quoted
from pipeline.readers.places import Places
from pipeline.record import Plan, Row

Value = TypeVar("Value", bound=Quoted)


def placed(plan: Plan, places: Places | None) -> Plan:
    """The same plan with page and box on every value; as it is where the document has no pages."""
    if places is None:
        return plan
    return replace(
        plan,
        period=None if plan.period is None else _one(plan.period, places),
        basis=_all(plan.basis, places),
        rows=tuple(_row(row, places) for row in plan.rows),
    )


def _row(row: Row, places: Places) -> Row:
    return replace(
        row,
        offsets=_all(row.offsets, places),
        stated=_all(row.stated, places),
        bodies=_all(row.bodies, places),
        citations=_all(row.citations, places),
    )


def _all(values: Iterable[Value], places: Places) -> tuple[Value, ...]:
    return tuple(_one(value, places) for value in values)


def _one(value: Value, places: Places) -> Value:
    found = places.of(*value.span)
    return value if found is None else replace(value, page=found[0], bbox=found[1])
