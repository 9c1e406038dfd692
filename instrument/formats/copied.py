"""A plan as a scanner gives it: a picture, a PDF document of pictures, one of text and pictures."""

import io

from PIL.Image import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from instrument.formats import drawn
from instrument.formats.scans import POINTS, as_scanned
from instrument.formats.shown import Shown

_DPI = 200


def picture(shown: Shown) -> bytes:
    """The first page as a PNG."""
    out = io.BytesIO()
    _page(shown).save(out, "PNG", dpi=(_DPI, _DPI))
    return out.getvalue()


def scan(shown: Shown) -> bytes:
    """The first page as a picture in a PDF document."""
    out = io.BytesIO()
    _page(shown).save(out, "PDF", resolution=_DPI)
    return out.getvalue()


def mixed(shown: Shown) -> bytes:
    """A page with the lines above the table as text, then the first page as a picture."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setFont("Plan", 10)
    for at, line in enumerate(shown.above):
        canvas.drawString(60, 700 - 20 * at, line)
    canvas.showPage()
    width, height = (round(side * POINTS / _DPI) for side in _page(shown).size)
    canvas.drawImage(ImageReader(_page(shown)), 0, 0, width, height)
    canvas.save()
    return out.getvalue()


def _page(shown: Shown) -> Image:
    import pypdfium2  # noqa: PLC0415

    opened = pypdfium2.PdfDocument(drawn.pdf(shown))
    dots = opened[0].render(scale=_DPI / POINTS, grayscale=True).to_pil().convert("L")
    opened.close()
    return as_scanned(dots, 1.0)
