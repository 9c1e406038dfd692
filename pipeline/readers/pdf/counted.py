"""How many pages a PDF document has: the fast library believes the document, which may say too few."""

import io
import re
from typing import Final

_PAGE: Final = re.compile(rb"/Type\s?/Page\b")


def has_more(data: bytes, pages: int) -> bool:
    """Whether a document names, and has, more pages than the fast library counts: it believes a wrong `/Count`."""
    return len(_PAGE.findall(data)) > pages and _pages(data) > pages


def _pages(data: bytes) -> int:
    import pdfplumber  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data)) as opened:
            return len(opened.pages)
    except Exception:  # noqa: BLE001 - what it cannot open has no more pages than are known
        return 0
