"""A page of a document with what was understood of it marked on it, as SVG or PNG."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from html import escape

from pipeline.export.layers import Layer, paint, understood, withheld
from pipeline.messages import translator
from pipeline.readers import Document, PageDrawn
from pipeline.readers.drawn import covered
from pipeline.readers.places import Box
from pipeline.record import Plan

COLOURS = {
    "page": "#8c959f",
    "heading": "#0e7490",
    "header": "#0e7490",
    "duty": "#57606a",
    "place": "#57606a",
    "body": "#1f6feb",
    "citation": "#8250df",
    "offset": "#1a7f37",
    "stated date": "#bf8700",
    "not understood": "#cf222e",
}
KEY, LINE, MARGIN = 150, 16, 12
FONT = 'font-family="sans-serif" font-size="10"'


def to_svg(plan: Plan, document: Document, drawn: PageDrawn, number: int, *, contacts: bool, language: str) -> bytes:
    """Page `number`: its picture, a box around every word that was understood, a key. Names and telephone numbers of
    persons are blackened in the picture itself unless `contacts` are asked for.
    """
    if not contacts:
        drawn = covered(drawn, list(_withheld(plan, document, number)))
    layers = understood(plan)
    words = list(_words(document, layers, number))
    width, height = drawn.width + KEY, drawn.height
    size, page = f'width="{width:.0f}" height="{height:.0f}"', f'width="{drawn.width:.1f}" height="{drawn.height:.1f}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" {size} {FONT}>'
    parts = [
        head,
        f'<rect {size} fill="#fff"/>',
        f'<image {page} href="data:image/png;base64,{b64encode(drawn.png).decode()}"/>',
        *(_box(box, COLOURS[layer.label], layer.label, language) for box, layer in words),
        *_key(Counter(layer.label for _, layer in words), drawn.width + MARGIN, language),
        "</svg>\n",
    ]
    return "\n".join(parts).encode()


def to_png(svg: bytes) -> bytes:
    """The same as a picture of dots."""
    import vl_convert  # noqa: PLC0415 - large, and only a picture needs it

    made: bytes = vl_convert.svg_to_png(svg.decode(), scale=2)
    return made


def _words(document: Document, layers: tuple[Layer, ...], number: int) -> Iterator[tuple[Box, Layer]]:
    places = document.places
    painted = paint(len(document.text), [layer.spans for layer in layers])
    words = zip(places.starts, places.ends, places.pages, places.boxes, strict=True) if places else ()
    for start, end, page, box in words:
        layer = layers[max(painted[start:end], default=0) - 1] if page == number else None
        if layer is not None and layer.label in COLOURS and any(painted[start:end]):
            yield box, layer


def _withheld(plan: Plan, document: Document, number: int) -> Iterator[Box]:
    places, hidden = document.places, withheld(plan)
    for start, page, box in zip(places.starts, places.pages, places.boxes, strict=True) if places else ():
        if page == number and any(span.start <= start < span.end for span in hidden):
            yield box


def _box(box: Box, colour: str, label: str, language: str) -> str:
    left, top, right, bottom = box
    title = escape(translator(language)(label))
    return (
        f'<rect x="{left - 1:.1f}" y="{top - 1:.1f}" width="{right - left + 2:.1f}" height="{bottom - top + 2:.1f}" '
        f'fill="{colour}" fill-opacity="0.18" stroke="{colour}" stroke-width="0.6"><title>{title}</title></rect>'
    )


def _key(seen: Counter[str], left: float, language: str) -> Iterator[str]:
    for at, label in enumerate(name for name in COLOURS if seen[name]):
        top = MARGIN + LINE * at
        look = f'fill="{COLOURS[label]}" fill-opacity="0.4" stroke="{COLOURS[label]}"'
        yield f'<rect x="{left:.0f}" y="{top}" width="10" height="10" {look}/>'
        yield f'<text x="{left + 16:.0f}" y="{top + 9}">{escape(translator(language)(label))} · {seen[label]}</text>'
