"""The page about the extractors shows what they do."""

import doctest
from pathlib import Path

import extractors.components  # registers them, installed or not

PAGE = Path(__file__).resolve().parents[2] / "docs" / "extractors.md"


def test_the_examples_of_the_page_are_true() -> None:
    text = PAGE.read_text(encoding="utf-8").replace("```", "")
    test = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    outcome = doctest.DocTestRunner().run(test)
    assert outcome.attempted > 15
    assert outcome.failed == 0


def test_the_page_names_every_component() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in ("deadlines", "dates", "citations", "bodies"):
        assert callable(getattr(extractors.components, name))
        assert f"| `calplan_{name}` | `{name}` |" in text
