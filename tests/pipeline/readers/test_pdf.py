"""PDF documents: the same record as their text, however they are drawn; nothing lost; nothing that harms the reader."""

import io
import random
import re
import zlib
from collections import Counter
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from pipeline.engine import extract
from pipeline.readers import ReadError, read_document
from pipeline.readers.document import Document
from pipeline.readers.pdf.hyphens import Hyphens
from pipeline.readers.pdf.letters import restored
from pipeline.readers.pdf.shapes import Row as Line
from pipeline.readers.pdf.shapes import Word
from pipeline.readers.scan import tesseract
from pipeline.record import Plan, Row
from tests.pipeline.readers.pdf import drawn

HERE = Path(__file__).parent / "pdf"
KY, RU = "2012-local-councils-ky", "2012-local-councils-ru"
FLATE = zlib.compress


def read(data: bytes) -> Document:
    return read_document(data, "plan.pdf")


def of_text(corpus: str) -> Plan:
    return extract(read_document(drawn.CORPUS / corpus / "document.txt", "plan.txt"))


def bare(words: str | None) -> str | None:
    """Words without blanks and hyphens, which stand elsewhere when lines break elsewhere."""
    return None if words is None else re.sub(r"[\s\u00ad\u2010-]", "", words)


def said(row: Row) -> tuple:
    """What a row says, without its places."""
    return (
        row.number,
        bare(row.section),
        bare(row.duty),
        bare(row.place),
        bare(row.deadline_text),
        [(one.n, one.n2, one.unit, one.direction, one.anchor, one.bound) for one in row.offsets],
        [(one.date, one.end_date, one.time, one.bound) for one in row.stated],
        [(one.id, one.role, bare(one.text)) for one in row.bodies],
        [(one.law, one.article, one.part, one.point) for one in row.citations],
        row.verdict.status,
    )


def assert_same(found: Plan, wanted: Plan, rows: int | None = None) -> None:
    assert found.columns == wanted.columns
    assert (found.kind, found.election, found.resolution) == (wanted.kind, wanted.election, wanted.resolution)
    for one, two in zip(found.rows, wanted.rows[:rows], strict=True):
        assert said(one) == said(two)


COMMITTED = [
    # file, the corpus plan that it shows, how many of its rows, its pages
    ("ruled.ky.pdf", KY, 47, 6),  # made by LibreOffice
    ("unruled.ru.pdf", RU, 47, 5),
    ("chromium.ky.pdf", KY, 12, 3),  # the last row of a page is not closed by a line
]


@pytest.mark.parametrize(("name", "corpus", "rows", "pages"), COMMITTED)
def test_a_pdf_document_gives_the_record_of_its_text(name: str, corpus: str, rows: int, pages: int) -> None:
    document = read((HERE / name).read_bytes())
    assert document.pages == pages
    assert_same(extract(document), of_text(corpus), rows)


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])
@pytest.mark.parametrize("corpus", sorted(path.parent.name for path in drawn.CORPUS.glob("*/gold.json")))
def test_every_document_of_the_corpus_gives_the_record_of_its_text(corpus: str, ruled: bool) -> None:
    shown = drawn.of_corpus(corpus)
    wanted = of_text(corpus)
    if wanted.kind in ("resolution", "digest"):  # running text: no table to draw
        text = (drawn.CORPUS / corpus / "document.txt").read_text(encoding="utf-8")
        assert_same(extract(read(drawn.prose(text, 6 if ruled else 0))), wanted)
    else:
        assert_same(extract(read(drawn.pdf(shown, ruled=ruled))), wanted)


@pytest.mark.parametrize("size", [8, 8.5, 9, 9.5, 10])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])
@pytest.mark.parametrize("corpus", [KY, RU, "2025-parliament-early-ky"])
def test_rows_are_cut_by_pages_wherever_they_fall(corpus: str, ruled: bool, size: float) -> None:
    """Each size of type breaks the pages at other rows."""
    assert_same(extract(read(drawn.pdf(drawn.of_corpus(corpus), ruled=ruled, size=size))), of_text(corpus))


