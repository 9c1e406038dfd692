"""A plan as a Word file in the form that plans have: what stands above, a table, what stands below.

The words are those of the text, cell by cell; lines that belong to printed pages are left out. The same plan makes the
same bytes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import BytesIO
from itertools import chain
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from extractors.reading import join
from extractors.values import Span
from pipeline.export.cells import clean
from pipeline.export.given import given
from pipeline.outside import lines_in, outside
from pipeline.record import ColumnRole, Furniture, Plan, Row

_OF_PAGES: Final = frozenset({"page_header", "page_number", "footer"})
_RUNNING: Final = frozenset({"resolution", "digest", "other"})
_WIDTHS: Final = {"number": 7, "duty": 40, "deadline": 28, "formula": 28, "responsible": 30, "legal_basis": 20}
"""Of each column, as parts of the sum of all."""
_USUAL_WIDTH, _WHOLE = 20, 9900
_TWIPS: Final = "dxa"
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES: Final = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS: Final = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1134" '
    'w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


class Look(NamedTuple):
    """How a paragraph looks: `left`, `center` or `right`, and whether it is bold."""

    side: str = "left"
    bold: bool = False


LOOKS: Final = {"approval": Look("right"), "title": Look("center", bold=True), "section": Look("center", bold=True)}
APART: Final = re.compile(r" {2,}|[|¦│┃║\t\n]+")
"""What stands between the heads of columns on one line."""
HEADS: Final[dict[str, dict[ColumnRole, str]]] = {
    "ky": {
        "number": "№",
        "duty": "Иш-чаралар",
        "deadline": "Аткаруу мөөнөтү",
        "responsible": "Аткаруучулар",
        "legal_basis": "Укуктук негизи",
        "place": "Орду",
        "note": "Эскертүү",
        "formula": "Мөөнөтү",
    },
    "ru": {
        "number": "№",
        "duty": "Мероприятия",
        "deadline": "Срок исполнения",
        "responsible": "Исполнители",
        "legal_basis": "Правовое основание",
        "place": "Место",
        "note": "Примечание",
        "formula": "Срок по закону",
    },
}
HEAD: Final = Look("center", bold=True)


def to_docx(plan: Plan, text: str) -> bytes:
    """The plan, with `text` that it was read from, as a Word file."""
    table = plan.rows and plan.columns and plan.kind not in _RUNNING
    body = _with_table(plan, text) if table else map(_paragraph, _lines(text, Span(0, len(text))))
    document = f'{_XML}<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}{_PAGE}</w:body></w:document>'
    return _packed({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document})


def _with_table(plan: Plan, text: str) -> Iterator[str]:
    cells = [span for row in plan.rows for span in _pieces_of(row)]
    heads = [one for one in plan.furniture if one.role == "column_head"]
    sections = [one for one in plan.furniture if one.role == "section"]
    last = max(span.end for span in cells)
    drawn = sorted([*cells, *(one.span for one in (*heads, *sections))])
    shown = _shown(plan, text, drawn)
    yield from (words for span, words in shown if span.start < drawn[0].start)
    yield _table(plan, text, heads, sections)
    yield from (words for span, words in shown if drawn[0].start <= span.start < last)
    yield from (words for span, words in shown if span.start >= last)


def _shown(plan: Plan, text: str, drawn: Sequence[Span]) -> list[tuple[Span, str]]:
    """The lines outside the table as paragraphs, with their places."""
    looks = _Places([(one.span, one) for one in plan.furniture])
    found = []
    for free in outside(drawn, len(text)):
        for line in lines_in(text, free):
            part = looks.at(line.start)
            if part is None or part.role not in _OF_PAGES or line.end <= drawn[0].start:
                words = text[line.start : line.end]
                found.append((line, _paragraph(words, LOOKS.get(part.role, Look()) if part else Look())))
    return found


class _Places:
    """Furniture by the places where it stands."""

    def __init__(self, placed: list[tuple[Span, Furniture]]) -> None:
        self._placed = sorted(placed, key=lambda one: one[0])

    def at(self, position: int) -> Furniture | None:
        """The piece that holds a position."""
        at = bisect_right(self._placed, position, key=lambda one: one[0].start) - 1
        return self._placed[at][1] if at >= 0 and position < self._placed[at][0].end else None


def _lines(text: str, span: Span) -> Iterator[str]:
    return (text[line.start : line.end] for line in lines_in(text, span))


def _table(plan: Plan, text: str, heads: Sequence[Furniture], sections: Sequence[Furniture]) -> str:
    widths = [_WIDTHS.get(role, _USUAL_WIDTH) for role in plan.columns]
    sizes = [_WHOLE * width // sum(widths) for width in widths]
    placed = [(one.span.start, _across(_words(text, [one.span]), sizes)) for one in sections]
    placed += [(min(_pieces_of(row)).start, _row(row, text, plan.columns, sizes)) for row in plan.rows]
    lines = [words for _, words in sorted(placed, key=lambda one: one[0])]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
    form = f'<w:tblPr><w:tblW w:w="{sum(sizes)}" w:type="{_TWIPS}"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr>'
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    head = _head(plan, text, heads, sizes)
    return f"<w:tbl>{form}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(lines)}</w:tbl>"


def _head(plan: Plan, text: str, heads: Sequence[Furniture], sizes: Sequence[int]) -> str:
    """The heads of the columns, on every page; usual ones where it is not plain which is whose."""
    if not heads:
        return ""
    whole = [text[slice(*one.span)] for one in heads]
    parts = [part for words in whole for part in APART.split(words) if part.strip()]
    usual = [HEADS["ru" if plan.document.language == "ru" else "ky"][role] for role in plan.columns]
    named = next((some for some in (whole, parts) if len(some) == len(usual)), usual)
    cells = (_cell([words], size, HEAD) for words, size in zip(named, sizes, strict=True))
    return f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(row: Row, text: str, columns: Sequence[ColumnRole], sizes: Sequence[int]) -> str:
    pieces = given(row.fragments) or {}
    cells = []
    for role, size in zip(columns, sizes, strict=True):
        words = _words(text, pieces.get(role) or ([row.cells[role]] if role in row.cells else []))
        if role == "duty" and "number" in row.cells and "number" not in columns and words:
            words[0] = f"{text[slice(*row.cells['number'])]} {words[0]}"
        cells.append(_cell(words, size))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _pieces_of(row: Row) -> list[Span]:
    pieces = given(row.fragments) or {}
    return list(chain.from_iterable(pieces.get(role) or (span,) for role, span in row.cells.items()))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    """The lines of a cell; one that the layout cuts up is one line."""
    return list(_lines(text, spans[0])) if len(spans) == 1 else [join(text, spans)] if spans else []


def _across(words: Sequence[str], sizes: Sequence[int]) -> str:
    return f"<w:tr>{_cell(words, sum(sizes), HEAD, len(sizes))}</w:tr>"


def _cell(words: Iterable[str], size: int, look: Look = Look(), spanned: int = 1) -> str:  # noqa: B008 - a constant
    across = f'<w:gridSpan w:val="{spanned}"/>' if spanned > 1 else ""
    held = "".join(_paragraph(line, look) for line in words) or _paragraph("")
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="{_TWIPS}"/>{across}</w:tcPr>{held}</w:tc>'


def _paragraph(words: str, look: Look = Look()) -> str:  # noqa: B008 - a constant
    bold = "<w:b/>" if look.bold else ""
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    form = f'<w:pPr><w:spacing w:after="40"/><w:jc w:val="{look.side}"/></w:pPr>'
    said = escape(clean(" ".join(words.split())), quote=False)
    run = f'<w:r><w:rPr>{font}{bold}<w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">{said}</w:t></w:r>'
    return f"<w:p>{form}{run if words else ''}</w:p>"


def _packed(parts: dict[str, str]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(ZipInfo(name), words, ZIP_DEFLATED)
    return data.getvalue()
