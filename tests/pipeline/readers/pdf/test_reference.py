"""Where the fast library fails or counts too few pages, the reference reads: nothing vanishes with the pages."""

import zlib
from collections.abc import Callable

import pytest

from instrument.formats.drawn import font
from instrument.formats.sameness import same
from pipeline.engine import extract
from pipeline.readers import guard, read_document
from pipeline.readers.pdf import read, reference
from tests.pipeline.readers.pdf import drawn

PAGES = drawn.raw(zlib.compress(b"BT /F 12 Tf 72 400 Td (Hello) Tj ET\n"), pages=3)
BROKEN: list[tuple[str, Callable[[], bytes]]] = [
    ("a-page-that-is-not-there", lambda: PAGES.replace(b"/Kids[5", b"/Kids[77 0 R 5")),
    ("fewer-pages-counted", lambda: PAGES.replace(b"/Count 3", b"/Count 1")),
]


@pytest.mark.parametrize("make", [case[1] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_what_the_fast_library_does_not_open_the_reference_reads(make: Callable[[], bytes]) -> None:
    document = read_document(make(), "plan.pdf")
    assert document.pages == 3
    assert document.text.count("Hello") == 3


def test_a_good_document_is_not_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference, "read", lambda _: pytest.fail("the reference was asked"))
    assert read(PAGES).text.count("Hello") == 3


@pytest.mark.skipif(font() is None, reason="no font with Kyrgyz letters is installed")
@pytest.mark.parametrize("corpus", ["2025-parliament-early-ky", "2016-mistakes-ru"])
def test_the_reference_reads_a_plan_as_well(corpus: str) -> None:
    shown = drawn.of_corpus(corpus)
    data = drawn.pdf(shown)
    found = guard.ask("reference", data).content
    assert found is not None
    text = read_document(drawn.CORPUS / corpus / "document.txt", "text")
    document = read_document(data, "plan.pdf")
    assert found.text.split() == document.text.split()
    assert same(text.text, extract(text), shown, document).cells.f1 == 1.0
