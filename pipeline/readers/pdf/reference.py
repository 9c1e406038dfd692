"""The reference, pdfplumber: slower by far, but it opens some documents that the fast library does not."""

import io
from typing import Any, Final

from pipeline.readers.content import Content
from pipeline.readers.errors import Refused, broken, too_large
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.library import MOST_PAGES
from pipeline.readers.pdf.read import content_of
from pipeline.readers.pdf.shapes import Ruling, Sheet, Word
from pipeline.readers.pdf.strokes import SHORTEST

_DOWN: Final = 0.22
"""How far below the line letters reach, in heights of a line."""


def read(data: bytes) -> Content:
    """Read a PDF document. Raises `Refused`."""
    import pdfplumber  # noqa: PLC0415 - only a document that the fast library does not open needs it

    try:
        with pdfplumber.open(io.BytesIO(data)) as opened:
            if len(opened.pages) > MOST_PAGES:
                raise too_large(f"{len(opened.pages):,} pages, more than {MOST_PAGES}")
            sheets = [_sheet(number, page) for number, page in enumerate(opened.pages, 1)]
    except (Refused, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise broken("a PDF document") from error
    return content_of(sheets)


def _sheet(number: int, page: Any) -> Sheet:  # noqa: ANN401 - the library has no types
    words = [
        Word(word["text"], word["x0"], word["top"], word["x1"], word["bottom"], _baseline(word), order)
        for order, word in enumerate(page.extract_words())
    ]
    level = [Ruling(edge["top"], edge["x0"], edge["x1"]) for edge in page.edges if edge["orientation"] == "h"]
    upright = [Ruling(edge["x0"], edge["top"], edge["bottom"]) for edge in page.edges if edge["orientation"] == "v"]
    level, upright = ([one for one in some if one.stop - one.start >= SHORTEST] for some in (level, upright))
    width, height = float(page.width), float(page.height)
    return Sheet(number, Frame(width, height, 1, 0, 0, 0, -1, height), 0, words, level, upright, 0.0)


def _baseline(word: dict[str, Any]) -> float:
    return float(word["bottom"] - _DOWN * (word["bottom"] - word["top"]))
