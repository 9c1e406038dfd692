"""The frames of a dataset, one file a frame: every line carries the document's name, and its row's `seq`."""

from collections.abc import Sequence
from typing import Any

from pipeline.export.cells import Cell
from pipeline.export.frames.bodies import BODIES
from pipeline.export.frames.citations import CITATIONS
from pipeline.export.frames.column import Column, Frame
from pipeline.export.frames.deadlines import DEADLINES
from pipeline.export.frames.duties import DUTIES
from pipeline.export.frames.findings import FINDINGS
from pipeline.export.frames.plans import PLANS
from pipeline.export.frames.residue import RESIDUE
from pipeline.record import Plan

__all__ = ["FRAMES", "Cell", "Column", "Frame", "lines_of"]

FRAMES: tuple[Frame[Any], ...] = (PLANS, DUTIES, DEADLINES, BODIES, CITATIONS, FINDINGS, RESIDUE)


def lines_of(plans: Sequence[Plan]) -> dict[str, list[dict[str, Cell]]]:
    """Every frame by its name, a dict for each line: `pandas.DataFrame(lines_of(plans)["duties"])` is a data frame."""
    return {frame.name: [dict(zip(frame.header, line, strict=True)) for line in frame.lines(plans)] for frame in FRAMES}
