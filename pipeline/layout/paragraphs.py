"""Lines that make one paragraph: where blank lines part all cells of a table, the lines between two of them are one cell."""

from collections.abc import Sequence

from pipeline.layout.looks import Line, Look

_PARTED = 0.97
_FEWEST = 6
"""So many lines that surely begin a cell must have been seen before blank lines count as what parts cells."""


def paragraphs(lines: Sequence[Line], looks: Sequence[Look]) -> list[list[Line]]:
    """The lines of each paragraph; every line is its own where cells stand under one another without blank lines."""
    parted = _parted(lines, looks)
    found: list[list[Line]] = []
    for at, line in enumerate(lines):
        alone = line.blanks or looks[at].number or (at and (looks[at - 1].number or (looks[at].head and looks[at - 1].head)))
        if found and parted and not alone:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _parted(lines: Sequence[Line], looks: Sequence[Look]) -> bool:
    """Whether nearly all lines that surely begin a cell stand under a blank line: numbers, places, what follows a number."""
    begin = [at for at, seen in enumerate(looks) if seen.number or (seen.place and seen.words > 1) or (at and looks[at - 1].number)]
    return len(begin) >= _FEWEST and sum(lines[at].blanks > 0 for at in begin) >= _PARTED * len(begin)
