"""Web pages: a table of pages and what a browser shows of them."""

import quopri

import pytest

from pipeline.readers import ReadError, html, mhtml, read_document
from pipeline.readers.charset import page_text
from pipeline.readers.errors import Refused
from tests.pipeline.readers.shapes import Seen, seen

PLAIN = "<table><tr><td>1<td>план<tr><td>2<td>срок</table>"
CELLS: Seen = [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "срок")]

PAGES: list[tuple[str, str, Seen]] = [
    ("paragraphs", "<p>один\n  два</p><div>три<br>четыре</div>", ["один два", "три", "четыре"]),
    ("cells-not-closed", PLAIN, CELLS),
    ("rows-in-groups", f"<table><thead>{PLAIN[7:-8]}</thead></table>", CELLS),
    ("around", f"<nav>Меню</nav>{PLAIN}<footer>Адрес</footer>", ["Меню", *CELLS, "Адрес"]),
    (
        "wide-cell",
        "<table><tr><td colspan=2>раздел<tr><td>1<td>план</table>",
        [(0, 0, "→2 раздел"), (1, 0, "1"), (1, 1, "план")],
    ),
    (
        "high-cell",
        "<table><tr><td rowspan=2>Ош<td>1<td>а<tr><td>2<td>б</table>",
        [(0, 0, "↓2 Ош"), (0, 1, "1"), (0, 2, "а"), (1, 1, "2"), (1, 2, "б")],
    ),
    (
        "high-to-the-end-of-its-group",
        "<table><tbody><tr><td rowspan=0>Ош<td>1<tr><td>2</tbody><tbody><tr><td>3<td>4</tbody></table>",
        [(0, 0, "↓2 Ош"), (0, 1, "1"), (1, 1, "2"), (2, 0, "3"), (2, 1, "4")],
    ),
    (
        "spans-of-fifty-million",
        "<table><tr><td colspan=50000000>раздел<tr><td>1<td rowspan=50000000>план</table>",
        [(0, 0, "→2 раздел"), (1, 0, "1"), (1, 1, "план")],
    ),
    (
        "paragraphs-in-a-cell",
        "<table><tr><td>1<td><p>план</p><p>срок</p><tr><td>2<td>а<br>б</table>",
        [(0, 0, "1"), (0, 1, "план/срок"), (1, 0, "2"), (1, 1, "а/б")],
    ),
    ("table-that-lays-out-the-page", f"<table><tr><td>Меню<td>{PLAIN}<tr><td><td></table>", ["Меню", *CELLS]),
    (
        "small-table-in-a-cell",
        "<table><tr><td>1<td>план<tr><td>2<td>туры: <table><tr><td>I<td>6 мая</table><tr><td>3<td>итог</table>",
        [(0, 0, "1"), (0, 1, "план"), (1, 0, "2"), (1, 1, "туры:/I/6 мая"), (2, 0, "3"), (2, 1, "итог")],
    ),
    ("frame-of-one-column", "<table><tr><td>один<tr><td>два</table>", ["один", "два"]),
    ("numbers-of-a-list", "<ol start=3><li>три<li>четыре<li value=9>девять</ol>", ["3. три", "4. четыре", "9. девять"]),
    ("letters-of-a-list", "<ol type=a><li>один<li>два</ol>", ["a. один", "b. два"]),
    ("bullets-are-no-words", "<ul><li>один</ul>", ["один"]),
    ("raised-digit", "<p>статья 28<sup>1</sup> Закона</p>", ["статья 28¹ Закона"]),
    ("raised-word", "<p>2012<sup>ж.</sup></p>", ["2012ж."]),
    ("scripts-and-styles", "<style>p{}</style><p>план</p><script>план('x')</script>", ["план"]),
    ("hidden", "<p hidden>один</p><p style='DISPLAY : none'>два</p><p>три</p>", ["три"]),
    ("deleted", "<p>до <del>5</del><ins>6</ins> мая</p>", ["до 6 мая"]),
    ("kept-blanks", "<pre>а   б\n  в\n\nг</pre>", ["а   б", "  в", "г"]),
    ("entities", "<p>&#1187; &nbsp; &laquo;&shy;план&raquo;</p>", ["ң \u00a0 «\u00adплан»"]),
    ("text-between-rows", f"<table>лишнее{PLAIN[7:]}", ["лишнее", *CELLS]),
    ("comments", "<p>пл<!-- нет -->ан</p>", ["план"]),
]


@pytest.mark.parametrize(("page", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_a_page_is_read_as_a_browser_shows_it(page: str, expected: Seen) -> None:
    assert seen(html.read(page.encode())) == expected


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866", "iso8859-5", "ptcp154"])
@pytest.mark.parametrize(
    "head", ['<meta charset="{}">', '<meta http-equiv="Content-Type" content="text/html; charset={}">']
)
def test_a_page_says_its_encoding(encoding: str, head: str) -> None:
    page = f"<html><head>{head.format(encoding)}</head><p>Срок – до 6 мая</p></html>".replace("–", "-")
    assert html.read(page.encode(encoding)).text == "Срок - до 6 мая"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1251", "koi8-r"])
def test_a_page_that_says_nothing_or_the_wrong_thing(encoding: str) -> None:
    words = "Не позднее чем за 45 календарных дней до дня голосования"
    said = "windows-1251" if encoding.startswith("utf-8") else ""
    page = f"<html><head><title>План</title>{f'<meta charset={said}>' if said else ''}</head><p>{words}</p></html>"
    document = read_document(page.encode(encoding), "page.doc")
    assert (document.text, document.media_type) == (words, "text/html")


def test_a_stray_zero_does_not_cost_the_page() -> None:
    assert html.read("<html><p>пла\x00н</p>".encode()).text == "план"


@pytest.mark.parametrize("encoding", ["rot13", "hex", "unicode_escape", "utf-7", "no-such", "х"])
def test_an_odd_encoding_is_not_believed(encoding: str) -> None:
    data = f"<meta charset={encoding}><p>Срок исполнения: до 6 мая 2012 года, не позднее</p>".encode(
        "cp1251", "replace"
    )
    assert "Срок исполнения" in page_text(data)


def saved(page: bytes, encoding: str, declared: str) -> bytes:
    head = (
        "From: <Saved by a browser>\r\nSubject: =?utf-8?B?0J/Qu9Cw0L0=?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----a"\r\n\r\n------a\r\n'
        f"Content-Type: text/html; charset={declared}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    body = quopri.encodestring(page) if encoding == "quoted-printable" else page
    rest = "\r\n------a\r\nContent-Type: text/css\r\n\r\np{}\r\n------a--\r\n"
    return head.encode() + body + rest.encode()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_a_saved_page_is_its_first_page(charset: str) -> None:
    data = saved(f"<p>Срок</p>{PLAIN}".encode(charset), "quoted-printable", charset)
    assert seen(mhtml.read(data)) == ["Срок", *CELLS]
    assert read_document(data, "page.mht").media_type == "multipart/related"


def test_a_saved_page_without_a_page_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        mhtml.read(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a--\r\n")
    assert refused.value.code == "unreadable"


def test_what_is_cut_off_by_its_own_nesting_is_refused() -> None:
    with pytest.raises(ReadError) as refused:
        read_document(b"<table><tr><td>x" * 10_000, "deep.html")
    assert refused.value.code == "too-large"
