"""The text of a document in pieces, each with what it was understood as, and where findings and rows begin in it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.export.cells import clean
from pipeline.export.layers import paint, understood, withheld
from pipeline.record import Plan

WITHHELD = "withheld"
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n){2,}")


class Piece(NamedTuple):
    """Words that one layer has; `place` is where they begin in the text as read, `layer` its number, 0 for none."""

    place: int
    words: str
    layer: int | str


def pieces(plan: Plan, text: str) -> Iterator[Piece]:
    """The whole text; words that are withheld are left out. A piece begins wherever a finding or a row does.

    Of several blank lines one is shown.
    """
    painted = paint(len(text), [*(layer.spans for layer in understood(plan)), withheld(plan)])
    hidden = len(understood(plan)) + 1
    changes = [at for at in range(1, len(text)) if painted[at] != painted[at - 1]]
    for start, end in pairwise(sorted({0, len(text), *changes, *targets(plan)})):
        if painted[start] == hidden:
            yield Piece(start, "", WITHHELD)
        else:
            yield Piece(start, _BLANK_LINES.sub("\n\n", clean(text[start:end])), painted[start])


def targets(plan: Plan) -> set[int]:
    """The places that the rest of the page leads to."""
    rows = {min(span.start for span in row.cells.values()) for row in plan.rows if row.cells}
    return rows | {finding.span.start for finding in plan.findings if finding.span}
