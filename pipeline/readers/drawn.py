"""One page as it is shown, as a picture: of a PDF document or a picture file."""

import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from pipeline.readers import sniff
from pipeline.readers.errors import Refused
from pipeline.readers.places import Box

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures import Picture

_DPI, _POINTS = 110, 72.0
_EDGE = 2.0
"""Points around a word that belong to it."""
_MOST_DOTS = 2400
"""Dots across a picture at most: a screen has no more."""


class PageDrawn(Struct, frozen=True):
    """A page as a PNG picture, and its size in points."""

    png: bytes
    width: float
    height: float


def draw(data: bytes, number: int) -> PageDrawn:
    """Page `number` (from 1) of a PDF document or a picture file. Raises `Refused` where there is none."""
    kind = sniff.media_type(data)
    if kind not in (sniff.PDF, sniff.IMAGE):
        raise Refused("no-text", "It has no pages.", "Show it as a text: leave --page out.")
    found = next(_of_pdf(data, number) if kind == sniff.PDF else _of_picture(data, number), None)
    if found is None:
        raise Refused("no-text", f"It has no page {number}.", "Ask for one that it has.")
    return found


def covered(drawn: PageDrawn, boxes: Sequence[Box]) -> PageDrawn:
    """The page with some boxes of it blackened in the picture itself: what is only covered can be uncovered."""
    if not boxes:
        return drawn
    from PIL import Image, ImageDraw  # noqa: PLC0415 - few pages have anything to hide

    shown = Image.open(io.BytesIO(drawn.png)).convert("RGB")
    across, down = shown.width / drawn.width, shown.height / drawn.height
    pen = ImageDraw.Draw(shown)
    for left, top, right, bottom in boxes:
        pen.rectangle(
            ((left - _EDGE) * across, (top - _EDGE) * down, (right + _EDGE) * across, (bottom + _EDGE) * down),
            fill="black",
        )
    return _drawn(shown, drawn.width, drawn.height)


def _of_pdf(data: bytes, number: int) -> Iterator[PageDrawn]:
    import pypdfium2  # noqa: PLC0415 - only a PDF document needs it

    from pipeline.readers.pdf import library  # noqa: PLC0415

    with library.document(data) as (_, pages):
        if not 1 <= number <= pages:
            return
    document: Any = pypdfium2.PdfDocument(data)
    try:
        page = document[number - 1]
        width, height = page.get_size()
        shown = page.render(scale=min(_DPI / _POINTS, _MOST_DOTS / max(width, height, 1))).to_pil()
        yield _drawn(shown, width, height)
    finally:
        document.close()


def _of_picture(data: bytes, number: int) -> Iterator[PageDrawn]:
    from pipeline.readers.scan.pictures import pictures  # noqa: PLC0415 - only a picture needs it

    for picture in islice(pictures(data), number - 1, number):
        yield _scanned(picture)


def _scanned(picture: "Picture") -> PageDrawn:
    from PIL import Image  # noqa: PLC0415

    height, width = (_POINTS * side / picture.dpi for side in picture.grey.shape)
    shown = Image.fromarray(picture.grey)
    shown.thumbnail((_MOST_DOTS, _MOST_DOTS))
    return _drawn(shown, width, height)


def _drawn(shown: Any, width: float, height: float) -> PageDrawn:  # noqa: ANN401
    out = io.BytesIO()
    shown.save(out, "PNG")
    return PageDrawn(out.getvalue(), width, height)
