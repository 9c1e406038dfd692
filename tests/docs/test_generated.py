"""Documentation that cannot lie: what the program can write itself, it has written."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def generated() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: make() for name, make in module.PAGES.items()}


def test_generated_pages_are_what_the_program_says() -> None:
    stale = [name for name, text in generated().items() if (DOCS / name).read_bytes() != text.encode("utf-8")]
    assert not stale, "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


def test_the_test_command_of_the_readme_is_that_of_continuous_integration() -> None:
    commands = re.compile(r"^make (?:run|test)\b", re.MULTILINE)
    assert set(commands.findall((ROOT / "README.md").read_text(encoding="utf-8"))) == {"make run", "make test"}
    assert "make test" in commands.findall((ROOT / ".ci" / "run").read_text(encoding="utf-8"))
