"""Make the pages of docs/ that the program can write itself: `make docs`."""

import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from msgspec.structs import replace
from rich.console import Console

import pipeline
from pipeline import export
from pipeline.amending.codes import CODES, HELD_AGAINST
from pipeline.check import RULES
from pipeline.cli import calplan
from pipeline.export.reference import reference
from pipeline.export.schema import schema_as_json
from pipeline.twins import BETWEEN

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from docs.api import api  # noqa: E402 - the project is no installed package
from docs.examples import filled, pages  # noqa: E402
from docs.lexicon import lexicon  # noqa: E402

PICTURED = FOLDER.parent / "corpus" / "2016-mistakes-ru"
PICTURED_ROWS = 6
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" class="rich-terminal">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
  line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: arial; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""A picture of a terminal with the fonts of the machine that shows it: rich's own would fetch some from elsewhere."""


def commands() -> Iterator[str]:
    """Every command as its own --help has it."""
    yield "# Commands\n\nMade from the program by `make docs`. Data goes to stdout in UTF-8, messages go to stderr.\n"
    settings = {**calplan.context_settings, "terminal_width": 100}
    top = click.Context(calplan, info_name="calplan", **settings)
    yield _section("calplan", calplan.get_help(top))
    for name, command in calplan.commands.items():
        yield _section(
            f"calplan {name}", command.get_help(click.Context(command, info_name=name, parent=top, **settings))
        )


def checks() -> Iterator[str]:
    """Every finding with what it means."""
    yield "# Findings\n\nMade from the checks by `make docs`. An error is a contradiction, a warning probably a"
    yield "mistake, a note worth knowing. What a document says is never changed: a finding stands beside it.\n"
    for rule in RULES:
        asked = " (only when asked for)" if rule.only_when_asked else ""
        yield f"## {rule.code}\n\n**{rule.severity}**{asked}. {rule.explanation}\n"
        yield f"```text\n{rule.example}```\n"
    yield "# Findings between two documents\n\n`calplan validate PLAN --against OTHER` holds a plan against its text in"
    yield "the other language, against the resolution that approves it, or against what the press says of it.\n"
    for between in BETWEEN:
        yield f"## {between.code}\n\n**{between.severity}**. {between.explanation}\n"
        yield "".join(f"```text\n{text}```\n" for text in between.example)
    yield "# Findings of amendments\n\n`calplan amend PLAN AMENDMENT` carries out on a plan what an amending resolution"
    yield "orders; `calplan validate PLAN --against AMENDMENT` tells what it changes. What stands against one of its"
    yield "instructions is told by both.\n"
    for code in (*CODES, *HELD_AGAINST):
        yield f"## {code.code}\n\n**{code.severity}**. {code.explanation}\n"
        yield "".join(f"```text\n{text}```\n" for text in code.example)


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


def picture() -> str:
    """The first rows of a plan as `calplan extract --format table` prints them."""
    plan = pipeline.read(PICTURED)
    console = Console(record=True, width=130, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(export.to_table(replace(plan, rows=plan.rows[:PICTURED_ROWS], findings=plan.findings[:2])))
    return console.export_svg(title="calplan extract plan.txt --format table", code_format=SVG, unique_id="calplan")


PAGES: dict[str, Callable[[], str]] = {
    "api.md": api,
    "checks.md": lambda: "\n".join(checks()),
    "commands.md": lambda: "\n".join(commands()),
    "lexicon.md": lexicon,
    "plan.svg": picture,
    "record.schema.json": lambda: schema_as_json().decode("utf-8"),
    "schema.md": reference,
}

if __name__ == "__main__":
    for page, make in PAGES.items():
        (FOLDER / page).write_text(make(), encoding="utf-8", newline="\n")
    for path in pages():
        with TemporaryDirectory() as folder:
            text = filled(path.read_text(encoding="utf-8"), Path(folder))
        path.write_text(text, encoding="utf-8", newline="\n")
