"""A page cut into what Tesseract reads well: the cells of a column under one another, short ones side by side, and all
that is in no table.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipeline.readers.scan.tesseract import Seen

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures import Grey

Box = tuple[float, ...]
_INSET, _APART = 0.012, 0.12
"""Inches: the edge of a cell that is left out, the white between two cells of a strip."""
_BETWEEN_NUMBERS = 0.35
_NARROW, _FLAT = 0.8, 0.25
"""Inches: a column of numbers is no wider, and one of them no higher."""
_INK, _PALE = 160, 4
"""The shade of ink, and the dots around it that may be paler."""
_LEAST_INK = 40
"""Dots: less is a speck."""


class Piece(NamedTuple):
    """A part of a strip, `[left, right)` by `[top, bottom)`; on the page it stands moved by `across` and `down`."""

    left: int
    top: int
    right: int
    bottom: int
    across: int
    down: int


class Strip(NamedTuple):
    """A picture to be read at once, and which parts of the page it shows; it is one column of lines, or of numbers."""

    grey: "Grey"
    pieces: list[Piece]
    is_block: bool = True
    is_numbers: bool = False

    def piece_of(self, word: Seen) -> int:
        """The number of the piece in which the middle of a word stands, or to which it is nearest."""
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2

        def distance(number: int) -> float:
            piece = self.pieces[number]
            return max(piece.left - x, x - piece.right, 0) + max(piece.top - y, y - piece.bottom, 0)

        return min(range(len(self.pieces)), key=distance)

    def alone(self, number: int) -> "Strip":
        """A strip that shows one piece only."""
        piece, white = self.pieces[number], min(self.pieces[0].left, self.pieces[0].top)
        grey = self.grey[piece.top - white : piece.bottom + white, piece.left - white : piece.right + white].copy()
        moved = piece._replace(
            left=white,
            top=white,
            right=white + piece.right - piece.left,
            bottom=white + piece.bottom - piece.top,
            across=piece.across + piece.left - white,
            down=piece.down + piece.top - white,
        )
        return Strip(grey, [moved])

    def missed(self, number: int, words: Sequence[Seen]) -> int:
        """How much ink of a piece, in dots, stands outside of its words."""
        piece = self.pieces[number]
        ink = self.grey[piece.top : piece.bottom, piece.left : piece.right] < _INK
        for word in words:
            top, left = max(word.top - piece.top - 2, 0), max(word.left - piece.left - 2, 0)
            ink[top : word.bottom - piece.top + 2, left : word.right - piece.left + 2] = False
        return int(ink.sum())

    def on_page(self, word: Seen) -> Seen:
        """A word of the strip where it stands on the page; its line is one of its piece."""
        number = self.piece_of(word)
        across, down = self.pieces[number].across, self.pieces[number].down
        return word._replace(
            left=word.left + across,
            right=word.right + across,
            top=word.top + down,
            bottom=word.bottom + down,
            line=(number, *word.line),
        )


def strips(grey: "Grey", dpi: float, grids: Sequence[Sequence[Box]]) -> Iterator[Strip]:
    """The strips of a page; `grids` are the boxes of the cells of every table, in dots."""
    columns: dict[tuple[int, int, int], list[Box]] = {}
    rest = grey
    for table, boxes in enumerate(grids):
        rest = _without(rest, boxes)
        for box in boxes:
            columns.setdefault((table, round(box[0]), round(box[2])), []).append(box)
    for cells in columns.values():
        parts = list(_inked(grey, dpi, sorted(cells, key=lambda box: box[1])))
        if parts:
            yield _side_by_side(parts, dpi) if _are_numbers(parts, dpi) else _stacked(parts, dpi)
    whole = list(_inked(rest, dpi, [(0.0, 0.0, float(rest.shape[1]), float(rest.shape[0]))]))
    if whole:
        yield _stacked(whole, dpi)._replace(is_block=False)


class _Part(NamedTuple):
    """The ink of a cell, and where its top left corner stands on the page."""

    grey: "Grey"
    left: int
    top: int


def _without(grey: "Grey", boxes: Sequence[Box]) -> "Grey":
    rest = grey.copy()
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    rest[int(top) : int(bottom) + 1, int(left) : int(right) + 1] = 255
    return rest


def _inked(grey: "Grey", dpi: float, cells: Sequence[Box]) -> Iterator[_Part]:
    """The cells that are not empty, cut to their ink."""
    import numpy as np  # noqa: PLC0415 - only a scan needs it

    inset = int(_INSET * dpi)
    for box in cells:
        left, top, right, bottom = (int(side) for side in box)
        part = grey[top + inset : bottom - inset, left + inset : right - inset]
        if part.size and _has_ink(part):
            rows, columns = (np.nonzero((part < _INK).any(axis=axis))[0] for axis in (1, 0))
            above, before = max(int(rows[0]) - _PALE, 0), max(int(columns[0]) - _PALE, 0)
            cut = part[above : int(rows[-1]) + 1 + _PALE, before : int(columns[-1]) + 1 + _PALE]
            yield _Part(cut, left + inset + before, top + inset + above)


def _are_numbers(parts: Sequence[_Part], dpi: float) -> bool:
    widest, flat = max(part.grey.shape[1] for part in parts), sum(part.grey.shape[0] <= _FLAT * dpi for part in parts)
    return len(parts) > 1 and widest <= _NARROW * dpi and 2 * flat > len(parts)


def _stacked(parts: Sequence[_Part], dpi: float) -> Strip:
    """Cells under one another."""
    apart = int(_APART * dpi)
    places, top = [], apart
    for part in parts:
        places.append((apart, top))
        top += part.grey.shape[0] + apart
    return _strip(parts, places, apart)


def _side_by_side(parts: Sequence[_Part], dpi: float) -> Strip:
    """Short cells as the words of one line, standing on it: alone a figure is read badly."""
    apart = int(_BETWEEN_NUMBERS * dpi)
    foot = max(part.grey.shape[0] for part in parts) + apart
    places, left = [], apart
    for part in parts:
        places.append((left, foot - part.grey.shape[0]))
        left += part.grey.shape[1] + apart
    return _strip(parts, places, apart)._replace(is_numbers=True)


def _strip(parts: Sequence[_Part], places: Sequence[tuple[int, int]], apart: int) -> Strip:
    import numpy as np  # noqa: PLC0415

    pieces = []
    for part, (left, top) in zip(parts, places, strict=True):
        height, width = part.grey.shape
        pieces.append(Piece(left, top, left + width, top + height, part.left - left, part.top - top))
    size = max(piece.bottom for piece in pieces) + apart, max(piece.right for piece in pieces) + apart
    sheet = np.full(size, 255, dtype=np.uint8)
    for part, piece in zip(parts, pieces, strict=True):
        sheet[piece.top : piece.bottom, piece.left : piece.right] = part.grey
    return Strip(sheet, pieces)


def _has_ink(grey: "Grey") -> bool:
    return int((grey < _INK).sum()) >= _LEAST_INK
