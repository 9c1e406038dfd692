"""Edits in a text that draws its table: the strokes to the right of an edit stay where they stand."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.drafting.edits import Edit

_STROKE: Final = re.compile(r"[^\n]*?(\s*)[│┃║]")
"""The blanks before the next stroke of a line."""


def aligned(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, and those that take or put in blanks before the strokes behind them, in the order of the text."""
    grown: dict[tuple[int, int], int] = {}
    for edit in edits:
        match = _STROKE.match(text, edit.end)
        if match:
            grown[match.span(1)] = grown.get(match.span(1), 0) + len(edit.words) - (edit.end - edit.start)
    blanks = [Edit(start, end, " " * max(0, end - start - more)) for (start, end), more in grown.items()]
    return sorted([*edits, *blanks])