@pytest.mark.parametrize("hyphen", ["-", "\u2010"])
@pytest.mark.parametrize("corpus", [KY, RU])
def test_words_broken_at_line_ends_are_whole(corpus: str, hyphen: str) -> None:
    chance = random.Random(3)

    def broken(word: re.Match[str]) -> str:
        half = len(word[0]) // 2
        return f"{word[0][:half]}{hyphen}\n{word[0][half:]}" if chance.random() < 0.2 else word[0]

    shown = drawn.of_corpus(corpus)
    rows = [[re.sub("[а-яөүң]{9,}", broken, cell) for cell in row] if len(row) > 1 else row for row in shown.rows]
    for ruled in (True, False):
        assert_same(extract(read(drawn.pdf(shown._replace(rows=rows), ruled=ruled))), of_text(corpus))


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_pages_turned_on_their_side_are_read_upright(quarters: int) -> None:
    opened = pypdfium2.PdfDocument((HERE / "ruled.ky.pdf").read_bytes())
    for page in opened:
        page.set_rotation(90 * quarters)
    buffer = io.BytesIO()
    opened.save(buffer)
    upright, turned = read((HERE / "ruled.ky.pdf").read_bytes()), read(buffer.getvalue())
    assert turned.text == upright.text
    assert turned.places is not None
    assert upright.places is not None
    width, height = 595.3, 841.9
    left, top, right, bottom = upright.places.boxes[0]
    wanted = [
        (height - bottom, left, height - top, right),
        (width - right, height - bottom, width - left, height - top),
        (top, width - right, bottom, width - left),
    ][quarters - 1]
    assert turned.places.boxes[0] == pytest.approx(wanted, abs=0.5)


def test_every_value_has_its_page_and_its_box() -> None:
    path = HERE / "ruled.ky.pdf"
    document = read(path.read_bytes())
    plan = extract(document)
    checked = 0
    with pdfplumber.open(path) as peer:
        for row in plan.rows:
            for value in (*row.offsets, *row.stated, *row.bodies, *row.citations):
                assert isinstance(value.page, int)
                assert isinstance(value.bbox, tuple)
                page = peer.pages[value.page - 1]
                left, top, right, bottom = value.bbox
                assert 0 <= left < right <= page.width
                assert 0 <= top < bottom <= page.height
                words = page.crop((left - 1, top - 1, right + 1, bottom + 1)).extract_text()
                assert bare(value.text.split()[0]) in bare(words)  # the last may stand on the page after
                checked += 1
    assert checked > 150


def test_a_text_has_no_pages_and_its_values_no_box() -> None:
    plan = of_text(KY)
    assert plan.document.pages is None
    assert not any(isinstance(value.page, int) for row in plan.rows for value in row.stated)


def test_cells_are_those_that_pdfplumber_sees() -> None:
    path = HERE / "ruled.ky.pdf"
    document = read(path.read_bytes())
    with pdfplumber.open(path) as peer:
        tables = [table for page in peer.pages for table in page.extract_tables()]
    theirs = Counter(bare(cell) for table in tables for row in table for cell in row if cell and cell.strip())
    assert document.blocks is not None
    ours = Counter(
        bare("".join(document.text[slice(*piece)] for piece in block.pieces))
        for block in document.blocks.blocks
        if block.table is not None
    )
    missing = theirs - ours  # only the halves of cells that a page cuts, which are one here
    assert all(any(cell in whole for whole in ours) for cell in missing)
    assert sum(missing.values()) < 20


@pytest.mark.parametrize("name", [name for name, *_ in COMMITTED])
def test_nothing_vanishes_and_nothing_is_invented(name: str) -> None:
    document = read((HERE / name).read_bytes())
    with pdfplumber.open(HERE / name) as peer:
        theirs = Counter(char["text"] for page in peer.pages for char in page.chars if not char["text"].isspace())
    ours = Counter(letter for letter in document.text if not letter.isspace())
    assert ours == theirs
    plan = extract(document)
    spans = [span for row in plan.rows for span in row.cells.values()]
    spans += [piece.span for piece in (*plan.furniture, *plan.residue)] + list(plan.header_spans.values())
    covered = {at for start, end in spans for at in range(start, end)}
    left = "".join(letter for at, letter in enumerate(document.text) if at not in covered and not letter.isspace())
    assert not re.search(r"\w", left)


def test_page_numbers_and_headers_are_furniture_behind_the_text() -> None:
    document = read((HERE / "ruled.ky.pdf").read_bytes())
    plan = extract(document)
    numbers = [document.text[slice(*one.span)] for one in plan.furniture if one.role == "page_number"]
    assert numbers == [f"стр. {page}" for page in range(1, 7)]
    assert document.text.rstrip().endswith("стр. 6")


