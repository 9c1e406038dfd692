"""A text cut into blocks, the cells of its grids and the lines between them, in reading order: no lexicon is needed.

Every layout proposes the zones in which it sees a grid, with a score; the best set of zones without overlap is kept.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from extractors.values import Span
from pipeline.layout import boxes, columns, pipes, separated, streams
from pipeline.layout.lines import Line, lines
from pipeline.layout.zones import Found, Zone
from pipeline.readers.blocks import Block, Blocks

__all__ = ["Block", "Blocks", "blocks"]

_LAYOUTS: tuple[Callable[[Sequence[Line]], list[Zone]], ...] = (
    boxes.zones,
    streams.zones,
    pipes.barred,
    pipes.tabbed,
    separated.zones,
    columns.zones,
)
_STROKES = ("|", "¦", "│", "┃", "║", "\t", "   ", "─", "═", "━", "----")


MOST_LINES = 300_000
"""A text of more lines is no document: it is not searched for grids, so that time stays bounded."""


def has_strokes(text: str) -> bool:
    """Whether a text has any stroke of those that draw grids."""
    return any(stroke in text for stroke in _STROKES) or separated.may_be_separated(text)


def blocks(text: str) -> Blocks:
    """Cut a text into blocks. Any string is taken; time is linear in its length."""
    if not has_strokes(text):
        return Blocks(_plain(text))
    page = lines(text)
    if len(page) > MOST_LINES:
        return Blocks(_plain(text))
    proposed = [zone for layout in _LAYOUTS for zone in layout(page)]
    return _assembled(page, best(proposed))


def _plain(text: str) -> list[Block]:
    """Every line a block of its own: the way of a text without grids."""
    found, at, blanks = [], 0, 0
    for whole in text.splitlines(keepends=True):
        if words := whole.strip():
            start = at + len(whole) - len(whole.lstrip())
            found.append(Block((Span(start, start + len(words)),), blanks))
            blanks = 0
        else:
            blanks += 1
        at += len(whole)
    return found


def best(proposed: Sequence[Zone]) -> list[Zone]:
    """The zones without overlap whose scores sum to most; of equals, those proposed first."""
    order = sorted(proposed, key=lambda zone: zone.stop)
    stops = [zone.stop for zone in order]
    totals, taken = [0.0], []
    for at, zone in enumerate(order):
        before = bisect_right(stops, zone.first, 0, at)
        taken.append((totals[before] + zone.score > totals[-1], before))
        totals.append(max(totals[-1], totals[before] + zone.score))
    chosen, at = [], len(order)
    while at:
        take, before = taken[at - 1]
        if take:
            chosen.append(order[at - 1])
        at = before if take else at - 1
    return chosen[::-1]


def _assembled(page: Sequence[Line], zones: Sequence[Zone]) -> Blocks:
    """The blocks of the zones and, between them, each line by itself."""
    found: list[Block] = []
    borders: list[Span] = []
    at = 0
    for table, zone in enumerate(zones):
        found += _free(page[at : zone.first])
        within: Found = zone.build(page[zone.first : zone.stop])
        found += [block.numbered(table) for block in within.blocks]
        borders += within.borders
        at = zone.stop
    return Blocks(found + _free(page[at:]), tuple(borders))


def _free(page: Sequence[Line]) -> list[Block]:
    spans = ((line.span(0, len(line.text)), line.blanks) for line in page)
    return [Block((span,), blanks) for span, blanks in spans if span]
