"""OpenDocument texts: a table of bodies and what an office program shows of them."""

import pytest

from pipeline.readers import ReadError, odt, read_document
from pipeline.readers.errors import Refused
from tests.pipeline.readers import made
from tests.pipeline.readers.shapes import Seen, seen

P = made.odt_paragraph


def cell(words: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{P(words)}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


WIDE, HIGH = 'table:number-columns-spanned="50000000"', 'table:number-rows-spanned="2"'
TWICE = '<table:table-cell table:number-columns-repeated="2"/>'
COVERED = "<table:covered-table-cell/>"
GRID = f"<table:table><table:table-column/>{row(cell('1'), cell('план'))}{row(cell('2'), cell('срок'))}</table:table>"
CELLS: Seen = [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "срок")]
LIST = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." '
    'style:num-format="1"/><text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="1" '
    'text:display-levels="2"/></text:list-style>'
)


def entries(*words: str, more: str = "") -> str:
    held = "".join(f"<text:list-item>{P(one)}</text:list-item>" for one in words)
    return f'<text:list text:style-name="L1" {more}>{held}</text:list>'


BODIES: list[tuple[str, str, Seen]] = [
    ("paragraphs", "<text:h>один</text:h><text:p>два\n   три</text:p>", ["один", "два три"]),
    ("pieces", "<text:p>до <text:span>6 </text:span>мая</text:p>", ["до 6 мая"]),
    ("blanks", '<text:p>а<text:s text:c="3"/>б<text:tab/>в<text:line-break/>г</text:p>', ["а   б\tв", "г"]),
    ("deleted", "<text:tracked-changes><text:p>нет</text:p></text:tracked-changes><text:p>а</text:p>", ["а"]),
    ("remark", "<text:p>а<office:annotation><text:p>нет</text:p></office:annotation>б</text:p>", ["аб"]),
    ("section", f"<text:section>{P('а')}</text:section>", ["а"]),
    ("text-box", f"<text:p>а<draw:frame><draw:text-box>{P('б')}</draw:text-box></draw:frame></text:p>", ["а", "б"]),
    (
        "footnote",
        (
            "<text:p>6 мая<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>Кроме Оша.</text:p></text:note-body></text:note></text:p><text:p>итог</text:p>"
        ),
        ["6 мая¹", "итог", "1 Кроме Оша."],
    ),
    ("table", P("а") + GRID + P("б"), ["а", *CELLS, "б"]),
    (
        "header-rows",
        GRID.replace("<table:table-row>", "<table:table-header-rows><table:table-row>", 1).replace(
            "</table:table-row>", "</table:table-row></table:table-header-rows>", 1
        ),
        CELLS,
    ),
    (
        "wide-cell",
        f"<table:table>{row(cell('раздел', WIDE), COVERED)}{row(cell('1'), cell('план'))}</table:table>",
        [(0, 0, "→2 раздел"), (1, 0, "1"), (1, 1, "план")],
    ),
    (
        "high-cell",
        f"<table:table>{row(cell('Ош', HIGH), cell('1'))}{row(COVERED, cell('2'))}</table:table>",
        [(0, 0, "↓2 Ош"), (0, 1, "1"), (1, 1, "2")],
    ),
    (
        "repeated-cells",
        f"<table:table>{row(cell('1'), TWICE, cell('план'))}{row(*map(cell, 'абвг'))}</table:table>",
        [(0, 0, "1"), (0, 3, "план"), (1, 0, "а"), (1, 1, "б"), (1, 2, "в"), (1, 3, "г")],
    ),
    ("list", entries("а", "б") + P("между") + entries("в"), ["1. а", "2. б", "между", "1. в"]),
    ("list-that-goes-on", entries("а") + entries("б", more='text:continue-numbering="true"'), ["1. а", "2. б"]),
    (
        "list-in-a-list",
        (
            f'<text:list text:style-name="L1"><text:list-item>{P("а")}<text:list><text:list-item>{P("б")}'
            "</text:list-item></text:list></text:list-item></text:list>"
        ),
        ["1. а", "1.1) б"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_a_body_is_read_as_it_is_shown(body: str, expected: Seen) -> None:
    assert seen(odt.read(made.odt(body, LIST))) == expected


def test_a_text_in_one_file_of_xml() -> None:
    content = made.part(made.odt(P("план")), "content.xml").replace(b"document-content", b"document")
    document = read_document(content, "plan.fodt")
    assert (document.text, document.media_type) == ("план", "application/vnd.oasis.opendocument.text-flat-xml")


def test_a_text_under_a_password_is_refused() -> None:
    plain = made.odt(P("план"))
    data = made.packed(
        {name: made.part(plain, name) for name in ("mimetype", "content.xml")}
        | {"META-INF/manifest.xml": b'<manifest:encryption-data manifest:checksum="x"/>'}
    )
    with pytest.raises(ReadError) as refused:
        read_document(data, "plan.odt")
    assert refused.value.code == "encrypted"


def test_a_file_without_its_content_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        odt.read(made.packed({"mimetype": "application/vnd.oasis.opendocument.text"}))
    assert refused.value.code == "unreadable"
