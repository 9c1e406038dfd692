"""Texts that were planted to do harm stand in every text of a plan; no output does anything with them."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import icalendar
import msgspec
import polars as pl
import pytest
from lxml import etree, html
from msgspec.structs import replace
from openpyxl import load_workbook
from playwright.sync_api import sync_playwright

from instrument.formats.programs import browser as program
from pipeline import export
from pipeline.comparison import compared
from pipeline.engine import extract
from pipeline.export.cells import CONTROLS
from pipeline.export.comparison.charts import heat_map, timeline, to_svg
from pipeline.export.comparison.matrix import matrix
from pipeline.export.comparison.page import to_html
from pipeline.export.comparison.texts import to_csv, to_markdown
from pipeline.export.comparison.workbook import to_xlsx
from pipeline.export.report import to_report
from pipeline.graph import links
from pipeline.readers import read_document
from pipeline.reckon import judgement_of
from pipeline.record import Plan
from tests.pipeline.export.test_in_browser import PATIENCE

PLANTED = [
    *(f'{sign}HYPERLINK("http://127.0.0.1/";"x")' for sign in ("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "x;=")),
    "<script>window.ran=1</script>",
    "</script></style></title><script>window.ran=1</script>",
    '"><img src=http://127.0.0.1/x onerror=window.ran=1>',
    "'><svg onload=window.ran=1>]]>--><!--",
    "<a href='javascript:window.ran=1'>[x](javascript:window.ran=1)</a>",
    "{{7*7}}{% raw %}&lt;&#0;&#x202e;",
    "\x00\x01\x08\x0b\x0c\x1b[31m\x1b]0;title\x07\x7f\x85\x9b\u2028\ufffe\uffff",
    "\u202eback\u202c\u2066in\u2069",
    "\r\nBEGIN:VEVENT\r\nATTACH:http://127.0.0.1/x\r\nEND:VEVENT",
]
TEXTS = frozenset(
    "title section number duty place deadline_text note text quote law_text condition explanation message".split()
)
"""The fields that hold words of a document or of us."""
SOURCE = """Календарный план выборов депутатов {0}
День голосования: 5 октября 2025 года

№ | Мероприятие | Срок | Исполнители | Примечание |
{0} Раздел
{1}"""
OPENS = re.compile(r"(^|[;\t\n])\s*[=+\-@＝＋－＠]")


@pytest.fixture(scope="module")
def text() -> str:
    """A document whose every cell has all that a reader lets through, so that every span is right."""
    seen = [" ".join(CONTROLS.sub("", one).replace("|", "").split()) for one in PLANTED]
    rows = (
        f"{at} | {one} Регистрация кандидатов | до {at} сентября 2025 года {one} | ЦИК {one} | {one} |"
        for at, one in enumerate(seen, start=1)
    )
    return SOURCE.format(seen[9], "\n".join(rows))


@pytest.fixture(scope="module")
def plans(text: str) -> list[Plan]:
    """The plan of that document, and for each text the plan with nothing but that text in it."""
    plan = extract(read_document(text.encode(), "plan.txt"), language="ru")
    assert len(plan.rows) == len(PLANTED)
    return [plan, *(_planted(plan, one, f"{at}{one}.txt") for at, one in enumerate(PLANTED))]


def _planted(plan: Plan, text: str, name: str) -> Plan:
    planted = msgspec.convert(_replaced(msgspec.to_builtins(plan), text), Plan)
    return replace(planted, document=replace(plan.document, name=name))


def _replaced(value: object, text: str, name: str = "") -> object:
    if isinstance(value, dict):
        return {key: _replaced(one, text, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(one, text, name) for one in value]
    return text if isinstance(value, str) and name in TEXTS else value


@pytest.fixture(scope="module")
def folder(plans: list[Plan], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every output of those plans."""
    made = tmp_path_factory.mktemp("made")
    export.write_tables(plans, made / "dataset", "ru")
    _compared([plans[at] for at in (0, 10, 12, 16)], made)
    for at, plan in enumerate(plans):
        (made / f"{at}.json").write_bytes(export.to_json(plan))
        (made / f"{at}.csv").write_bytes(export.to_csv(plan))
        (made / f"{at}.ics").write_bytes(export.to_ics(plan, "ru"))
    (made / "all.jsonl").write_bytes(b"".join(map(export.to_jsonl, plans)))
    (made / "all.sarif").write_bytes(export.to_sarif(plans))
    (made / "all.xml").write_bytes(export.to_junit(plans))
    return made


def _compared(plans: list[Plan], made: Path) -> None:
    comparison = compared(plans)
    table = matrix(comparison, "ru")
    for suffix, data in (("csv", to_csv(table)), ("md", to_markdown(table)), ("xlsx", to_xlsx(table))):
        (made / f"comparison.{suffix}").write_bytes(data)
    (made / "comparison.html").write_bytes(to_html(comparison, "ru"))
    (made / "timeline.svg").write_bytes(to_svg(timeline(comparison, "ru")))
    (made / "changes.svg").write_bytes(to_svg(heat_map(comparison, "ru")))


@pytest.fixture(scope="module")
def pages(plans: list[Plan], text: str, folder: Path) -> list[bytes]:
    """The reports of the plan as it was read and of some planted ones, and a comparison."""
    reported = [plans[at] for at in (0, 11, 12, 13, 16)]
    reports = [to_report(plan, text, "ru", links(judgement_of(plan))) for plan in reported]
    return [*reports, (folder / "comparison.html").read_bytes()]


