"""The frame of a page: from the places of the file to points from the top left corner of the page as it is shown."""

from math import cos, radians, sin
from typing import Any, NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Frame(NamedTuple):
    """A turn by a quarter of a circle or more, and a shift: x' = ax + by + c, y' = dx + ey + f."""

    width: float
    height: float
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the file is shown."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a box of the file is shown."""
        (x, y), (u, v) = self.point(left, bottom), self.point(right, top)
        return min(x, u), min(y, v), max(x, u), max(y, v)

    def turned(self, quarters: int) -> "Frame":
        """The same page turned clockwise, for lines that do not run from left to right on it."""
        frame = self
        for _ in range(quarters):
            frame = Frame(
                frame.height, frame.width, -frame.d, -frame.e, frame.height - frame.f, frame.a, frame.b, frame.c
            )
        return frame

    def quarters(self, right: float, up: float) -> int:
        """How many quarter turns make a direction of the file run from left to right."""
        across, down = self.a * right + self.b * up, self.d * right + self.e * up
        if abs(across) >= abs(down):
            return 0 if across >= 0 else 2
        return 1 if down < 0 else 3


def turned_back(box: Box, frame: Frame, quarters: int, skew: float = 0.0) -> Box:
    """A box of a page that was turned by some degrees `skew` against the clock, where it is on the page as shown."""
    width, height = frame.width, frame.height
    if skew:
        box = _askew(box, frame, skew)
    for _ in range(quarters):
        left, top, right, bottom = box
        box = top, width - right, bottom, width - left
        width, height = height, width
    return box


def _askew(box: Box, frame: Frame, degrees: float) -> Box:
    """The box around a box that is turned clockwise about the middle of its page."""
    middle, centre, slant, upright = frame.width / 2, frame.height / 2, sin(radians(degrees)), cos(radians(degrees))
    corners = [(x - middle, y - centre) for x in box[::2] for y in box[1::2]]
    across = [middle + upright * x - slant * y for x, y in corners]
    down = [centre + slant * x + upright * y for x, y in corners]
    return min(across), min(down), max(across), max(down)


def frame_of(page: Any) -> Frame:  # noqa: ANN401 - a handle has no type
    """The frame of a page, its own rotation considered."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

    bounds = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, bounds)
    left, bottom, right, top = bounds.left, bounds.bottom, bounds.right, bounds.top
    across, up = right - left, top - bottom
    return (
        Frame(across, up, 1, 0, -left, 0, -1, top),
        Frame(up, across, 0, 1, -bottom, 1, 0, -left),
        Frame(across, up, -1, 0, right, 0, 1, -bottom),
        Frame(up, across, 0, -1, top, -1, 0, right),
    )[pdfium.FPDFPage_GetRotation(page) % 4]
