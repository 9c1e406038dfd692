"""Make the pages of docs/ that the program can write itself: `make docs`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from pipeline.cli import calplan
from pipeline.export.schema import schema_as_json

FOLDER = Path(__file__).resolve().parent


def commands() -> Iterator[str]:
    """Every command as its own --help has it."""
    yield "# Commands\n\nMade from the program by `make docs`. Data goes to stdout in UTF-8, messages go to stderr.\n"
    top = click.Context(calplan, info_name="calplan", terminal_width=100)
    yield _section("calplan", calplan.get_help(top))
    for name, command in calplan.commands.items():
        yield _section(
            f"calplan {name}", command.get_help(click.Context(command, info_name=name, parent=top, terminal_width=100))
        )


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": lambda: "\n".join(commands()),
    "record.schema.json": lambda: schema_as_json().decode("utf-8"),
}

if __name__ == "__main__":
    for page, make in PAGES.items():
        (FOLDER / page).write_text(make(), encoding="utf-8", newline="\n")
