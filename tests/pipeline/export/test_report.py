"""The report: everything is on the page, nothing of a document runs, no contact is told, nothing is fetched."""

import re
from pathlib import Path

import pytest
from lxml import html

from pipeline.cli import main
from pipeline.engine import extract
from pipeline.export.report import to_report
from pipeline.graph import links
from pipeline.readers import read_document
from pipeline.reckon import judgement_of

CORPUS = Path(__file__).parents[3] / "corpus"
FOLDERS = sorted(folder for folder in CORPUS.iterdir() if folder.is_dir())
HOSTILE = """Календарный план выборов депутатов </script><script>alert(1)</script>
День голосования: 5 октября 2025 года

1. <img src=x onerror=alert(1)> Регистрация кандидатов | до 5 сентября 2025 года | ЦИК
"""


def read(folder, language="en"):
    document = read_document(folder / "document.txt", folder.name)
    plan = extract(document, language=language)
    data = to_report(plan, document.text, language, links(judgement_of(plan)))
    return plan, document, html.fromstring(data), data


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_row_and_finding_is_there_and_every_link_leads_somewhere(folder):
    plan, _, page, _ = read(folder)
    named = set(page.xpath("//@id"))

    assert {f"row-{row.seq}" for row in plan.rows} <= named
    assert len(page.xpath("//ul[@class='findings']/li")) == len(plan.findings)
    assert {link[1:] for link in page.xpath("//@href")} <= named


@pytest.mark.parametrize("folder", FOLDERS[:3], ids=lambda folder: folder.name)
def test_the_whole_text_is_there(folder):
    plan, document, page, _ = read(folder)
    shown = page.xpath("//div[@class='text']")[0].text_content()
    hidden = [residue.span for residue in plan.residue if residue.text is None]

    if not hidden:
        assert shown.split() == document.text.split()


def test_where_no_day_is_known_the_row_tells_its_bounds():
    _, _, page, _ = read(CORPUS / "2016-mistakes-ru", "ru")
    assert any("конец: не позднее 21 ноября 2016 года" in words for words in page.xpath("//p[@class='bounds']/text()"))


def test_contacts_are_withheld():
    for folder in FOLDERS:
        _, _, _, data = read(folder)
        assert not re.search(rb"\+996|0\d{3} \d{3} \d{3}", data)


def test_a_text_of_a_document_does_not_run():
    document = read_document(HOSTILE.encode(), "hostile.txt")
    page = html.fromstring(to_report(extract(document), document.text))

    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //@onerror | //@src | //link | //iframe") == []


@pytest.mark.parametrize("language", ["en", "ky", "ru"])
def test_the_page_is_in_the_language_of_its_reader(language):
    _, _, page, _ = read(FOLDERS[0], language)

    assert page.get("lang") == language
    assert {"en": "Timeline", "ky": "Убакыт огу", "ru": "Шкала времени"}[language] in page.text_content()


def test_the_same_document_makes_the_same_bytes():
    assert read(FOLDERS[0])[3] == read(FOLDERS[0])[3]


def test_the_command_writes_the_page(tmp_path):
    assert main(["report", str(FOLDERS[0]), "--to", str(tmp_path / "report.html")]) == 0
    assert (tmp_path / "report.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_page_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    assert main(["report", str(FOLDERS[0]), "--to", str(tmp_path / "file" / "report.html")]) == 5
