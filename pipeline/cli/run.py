"""`calplan run`: files and folders into a dataset."""

from pathlib import Path

import click

from pipeline.cli.options import reading
from pipeline.exits import Exit


@click.command(short_help="Read files and folders into a dataset.")
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
