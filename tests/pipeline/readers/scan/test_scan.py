"""Scans: as picture files and inside of PDF documents, with Tesseract and without."""

import numpy as np
import pytest
from PIL import Image

from instrument.formats.drawn import font
from pipeline.engine import extract
from pipeline.readers import ReadError, read_document
from pipeline.readers.errors import Refused
from pipeline.readers.scan import pictures, read, tesseract
from pipeline.readers.scan.light import evened
from pipeline.readers.scan.numbers import in_order
from pipeline.readers.scan.ruling import ruled
from pipeline.readers.scan.stack import Piece, Strip, strips
from pipeline.readers.scan.tesseract import Seen
from pipeline.readers.scan.upright import skew
from pipeline.record import Plan
from tests.pipeline.readers.scan.drawn import DPI, KY, RU, page, saved, shadowed

needs_tesseract = pytest.mark.skipif(
    tesseract.program() is None, reason="Tesseract is not installed: scans are not read here"
)
needs_font = pytest.mark.skipif(font() is None, reason="no font with Kyrgyz letters is installed")


@needs_tesseract
@needs_font
@pytest.mark.parametrize(
    ("language", "kind"), [("ky", "PNG"), ("ru", "JPEG"), ("ru", "PDF"), ("ky", "TIFF")], ids=lambda one: one
)
def test_a_scan_is_read_cell_by_cell(language: str, kind: str) -> None:
    document = read_document(saved([page(language)], kind), "scan")
    plan = extract(document)
    expected = {"ky": KY, "ru": RU}[language][2:]
    assert document.pages == 1
    assert plan.election.day == "2012-05-06"
    assert [row.number for row in plan.rows] == ["1", "2", "3"]
    assert [(row.duty or "").split() for row in plan.rows] == [cells[1].split() for cells in expected]
    assert [offset.n for row in plan.rows for offset in row.offsets] == [40, 10]
    assert [stated.date for row in plan.rows for stated in row.stated] == ["2012-03-22"]
    box = plan.rows[0].stated[0]
    assert document.places
    assert document.places.of(*box.span)


def read_as(plan: Plan, expected: tuple[tuple[str, ...], ...]) -> None:
    """The rows of the page, with their days and counts."""
    assert [row.number for row in plan.rows] == ["1", "2", "3"]
    assert [(row.duty or "").split() for row in plan.rows] == [cells[1].split() for cells in expected[2:]]
    assert [offset.n for row in plan.rows for offset in row.offsets] == [40, 10]
    assert [stated.date for row in plan.rows for stated in row.stated] == ["2012-03-22"]


@needs_tesseract
@needs_font
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_is_set_upright(quarters: int) -> None:
    lying = page("ky").rotate(-90 * quarters, expand=True)
    document = read_document(saved([page("ky"), lying], "TIFF"), "scan.tif")
    first, second = document.text[: len(document.text) // 2], document.text[len(document.text) // 2 :]
    assert first.count("өткөрүп берүү") == second.count("өткөрүп берүү") == 1
    read_as(extract(read_document(saved([lying], "PNG"), "scan.png")), KY)


@needs_tesseract
@needs_font
def test_words_are_placed_on_the_page_as_it_lies() -> None:
    lying = page("ru", 2.0).rotate(-90, expand=True)
    document = read_document(saved([lying], "PNG"), "scan.png")
    at = document.text.index("бюллетеней")
    assert document.places
    _, box = document.places.of(at, at + 10) or (0, (0, 0, 0, 0))
    left, top, right, bottom = (side * DPI / 72 for side in box)
    ink = np.asarray(lying)
    assert (ink[round(top) : round(bottom), round(left) : round(right)] < 120).mean() > 0.05
    assert 90 < bottom - top < 400 > right - left > 20


@needs_tesseract
@needs_font
@pytest.mark.parametrize("language", ["ky", "ru"])
def test_a_table_without_strokes_is_read_by_its_columns(language: str) -> None:
    plan = extract(read_document(saved([page(language, ruled=False)], "PNG"), "scan.png"))
    read_as(plan, {"ky": KY, "ru": RU}[language])


@needs_tesseract
@needs_font
def test_a_page_in_a_shadow_is_read_as_well() -> None:
    read_as(extract(read_document(saved([shadowed(page("ky"))], "PNG"), "scan.png")), KY)


@needs_tesseract
@needs_font
def test_every_page_has_its_own_language() -> None:
    document = read_document(saved([page("ru"), page("ky")], "TIFF"), "scan.tif")
    assert "өткөрүп берүү" in document.text
    assert "Передача бюллетеней" in document.text


@pytest.mark.parametrize("darkest", [60, 90, 160])
def test_light_is_made_even(darkest: int) -> None:
    shades = np.linspace(darkest, 230, 500).astype(np.uint8)
    sheet = np.tile(shades, (600, 1))
    sheet[100:500:20, 60:440] = sheet[100:500:20, 60:440] // 4
    even = evened(sheet, 100)
    paper = even[95:500:20, 60:440]
    assert int(paper.max()) - int(paper.min()) < 40
    assert int(even[100:500:20, 60:440].max()) < 100


def test_an_even_page_stays_as_it_is() -> None:
    sheet = np.full((600, 500), 200, dtype=np.uint8)
    sheet[100:500:20, 60:440] = 20
    assert evened(sheet, 100) is sheet


def test_what_lies_around_a_page_becomes_paper() -> None:
    sheet = np.zeros((600, 500), dtype=np.uint8)
    sheet[50:550, 50:450] = 220
    sheet[200:280, 200:280] = 10  # dark, and within the page
    even = evened(sheet, 100)
    assert even[:30].min() > 200
    assert even[220:260, 220:260].max() < 60


@needs_tesseract
@needs_font
def test_several_pages_are_one_document() -> None:
    document = read_document(saved([page("ru"), page("ru", -0.6)], "TIFF"), "scan.tif")
    assert document.pages == 2
    assert document.text.count("Передача бюллетеней") == 2


@needs_tesseract
def test_a_blank_picture_has_no_text() -> None:
    with pytest.raises(ReadError) as refused:
        read_document(saved([Image.new("L", (800, 1000), 250)], "PNG"), "scan.png")
    assert refused.value.code == "no-text"


def test_without_tesseract_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "program", lambda: None)
    tesseract.languages.cache_clear()
    with pytest.raises(Refused) as refused:
        read(saved([Image.new("L", (800, 1000), 250)], "PNG"))
    assert refused.value.code == "needs-tesseract"
    assert "tesseract-ocr-kir" in refused.value.remedy
    tesseract.languages.cache_clear()


