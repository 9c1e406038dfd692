"""The frame of a page: from the places of the file to points from the top left corner of the page as it is shown."""

from typing import Any, NamedTuple

from pipeline.readers.pdf.shapes import Box


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

    def turned(self) -> "Frame":
        """The same page turned a quarter clockwise: for lines that run up the page."""
        return Frame(self.height, self.width, -self.d, -self.e, self.height - self.f, self.a, self.b, self.c)


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
