"""Plans of the corpus as files: one writer a format makes of a table the bytes that a program would save."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

import xlsxwriter

from instrument.generator.writers import Row, Section, Table
from pipeline.engine import extract
from pipeline.readers import read_document
from pipeline.record import Plan

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def corpus_plan(name: str) -> tuple[str, Plan, Table]:
    """The text of a corpus folder, what it says, and its table cell by cell."""
    document = read_document(CORPUS / name / "document.txt", "document.txt")
    plan = extract(document)
    return document.text, plan, _table(document.text, plan)


def _table(text: str, plan: Plan) -> Table:
    first = min(start for row in plan.rows for start, _ in row.cells.values())
    last = max(end for row in plan.rows for _, end in row.cells.values())
    heads = [piece.span for piece in plan.furniture if piece.role == "column_head"]
    sections = [piece.span for piece in plan.furniture if piece.role == "section"]
    below = [*heads, *sections, (first, first)]
    body: list[tuple[int, Section | Row]] = [(start, Section(text[start:end])) for start, end in sections]
    for row in plan.rows:
        spans = [row.cells.get(role) for role in plan.columns]
        place = min(span.start for span in spans if span)
        body.append((place, Row(tuple(text[span.start : span.end] if span else "" for span in spans))))
    return Table(
        before=tuple(text[: min(start for start, _ in below)].split("\n")),
        heads=("",) * (len(plan.columns) - len(heads)) + tuple(text[start:end] for start, end in heads),
        body=tuple(part for _, part in sorted(body, key=lambda pair: pair[0])),
        after=tuple(text[last:].split("\n")),
    )


def all_rows(table: Table) -> Iterator[tuple[str, ...]]:
    """The rows of a table with its heads; a section is a row of one cell."""
    if table.heads:
        yield table.heads
    for part in table.body:
        yield (part.title,) if isinstance(part, Section) else part.cells


def width(table: Table) -> int:
    """The number of its columns."""
    return max(len(cells) for cells in all_rows(table))


def paragraphs(cell: str) -> list[str]:
    """The paragraphs of a cell or of lines."""
    return [line for line in cell.split("\n") if line.strip()]


def to_html(table: Table, encoding: str = "utf-8") -> bytes:
    """A web page with the table, its text around it in paragraphs."""
    columns = width(table)
    rows = []
    for cells in all_rows(table):
        span = f' colspan="{columns}"' if len(cells) == 1 else ""
        held = ("".join(f"<p>{escape(words)}</p>" for words in paragraphs(cell)) for cell in cells)
        rows.append("<tr>" + "".join(f"<td{span}>{words}</td>" for words in held) + "</tr>")
    around = ["\n".join(f"<p>{escape(line)}</p>" for line in lines if line.strip()) for lines in table[::3]]
    page = (
        f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>-</title></head><body>\n{around[0]}\n'
        f"<table><tbody>{chr(10).join(rows)}</tbody></table>\n{around[1]}</body></html>"
    )
    return page.encode(encoding, errors="xmlcharrefreplace")


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words, zipfile.ZIP_STORED if name == "mimetype" else None)
    return data.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this XML in its body; `parts` are others of the folder `word`, such as `numbering`."""
    document = f'{XML}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    others = {f"word/{name}.xml": f"{XML}{words}" for name, words in parts.items()}
    types = (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    return packed({"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document, **others})


def word_paragraph(words: str) -> str:
    """A paragraph of a Word file."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def to_docx(table: Table) -> bytes:
    """A Word file with the table."""
    columns = width(table)
    rows = []
    for cells in all_rows(table):
        span = f'<w:gridSpan w:val="{columns}"/>' if len(cells) == 1 else ""
        size = f'<w:tcPr><w:tcW w:w="{9600 // len(cells)}" w:type="dxa"/>{span}</w:tcPr>'
        held = ("".join(map(word_paragraph, paragraphs(cell))) or "<w:p/>" for cell in cells)
        rows.append("<w:tr>" + "".join(f"<w:tc>{size}{words}</w:tc>" for words in held) + "</w:tr>")
    around = ["".join(word_paragraph(line) for line in lines if line.strip()) for lines in table[::3]]
    column = f'<w:gridCol w:w="{9600 // columns}"/>'
    whole = '<w:tblPr><w:tblW w:w="9600" w:type="dxa"/></w:tblPr>'
    grid = f"{whole}<w:tblGrid>{column * columns}</w:tblGrid>"
    return docx(f"{around[0]}<w:tbl>{grid}{''.join(rows)}</w:tbl>{around[1]}<w:p/>")


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text with this XML in its body and these automatic styles."""
    names = "".join(f' xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "table", "style"))
    names += f' xmlns:draw="{OFFICE}drawing:1.0"'
    content = (
        f"{XML}<office:document-content{names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def odt_paragraph(words: str) -> str:
    """A paragraph of an OpenDocument text."""
    return f"<text:p>{escape(words)}</text:p>"


def to_odt(table: Table) -> bytes:
    """An OpenDocument text with the table."""
    columns = width(table)
    rows = []
    for cells in all_rows(table):
        span = f' table:number-columns-spanned="{columns}"' if len(cells) == 1 else ""
        held = ("".join(map(odt_paragraph, paragraphs(cell))) or "<text:p/>" for cell in cells)
        rest = "<table:covered-table-cell/>" * (columns - 1) if span else ""
        row = "".join(f"<table:table-cell{span}>{words}</table:table-cell>" for words in held)
        rows.append(f"<table:table-row>{row}{rest}</table:table-row>")
    around = ["".join(odt_paragraph(line) for line in lines if line.strip()) for lines in table[::3]]
    return odt(f"{around[0]}<table:table>{''.join(rows)}</table:table>{around[1]}")


def to_xlsx(table: Table) -> bytes:
    """A workbook with the table; the text around it stands in its first column."""
    columns = width(table)
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        lines = [(line,) for line in table.before if line.strip()]
        below = [(line,) for line in table.after if line.strip()]
        for at, cells in enumerate([*lines, *all_rows(table), *below]):
            if len(cells) == 1:
                sheet.merge_range(at, 0, at, columns - 1, cells[0])
            else:
                for column, words in enumerate(cells):
                    sheet.write_string(at, column, words)
    return data.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same archive with its parts changed, each by its name and bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: change(name, archive.read(name)) for name in archive.namelist()})


def part(data: bytes, name: str) -> bytes:
    """One part of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def with_part(data: bytes, name: str, words: str) -> bytes:
    """The same archive with one more part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({held: archive.read(held) for held in archive.namelist()} | {name: words})
