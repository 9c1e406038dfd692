"""A generated table written as text: flattened to lines here, with strokes, bars and columns by the writers."""

from collections.abc import Callable
from random import Random

from instrument.generator.writers import LAYOUTS, Row, Section, Table

Writer = Callable[[Table, Random], str]


def flattened(table: Table, random: Random) -> str:
    """One cell on a line, blank lines between; paragraphs of a cell parted by a blank line or not."""
    paragraph = random.choice(("\n", "\n\n"))
    blocks = [*table.before, *table.heads]
    for part in table.body:
        blocks += (
            [part.title] if isinstance(part, Section) else [cell.replace("\n", paragraph) or " " for cell in part.cells]
        )
    return "\n\n".join([*blocks, *table.after]) + "\n"


def close(table: Table, random: Random) -> str:
    """One cell on a line, no blank lines; no cell is empty."""
    del random
    lines = [*table.before, *table.heads]
    for part in table.body:
        lines += [part.title] if isinstance(part, Section) else [" ".join(cell.split()) for cell in part.cells if cell]
    return "\n".join([*lines, *table.after]) + "\n"


WRITERS: dict[str, Writer] = {
    "flattened": flattened,
    "close": close,
    **{writer.__name__: writer for writer in LAYOUTS},
}
"""Every layout by its name."""

TOGETHER = frozenset(("flattened", "close", "bars_alone", "bar_after_cell", "rows_with_bars", "markdown", "tabs"))
"""Layouts that keep the words of a cell together, so that the spans of values are known."""

__all__ = ["TOGETHER", "WRITERS", "Row", "Section", "Table"]
