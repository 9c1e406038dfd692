"""A text becomes rows: one file a layout."""

from extractors.reading import read
from pipeline.layout import flattened, grids, prose
from pipeline.layout.blocks import blocks
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Sheet

__all__ = ["Evidence", "Sheet", "arrange"]


def arrange(text: str) -> tuple[Evidence, Sheet]:
    """What the words of a text speak for, and where its rows and headings stand: a grid when the text draws one, else a table
    flattened to lines, else running text."""
    found = blocks(text)
    if found.gridded and (drawn := grids.arrange(text, found)):
        return drawn[0], prose.with_points(*drawn)
    evidence = Evidence(read(text))
    if table := flattened.arrange(evidence):
        return evidence, prose.with_points(evidence, table)
    return evidence, prose.arrange(evidence)
