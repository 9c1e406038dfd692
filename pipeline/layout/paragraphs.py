"""Lines that make one paragraph: where blank lines part all cells of a table, the lines between two are one cell."""

from collections.abc import Sequence

from pipeline.layout.looks import Line, Look

_PARTED = 0.97
_FEWEST = 6
"""So many lines that surely begin a cell must have been seen before they say how cells are parted."""
_USUAL = 0.9
"""The share of cells under a blank line, where most lines are."""


def paragraphs(lines: Sequence[Line], looks: Sequence[Look]) -> list[list[Line]]:
    """The lines of each paragraph; every line is its own where cells stand under one another without blank lines."""
    begin = _begin(looks)
    whole = len(begin) >= _FEWEST and _under_blanks(lines, begin) >= _PARTED * len(begin)
    found: list[list[Line]] = []
    for at, line in enumerate(lines):
        heads = looks[at].head and at and looks[at - 1].head
        if not found or not whole or line.blanks or heads or looks[at].number or (at and looks[at - 1].number):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def parted(lines: Sequence[Line], looks: Sequence[Look]) -> float:
    """The share of cells that stand under a blank line, less than 1; judged by all lines where few surely begin one."""
    begin = _begin(looks)
    if len(begin) >= _FEWEST:
        return (_under_blanks(lines, begin) + 0.5) / (len(begin) + 1)
    return _USUAL if 2 * _under_blanks(lines, range(len(lines))) >= len(lines) else 0.0


def _begin(looks: Sequence[Look]) -> list[int]:
    """The lines that surely begin a cell: numbers, what follows one, places."""
    return [
        at for at, seen in enumerate(looks)
        if seen.number or (seen.place and seen.words > 1) or (at and looks[at - 1].number)
    ]  # fmt: skip


def _under_blanks(lines: Sequence[Line], begin: Sequence[int]) -> int:
    return sum(lines[at].blanks > 0 for at in begin)
