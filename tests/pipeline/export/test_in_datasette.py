"""The database in Datasette, in a real browser: tables with facets, search, and a duty with its values."""

import re
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import sync_playwright

import pipeline
from instrument.formats.programs import browser as program
from pipeline import export
from pipeline.export.dataset.tables import TABLES
from tests.pipeline.export.test_in_browser import ATTACK, CORPUS, HOSTILE

pytestmark = pytest.mark.skipif(program() is None, reason="Chromium is not installed")

PATIENCE = 60_000
FACETS = {
    "duties": ["status", "section"],
    "deadlines": ["kind", "direction", "anchor", "unit"],
    "bodies": ["id", "role"],
    "citations": ["law", "article"],
    "findings": ["code", "severity"],
}
"""What one would sort a table by: of each a list of its words stands beside the table."""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dataset")
    plan = folder / "hostile.txt"
    plan.write_text(HOSTILE, encoding="utf-8")
    plans = [pipeline.read(source) for source in (CORPUS / "2012-local-councils-ru", plan)]
    export.write_tables(plans, folder, formats=["sqlite"])
    return folder / "calplan.sqlite"


@pytest.fixture(scope="module")
def server(database):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [
        sys.executable,
        "-m",
        "datasette",
        "serve",
        "--immutable",
        database,
        "--host",
        "127.0.0.1",
        "--port",
        port,
    ]
    patient = ["--setting", "sql_time_limit_ms", "20000", "--setting", "facet_time_limit_ms", "20000"]
    running = subprocess.Popen([*command, *patient], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{_answers(running, port)}/calplan"
    finally:
        running.terminate()
        running.wait(timeout=60)


def _answers(running, port):
    for _ in range(600):
        assert running.poll() is None, "Datasette does not start"
        try:
            with urlopen(f"http://127.0.0.1:{port}/-/versions.json", timeout=10):
                return port
        except URLError:
            time.sleep(0.1)
    raise TimeoutError("Datasette does not answer")


@pytest.fixture(scope="module")
def page(server):
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program(), timeout=PATIENCE)
        page, asked = running.new_page(), []
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        yield page
        running.close()
    assert [url for url in asked if not url.startswith(server.rpartition("/")[0])] == []


def rows(database, query):
    with closing(sqlite3.connect(database)) as opened:
        return opened.execute(query).fetchall()


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_table_opens_with_all_its_lines_and_useful_facets(name, page, server, database):
    facets = FACETS.get(name, [])
    page.goto(f"{server}/{name}?" + "&".join(f"_facet={facet}" for facet in facets))
    ((many,),) = rows(database, f"SELECT count(*) FROM {name}")
    assert re.match(rf"\s*{many:,} rows?\b", page.locator("h3").first.text_content())
    for facet in facets:
        told = page.locator(f"#facet-{facet} li").first.text_content()
        counted = f'SELECT "{facet}", count(*) FROM {name} WHERE "{facet}" NOTNULL GROUP BY 1 ORDER BY 2 DESC, 1'
        value, times = rows(database, counted)[0]
        assert " ".join(told.split()) == f"{value} {times:,}"


def test_datasette_itself_proposes_the_verdict_as_a_facet(page, server):
    page.goto(f"{server}/duties")
    assert "status" in page.locator(".suggested-facets a").all_text_contents()


def test_words_are_searched_for(page, server, database):
    page.goto(f"{server}/duties")
    page.fill("input[name=_search]", "бюллетеней")
    page.press("input[name=_search]", "Enter")
    page.wait_for_url("**_search=**")
    ((many,),) = rows(database, "SELECT count(*) FROM duties_words WHERE duties_words MATCH 'бюллетеней'")
    assert many
    assert re.match(rf"\s*{many} rows?\b", page.locator("h3").first.text_content())


def test_a_duty_tells_of_its_values(page, server, database):
    page.goto(f"{server}/duties?status=agrees")
    page.locator("td.col-key a").first.click()
    key = page.locator("td.col-key").first.text_content().strip()
    ((many,),) = rows(database, f"SELECT count(*) FROM deadlines WHERE duty_key = '{key}'")
    told = page.locator("li", has_text="from duty_key in deadlines").text_content()
    assert " ".join(told.split()).startswith(f"{many} row")


def test_a_hostile_text_is_shown_and_does_nothing(page, server):
    page.goto(f"{server}/duties?document=hostile.txt")
    assert ATTACK in page.locator("tbody").text_content()
    assert page.locator("td img, td script").count() == 0
    assert page.evaluate("window.ran") is None
