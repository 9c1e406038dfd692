"""Stretches of a text replaced, and everything that points into the text moved with it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from extractors.values import Span
from pipeline.readers.blocks import Block, Blocks


class Edit(NamedTuple):
    """The characters `[start, end)` of a text give way to `words`; an empty stretch is a place to put them in."""

    start: int
    end: int
    words: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text after all edits, which stand in its order and do not overlap."""
    parts, at = [], 0
    for start, end, words in edits:
        parts += [text[at:start], words]
        at = end
    return "".join([*parts, text[at:]])


def moved(blocks: Blocks, edits: Sequence[Edit]) -> Blocks:
    """The blocks of the text after all edits; what is put in at the edge of a block belongs to it."""
    starts, ends = [edit.start for edit in edits], [edit.end for edit in edits]
    grown = list(accumulate((len(edit.words) - (edit.end - edit.start) for edit in edits), initial=0))

    def at(span: Span) -> Span:
        return Span(
            span.start + grown[bisect_left(starts, span.start)], span.end + grown[bisect_left(ends, span.end + 1)]
        )

    def block_at(block: Block) -> Block:
        return replace(block, pieces=tuple(map(at, block.pieces)))

    return Blocks([block_at(block) for block in blocks.blocks], tuple(map(at, blocks.borders)))
