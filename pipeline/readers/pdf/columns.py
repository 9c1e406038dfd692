"""Running text in two columns: the left one is read to its end, then the right one."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.readers.pdf.anchors import is_split
from pipeline.readers.pdf.shapes import Row

_FEWEST = 6
_SPLIT = 0.2
"""More lines with gaps than that are of a table of several columns."""


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """The lines of a page without tables in reading order: two columns are parted where the file itself writes all of
    the left one before the right one, as it does for no table.
    """
    split = [at for at, row in enumerate(rows) if is_split(row.words)]
    if len(split) < _FEWEST:
        return list(rows)
    gutter = median(_widest(rows[at]) for at in split)
    region = range(split[0], split[-1] + 1)
    across = any(any(word.left < gutter < word.right for word in rows[at].words) for at in region)
    left = [word for at in region for word in rows[at].words if word.right <= gutter]
    right = [word for at in region for word in rows[at].words if word.left >= gutter]
    if across or 2 * len(split) < len(region) or not left or not right:
        return list(rows)
    if max(word.order for word in left) > min(word.order for word in right):
        return list(rows)
    columns = [
        Row(own)
        for side in (True, False)
        for at in region
        if (own := [word for word in rows[at].words if (word.left < gutter) == side])
    ]
    if sum(is_split(row.words) for row in columns) > _SPLIT * len(columns):
        return list(rows)
    return [*rows[: region.start], *columns, *rows[region.stop :]]


def _widest(row: Row) -> float:
    """The middle of the widest gap between two words of a line."""
    one, two = max(pairwise(row.words), key=lambda pair: pair[1].left - pair[0].right)
    return (one.right + two.left) / 2