def test_letters_that_come_late_stand_where_they_are_seen() -> None:
    """A second font supplies ң, ө and ү when all other letters of the page are drawn."""
    drawn.register()
    lines = ["Жергиликтүү кеңештердин депутаттарын", "өткөрүү жөнүндө 2012-жыл", "үчүн күндөн, мөөнөтү өң"]
    early, late = [], []
    for at, line in enumerate(lines):
        for run in re.finditer(r"[ңөү]+|[^ңөү]+", line):
            x = 72 + stringWidth(line[: run.start()], "Plan", 11)
            is_late = run[0][0] in "ңөү"
            (late if is_late else early).append((run[0], x, 700 - 14 * at, {"font": "Late" if is_late else "Plan"}))
    assert read(drawn.words_at(*early, *late)).text.splitlines() == lines


SEEN = [
    # what is drawn, what is read
    ([("Көрүнгөн", 72, 700, {}), ("Көрүнбөгөн", 72, 600, {"mode": 3})], "Көрүнгөн"),
    ([("Ичинде", 72, 700, {}), ("Сыртында", 72, 900, {}), ("Сырт", -300, 500, {})], "Ичинде"),
    ([("Биринчи", 72, 700, {}), ("экинчи", 150, 700, {}), ("үчүнчү", 72, 650, {})], "Биринчи экинчи\n\nүчүнчү"),
    ([("Тигинен", 72, 400, {"angle": 90})], "Тигинен"),
    (
        [("комис\u00ad", 72, 700, {}), ("сиясы 17-", 72, 686, {}), ("мартына", 72, 672, {})],
        "комис-\nсиясы 17-\nмартына",
    ),
    ([("Кош", 72, 700, {}), ("Кош", 72.3, 700, {})], "Кош"),  # drawn twice to look bold
]


@pytest.mark.parametrize(("placed", "text"), SEEN, ids=["unseen", "outside", "lines", "upright", "hyphens", "twice"])
def test_what_is_seen_is_read(placed: list, text: str) -> None:
    assert read(drawn.words_at(*placed)).text.strip() == text


OTHER_SIGNS = dict(zip("ңөүҢӨҮ", "ñ¸úÑÖÜ", strict=True))


@pytest.mark.parametrize("signs", [OTHER_SIGNS, dict.fromkeys("ңөүҢӨҮ", "\ufffd")], ids=["others", "none"])
def test_letters_that_a_font_names_wrongly_are_told_by_known_words(
    signs: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name_of = ttfonts.makeToUnicodeCMap
    codes = {ord(letter): ord(sign) for letter, sign in signs.items()}
    monkeypatch.setattr(
        ttfonts, "makeToUnicodeCMap", lambda name, own: name_of(name, [codes.get(code, code) for code in own])
    )
    document = read(drawn.pdf(drawn.of_corpus(KY)))
    wanted = (drawn.CORPUS / KY / "document.txt").read_text(encoding="utf-8")
    words = [word for word in re.findall(r"\w+", wanted) if re.search("[ңөүҢӨҮ]", word)]
    told = Counter(words) & Counter(re.findall(r"\w+", document.text))
    assert told.total() >= (0.99 if signs is OTHER_SIGNS else 0.6) * len(words)
    assert document.restored
    assert "unknown-letters" in {finding.code for finding in extract(document).findings}


LETTERS = [
    # as the file says it, as it is told
    ("м\ufffd\ufffdн\ufffdт\ufffd", "мөөнөтү"),
    ("к\ufffdнд\ufffdн", "күнд\ufffdн"),  # күндөн or күндүн
    ("«Мыйзам» № 5 — §3 28¹ ёлка", None),  # nothing to tell
    ("Zürich, déjà", None),  # words of other languages
]


@pytest.mark.parametrize(("said", "told"), LETTERS)
def test_letters_are_told_or_left(said: str, told: str | None) -> None:
    text, _ = restored(said)
    assert text == (told or said)


def encrypted() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 700, "text")
    canvas.save()
    return out.getvalue()


def tried(data: bytes) -> str:
    """`read`, or the code with which a file is refused."""
    try:
        extract(read(data))
    except ReadError as refused:
        return refused.code
    return "read"


