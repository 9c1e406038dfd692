"""Rows on lines, their cells parted by semicolons or commas as in a table saved as text: `"1";"duty";"until 5 May"`."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

import regex

from extractors.values import Span
from pipeline.layout.lines import Line
from pipeline.layout.zones import MOST_COLUMNS, Block, Found, Zone

_CELLS = {
    sign: regex.compile(rf'\G\s*+(?:"(?P<quoted>(?:[^"]|"")*+)"|(?P<bare>[^"{sign}]*+))\s*+(?P<end>{sign}|\Z)')
    for sign in ";,"
}
_MAY_BE = regex.compile(r'"[;,]"|;[^;\n]{0,500}+;[^;\n]{0,500}+\n[^;\n]{0,500}+;[^;\n]{0,500}+;')
_FEWEST_ROWS, _FEWEST_CELLS, _LONGEST = 3, 3, 4_000
_QUOTED = 3
"""Commas stand in sentences, too: every third line of a table has a cell in quotation marks."""


def may_be_separated(text: str) -> bool:
    """Whether a text has signs that may part cells."""
    return bool(_MAY_BE.search(text))


def zones(page: Sequence[Line]) -> list[Zone]:
    """Runs of lines that one sign cuts into as many cells each."""
    return [zone for sign in _CELLS for zone in _of_sign(page, sign)]


def _of_sign(page: Sequence[Line], sign: str) -> Iterator[Zone]:
    first = 0
    for width, run in groupby(page, key=lambda line: len(_cells(line, sign))):
        lines = list(run)
        quoted = sum('"' in line.text for line in lines)
        enough = len(lines) >= _FEWEST_ROWS and _FEWEST_CELLS <= width <= MOST_COLUMNS
        if enough and (sign == ";" or quoted * _QUOTED >= len(lines)):
            yield Zone(first, first + len(lines), len(lines) - 1.0, partial(_rows, sign=sign))
        first += len(lines)


def _cells(line: Line, sign: str) -> list[tuple[int, int]]:
    """The places of the cells of a line without their quotation marks; none where it is no row."""
    found: list[tuple[int, int]] = []
    at = 0
    while sign in line.text and len(line.text) <= _LONGEST and len(found) <= MOST_COLUMNS:
        match = _CELLS[sign].match(line.text, at)
        if match is None:
            return []
        found.append(match.span("quoted" if match["quoted"] is not None else "bare"))
        at = match.end()
        if not match["end"]:
            break
    return found


def _rows(page: Sequence[Line], sign: str) -> Found:
    blocks: list[Block] = []
    borders: list[Span] = []
    for row, line in enumerate(page):
        at = 0
        for column, (first, stop) in enumerate(_cells(line, sign)):
            borders += _signs(line, at, first)
            if span := line.span(first, stop):
                blocks.append(Block((span,), 0, 0, row, column))
            at = stop
        borders += _signs(line, at, len(line.text))
    return Found(blocks, borders)


def _signs(line: Line, first: int, stop: int) -> Iterator[Span]:
    """The signs and quotation marks between two cells."""
    if span := line.span(first, stop):
        yield span
