"""The spaCy components: the values of the plain path, kept with the document wherever it goes."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import extractors.components  # registers them, installed or not
from extractors import find_bodies, find_citations, find_dates, find_deadlines
from tests.extractors.quoted import is_exact
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, gold_text, load_gold

ROOT = Path(__file__).resolve().parents[2]
NAMES = {"deadlines": find_deadlines, "dates": find_dates, "citations": find_citations, "bodies": find_bodies}
CORPUS = sorted((ROOT / "corpus").glob("*/document.txt"))
TEXT = (
    "Участка\u00adлык комиссиялар протоколдорду добуш берүү күнүнө чейин 5 күндөн кечиктир-\nбестен жөнөтүшөт "
    "(Мыйзамдын 14-беренесинин 3, 4-бөлүктөрү). 2012-жылдын 27-апрелинен\n5-майына чейин саат 18:00дө."
)


def pipeline(language: str, **config: object) -> Language:
    nlp = spacy.blank(language)
    for name in NAMES:
        takes = set(Language.get_factory_meta(f"calplan_{name}").default_config) & set(config)
        nlp.add_pipe(f"calplan_{name}", config={key: config[key] for key in takes})
    return nlp


def values(doc: Doc, group: str) -> list[object]:
    return [span._.calplan for span in doc.spans[group]]


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parent.name)
def test_the_values_are_those_of_the_plain_path(language: str, path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    doc = pipeline(language)(text)
    assert doc.text == text
    for group, find in NAMES.items():
        assert values(doc, group) == list(find(text))
    assert doc.spans["deadlines"]


@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_cells_of_real_plans(name: str) -> None:
    plan, text = load_gold(gold_path(name)), gold_text(name)
    day = plan.election.day or ""
    nlp = pipeline("ky", cell=True, near=[day])
    cells = [
        text[slice(*row.cells[role])] for row in plan.rows for role in ("deadline", "responsible") if role in row.cells
    ]
    for cell, doc in zip(cells, nlp.pipe(cells), strict=True):
        near = [date.fromisoformat(day)]
        assert values(doc, "deadlines") == list(find_deadlines(cell, near=near, cell=True))
        assert values(doc, "bodies") == list(find_bodies(cell, cell=True))


def test_spans_cover_the_words_and_values_have_them_exactly() -> None:
    doc = pipeline("ky")(TEXT)
    for group in NAMES:
        for span in doc.spans[group]:
            value = span._.calplan
            assert span.start_char <= value.span.start < value.span.end <= span.end_char
            assert is_exact(value, TEXT)
    offset, hours = doc.spans["deadlines"]
    assert (offset.label_, offset.kb_id_, offset._.calplan.n) == ("offset", "voting_day", 5)
    assert (hours.label_, hours.kb_id_, hours._.calplan.end_date) == ("date", "", "2012-05-05")
    assert [(span.label_, span.kb_id_, span._.calplan.part) for span in doc.spans["citations"]] == [
        ("citation", "", "3"),
        ("citation", "", "4"),
    ]
    assert [(span.label_, span.kb_id_) for span in doc.spans["bodies"]] == [("body", "pec")]


def test_a_law_is_the_entity_of_its_citation() -> None:
    doc = pipeline("ru")("пункт 2 части 3 статьи 14 Федерального закона № 67-ФЗ")
    assert [span.kb_id_ for span in doc.spans["citations"]] == ["rf.basic_guarantees"]


def test_other_spans_have_no_value() -> None:
    assert pipeline("ky")(TEXT)[0:2]._.calplan is None


def test_values_are_saved_with_the_document(tmp_path: Path) -> None:
    nlp = pipeline("ky")
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "docs.spacy")
    (stored,) = DocBin().from_disk(tmp_path / "docs.spacy").get_docs(nlp.vocab)
    for other in (again, stored):
        assert [values(other, group) for group in NAMES] == [values(doc, group) for group in NAMES]


def test_a_saved_pipeline_reads_the_same(tmp_path: Path) -> None:
    nlp = pipeline("ky", near=["2012-05-06"])
    nlp.to_disk(tmp_path)
    doc, again = nlp("20-декабрга чейин"), spacy.load(tmp_path)("20-декабрга чейин")
    assert values(again, "deadlines") == values(doc, "deadlines")
    assert [value.date for value in values(again, "dates")] == ["2011-12-20"]


def test_many_texts_in_two_processes() -> None:
    texts = [TEXT, "до 5 мая", ""] * 3
    for text, doc in zip(texts, pipeline("ru").pipe(texts, n_process=2, batch_size=2), strict=True):
        assert values(doc, "deadlines") == list(find_deadlines(text))


def test_displacy_shows_them() -> None:
    doc = pipeline("ky")(TEXT)
    page = displacy.render(doc, style="span", options={"spans_key": "deadlines"}, jupyter=False)
    assert "offset" in page
    assert "voting_day" in page
    assert page.count("date") >= 1


def test_the_project_registers_every_component() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = project["entry-points"]["spacy_factories"]
    assert named == {f"calplan_{name}": f"extractors.components:{name}" for name in sorted(NAMES)}
    assert all(callable(getattr(extractors.components, name)) for name in NAMES)
