"""A document cut into chunks that can be moved: what stands before, between and after its rows, and each row."""

from dataclasses import dataclass
from itertools import pairwise

from instrument.perturbing.units import Units
from instrument.scoring import Record


@dataclass
class Chunk:
    """A stretch `[start, end)` of the text as read, perhaps that of a row, with the blanks after it.

    `head` is the chunk of the row whose place and date a merged row shares.
    """

    start: int
    units: Units
    cells: list[tuple[int, int]]
    row: Record | None = None
    head: "Chunk | None" = None
    base: int = 0

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.units.was)

    def holds(self, start: int, end: int) -> bool:
        """Whether a span of the text as read lies in the stretch."""
        return self.start <= start and end <= self.end

    def moved(self, span: list[int]) -> list[int]:
        """Where a span of the text as read went, in this chunk or in that of its head."""
        if not self.holds(*span) and self.head is not None:
            return self.head.moved(span)
        places = self.units.places()
        return [self.base + places[span[0] - self.start], self.base + places[span[1] - self.start]]


def cut(text: str, gold: Record) -> list[Chunk]:
    """The chunks of a document in order. A row goes from its first own cell to whatever comes next."""
    notes = gold["gold"]
    cells = [_spans(entry) for entry in notes["cells"]] if "cells" in notes else [row["cells"] for row in gold["rows"]]
    fixed = [entry["span"] for entry in [*notes.get("furniture", gold.get("furniture", [])), *gold["residue"]]]
    shared = [_head(cells, at) for at in range(len(cells))]
    own = [_own(cells, at, head) for at, head in enumerate(shared)]
    starts = {min(spans)[0]: at for at, spans in enumerate(own)}
    bounds = sorted({0, *starts, *(start for start, _ in fixed if not _inside(start, own)), len(text)})
    chunks: list[Chunk] = []
    by_row: dict[int, Chunk] = {}
    for start, end in pairwise(bounds):
        chunk = Chunk(start, Units(text[start:end]), [])
        if start in starts:
            at = starts[start]
            head = shared[at]
            chunk.row, chunk.head = gold["rows"][at] | {"cells": cells[at]}, None if head is None else by_row[head]
            by_row[at] = chunk
        blocks = own[starts[start]] if start in starts else [span for span in fixed if span[0] == start]
        chunk.cells = [(one - start, two - start) for one, two in blocks]
        chunks.append(chunk)
    return chunks


def _spans(entry: Record) -> dict[str, list[int]]:
    return {role: span for role, span in entry.items() if isinstance(span, list)}


def _own(cells: list[dict[str, list[int]]], at: int, head: int | None) -> list[list[int]]:
    """The cells of a row that are not those of the row whose date it shares."""
    shared = [] if head is None else list(cells[head].values())
    return [span for span in cells[at].values() if span not in shared]


def _head(cells: list[dict[str, list[int]]], at: int) -> int | None:
    """The row before whose date a row shares."""
    found = [before for before in range(at) if cells[before].get("deadline", []) == cells[at].get("deadline")]
    return found[0] if found else None


def _inside(start: int, own: list[list[list[int]]]) -> bool:
    return any(min(spans)[0] <= start < max(span[1] for span in spans) for spans in own)
