"""What CONTRIBUTING promises: phrases, bodies, a law and a country are added by editing TOML alone, no code.

A copy of the packages gets the additions; another Python reads texts with it.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PHRASES = """
[[word]]
tag = "not_later"
ru = ["не затягивая дольше", "самое позднее"]

[[word]]
tag = "not_earlier"
ru = ["самое раннее"]

[[word]]
tag = "immediately"
ru = ["без малейшего отлагательства"]

[[word]]
tag = "within_pre"
ru = ["в рамках отведенных"]

[[word]]
tag = "number"
value = 15
ru = ["полтора десятка"]

[[word]]
tag = "permanent"
ru = ["от начала и до конца кампании"]

[[word]]
tag = "condition_pre"
ru = ["коль скоро"]

[[event]]
id = "results_determined"
ru = ["оглашен~ победител~"]

[[event]]
id = "candidate_registered"
ky = ["талапкер~ тизмеге кир~"]
"""
BODIES = """
[[body]]
id = "tech_centre"
ru = ["вычислительн~ узл~", "вычислительн~ узел"]

[[body]]
id = "media"
ru = ["радиорубк~"]
"""
LAW = """
[[law]]
id = "kg.observers"
ru = ["о наблюдении за выборами"]
"""
COUNTRY = """
[[law]]
id = "am.electoral_code"
ru = ["избирательн~ кодекс~ республики армения", "избирательн~ кодекс~ армении"]

[[body]]
id = "local_self_government"
ru = ["мэр~ общин~"]

[[place]]
id = "am.gyumri"
ru = ["гюмри"]
"""
ADDED = {"more.toml": PHRASES, "kg/more.toml": BODIES, "kg/more_laws.toml": LAW, "am/armenia.toml": COUNTRY}
DEADLINES = {
    "не затягивая дольше чем на 3 дня после голосования": ("after", "voting_day", "not_later", 3, None),
    "самое позднее за 5 дней до голосования": ("before", "voting_day", "not_later", 5, None),
    "самое раннее за 20 дней до голосования": ("before", "voting_day", "not_earlier", 20, None),
    "без малейшего отлагательства после подписания протокола": ("after", "protocol_signed", "immediately", None, None),
    "в рамках отведенных 3 дней после регистрации кандидата": ("after", "candidate_registered", "within", 3, None),
    "за полтора десятка дней до выборов": ("before", "voting_day", "by", 15, None),
    "от начала и до конца кампании": (None, "permanent", None, None, None),
    "за 5 дней до выборов, коль скоро есть замечания": ("before", "voting_day", "by", 5, "коль скоро есть замечания"),
    "в течение 2 дней после оглашения победителя": ("after", "results_determined", "within", 2, None),
    "талапкер тизмеге киргенден кийин 3 күндүн ичинде": ("after", "candidate_registered", "within", 3, None),
}
BODY_CELLS = {"Вычислительный узел": "tech_centre", "Радиорубка": "media", "Мэры общин": "local_self_government"}
CITED = {
    "статья 5 Закона «О наблюдении за выборами»": "kg.observers",
    "статья 10 Избирательного кодекса Республики Армения": "am.electoral_code",
    "ст. 10 Избирательного кодекса Армении": "am.electoral_code",
    "статья 10 Избирательного кодекса Республики Беларусь": "by.electoral_code",
    "статья 10 Избирательного кодекса Республики Нигде": None,
}
READ = """
import json, sys
from extractors import find_bodies, find_citations, find_deadlines, find_places
deadlines, cells, cited = json.load(sys.stdin)
print(json.dumps([
    [[[one.direction, one.anchor, one.bound, one.n, one.condition] for one in find_deadlines(text, cell=True)]
     for text in deadlines],
    [[body.id for body in find_bodies(text, cell=True)] for text in cells],
    [[citation.law for citation in find_citations(text)] for text in cited],
    [place.id for place in find_places("г. Гюмри")],
]))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[list[list[object]]]:
    """What a copy with the additions reads in the texts above."""
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "extractors", copy / "extractors")
    for name, content in ADDED.items():
        path = copy / "extractors" / "lexicon" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    texts = json.dumps([list(DEADLINES), list(BODY_CELLS), list(CITED)])
    done = subprocess.run(
        [sys.executable, "-c", READ],
        input=texts,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=copy,
    )
    return json.loads(done.stdout)


def test_ten_phrases(found: list[list[list[object]]]) -> None:
    assert dict(zip(DEADLINES, found[0], strict=True)) == {text: [list(value)] for text, value in DEADLINES.items()}


def test_bodies(found: list[list[list[object]]]) -> None:
    assert dict(zip(BODY_CELLS, found[1], strict=True)) == {text: [body] for text, body in BODY_CELLS.items()}


def test_a_law_and_a_country(found: list[list[list[object]]]) -> None:
    assert dict(zip(CITED, found[2], strict=True)) == {text: [law] for text, law in CITED.items()}
    assert found[3] == ["am.gyumri"]
