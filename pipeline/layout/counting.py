"""A stream of numbered cells cut into rows by counting: every row has as many as the head, blank ones among them."""

from collections.abc import Sequence

from pipeline.layout.folding import Item, Placed

_SECTION = Placed(None, section=True)


def count(items: Sequence[Item], order: Sequence[str]) -> list[Placed] | None:
    """The place of every cell; null where the rows have no number first, no cell is blank, or the count does not come
    out for four rows of five. A cell between two rows heads those below it.
    """
    if order[0] != "number" or not any(item.empties for item in items):
        return None
    width, exact, rows, at = len(order), 0, 0, -1
    placed: list[Placed] = []
    for item in items:
        if item.joined and placed:
            placed.append(placed[-1]._replace(section=False, begins=False, goes_on=True))
            continue
        after = at + 1 + item.empties
        at = 0 if _is_number(item) else after % width
        if _is_number(item):
            rows, exact = rows + 1, exact + (after % width == 0)
            placed.append(Placed(0, begins=True))
        elif not at:
            placed.append(_SECTION)
            at = -1
        else:
            placed.append(Placed(at, begins=after >= width or not placed or placed[-1].section))
    return _with_headings(items, placed) if 5 * exact >= 4 * rows > 0 else None


def _with_headings(items: Sequence[Item], placed: Sequence[Placed]) -> list[Placed]:
    """A cell that stands alone in a row without a number heads those below it, where it looks so."""
    follows = [*placed[1:], _SECTION]
    return [
        _SECTION if one.begins and one.column and item.section > 0 and (after.begins or after.column is None) else one
        for item, one, after in zip(items, placed, follows, strict=True)
    ]


def _is_number(item: Item) -> bool:
    """Whether a cell holds the number of a row and nothing else."""
    return item.worth.get("number", 0.0) > 0
