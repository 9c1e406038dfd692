"""Which words of a text were understood as what: the layers that `show` colours."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractors.values import Quoted, Span
from pipeline.export.given import given
from pipeline.messages.marks import message
from pipeline.record import Plan, Row

HEADINGS = {"title", "approval", "section"}


class Layer(NamedTuple):
    """Stretches of one sort; of two layers at one place the later is seen. A layer without a label has no colour."""

    label: str
    style: str
    spans: tuple[Span, ...]


UNACCOUNTED = Layer(message("unaccounted for"), "bold white on red", ())
"""What is neither used nor residue: there should be none of it."""


def understood(plan: Plan) -> tuple[Layer, ...]:
    """What was understood where, and at last what was not."""
    rows = plan.rows
    return (
        Layer("", "", _cells(rows)),
        Layer(message("page"), "dim", _furniture(plan, of_headings=False)),
        Layer(message("heading"), "bold cyan", _furniture(plan, of_headings=True)),
        Layer(message("header"), "bold underline cyan", (*plan.header_spans.values(), *_spans([plan.period]))),
        Layer(message("duty"), "bold", _cells(rows, "duty")),
        Layer(message("place"), "italic", _cells(rows, "place")),
        Layer(message("body"), "bright_blue", _spans(body for row in rows for body in row.bodies)),
        Layer(
            message("citation"), "magenta", _spans((*plan.basis, *(value for row in rows for value in row.citations)))
        ),
        Layer(message("offset"), "green", _spans(offset for row in rows for offset in row.offsets)),
        Layer(message("stated date"), "bold yellow", _spans(stated for row in rows for stated in row.stated)),
        Layer(message("not understood"), "red", tuple(residue.span for residue in plan.residue)),
    )


def withheld(plan: Plan) -> tuple[Span, ...]:
    """The stretches whose words are withheld."""
    return tuple(residue.span for residue in plan.residue if given(residue.withheld))


def paint(length: int, layers: Sequence[Iterable[Span]]) -> bytes:
    """For each character the number of the last layer that has it, the first being 1; 0 where none has."""
    painted = bytearray(length)
    for number, spans in enumerate(layers, start=1):
        for span in spans:
            painted[span.start : span.end] = bytes([number]) * (min(span.end, length) - span.start)
    return bytes(painted)


def _cells(rows: Iterable[Row], *names: str) -> tuple[Span, ...]:
    """The cells of the rows, all or those of the names, in pieces where the layout interrupts them."""
    return tuple(
        piece
        for row in rows
        for name, span in row.cells.items()
        if not names or name in names
        for piece in (given(row.fragments) or {}).get(name, (span,))
    )


def _furniture(plan: Plan, *, of_headings: bool) -> tuple[Span, ...]:
    return tuple(piece.span for piece in plan.furniture if (piece.role in HEADINGS) is of_headings)


def _spans(values: Iterable[Quoted | None]) -> tuple[Span, ...]:
    return tuple(span for value in values if value for span in _pieces(value))


def _pieces(value: Quoted) -> tuple[Span, ...]:
    """The exact stretches of a value: several where the layout interrupts its words."""
    return given(value.fragments) or (value.span,)
