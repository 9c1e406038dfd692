"""A text becomes rows: one file a layout, and the best of them for a text."""

from extractors.reading import read
from pipeline.layout import flattened, grids, prose
from pipeline.layout.blocks import blocks
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Sheet

__all__ = ["arrange"]


def arrange(text: str) -> tuple[Evidence, Sheet]:
    """The sheet of a text, and the evidence of its words that the sheet's token ranges refer to.

    A plan in a grid is read cell by cell; else the lines are cells of a flattened table; else the text is prose.
    """
    found = blocks(text)
    laid = grids.arrange(text, found) if found.gridded else None
    if laid is not None:
        return laid
    evidence = Evidence(read(text))
    return evidence, flattened.arrange(evidence) or prose.arrange(evidence)
