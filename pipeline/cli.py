"""The command line: data on stdout, messages on stderr, an exit code that says how it went.

Whatever takes long to import is imported by the command that needs it: `calplan --help` answers at once.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from pipeline.exits import MEANING, Exit, NobodyReads
from pipeline.start import start
from pipeline.version import VERSION

if TYPE_CHECKING:
    from pipeline.readers import Document
    from pipeline.record import Plan

EPILOG = "\b\nExit codes:\n" + "\n".join(f"  {code:>3}  {meaning}" for code, meaning in MEANING.items())
Command = TypeVar("Command", bound=Callable[..., object])


class Commands(click.Group):
    """The commands, in the order in which they are written."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; click would end one whose output nobody reads as if all were well."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise NobodyReads from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        del ctx
        return list(self.commands)


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="calplan")
def calplan() -> None:
    """Read official calendar plans and resolutions in Kyrgyz and Russian into tables that can be trusted."""


def _events(ctx: click.Context, param: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    from pipeline.events import dated_events

    try:
        return dated_events({name: value for name, _, value in (pair.partition("=") for pair in pairs)})
    except ValueError as error:
        raise click.BadParameter(str(error), ctx=ctx, param=param) from error


def _verbose(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    del param
    ctx.ensure_object(dict)["verbose"] = value
    return value


def reading(command: Command) -> Command:
    """The options of every command that reads documents."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, callback=_verbose, help="Tell more of what went wrong."),
        click.option(
            "--event",
            "events",
            multiple=True,
            metavar="ID=DATE",
            callback=_events,
            help="A date that the document leaves out: election_called=2012-02-27. May be repeated.",
        ),
        click.option(
            "--lang",
            "language",
            type=click.Choice(["en", "ky", "ru"]),
            default="en",
            show_default=True,
            help="Language of explanations and findings.",
        ),
    ):
        command = option(command)
    return command


@calplan.command(short_help="Read files and folders into a dataset.")
@click.argument("sources", metavar="SRC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", required=True, metavar="DIR", type=click.Path(path_type=Path), help="Folder of the dataset.")
@reading
def run(sources: tuple[Path, ...], to: Path, language: str, events: dict[str, str], verbose: bool) -> Exit:
    """Read files and folders into a dataset: a record each, tables, a workbook, and run.json."""
    from pipeline.run import run as run_all
    from pipeline.terminal import Teller, summary

    with Teller(verbose=verbose) as told:
        try:
            record = run_all(sources, to, language=language, events=events, told=told)
        except OSError as error:
            where = error.filename2 or error.filename or to
            click.echo(f"{where}: It cannot be written: {error.strerror or error}. Is it open elsewhere?", err=True)
            return Exit.UNWRITABLE
    if record.counts["done"] + record.counts["failed"]:
        summary(record, to)
    else:
        click.echo("No document was found there.", err=True)
    if not record.counts["done"]:
        return Exit.UNREADABLE
    return Exit.PARTIAL if record.counts["failed"] else Exit.OK


@calplan.command(short_help="Print what one document says.")
@click.argument("file", metavar="FILE")
@click.option(
    "--format", "shape", type=click.Choice(["json", "jsonl", "csv", "table"]), default="json", show_default=True
)
@reading
def extract(file: str, shape: str, language: str, events: dict[str, str], verbose: bool) -> None:
    """Print what one document says; FILE may be - for standard input."""
    del verbose
    from pipeline import export

    _, plan = _understood(file, language, events)
    if shape == "table":
        from pipeline.terminal import stdout

        stdout().print(export.to_table(plan, language))
    else:
        _answer({"json": export.to_json, "jsonl": export.to_jsonl, "csv": export.to_csv}[shape](plan))


@calplan.command(short_help="Tell of verdicts and findings.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--strict", is_flag=True, help="Exit with 1 when there are errors or warnings.")
@reading
def validate(files: tuple[str, ...], strict: bool, language: str, events: dict[str, str], verbose: bool) -> Exit:
    """Tell of every verdict that is not plain agreement, and of every finding."""
    from pipeline.readers import ReadError
    from pipeline.terminal import report, trouble_with

    plans: list[Plan] = []
    for file in files:
        try:
            plans.append(_understood(file, language, events)[1])
            report(plans[-1], language)
        except ReadError as error:
            trouble_with(error, verbose=verbose)
    if len(plans) < len(files):
        return Exit.PARTIAL if plans else Exit.UNREADABLE
    serious = any(finding.severity != "note" for plan in plans for finding in plan.findings)
    return Exit.FINDINGS if strict and serious else Exit.OK


@calplan.command(short_help="Print a text, coloured by what was understood.")
@click.argument("file", metavar="FILE")
@click.option("--contacts", is_flag=True, help="Show names and telephone numbers of persons, too.")
@reading
def show(file: str, contacts: bool, language: str, events: dict[str, str], verbose: bool) -> None:
    """Print the text of a document, coloured by what was understood of it."""
    del verbose
    from pipeline import export
    from pipeline.terminal import stdout

    document, plan = _understood(file, language, events)
    export.show(plan, document.text, stdout(), show_contacts=contacts, language=language)


@calplan.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    from pipeline.export.schema import schema_as_json

    _answer(schema_as_json())


def _understood(file: str, language: str, events: Mapping[str, str]) -> "tuple[Document, Plan]":
    """One document and what it says; `-` is standard input. Raises `ReadError`."""
    from pipeline.inputs import find_input, given_input
    from pipeline.run import understand

    entry = given_input(sys.stdin.buffer, "stdin.txt") if file == "-" else find_input(Path(file))
    return understand(entry, language, events)


def _answer(data: bytes) -> None:
    """Write all of `data` to stdout: an unbuffered stream takes what it can at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]


def main(args: Sequence[str] | None = None) -> int:
    """The command `calplan`; gives its exit code."""
    state = {"verbose": False}
    return start(
        lambda: calplan.main(args, prog_name="calplan", standalone_mode=False, obj=state),
        verbose=lambda: state["verbose"],
    )
