"""A stream of cells: a bar stands alone on its line or at the end of a cell, and only the cells show where rows end."""

from collections.abc import Iterator, Sequence

import regex

from extractors.values import Span
from pipeline.layout.lines import Line
from pipeline.layout.pipes import BARS, places, runs, strokes
from pipeline.layout.zones import Block, Found, Zone

_INNER = regex.compile(rf"[^{BARS}\s]\s*+[{BARS}][\s{BARS}]*+[^{BARS}\s]")
_PARAGRAPHS = 12
_UNCLOSED = 3
_MOST_EMPTY = 16


def zones(page: Sequence[Line]) -> list[Zone]:
    """Runs of lines in which bars end cells. The last lines of a run may be a cell that no bar closes."""
    shown = [at for at, line in enumerate(page) if places(line)]
    found, counted = [], 0
    for first, last in runs(shown, _PARAGRAPHS):
        inner = sum(bool(_INNER.search(line.text)) for line in page[first : last + 1])
        here = counted
        while counted < len(shown) and shown[counted] <= last:
            counted += 1
        begin = first - 1 if first and not page[first].text.strip(BARS + " ") else first
        score = counted - here - 3.0 * inner
        if score > 2:
            found.append(Zone(begin, last + 1 + _unclosed(page, last + 1), score, _cells))
    return found


def _unclosed(page: Sequence[Line], at: int) -> int:
    """How many lines from `at` on may be a cell that no bar closes: one short paragraph, or one line."""
    rest = page[at : at + _UNCLOSED + 1]
    stop = next((k for k, line in enumerate(rest) if k and line.blanks), len(rest))
    return stop if stop <= _UNCLOSED else 1


def _cells(page: Sequence[Line]) -> Found:
    """The cells of a stream, none of them in a row yet."""
    blocks: list[Block] = []
    pieces: list[Span] = []
    empties = blanks = 0
    opens = False
    for line in page:
        for at, part in enumerate(_parts(line)):
            if part is not None:
                opens, blanks = (opens, blanks) if pieces else (at == 0, line.blanks)
                pieces.append(part)
            elif pieces:
                blocks.append(_block(pieces, blanks, empties, opens=opens))
                pieces, empties = [], 0
            else:
                empties += 1
    if pieces:
        blocks.append(_block(pieces, blanks, empties, opens=opens))
    return Found(blocks, [span for line in page for span in strokes(line)])


def _block(pieces: Sequence[Span], blanks: int, empties: int, *, opens: bool) -> Block:
    return Block(tuple(pieces), blanks, 0, empties=min(empties, _MOST_EMPTY), opens=opens)


def _parts(line: Line) -> Iterator[Span | None]:
    """The words of a line between its bars, and null for every bar."""
    at = 0
    for bar in places(line):
        if span := line.span(at, bar):
            yield span
        yield None
        at = bar + 1
    if span := line.span(at, len(line.text)):
        yield span
