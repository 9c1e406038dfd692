"""PDF documents drawn by a library: A4, the head repeated, rows cut by the page where they fall."""

import io
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

from instrument.formats.shown import Shown

FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "C:/Windows/Fonts/arial.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
)
"""Fonts with Kyrgyz letters."""
_WIDTHS = {"number": 32, "deadline": 130, "responsible": 150, "place": 100, "legal_basis": 90}
_WIDTH = 511


def font() -> str | None:
    """A font file with Kyrgyz letters; null where there is none."""
    return next((path for path in FONTS if Path(path).is_file()), None)


def register(path: str) -> None:
    """Make a font known as `Plan`, and again as `Late`, as if it were another."""
    for name in ("Plan", "Late"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, path))


def pdf(shown: Shown, *, ruled: bool = True, times: int = 1, size: float = 9) -> bytes:
    """The document in the font `Plan`, its rows repeated so many `times`."""
    style = ParagraphStyle("plan", fontName="Plan", fontSize=size, leading=size * 1.25)
    table = [Spacer(1, 12), _table(shown, style, ruled, times), Spacer(1, 12)] if shown.roles else []
    return _built([*_paragraphs(shown.above, style), *table, *_paragraphs(shown.below, style)], 42)


def turned(data: bytes) -> bytes:
    """The same document, its pages lying on their sides and on their heads in turn."""
    import pypdfium2  # noqa: PLC0415

    opened, out = pypdfium2.PdfDocument(data), io.BytesIO()
    for number, page in enumerate(opened):
        page.set_rotation((90, 270, 180)[number % 3])
    opened.save(out)
    opened.close()
    return out.getvalue()


def prose(lines: list[str], space: float = 6) -> bytes:
    """A running text: every line a paragraph, with some space below."""
    return _built(
        _paragraphs(lines, ParagraphStyle("prose", fontName="Plan", fontSize=11, leading=13, spaceAfter=space))
    )


def _built(story: list[Any], margin: float = 72) -> bytes:
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, invariant=1, leftMargin=margin, rightMargin=margin, topMargin=50)
    template.build(story, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def _paragraphs(lines: list[str], style: ParagraphStyle) -> list[Paragraph]:
    return [Paragraph(escape(words).replace("\n", "<br/>"), style) for words in lines]


def _table(shown: Shown, style: ParagraphStyle, ruled: bool, times: int) -> LongTable:
    width = len(shown.roles)
    rows = [[_paragraphs([cell], style)[0] if cell.strip() else "" for cell in row] for row in shown.rows * times]
    sections = [at for at, row in enumerate(rows, 1) if len(row) == 1]
    looks: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    looks += [("SPAN", (0, at), (-1, at)) for at in sections]
    looks += [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))] if ruled else []
    body = [[*row, *[""] * (width - len(row))] for row in rows]
    head = [_paragraphs(shown.head, style)]
    return LongTable([*head, *body], colWidths=_widths(shown.roles), repeatRows=1, style=looks, splitInRow=1)


def _widths(roles: tuple[str, ...]) -> list[float]:
    """The widths of the columns: the duty has what the others leave."""
    rest = _WIDTH - sum(_WIDTHS.get(role, 0) for role in roles)
    return [_WIDTHS.get(role, rest / max(sum(one not in _WIDTHS for one in roles), 1)) for role in roles]


def _number(canvas: Any, template: Any) -> None:  # noqa: ANN401 - the library has no types
    canvas.setFont("Plan", 8)
    canvas.drawCentredString(template.pagesize[0] / 2, 24, f"- {template.page} -")
