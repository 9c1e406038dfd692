"""`calplan run`: files and folders into a dataset."""

from datetime import datetime
from pathlib import Path

import click

from pipeline.cli.options import reading
from pipeline.exits import Exit

FORMATS = ("csv", "jsonl", "parquet", "sqlite", "xlsx")
"""As `pipeline.export.FORMATS` has them, which takes long to import."""


@click.command(short_help="Read files and folders into a dataset.")
@click.argument("sources", metavar="SRC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", required=True, metavar="DIR", type=click.Path(path_type=Path), help="Folder of the dataset.")
@click.option("--only", multiple=True, metavar="GLOB", help="Look at documents of such names only. May be repeated.")
@click.option("--since", metavar="DATE", type=click.DateTime(), help="Look at files changed since then only.")
@click.option("--force", is_flag=True, help="Read anew what is in the store already.")
@click.option("--workers", metavar="N", type=click.IntRange(1), default=1, help="Processes to read with.  [default: 1]")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(FORMATS), default=FORMATS, help="Tables to write, not all."
)
@reading
def run(  # noqa: PLR0913, PLR0917 - each is an option
    sources: tuple[Path, ...],
    to: Path,
    only: tuple[str, ...],
    since: datetime | None,
    force: bool,
    workers: int,
    formats: tuple[str, ...],
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Read files and folders into a dataset: a record each, tables, a workbook, and run.json.

    What was understood is kept in DIR/.store: a document that did not change is not read again, and a run that was
    interrupted goes on where it stood. With --only or --since all others stay as the last run left them.
    """
    from pipeline.asked import Asked
    from pipeline.run import run as run_all
    from pipeline.terminal import Teller, summary, unwritable

    asked = Asked(since=since, only=only, force=force)
    with Teller(verbose=verbose) as told:
        try:
            record = run_all(
                sources,
                to,
                language=language,
                events=events,
                asked=asked,
                workers=workers,
                formats=formats,
                watched=told.watch,
                told=told,
            )
        except OSError as error:
            unwritable(error, to)
            return Exit.UNWRITABLE
    if record.counts["done"] + record.counts["failed"]:
        summary(record, to)
    else:
        click.echo("No document was found there.", err=True)
    if not record.counts["done"]:
        return Exit.UNREADABLE
    return Exit.PARTIAL if record.counts["failed"] else Exit.OK