BROKEN = [
    ("cut-off", saved([Image.new("L", (400, 500), 9)], "PNG")[:90], "unreadable"),
    ("no-picture", b"\xff\xd8\xff\xe0 and then nothing of the kind", "unreadable"),
    ("too-many-dots", saved([Image.new("1", (20_000, 20_000), 1)], "PNG"), "too-large"),
    ("too-many-pages", saved([Image.new("1", (8, 8), 1)] * 61, "TIFF"), "too-large"),
]


@pytest.mark.parametrize(("data", "code"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_bad_picture_costs_nothing(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        list(pictures.pictures(data))
    assert refused.value.code == code


@pytest.mark.parametrize("askew", [-2.3, -1.0, 0.0, 0.4, 1.4, 3.0])
def test_the_skew_of_a_page_is_found(askew: float) -> None:
    lines = np.full((900, 700), 255, dtype=np.uint8)
    lines[100:800:40, 80:620] = 0
    turned = np.asarray(Image.fromarray(lines).rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255))
    assert skew(turned) == pytest.approx(-askew, abs=0.11)


def test_strokes_are_found_and_letters_are_left() -> None:
    sheet = np.full((600, 600), 250, dtype=np.uint8)
    sheet[100:103, 50:551] = sheet[300:303, 50:551] = 10
    sheet[100:303, 50:53] = sheet[100:303, 548:551] = 10
    sheet[100:140, 300:303] = 10  # short, and held at one end only
    sheet[180:200, 200:215] = 10  # a letter
    found = ruled(sheet, 100)
    assert [round(one.at * 100 / 72) for one in found.level] == [101, 301]
    assert [round(one.at * 100 / 72) for one in found.upright] == [51, 549]
    assert (found.clean[180:200, 200:215] < 50).all()
    assert (found.clean[98:105, 60:290] == 255).all()


def test_the_cells_of_a_column_are_read_together_and_short_ones_side_by_side() -> None:
    sheet = np.full((500, 500), 255, dtype=np.uint8)
    boxes = [(10.0, 10.0 + 100 * at, 60.0, 100.0 + 100 * at) for at in range(3)]
    boxes += [(60.0, 10.0 + 100 * at, 400.0, 100.0 + 100 * at) for at in range(3)]
    for left, top, right, _ in boxes:
        wide = 15 if right == 60 else 150
        sheet[int(top) + 30 : int(top) + 40, int(left) + 10 : int(left) + 10 + wide] = 0
    numbers, words = strips(sheet, 100, [boxes])
    assert (numbers.is_numbers, words.is_numbers) == (True, False)
    assert [len(one.pieces) for one in (numbers, words)] == [3, 3]
    second = numbers.pieces[1]
    on_page = numbers.on_page(Seen("2.", second.left, second.top, second.right, second.bottom, (1,), 90.0))
    assert (on_page.left, on_page.top, on_page.right, on_page.bottom) == (16, 136, 39, 154)


ORDER = [
    ("1. 2. 3. 4.", "1. 2. 3. 4."),
    ("№ 1. 2. 65. 4.", "№ 1. 2. 3. 4."),
    ("№ 8. 9. - 11.", "№ 8. 9. 10. 11."),
    ("№ б. 7. 8. 9.", "№ 6. 7. 8. 9."),
    ("5. 5. 5.", "5. 5. 5."),  # no order
    ("x y z", "x y z"),
]


@pytest.mark.parametrize(("read", "told"), ORDER)
def test_numbers_are_told_by_their_order(read: str, told: str) -> None:
    pieces = [Piece(100 * at, 0, 100 * at + 50, 20, 0, 0) for at in range(len(read.split()))]
    strip = Strip(np.full((20, 600), 255, dtype=np.uint8), pieces, is_numbers=True)
    words = [
        Seen(text, piece.left, 0, piece.right, 20, (1,), 50.0)
        for text, piece in zip(read.split(), pieces, strict=True)
        if text != "-"
    ]
    found = in_order(strip, words)
    assert " ".join(word.text for word in found) == told
    assert all(word.sure == 0 for word in found if word.text not in read.split())
