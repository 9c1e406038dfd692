"""Word files: a table of bodies and what Word shows of them."""

import pytest

from pipeline.readers import docx, read_document
from tests.pipeline.readers import made
from tests.pipeline.readers.shapes import Seen, seen


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(run(words))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def field(instruction: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{mark.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{mark.format('separate')}"
        f"{run(shown)}{mark.format('end')}"
    )


def box(words: str) -> str:
    held = f"<w:txbxContent>{p(run(words))}</w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return (
        f'<w:r><mc:AlternateContent {space}><mc:Choice Requires="wps"><w:drawing>{held}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{held}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


START, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
GRID = table(row(cell("1"), cell("план")), row(cell("2"), cell("срок")))
CELLS: Seen = [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "срок")]

BODIES: list[tuple[str, str, Seen]] = [
    ("runs", p(run("до 6 ") + run("мая")), ["до 6 мая"]),
    ("insertion", p(run("за ") + f'<w:ins w:id="1">{run("45")}</w:ins>' + run(" дней")), ["за 45 дней"]),
    ("deletion", p(run("за 45") + "<w:del><w:r><w:delText>40</w:delText></w:r></w:del>"), ["за 45"]),
    ("moved", p(f"<w:moveFrom>{run('а')}</w:moveFrom>{run('б')}<w:moveTo>{run('а')}</w:moveTo>"), ["ба"]),
    ("end-of-paragraph-deleted", p(run("за 45"), "<w:rPr><w:del/></w:rPr>") + p(run(" дней")), ["за 45 дней"]),
    ("smart-tag", p(f"<w:smartTag><w:smartTagPr/>{run('6 мая')}</w:smartTag>{run(' 2012')}"), ["6 мая 2012"]),
    ("content-control", f"<w:sdt><w:sdtPr/><w:sdtContent>{p(run('а'))}</w:sdtContent></w:sdt>", ["а"]),
    ("control-in-line", p(f"<w:sdt><w:sdtPr/><w:sdtContent>{run('а')}</w:sdtContent></w:sdt>"), ["а"]),
    ("field", p(run("дата ") + field("DATE", "6 мая")), ["дата 6 мая"]),
    (
        "field-in-a-field",
        p(field("IF </w:instrText></w:r>" + field("DATE", "7") + "<w:r><w:instrText>", "6")),
        ["6"],
    ),
    ("simple-field", p(f'<w:fldSimple w:instr="PAGE">{run("6")}</w:fldSimple>'), ["6"]),
    ("link", p(f"<w:hyperlink>{run('план')}</w:hyperlink>"), ["план"]),
    ("hidden", p(run("а") + run("б", "<w:vanish/>") + run("в", '<w:vanish w:val="0"/>')), ["ав"]),
    ("hyphens", p("<w:r><w:t>17</w:t><w:noBreakHyphen/><w:t>март</w:t><w:softHyphen/></w:r>"), ["17‑март\u00ad"]),
    ("breaks-and-tabs", p("<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t></w:r>"), ["а\tб", "в"]),
    ("raised-digit", p(run("28") + run("1", '<w:vertAlign w:val="superscript"/>')), ["28¹"]),
    ("symbol", p('<w:r><w:sym w:font="Arial" w:char="2116"/><w:sym w:char="F0B7"/></w:r>' + run(" 41")), ["№ 41"]),
    ("text-box", p(run("а") + box("бекитилген")) + p(run("б")), ["а", "бекитилген", "б"]),
    ("table", p(run("а")) + GRID + p(run("б")), ["а", *CELLS, "б"]),
    (
        "wide-cell",
        table(row(cell("раздел", '<w:gridSpan w:val="2"/>')), row(cell("1"), cell("план"))),
        [(0, 0, "→2 раздел"), (1, 0, "1"), (1, 1, "план")],
    ),
    (
        "span-of-fifty-million",
        table(row(cell("раздел", '<w:gridSpan w:val="50000000"/>')), row(cell("1"), cell("план"))),
        [(0, 0, "→2 раздел"), (1, 0, "1"), (1, 1, "план")],
    ),
    (
        "high-cell",
        table(row(cell("Ош", START), cell("1")), row(cell("", ON), cell("2")), row(cell("Нарын", START), cell("3"))),
        [(0, 0, "↓2 Ош"), (0, 1, "1"), (1, 1, "2"), (2, 0, "Нарын"), (2, 1, "3")],
    ),
    (
        "row-that-begins-later",
        table(row(cell("1"), cell("план")), row(cell("срок"), properties='<w:gridBefore w:val="1"/>')),
        [(0, 0, "1"), (0, 1, "план"), (1, 1, "срок")],
    ),
    (
        "columns-drawn-apart",
        table(
            row(cell("1"), cell("план", '<w:gridSpan w:val="2"/>'), cell("кто")),
            row(cell("2", '<w:gridSpan w:val="2"/>'), cell("срок"), cell("где")),
        ),
        [(0, 0, "1"), (0, 1, "план"), (0, 2, "кто"), (1, 0, "2"), (1, 1, "срок"), (1, 2, "где")],
    ),
    ("row-deleted", table(row(cell("0"), cell("нет"), properties="<w:del/>")) [:-8] + GRID[7:], CELLS),
    ("row-in-a-control", f"<w:tbl><w:sdt><w:sdtContent>{GRID[7:-8]}</w:sdtContent></w:sdt></w:tbl>", CELLS),
    (
        "cell-in-a-control",
        table(f"<w:tr><w:sdt><w:sdtContent>{cell('1')}</w:sdtContent></w:sdt>{cell('план')}</w:tr>"),
        [(0, 0, "1"), (0, 1, "план")],
    ),
    (
        "table-in-a-cell",
        table(
            row(cell("1"), cell("план")),
            row(cell("2"), f"<w:tc>{p(run('туры:'))}{table(row(cell('I'), cell('6 мая')))}<w:p/></w:tc>"),
        ),
        [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "туры:/I/6 мая")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_a_body_is_read_as_word_shows_it(body: str, expected: Seen) -> None:
    assert seen(docx.read(made.docx(body))) == expected


NUMBERING = f"""<w:numbering xmlns:w="{made.WORD}">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""
STYLES = f"""<w:styles xmlns:w="{made.WORD}">
<w:style w:styleId="point"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="own"><w:basedOn w:val="point"/></w:style>
</w:styles>"""


def numbered(level: int, number: int, words: str = "") -> str:
    return p(run(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


LISTS: list[tuple[str, str, list[str]]] = [
    ("levels", "".join(numbered(level, 1, words) for level, words in zip((0, 1, 1, 0, 1), "абвгд", strict=True)),
     ["1. а", "1.1. б", "1.2. в", "2. г", "2.1. д"]),
    ("russian-letters", numbered(0, 1, "а") + numbered(2, 1, "б") + numbered(2, 1, "в"), ["1. а", "а) б", "б) в"]),
    ("begins-with-four", numbered(0, 2, "а") + numbered(0, 2, "б"), ["IV а", "V б"]),
    ("bullets", numbered(0, 3, "а"), ["а"]),
    ("begins-anew", numbered(0, 1, "а") + numbered(0, 4, "б") + numbered(0, 4, "в"), ["1. а", "1. б", "2. в"]),
    ("by-style", p(run("а"), '<w:pStyle w:val="own"/>') + p(run("б"), '<w:pStyle w:val="point"/>'), ["IV а", "V б"]),
    ("no-list", numbered(0, 0, "а") + numbered(0, 77, "б"), ["а", "б"]),
    ("deleted-entry-between", numbered(0, 1, "а") + numbered(0, 1, "б"), ["1. а", "2. б"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_the_numbers_that_word_counts(body: str, expected: list[str]) -> None:
    assert seen(docx.read(made.docx(body, numbering=NUMBERING, styles=STYLES))) == expected


def test_a_cell_that_holds_nothing_but_its_number() -> None:
    empty = f"<w:tc>{numbered(0, 1)}</w:tc>"
    data = made.docx(table(row(empty, cell("план")), row(empty, cell("срок"))), numbering=NUMBERING)
    assert seen(docx.read(data)) == [(0, 0, "1."), (0, 1, "план"), (1, 0, "2."), (1, 1, "срок")]


def test_footnotes_stand_after_the_text() -> None:
    notes = f'<w:footnotes xmlns:w="{made.WORD}"><w:footnote w:id="5">{p(run("Кроме Оша."))}</w:footnote></w:footnotes>'
    body = p(run("до 6 мая") + '<w:r><w:footnoteReference w:id="5"/></w:r>') + p(run("итог"))
    assert seen(docx.read(made.docx(body, footnotes=notes))) == ["до 6 мая¹", "итог", "1 Кроме Оша."]


def test_headers_and_footers_stand_apart_once() -> None:
    header = f'<w:hdr xmlns:w="{made.WORD}">{p(run("Календарный план"))}</w:hdr>'
    footer = f'<w:ftr xmlns:w="{made.WORD}">{p(field("PAGE", "2"))}{p(run("Бишкек"))}</w:ftr>'
    content = docx.read(made.docx(p(run("а")) + GRID, header1=header, header2=header, footer1=footer))
    assert seen(content) == ["а", *CELLS, "2", "Бишкек", "Календарный план"]
    assert content.blocks is not None
    assert [block.role for block in content.blocks.blocks[-3:]] == ["page_number", "footer", "page_header"]


def test_the_strict_kind_has_other_names() -> None:
    body = p(run("план")) + GRID
    data = made.docx(body)
    strict = made.repacked(
        data, lambda _, words: words.replace(made.WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    )
    assert seen(docx.read(strict)) == ["план", *CELLS]


def test_a_word_file_is_known_by_its_bytes() -> None:
    document = read_document(made.docx(p(run("план"))), "plan.txt")
    assert document.media_type.endswith("wordprocessingml.document")
    assert document.blocks is None
