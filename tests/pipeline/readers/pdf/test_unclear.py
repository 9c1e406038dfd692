"""Pages whose fonts say nothing, or something else, of the letters that they draw. Add a line for a new case."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.engine import extract
from pipeline.readers import ReadError, guard, read_document
from pipeline.readers.pdf.unclear import decoded, is_unclear
from pipeline.readers.scan import tesseract
from tests.pipeline.readers.pdf import drawn

WORDS = "Календарный план мероприятий по подготовке и проведению выборов депутатов местных кенешей"
LINES = [f"{number}. {WORDS[:40]} до {number} марта 2012 года" for number in range(1, 12)]
PAGES = [
    ("russian", WORDS, False),
    ("kyrgyz", "Шайлоо күнүнө чейин 40 күндөн кечиктирбестен өткөрүлөт жана жарыяланат", False),
    ("english", "The calendar plan of elections is published on the site of the commission. " * 4, False),
    ("codes", "A1 B-2 UTF-8 ISO 8859-5 PDF/A DOCX example.org " * 9, False),
    ("few-letters", "- 12 -", False),
    ("some-letters-lost", WORDS.replace("ы", "\ufffd"), True),
    ("glyphs-numbered", "&DOHQGDUQ\\M SODQWKV RXZEBTK KLMNPQR WXZKJHB " * 12, True),
    ("private-signs", "".join(chr(0xE000 + ord(one) % 90) if one != " " else one for one in WORDS), True),
]


@pytest.mark.parametrize(("page", "unclear"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_letters_without_sense_are_noticed(page: str, unclear: bool) -> None:
    assert is_unclear(page) is unclear


def test_a_page_of_another_code_page_is_put_right() -> None:
    assert decoded(WORDS.encode("cp1251").decode("latin-1")) == WORDS
    assert decoded("Élections municipales à Genève, château de Versailles: état des lieux").startswith("Élections")


def two_pages(first: str, second: str) -> bytes:
    """A page in each of two fonts."""
    drawn.register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for font in (first, second):
        canvas.setFont(font, 11)
        for at, line in enumerate(LINES):
            words = line.encode("cp1251").decode("latin-1") if font == "Helvetica" else line
            canvas.drawString(72, 690 - 40 * at, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_wrong_code_page_is_told_and_reported() -> None:
    document = read_document(two_pages("Plan", "Helvetica"), "plan.pdf")
    assert document.text.count(LINES[0]) == 2
    assert [one.code for one in extract(document).findings].count("unknown-letters") == 1


def unmapped() -> bytes:
    """Two pages: the fonts of the first say other letters, those of the second none."""
    before, mark, after = two_pages("Helvetica", "Plan").rpartition(b"/ToUnicode")
    return before + mark.lower() + after


@pytest.mark.skipif(tesseract.program() is None, reason="Tesseract is not installed: scans are not read here")
def test_a_page_without_a_map_is_recognised_and_the_other_read() -> None:
    document = read_document(unmapped(), "plan.pdf")
    assert document.pages == 2
    assert document.text.count(LINES[0]) == 2
    told = [one.message for one in extract(document).findings if one.code == "unknown-letters"]
    assert len(told) == 2
    assert any("recognised" in message and message.endswith("Pages like this: 1.") for message in told)


def test_without_tesseract_it_is_said_what_would_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    guard.close()
    with pytest.raises(ReadError) as refused:
        read_document(unmapped(), "plan.pdf")
    guard.close()
    assert refused.value.code == "needs-tesseract"
    assert "fonts" in refused.value.reason
    assert "tesseract-ocr-kir" in refused.value.remedy
