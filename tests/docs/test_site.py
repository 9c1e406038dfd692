"""The site: made without a warning, read from a file without any network, on a phone and on a desk."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from instrument.formats.programs import browser as program
from tests.docs.test_generated import DOCS

PHONE, DESK = 390, 1300
LOADED = re.compile(
    r"""<(?:script|img|link|iframe|source)[^>]+(?:src|href)=["']?(?:https?:)?//|@import|url\(["']?https?:"""
)
REGISTRIES = re.compile(r"pypi\.|pythonhosted|jsdelivr|unpkg|cdnjs|googleapis|fonts\.g")
PAGES = sorted(
    page.relative_to(DOCS).with_suffix(".html").as_posix() for page in DOCS.rglob("*.md") if page.name != "README.md"
)
WORDS = {
    "convention": "conventions.html",
    "undecidable": "tutorial.html",
    "назначение": "lexicon.html",
    "жергиликтүү": "lexicon.html",
}
chromium = pytest.mark.skipif(program() is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "--keep-going",
        "-d",
        folder / "trees",
        DOCS,
        folder / "site",
    ]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program())
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window that fails when anything but a file is asked for."""
    window = browser.new_page()
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    yield window
    window.close()
    assert all(url.startswith(("file:", "data:")) for url in asked)


def test_every_page_is_in_the_site_and_in_its_contents(site: Path) -> None:
    first = (site / "README.html").read_text(encoding="utf-8")
    assert [name for name in PAGES if not (site / name).is_file() or f'href="{name}"' not in first] == []


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    files = [file for file in site.rglob("*") if file.suffix in {".html", ".css", ".js"}]
    assert len(files) > len(PAGES)
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert not LOADED.search(text), file
        assert not REGISTRIES.search(text), file


def test_links_lead_somewhere(site: Path) -> None:
    for file in site.rglob("*.html"):
        for link in re.findall(r'href="([^"#?]+)', file.read_text(encoding="utf-8")):
            assert link.startswith("http") or (file.parent / link).exists(), f"{file.name}: {link}"


@chromium
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_is_wider_than_its_window(site: Path, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name in [*PAGES, "README.html"]:
        page.goto((site / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@chromium
@pytest.mark.parametrize(("word", "found"), WORDS.items(), ids=WORDS)
def test_search_finds_without_a_network(site: Path, page: Page, word: str, found: str) -> None:
    page.goto(f"{(site / 'search.html').as_uri()}?q={word}")
    page.wait_for_selector("#search-results li a", timeout=10_000)
    assert page.locator(f'#search-results a[href*="{found}"]').count()
