"""Articles that only their number names, in a column of their own, told from the numbers of the rows beside them."""

from bisect import bisect_right
from collections.abc import Sequence

from extractors.citations import is_bare
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Stretch

_FEWEST = 3
"""Fewer numbers than these are no column."""
_STARTS = 3
"""One of so many numbers is the first row's."""
_LOST = 3
"""A row is looked for no further than so many rows on."""


def bare_articles(evidence: Evidence, cells: Sequence[Stretch | None], order: Sequence[str]) -> frozenset[int]:
    """The places of the cells that hold bare articles, in a table whose heads name a column of them: “12”, “13, 14”.

    Row numbers are those that count on by one, each about a row's width after the one before. A column whose cells say
    that they cite articles has no bare ones.
    """
    if "legal_basis" not in order:
        return frozenset()
    worded = sum(bool(cell and evidence.citation(*cell)) for cell in cells)
    bare = [at for at, cell in enumerate(cells) if cell and is_bare(evidence.reading, *cell)]
    numbers = [(at, number) for at in bare if (number := _number(evidence, cells[at])) is not None]
    counting = max((_counting(numbers[start:], len(order)) for start in range(_STARTS)), key=len)
    articles = frozenset(bare).difference(counting if len(counting) > 1 else ())
    return articles if max(worded, len(counting) / 2, _FEWEST) <= len(articles) else frozenset()


def _number(evidence: Evidence, cell: Stretch | None) -> int | None:
    """The number that a cell holds and nothing else."""
    if cell is None or not evidence.is_number(*cell):
        return None
    values = [value for value in evidence.reading.values[cell.first : cell.stop] if isinstance(value, int)]
    return values[0] if len(values) == 1 else None


def _counting(numbers: Sequence[tuple[int, int]], width: int) -> list[int]:
    """The places of numbers that go on by one from the first: of several, the nearest to a row on."""
    places = [at for at, _ in numbers]
    found, last = places[:1], numbers[0][1] if numbers else 0
    while found:
        due, last = found[-1] + width, last + 1
        reach = range(bisect_right(places, found[-1]), bisect_right(places, found[-1] + _LOST * width))
        following = [places[at] for at in reach if numbers[at][1] == last]
        if not following:
            break
        found.append(min(following, key=lambda at: abs(at - due)))
    return found