def found(folder: Path, kind: str) -> list[Path]:
    files = sorted(folder.rglob(f"*{kind}"))
    assert files
    return files


def test_no_cell_of_csv_is_run(folder: Path) -> None:
    for file in found(folder, ".csv"):
        written = file.read_bytes().decode("utf-8-sig")
        assert not CONTROLS.search(written.replace("\r\n", "\n")), file.name
        lines = list(csv.reader(io.StringIO(written, newline="")))
        assert {len(line) for line in lines} == {len(lines[0])}
        live = [cell for line in lines for cell in line if OPENS.search(cell) and not re.fullmatch(r"-?[\d.]+", cell)]
        assert live == [], file.name


def test_json_holds_every_text_as_it_is_and_no_control_character(folder: Path, plans: list[Plan]) -> None:
    for at, plan in enumerate(plans):
        data = (folder / f"{at}.json").read_bytes()
        assert msgspec.json.decode(data, type=Plan) == plan
        assert not re.search(rb"[\x00-\x09\x0b-\x1f]", data)
    assert len((folder / "all.jsonl").read_bytes().split(b"\n")) == len(plans) + 1
    assert json.loads((folder / "all.sarif").read_bytes())["version"] == "2.1.0"


@pytest.mark.parametrize("kind", [".jsonl", ".parquet"])
def test_the_tables_hold_no_control_character(kind: str, folder: Path) -> None:
    for file in found(folder / "dataset", kind):
        lines = (
            pl.read_parquet(file).to_dicts() if kind == ".parquet" else map(json.loads, file.read_bytes().splitlines())
        )
        assert not [cell for line in lines for cell in line.values() if CONTROLS.search(str(cell))], file.name


def test_the_database_holds_no_control_character_and_is_whole(folder: Path, plans: list[Plan]) -> None:
    with closing(sqlite3.connect(folder / "dataset" / "calplan.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        lines = database.execute("SELECT * FROM duties").fetchall()
    assert len(lines) == sum(len(plan.rows) for plan in plans)
    assert not [cell for line in lines for cell in line if CONTROLS.search(str(cell))]


def test_the_descriptions_are_json_and_markdown_that_do_nothing(folder: Path) -> None:
    for file in (*found(folder, "datapackage.json"), *found(folder, "prov.json")):
        assert json.loads(file.read_bytes())
    for file in found(folder, ".md"):
        written = re.sub(r"\\.|`[^`]*`", "", file.read_text(encoding="utf-8"))
        assert not CONTROLS.search(written)
        assert not re.search(r"<(script|img|svg|a)\b|\]\(javascript:", written, re.IGNORECASE), file.name


def test_every_cell_of_a_workbook_is_a_text_or_a_number(folder: Path) -> None:
    for file in found(folder, ".xlsx"):
        kinds = {cell.data_type for sheet in load_workbook(file) for line in sheet.iter_rows() for cell in line}
        assert kinds <= {"s", "n"}, file.name
        with ZipFile(file) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
        assert not [part for part in parts if b"<f>" in part or b'TargetMode="External"' in part]


def test_documents_and_xml_are_well_formed(plans: list[Plan], text: str, folder: Path) -> None:
    for plan in plans:
        with ZipFile(io.BytesIO(export.to_docx(plan, text))) as archive:
            for name in archive.namelist():
                etree.fromstring(archive.read(name))
                assert b'TargetMode="External"' not in archive.read(name)
    for file in (*found(folder, ".xml"), *found(folder, ".svg")):
        tree = etree.fromstring(file.read_bytes())
        assert not [one for one in tree.iter("{*}script") if one.text]
        assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]
        assert not [cell for cell in tree.itertext() if CONTROLS.search(cell)]


def test_a_calendar_has_no_more_events_than_its_plan(folder: Path) -> None:
    events = []
    for file in found(folder, ".ics"):
        data = file.read_bytes()
        assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
        assert b"\nATTACH" not in data
        events.append(len(icalendar.Calendar.from_ical(data).walk("VEVENT")))
    assert len(set(events)) == 1


def test_a_page_has_no_element_of_a_text(pages: list[bytes]) -> None:
    for page in pages:
        tree = html.fromstring(page)
        assert tree.xpath("//img | //iframe | //form | //*[starts-with(@href, 'javascript')]") == []
        assert not [name for one in tree.iter() for name in one.attrib if name.lower().startswith("on")]
        assert not CONTROLS.search("".join(tree.itertext()))


@pytest.mark.skipif(program() is None, reason="Chromium is not installed")
def test_a_page_does_nothing_in_a_browser(pages: list[bytes], tmp_path: Path) -> None:
    told: list[str] = []
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program(), timeout=PATIENCE)
        for at, data in enumerate(pages):
            file = tmp_path / f"{at}.html"
            file.write_bytes(data)
            page = running.new_page()
            page.on("dialog", lambda dialog: told.append(dialog.message))
            page.on("request", lambda request: told.append(request.url))
            page.goto(file.as_uri(), timeout=PATIENCE)
            assert page.evaluate("window.ran") is None
            assert told == [file.as_uri()]
            told.clear()
        running.close()


HALVES = {
    "plan.html": b"<p>&#xD800;&#55357;</p>",
    "plan.txt": b"\xff\xfe" + "План".encode("utf-16-le") + b"\x00\xd8\n\x00",
    "plan.csv": "План".encode() + b"\n&#xD800;",
}


@pytest.mark.parametrize("name", HALVES)
def test_half_a_character_reaches_no_output(name: str) -> None:
    document = read_document(HALVES[name], name)
    assert document.text.encode()
    assert export.to_json(extract(document))
