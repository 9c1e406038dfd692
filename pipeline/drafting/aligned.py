"""Edits in a text that draws its table: the strokes and columns to the right of an edit stay where they stand."""

import re
from collections.abc import Sequence
from typing import Final

from extractors.values import Span
from pipeline.drafting.edits import Edit

_STROKE_OR_GAP: Final = re.compile(r"[│┃║]|(?<! )(?P<apart> {3,}+)(?=\S)")
_APART = 2
"""Blanks that keep columns apart."""


def aligned(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, and those that take or put in blanks before the strokes behind them, in the order of the text."""
    grown: dict[Span, int] = {}
    least: dict[Span, int] = {}
    for edit in edits:
        line = text.find("\n", edit.end)
        match = _STROKE_OR_GAP.search(text, edit.end, len(text) if line < 0 else line)
        if match:
            blanks = Span(*match.span("apart")) if match["apart"] else _before(text, edit.end, match.start())
            grown[blanks] = grown.get(blanks, 0) + len(edit.words) - (edit.end - edit.start)
            least[blanks] = _APART if match["apart"] else 0
    moved = [Edit(*span, " " * max(least[span], span.end - span.start - more)) for span, more in grown.items()]
    return sorted([*edits, *moved])


def _before(text: str, first: int, stroke: int) -> Span:
    """The blanks before a stroke."""
    return Span(first + len(text[first:stroke].rstrip(" ")), stroke)
