"""What stands on every page around its text: headers, footers and the numbers of the pages."""

from collections.abc import Sequence

import regex

from pipeline.readers.blocks import Role
from pipeline.readers.pdf.shapes import Row

_MARGIN = 0.12
_OUTERMOST = 3
_SAME_HEIGHT = 4.0
_OFTEN = 0.4
_DIGITS = regex.compile(r"\d+")
_NUMBER = regex.compile(
    r"[-–—\s]{0,40}+(?:стр\.?|бет)?\s{0,9}(\d{1,4})(?:\s{0,9}(?:/|из|ичинен)\s{0,9}\d{1,4})?\s{0,9}(?:-?бет)?[-–—\s]*+"
)


def furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[dict[int, Role]]:
    """For every page which of its lines outside tables, by their places in the list, are furniture."""
    edges = [_edge(rows, height) for rows, height in zip(pages, heights, strict=True)]
    counted: dict[tuple[str, int], int] = {}
    for rows, edge in zip(pages, edges, strict=True):
        for key in {_key(rows[at]) for at in edge}:
            for near in _near(key):
                counted[near] = counted.get(near, 0) + 1
    often = max(2, _OFTEN * len(pages))
    return [
        {at: role for at in edge if (role := _role(rows[at], number, counted, often, height))}
        for number, (rows, edge, height) in enumerate(zip(pages, edges, heights, strict=True), 1)
    ]


def _edge(rows: Sequence[Row], height: float) -> list[int]:
    """The outermost lines in the margins of a page."""
    top = [at for at in range(min(_OUTERMOST, len(rows))) if rows[at].bottom < _MARGIN * height]
    bottom = [at for at in range(len(rows))[-_OUTERMOST:] if rows[at].top > (1 - _MARGIN) * height]
    return sorted({*top, *bottom})


def _key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("#", row.text), round(row.baseline / _SAME_HEIGHT)


def _near(key: tuple[str, int]) -> tuple[tuple[str, int], ...]:
    return (key[0], key[1] - 1), key, (key[0], key[1] + 1)


def _role(row: Row, number: int, counted: dict[tuple[str, int], int], often: float, height: float) -> Role | None:
    found = _NUMBER.fullmatch(row.text)
    repeated = counted.get(_key(row), 0) >= often
    if found and (repeated or int(found[1]) == number):
        return "page_number"
    if not repeated:
        return None
    return "page_header" if row.baseline < height / 2 else "footer"
