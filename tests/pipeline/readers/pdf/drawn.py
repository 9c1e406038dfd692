"""The plans of the corpus as PDF documents, made for tests: with ruling lines or none, on as many pages as wanted."""

import io
import json
from html import escape
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

CORPUS = Path(__file__).resolve().parents[4] / "corpus"
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "C:/Windows/Fonts/arial.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
)
WIDTHS = {"number": 32, "deadline": 130, "responsible": 150, "place": 100, "legal_basis": 90}
WIDTH = 511


class Drawn(NamedTuple):
    """What is put on the pages: lines above and below the table, its head, its rows; a section is a row of one cell."""

    above: list[str]
    head: list[str]
    rows: list[list[str]]
    below: list[str]
    roles: tuple[str, ...]


def of_corpus(name: str) -> Drawn:
    """The document of a corpus plan, its columns as printed."""
    text = (CORPUS / name / "document.txt").read_bytes().decode("utf-8")
    gold = json.loads((CORPUS / name / "gold.json").read_text(encoding="utf-8"))
    first = min(span[0] for row in gold["rows"] for span in row["cells"].values())
    furniture = [(one["role"], text[slice(*one["span"])]) for one in gold["furniture"]]
    heads = [one["span"] for one in gold["furniture"] if one["role"] in ("column_head", "section")]
    top = min([first, *(span[0] for span in heads)])
    last = max(span[1] for row in gold["rows"] for span in row["cells"].values())
    roles = gold["columns"]
    rows: list[list[str]] = []
    section = None
    for row in gold["rows"]:
        if row["section"] and row["section"] != section:
            section = row["section"]
            rows.append([section])
        rows.append([_words(text, _pieces(row, role)) for role in roles])
    heads = [words for role, words in furniture if role == "column_head"]
    head = [*(["№"] if len(heads) < len(roles) and "№" not in heads else []), *heads][: len(roles)]
    return Drawn(_lines(text[:top]), head, rows, _lines(text[last:]), tuple(roles))


def html(drawn: Drawn, *, border: int = 1, times: int = 1) -> str:
    """The same as a web page, for the programs that print one."""
    rows = "".join(_html_row(row, len(drawn.roles)) for row in drawn.rows * times)
    head = "".join(f"<th>{escape(cell)}</th>" for cell in drawn.head)
    above, below = ("".join(f"<p>{escape(line)}</p>" for line in part) for part in (drawn.above, drawn.below))
    style = f"table{{border-collapse:collapse}}td,th{{border:{border}px solid black;padding:3px;vertical-align:top}}"
    table = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    body = f'{above}<table border="{border}" cellspacing="0">{table}</table>{below}'
    return f'<html><head><meta charset="utf-8"><style>{style}</style></head><body>{body}</body></html>'


def pdf(drawn: Drawn, *, ruled: bool = True, times: int = 1, size: float = 9) -> bytes:
    """The PDF document that a library draws: A4, the head repeated, rows cut by the page where they fall."""
    register()
    style = ParagraphStyle("plan", fontName="Plan", fontSize=size, leading=size * 1.25)

    def paragraph(words: str) -> Paragraph:
        return Paragraph(escape(words).replace("\n", "<br/>"), style)

    lines = [["" if not cell.strip() else paragraph(cell) for cell in row] for row in drawn.rows * times]
    sections = [at for at, row in enumerate(lines, 1) if len(row) == 1]
    body = [[*row, *[""] * (len(drawn.roles) - len(row))] for row in lines]
    looks = [("VALIGN", (0, 0), (-1, -1), "TOP"), *(("SPAN", (0, at), (-1, at)) for at in sections)]
    looks += [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))] if ruled else []
    table = LongTable(
        [[paragraph(cell) for cell in drawn.head], *body],
        colWidths=_widths(drawn.roles),
        repeatRows=1,
        style=looks,
        splitInRow=1,
    )
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, invariant=1, leftMargin=42, rightMargin=42, topMargin=50)
    story = [*map(paragraph, drawn.above), Spacer(1, 12), table, Spacer(1, 12), *map(paragraph, drawn.below)]
    template.build(story, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def prose(text: str, space: float = 6) -> bytes:
    """A running text as a PDF document: every line of it a paragraph, with some space below."""
    register()
    style = ParagraphStyle("prose", fontName="Plan", fontSize=11, leading=13, spaceAfter=space)
    out = io.BytesIO()
    paragraphs = [Paragraph(escape(line), style) for line in _lines(text)]
    template = SimpleDocTemplate(out, pagesize=A4, invariant=1)
    template.build(paragraphs, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def font() -> str:
    """A font file with Kyrgyz letters; the test is skipped where there is none."""
    found = next((path for path in FONTS if Path(path).is_file()), None)
    if found is None:
        pytest.skip("no font with Kyrgyz letters was found: install DejaVu Sans (fonts-dejavu-core)")
    return found


def register() -> None:
    """Make the font known as `Plan`, and again as `Late`, as if it were another."""
    for name in ("Plan", "Late"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, font()))


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


def _number(canvas, template) -> None:
    canvas.setFont("Plan", 8)
    canvas.drawCentredString(template.pagesize[0] / 2, 24, f"- {template.page} -")


def _pieces(row: dict, role: str) -> list[list[int]]:
    """The spans of a cell: several where a box is drawn around its lines."""
    if role not in row["cells"]:
        return []
    return row.get("fragments", {}).get(role) or [row["cells"][role]]


def _words(text: str, pieces: list[list[int]]) -> str:
    """The words of a cell, those whole again that the box breaks."""
    parts = [text[start:end] + ("" if text[end : end + 1] == "-" else "\n") for start, end in pieces]
    return "".join(parts).strip()


def _widths(roles: tuple[str, ...]) -> list[float]:
    """The widths of the columns: the duty has what the others leave."""
    rest = WIDTH - sum(WIDTHS.get(role, 0) for role in roles)
    return [WIDTHS.get(role, rest / max(sum(one not in WIDTHS for one in roles), 1)) for role in roles]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _html_row(row: list[str], columns: int) -> str:
    if len(row) == 1:
        return f'<tr><td colspan="{columns}">{escape(row[0])}</td></tr>'
    return "<tr>" + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>"
