"""PDF documents made for tests: the plans of the corpus as a library draws them, and pages written by hand."""

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from instrument.formats import drawn
from instrument.formats.drawn import pdf as pdf_of
from instrument.formats.shown import CORPUS, Shown, of_corpus

__all__ = ["CORPUS", "of_corpus", "pdf", "prose", "raw", "register", "scan", "words_at"]


def pdf(shown: Shown, **how: object) -> bytes:
    """The PDF document that a library draws."""
    register()
    return pdf_of(shown, **how)


def prose(text: str, space: float = 6) -> bytes:
    """A running text: every line of it a paragraph."""
    register()
    return drawn.prose([line.strip() for line in text.splitlines() if line.strip()], space)


def register() -> None:
    """Make the fonts `Plan` and `Late` known; the test is skipped where there is no font with Kyrgyz letters."""
    path = drawn.font()
    if path is None:
        pytest.skip("no font with Kyrgyz letters was found: install DejaVu Sans (fonts-dejavu-core)")
    drawn.register(path)


def words_at(*placed: tuple[str, float, float, dict]) -> bytes:
    """A page with words at places (from the bottom left): `font`, `mode` (3 is unseen) and `angle` may be said."""
    register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for words, x, y, how in placed:
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(how.get("angle", 0))
        line = canvas.beginText(0, 0)
        line.setFont(how.get("font", "Plan"), 11)
        line.setTextRenderMode(how.get("mode", 0))
        line.textOut(words)
        canvas.drawText(line)
        canvas.restoreState()
    canvas.save()
    return out.getvalue()


def scan(words: str = "") -> bytes:
    """A page that is one picture, as a scanner makes it; perhaps with words that a program put behind it unseen."""
    register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)
    line = canvas.beginText(72, 700)
    line.setFont("Plan", 11)
    line.setTextRenderMode(3)
    line.textOut(words)
    canvas.drawText(line)
    canvas.save()
    return out.getvalue()


def raw(stream: bytes, filters: str = "/FlateDecode", pages: int = 1) -> bytes:
    """A PDF document of one content stream, written by hand: for files that no library would write."""
    kids = " ".join(f"{5 + at} 0 R" for at in range(pages)).encode()
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d/Filter %s>>stream\n%s\nendstream" % (len(stream), filters.encode(), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[leaf] * pages,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail
