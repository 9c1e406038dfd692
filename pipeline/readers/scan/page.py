"""A picture of a page made ready to be read: lit evenly, turned, levelled, its strokes found, cut into strips."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.readers.pdf.frame import Box, Frame
from pipeline.readers.pdf.grid import Grid, cells_of, grids_of
from pipeline.readers.pdf.shapes import Sheet
from pipeline.readers.scan.light import evened
from pipeline.readers.scan.pictures import Picture
from pipeline.readers.scan.ruling import ruled
from pipeline.readers.scan.stack import Strip, strips
from pipeline.readers.scan.upright import levelled

_COARSE, _READ_AT = 190.0, 300.0
"""A page with fewer dots an inch is enlarged, to so many."""
POINTS = 72.0


class Prepared(NamedTuple):
    """A page ready to be read: dots an inch, the page without its words, the strips to read."""

    dpi: float
    sheet: Sheet
    strips: list[Strip]


def lit(picture: Picture) -> Picture:
    """The page as if its paper were lit evenly."""
    return picture._replace(grey=evened(picture.grey, picture.dpi))


def prepared(number: int, picture: Picture, quarters: int = 0) -> Prepared:
    """An evenly lit page turned clockwise by some quarters, then level, with its strokes found and cut into strips."""
    import numpy as np  # noqa: PLC0415 - only a scan needs it

    level_grey, skew = levelled(np.ascontiguousarray(np.rot90(picture.grey, -quarters)))
    upright = _enlarged(Picture(level_grey, picture.dpi))
    level, across, clean = ruled(upright.grey, upright.dpi)
    height, width = (POINTS * side / upright.dpi for side in upright.grey.shape)
    scale = upright.dpi / POINTS
    boxes = [[tuple(side * scale for side in box) for box in _boxes(grid)] for grid in grids_of(level, across)]
    sheet = Sheet(number, Frame(width, height, 1, 0, 0, 0, 1, 0), quarters, [], level, across, 1.0, skew)
    return Prepared(upright.dpi, sheet, list(strips(clean, upright.dpi, boxes)))


def _boxes(grid: Grid) -> Iterator[Box]:
    for row, column, rows, columns in cells_of(grid):
        yield grid.across[column], grid.down[row], grid.across[column + columns], grid.down[row + rows]


def _enlarged(picture: Picture) -> Picture:
    """A coarse page with more dots an inch."""
    if picture.dpi >= _COARSE:
        return picture
    import numpy as np  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    scale = _READ_AT / picture.dpi
    height, width = picture.grey.shape
    size = round(width * scale), round(height * scale)
    large = Image.fromarray(picture.grey).resize(size, Image.Resampling.LANCZOS)
    return Picture(np.asarray(large), picture.dpi * scale)
