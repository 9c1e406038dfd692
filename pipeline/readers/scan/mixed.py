"""A PDF document with scans in it, page by page: pictures are recognised, and pages whose fonts do not say their
letters; those with text are read as ever.
"""

from collections.abc import Iterator
from typing import Any

from pipeline.readers.content import Content
from pipeline.readers.errors import too_large
from pipeline.readers.pdf import library
from pipeline.readers.pdf.read import content_of, must_be_seen
from pipeline.readers.pdf.sheet import sheet_of
from pipeline.readers.scan.pictures import MOST_PAGES, Picture
from pipeline.readers.scan.sheet import Reader

_DPI = 300
_POINTS = 72


def read(data: bytes) -> Content:
    """Read a PDF document some of whose pages have to be recognised. Raises `Refused`."""
    with library.document(data) as (opened, pages):
        sheets = {number: sheet_of(opened, number) for number in range(1, pages + 1)}
    seen = [number for number, sheet in sheets.items() if must_be_seen(sheet)]
    if len(seen) > MOST_PAGES:
        raise too_large(f"{len(seen)} pages to be recognised, more than {MOST_PAGES}")
    for sheet in Reader().read(_pictures(data, seen)):
        sheets[sheet.number] = sheet._replace(unclear=sheets[sheet.number].unclear)
    return content_of([*sheets.values()])


def _pictures(data: bytes, numbers: list[int]) -> Iterator[tuple[int, Picture]]:
    """Pages as they are shown, in shades of grey."""
    import pypdfium2  # noqa: PLC0415 - only a PDF document needs it

    opened: Any = pypdfium2.PdfDocument(data)
    try:
        for number in numbers:
            page = opened[number - 1]
            width, height = page.get_size()
            dpi = min(_DPI, _DPI * 1000 / max(width, height, 1))  # a poster is read coarser
            grey = page.render(scale=dpi / _POINTS, grayscale=True).to_numpy()
            yield number, Picture(grey.reshape(grey.shape[:2]).copy(), dpi)
            page.close()
    finally:
        opened.close()
