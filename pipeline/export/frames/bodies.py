"""One line for each body that a row names."""

from collections.abc import Iterator

from extractors.values import Body
from pipeline.export.frames.column import Column, Frame, OfRow, document, numbered, provenance, row_keys
from pipeline.record import Plan


def bodies(plan: Plan) -> Iterator[OfRow[Body]]:
    """The bodies of each row, as printed."""
    for row in plan.rows:
        yield from numbered(row, row.bodies)


BODIES: Frame[OfRow[Body]] = Frame(
    "bodies",
    "One line for each body that a row names",
    bodies,
    (
        document(),
        *row_keys(),
        Column("id", "body id", 22, lambda _, it: it.value.id),
        Column("role", "what it has to do with the duty", 18, lambda _, it: it.value.role),
        *provenance(),
    ),
)
