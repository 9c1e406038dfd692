"""Every example of the pages is run, and what is shown is what the program says."""

import doctest
import importlib.util
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.docs.test_generated import DOCS, PAGES, ROOT

PLAN = ROOT / "corpus" / "2016-mistakes-ru" / "document.txt"
KINDS = re.compile(r"^```(\w*)", re.MULTILINE)
LINES = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
ONLY_LOOKED_AT = (
    "make ",
    "pip ",
    "sudo apt-get ",
    "brew ",
    "winget ",
    "python -m venv",
    "python -m extractors.lexicon",
)
"""What installs something, takes minutes or writes into the project: of `make` its target has to be there."""


def examples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples", DOCS / "examples.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def names(pages: list[Path]) -> list[str]:
    return [page.relative_to(DOCS).as_posix() for page in pages]


RUN = examples().pages()
PYTHON = [page for page in sorted(DOCS.rglob("*.md")) if ">>> " in page.read_text(encoding="utf-8")]
SHELL = [page for page in PAGES if LINES.search(page.read_text(encoding="utf-8"))]


@pytest.mark.skipif(sys.platform == "win32", reason="the commands are those of a Unix shell")
@pytest.mark.parametrize("page", RUN, ids=names(RUN))
def test_commands_print_what_is_shown(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert examples().filled(text, tmp_path).splitlines() == text.splitlines(), "run `make docs` and read what changed"


@pytest.mark.parametrize("page", PYTHON, ids=names(PYTHON))
def test_python_gives_what_is_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus", target_is_directory=True)
    shutil.copy(PLAN, tmp_path / "plan.txt")
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8").replace("```", "")
    outcome = doctest.DocTestRunner().run(doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0))
    assert outcome.attempted
    assert outcome.failed == 0


def test_no_example_escapes() -> None:
    """Blocks of Python that show nothing and commands that are not run are in the README and in CONTRIBUTING alone."""
    for page in DOCS.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert not {*KINDS.findall(text)} - {"", "console", "python", "sh", "text", "toml", "json"}, page
        for block in re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            assert block.startswith(">>> "), page


@pytest.mark.parametrize("page", SHELL, ids=[page.relative_to(ROOT).as_posix() for page in SHELL])
def test_a_command_that_is_only_looked_at_is_there(page: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for block in LINES.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("make "):
                assert line.split()[1] in targets
            elif page.is_relative_to(DOCS):
                assert line.startswith(ONLY_LOOKED_AT), "show it as `console`, so that it is run"


def test_the_examples_are_there() -> None:
    assert {"tutorial.md", *(f"howto/{who}.md" for who in ("analyst", "contributor", "dataset", "researcher"))} <= {
        *names(RUN)
    }
    assert "extractors.md" in names(PYTHON)


def test_a_page_that_lies_is_found(tmp_path: Path) -> None:
    told = examples().filled("```console\n$ echo yes\nno\n```\n", tmp_path)
    assert told == "```console\n$ echo yes\nyes\n```\n"
    with pytest.raises(RuntimeError, match="ended with 3"):
        examples().printed_by("exit 3", tmp_path)
