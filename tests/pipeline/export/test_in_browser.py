"""The pages in a real browser: on a phone, on a desk, in print; nothing leaves them, nothing in them runs."""

import io
from contextlib import contextmanager
from pathlib import Path

import pdfplumber
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from instrument.formats.programs import browser as program
from pipeline.comparison import compared
from pipeline.engine import extract
from pipeline.export.comparison.page import to_html
from pipeline.export.explained.graph import to_svg
from pipeline.export.report import to_report
from pipeline.graph import links
from pipeline.readers import read_document
from pipeline.reckon import judgement_of

pytestmark = pytest.mark.skipif(program() is None, reason="Chromium is not installed")

CORPUS = Path(__file__).parents[3] / "corpus"
PHONE, DESK = 390, 1300
PATIENCE = 120_000
"""Milliseconds that a busy machine is given."""
SEVERE = {"serious", "critical"}
ATTACK = "</script><script>window.ran=1</script><img src=http://127.0.0.1/x onerror=window.ran=1>"
FORMULA = '=HYPERLINK("http://127.0.0.1/";"x")'
HOSTILE = f"""Календарный план выборов депутатов {ATTACK}
День голосования: 5 октября 2025 года

№ | Мероприятие | Срок | Исполнители |
1 | {FORMULA} {ATTACK} Регистрация кандидатов | до 5 сентября 2025 года | ЦИК {ATTACK} |
2 | Образование избирательных участков | до 5 ноября 2025 года {ATTACK} | ТИК |
"""


def plan_of(source, language="en"):
    document = read_document(source, "plan.txt")
    return document, extract(document, language=language)


def report(source, language):
    document, plan = plan_of(source, language)
    return to_report(plan, document.text, language, links(judgement_of(plan)))


def comparison(source, language):
    plans = [plan_of(one)[1] for one in (source, CORPUS / "2025-parliament-early-ky" / "document.txt")]
    return to_html(compared(plans), language)


def graph(source, language):
    _, plan = plan_of(source)
    picture = to_svg(plan, links(judgement_of(plan)), language).decode()
    return f'<!DOCTYPE html><html lang="{language}"><title>Graph</title><main><h1>Graph</h1>{picture}</main>'.encode()


MAKERS = {"report": report, "comparison": comparison, "graph": graph}
MISTAKEN = CORPUS / "2016-mistakes-ru" / "document.txt"


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program(), timeout=PATIENCE)
        yield running
        running.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Opens a page at a width; gives it with the addresses that it asked for besides its own."""

    @contextmanager
    def open_at(data, width=DESK, scheme="light"):
        file = tmp_path / "page.html"
        file.write_bytes(data)
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        context.set_default_timeout(PATIENCE)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        asked.remove(file.as_uri())
        yield page, asked
        context.close()

    return open_at


@pytest.mark.parametrize(
    ("kind", "language", "width", "scheme"),
    [
        ("report", "en", PHONE, "dark"),
        ("report", "ky", DESK, "light"),
        ("report", "ru", PHONE, "light"),
        ("report", "ru", DESK, "dark"),
        ("comparison", "ru", PHONE, "light"),
        ("comparison", "ky", DESK, "dark"),
        ("graph", "ky", PHONE, "light"),
    ],
)
def test_a_page_is_accessible_and_asks_for_nothing(opened, kind, language, width, scheme):
    with opened(MAKERS[kind](MISTAKEN, language), width, scheme) as (page, asked):
        violations = Axe().run(page).response["violations"]
        assert [one["id"] for one in violations if one["impact"] in SEVERE] == []
        assert asked == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", ["report", "comparison"])
def test_a_page_is_no_wider_than_its_window(opened, kind, width):
    with opened(MAKERS[kind](MISTAKEN, "ky"), width) as (page, _):
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", MAKERS)
def test_a_text_of_a_document_does_nothing(opened, kind):
    with opened(MAKERS[kind](HOSTILE.encode(), "ru")) as (page, asked):
        assert page.evaluate("window.ran") is None
        assert asked == []
        assert page.locator("a[href^='http'], img[src^='http'], iframe, form").count() == 0
        assert "HYPERLINK" in page.locator("body").text_content()


def test_a_finding_leads_to_its_row_and_its_words(opened):
    with opened(report(MISTAKEN, "ru")) as (page, _):
        for link in page.locator(".findings a").all()[:6]:
            link.click()
            assert page.locator(":target").count() == 1
            assert page.locator(":target").is_visible()


def test_the_line_of_today_stands_where_today_is(opened):
    with opened(report(HOSTILE.encode(), "en")) as (page, _):
        page.clock.set_fixed_time("2025-10-01T12:00:00")
        page.reload()
        today, voting = (page.locator(f".timeline {name}").bounding_box()["x"] for name in (".today line", ".voting"))
        assert today < voting
        page.clock.set_fixed_time("2031-10-01T12:00:00")
        page.reload()
        assert not page.locator(".timeline .today").is_visible()


PRINTED = {
    "report": ["Находки", "Нетномера7.", "Подсчётголосов"],
    "comparison": ["чтоизменилось", "сходство", "Когдазавершаютсямероприятия", "нетвэтомплане"],
}


@pytest.mark.parametrize("kind", PRINTED)
def test_a_page_is_whole_in_print(opened, kind):
    with opened(MAKERS[kind](MISTAKEN, "ru")) as (page, asked):
        printed = page.pdf(prefer_css_page_size=True)
        assert asked == []
    with pdfplumber.open(io.BytesIO(printed)) as book:
        words = [(word, sheet.width) for sheet in book.pages for word in sheet.extract_words()]
    assert all(0 <= word["x0"] < word["x1"] <= width for word, width in words)
    text = "".join(word["text"] for word, _ in words)
    assert [one for one in PRINTED[kind] if one not in text] == []