GRID = b"".join(b"%d %d 4 4 re S\n" % (x * 5 % 590, x * 5 // 590 * 5) for x in range(47_000))
TEXT = b"BT /F 12 Tf 72 700 Td (Hello) Tj ET\n"
SCANNED = "no-text" if tesseract.program() else "needs-tesseract"
REFUSED = [
    ("encrypted", encrypted, "encrypted"),
    ("a-blank-scan", drawn.scan, SCANNED),
    ("a-blank-scan-with-recognised-words", lambda: drawn.scan("Шайлоо күнү"), SCANNED),
    ("blank", lambda: drawn.raw(FLATE(b" ")), "no-text"),
    ("cut-off", lambda: (HERE / "ruled.ky.pdf").read_bytes()[:20_000], "unreadable"),
    ("only-a-head", lambda: b"%PDF-1.7\n", "unreadable"),
    ("pages", lambda: drawn.raw(FLATE(TEXT), pages=501), "too-large"),
]


@pytest.mark.parametrize(("make", "code"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_is_refused(make, code: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(make())
    assert refused.value.code == code
    assert refused.value.remedy


def bomb() -> bytes:
    """Three streams one in the other: some hundred bytes that hold a gigabyte."""
    inner = zlib.compressobj(9)
    blank = b" " * 10_000_000
    once = b"".join([*(inner.compress(blank) for _ in range(100)), inner.flush()])
    return drawn.raw(FLATE(FLATE(once, 9), 9), "[/FlateDecode/FlateDecode/FlateDecode]")


HOSTILE = [
    ("states-never-restored", lambda: drawn.raw(FLATE(b"q " * 2_000_000 + TEXT))),
    ("a-bomb", bomb),
    ("a-grid-of-47,000-cells", lambda: drawn.raw(FLATE(GRID + TEXT))),
    ("a-path-of-two-million-strokes", lambda: drawn.raw(FLATE(b"0 0 m " + b"9 9 l 9 8 l " * 1_000_000 + b"S " + TEXT))),
    ("too-many-words", lambda: drawn.raw(FLATE(b"BT /F 1 Tf 72 700 Td " + b"(a ) Tj 1 0 Td " * 400_000 + b"ET"))),
]


@pytest.mark.parametrize("make", [case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_a_hostile_file_is_read_or_refused_and_the_next_is_read(make) -> None:
    assert tried(make()) in ("read", "unreadable", "too-large", "timed-out", "no-text")
    assert read(drawn.raw(FLATE(TEXT))).text.strip() == "Hello"


def test_broken_files_are_read_or_refused() -> None:
    good = (HERE / "chromium.ky.pdf").read_bytes()
    chance = random.Random(4)
    for _ in range(60):
        broken = bytearray(good)
        for _ in range(chance.choice((1, 5, 50, 500))):
            broken[chance.randrange(9, len(broken))] = chance.randrange(256)
        stop = chance.choice((None, chance.randrange(len(broken))))
        codes = ("read", "unreadable", "no-text", "too-large", "timed-out", "encrypted", "binary")
        assert tried(bytes(broken[:stop])) in codes


def test_the_same_bytes_give_the_same_document() -> None:
    data = (HERE / "unruled.ru.pdf").read_bytes()
    assert read(data) == read(data)


@pytest.mark.parametrize("text", [f"{number}. Пункт\n   саптары узун" for number in (1, 2)])
def test_numbered_paragraphs_are_no_table(text: str) -> None:
    lines = [line for number in range(1, 8) for line in text.replace("1.", f"{number}.", 1).split("\n")]
    placed = [(line, 72, 700 - 14 * at, {}) for at, line in enumerate(lines)]
    blocks = read(drawn.words_at(*placed)).blocks
    assert blocks is not None
    assert not blocks.gridded


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"сол саптын {number}-сөзү" for number in range(1, 9)]
    right = [f"оң саптын {number}-сөзү" for number in range(1, 9)]
    placed = [("Баш сөз баракты бойлой кетет жана ортосунан өтөт дагы узарат", 72, 740, {})]
    placed += [(line, 72, 700 - 14 * at, {}) for at, line in enumerate(left)]
    placed += [(line, 320, 700 - 14 * at, {}) for at, line in enumerate(right)]
    lines = [line for line in read(drawn.words_at(*placed)).text.splitlines() if line]
    assert lines[1:] == [*left, *right]


HYPHENS = [
    # the end of a line, the next, other words of the document, whether the hyphen belongs to the word
    ("контролдук-", "текшерүү тобу", "текшерүү", True),
    ("17-", "мартына чейин", "мартына", True),
    ("комис-", "сиясы", "комиссиясы", False),
    ("өт-", "көрүү", "көрүү өткөрүү", False),  # both halves are words, and so is the whole
    ("контролдук-", "текшерүү тобу", "топ", False),  # nothing tells: as most hyphens at line ends
    ("мөөнөтү", "текшерүү", "текшерүү", False),
]


@pytest.mark.parametrize(("end", "start", "others", "joins"), HYPHENS)
def test_other_words_tell_whether_a_hyphen_is_of_the_word(end: str, start: str, others: str, joins: bool) -> None:
    one, two, other = (
        Line([Word(word, 0, 0, 1, 1, 1, at) for at, word in enumerate(line.split())]) for line in (end, start, others)
    )
    assert Hyphens([[one, two], [other]]).joins(one, two) is joins
