"""A resolution that amends another act: the wording that it gives that act is read as blank, no row of its own."""

from collections.abc import Sequence

from msgspec.structs import replace

from extractors.values import Span
from pipeline.readers.blocks import Block, Blocks


def without(text: str, wordings: Sequence[Span]) -> str:
    """A text of the same length with blanks for quoted wording; its lines stay."""
    parts, at = [], 0
    for start, end in wordings:
        parts += [text[at:start], *("\n" if letter == "\n" else " " for letter in text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def blocks_without(blocks: Blocks, wordings: Sequence[Span]) -> Blocks:
    """The blocks of a document without what lies in quoted wording."""
    left = [replace(block, pieces=pieces) for block in blocks.blocks if (pieces := _outside(block, wordings))]
    return replace(blocks, blocks=left)


def _outside(block: Block, wordings: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(part for piece in block.pieces for part in _parts(piece, wordings))


def _parts(piece: Span, wordings: Sequence[Span]) -> list[Span]:
    """What is left of a piece."""
    parts, at = [], piece.start
    for start, end in wordings:
        if start < piece.end and at < end:
            parts += [Span(at, start)] if at < start else []
            at = max(at, end)
    return [*parts, Span(at, piece.end)] if at < piece.end else parts
