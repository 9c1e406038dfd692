"""Which originals there are, and what the command says of them."""

import json

import pytest

from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.fetching import LOG, find_originals

SOURCES = {
    "named": 'address = "https://docs.example.org/plan.pdf"\nsha256 = "' + "A" * 64 + '"',
    "unnamed": 'title = "A plan"',
    "broken": "address = ",
    "no-text": "address = 5",
    "odd-sum": 'address = "https://docs.example.org/"\nsha256 = "abc"',
    "deep/inside": 'address = "file:///etc/passwd"',
    ".hidden": 'address = "https://docs.example.org/"',
}


@pytest.fixture
def corpus(tmp_path):
    for name, text in SOURCES.items():
        folder = tmp_path / "corpus" / name
        folder.mkdir(parents=True)
        (folder / "source.toml").write_text(text, encoding="utf-8")
    return tmp_path / "corpus"


def test_every_source_of_a_folder_is_an_original(corpus):
    found = {one.name: one for one in find_originals([corpus, corpus])}
    troubles = {name: one.trouble.code if one.trouble else None for name, one in found.items()}
    assert troubles == {
        "named": None,
        "unnamed": "no-address",
        "broken": "bad-source",
        "no-text": "bad-source",
        "odd-sum": "bad-source",
        "deep/inside": None,
    }
    assert found["named"].sha256 == "a" * 64


def test_one_corpus_folder_is_named_as_itself(corpus):
    assert [one.name for one in find_originals([corpus / "named"])] == ["named"]


def test_what_is_no_folder_is_told(tmp_path):
    (only,) = find_originals([tmp_path / "nothing"])
    assert only.trouble.code == "bad-source"


def test_a_dry_run_asks_nobody(corpus, tmp_path, capsys):
    assert main(["fetch", str(corpus), "--to", str(tmp_path / "to"), "--dry-run"]) == Exit.OK
    assert "https://docs.example.org/plan.pdf" in capsys.readouterr().out
    assert not (tmp_path / "to").exists()


def test_what_cannot_be_fetched_is_told_and_logged(corpus, tmp_path, capsys):
    to = tmp_path / "to"
    assert main(["fetch", str(corpus), "--to", str(to), "--only", "deep*", "--only", "broken"]) == Exit.UNREADABLE
    told = capsys.readouterr().err
    assert "deep/inside: “file:///etc/passwd” is no address of a web page." in told
    assert "0 fetched, 0 unchanged, 2 failed; 0 name no official page" in told
    logged = [json.loads(line) for line in (to / LOG).read_text(encoding="utf-8").splitlines()]
    assert [(line["name"], line["code"]) for line in logged] == [
        ("broken", "bad-source"),
        ("deep/inside", "refused-address"),
    ]


def test_a_folder_that_cannot_be_written_is_told(corpus, tmp_path, capsys):
    (tmp_path / "file").write_bytes(b"")
    assert main(["fetch", str(corpus), "--to", str(tmp_path / "file"), "--only", "deep*"]) == Exit.UNWRITABLE
    assert "[unwritable]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "is no address of a web page"), ("ky", "барактын дареги эмес"), ("ru", "не адрес веб-страницы")],
)
def test_it_speaks_the_language_of_its_user(language, words, corpus, tmp_path, capsys):
    args = ["fetch", str(corpus), "--to", str(tmp_path / "to"), "--only", "deep*", "--lang", language]
    assert main(args) == Exit.UNREADABLE
    assert words in " ".join(capsys.readouterr().err.split())
