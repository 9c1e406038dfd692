"""The library that takes a PDF document apart: a document and its pages opened, and closed whatever happens."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from math import pi
from typing import Any

from pipeline.readers.errors import Refused, broken, too_large
from pipeline.readers.pdf.calls import bare, plain, real

MOST_PAGES = 500
"""More pages than any resolution has."""
_FEW = 24
_SOME = 150


@contextmanager
def document(data: bytes) -> Iterator[tuple[Any, int]]:
    """The handle of a document and the number of its pages; raises `Refused` for what cannot be opened."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

    opened = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not opened:
        raise _refused(pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD)
    try:
        pages = pdfium.FPDF_GetPageCount(opened)
        if pages > MOST_PAGES:
            raise too_large(f"{pages:,} pages, more than {MOST_PAGES}")
        yield opened, pages
    finally:
        pdfium.FPDF_CloseDocument(opened)


@contextmanager
def page(opened: Any, number: int) -> Iterator[tuple[Any, Any] | None]:  # noqa: ANN401 - handles have no type
    """The handles of a page and of its text; null where the page is broken."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    shown = pdfium.FPDF_LoadPage(opened, number)
    if not shown:
        yield None
        return
    text = pdfium.FPDFText_LoadPage(shown)
    try:
        yield (shown, text) if text else None
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(shown)


def text_of(text: Any) -> str:  # noqa: ANN401
    """All characters of a page in the order of the file; the place in the string is the number of the character."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    count = pdfium.FPDFText_CountChars(text)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, buffer)
    whole = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="replace")
    if len(whole) == count:
        return whole
    codes = (pdfium.FPDFText_GetUnicode(text, at) for at in range(count))
    return "".join([chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes])


def direction(text: Any, count: int) -> tuple[float, float]:  # noqa: ANN401
    """Where most of the lines of a page run, to the right and up, told from a few of its characters."""
    handle, generated, angle = bare(text), plain("FPDFText_IsGenerated"), real("FPDFText_GetCharAngle")
    few = range(0, count, max(count // _FEW, 1))
    angles = [angle(handle, at) for at in few if not generated(handle, at)]
    quarters = Counter(round(angle / (pi / 2)) % 4 for angle in angles)
    return ((1, 0), (0, -1), (-1, 0), (0, 1))[quarters.most_common(1)[0][0] if quarters else 0]


def unmapped(text: Any, count: int) -> list[int]:  # noqa: ANN401
    """The characters of which the fonts do not say what letters they are; all are asked where one of some is such."""
    handle, fails = bare(text), plain("FPDFText_HasUnicodeMapError")
    some = range(0, count, max(count // _SOME, 1))
    if 1 not in map(fails, repeat(handle), some):
        return []
    return [at for at, failed in enumerate(map(fails, repeat(handle), range(count))) if failed == 1]


def _refused(encrypted: bool) -> Refused:
    if encrypted:
        return Refused(
            "encrypted", "Only a password opens this PDF document.", "Save it without a password and try again."
        )
    return broken("a PDF document")
