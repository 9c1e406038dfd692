"""A row explained in a chain, a plan in its conventions, and the graph as a picture that runs nothing."""

from pathlib import Path

import pytest
from lxml import etree

from pipeline.cli import main
from pipeline.engine import extract
from pipeline.export.explained.graph import to_svg
from pipeline.graph import links
from pipeline.readers import read_document
from pipeline.reckon import judgement_of

CORPUS = Path(__file__).parents[3] / "corpus"
FOLDERS = sorted(folder for folder in CORPUS.iterdir() if folder.is_dir())
PLAN = str(CORPUS / "2012-local-councils-ru")
HOSTILE = """Календарный план выборов депутатов </svg><script>alert(1)</script>
День голосования: 5 октября 2025 года

1. <image href=x onload=alert(1)> Регистрация кандидатов | не позднее чем за 30 дней до дня голосования | ЦИК
"""
SHAPES = {"svg", "style", "rect", "text", "path", "title", "circle"}


def drawn(data, name="plan.txt"):
    plan = extract(read_document(data, name))
    return plan, etree.fromstring(to_svg(plan, links(judgement_of(plan))))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_row_stands_in_the_picture(folder):
    plan, picture = drawn(folder / "document.txt")
    told = " ".join(picture.itertext())
    assert all((row.number or "").rstrip(".") in told for row in plan.rows)


def test_a_text_of_a_document_is_only_shown():
    _, picture = drawn(HOSTILE.encode())
    assert {etree.QName(part).localname for part in picture.iter()} <= SHAPES


def test_a_row_is_told_by_its_printed_number(capsys):
    assert main(["explain", PLAN, "2"]) == 0
    told = capsys.readouterr().out
    assert "Row 1." in told
    assert "16 March 2012, the last day that row 1 allows." in told
    assert "6 May 2012, as the head of the document says." in told


def test_a_row_is_told_by_its_place_in_the_language_asked_for(capsys):
    assert main(["explain", PLAN, "#2", "--lang", "ru"]) == 0
    assert "Строка 2." in capsys.readouterr().out


def test_a_date_of_the_user_is_told_as_such(capsys):
    assert main(["explain", PLAN, "2", "--event", "districts_approved=2012-03-01"]) == 0
    assert "1 March 2012, as you said." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The receipt of the documents: some time until 11 November 2016"),
        ("ky", "эң кеч 2016-жылдын 10-ноябры"),
        ("ru", "начало: не позднее 10 ноября 2016"),
    ],
)
def test_where_no_day_is_known_the_interval_is_told(capsys, language, said):
    assert main(["explain", str(CORPUS / "2016-mistakes-ru"), "#8", "--lang", language]) == 0
    assert said in " ".join(capsys.readouterr().out.split())


def test_without_a_row_the_conventions_are_told(capsys):
    assert main(["explain", PLAN]) == 0
    told = capsys.readouterr().out
    assert "the usual counting – taken" in told
    assert "the day of the event is counted as day 1" in told


def test_a_row_that_is_not_there_is_named(capsys):
    assert main(["explain", PLAN, "99"]) == 2
    assert "The plan has no row 99." in capsys.readouterr().err


def test_the_picture_is_written(tmp_path, capsys):
    assert main(["explain", PLAN, "--graph", str(tmp_path / "graph.svg")]) == 0
    assert (tmp_path / "graph.svg").read_bytes().startswith(b"<svg")
    assert capsys.readouterr().out == ""


def test_a_picture_that_cannot_be_written_is_said(tmp_path, capsys):
    assert main(["explain", PLAN, "--graph", str(tmp_path)]) == 5
    assert "It cannot be written" in capsys.readouterr().err
