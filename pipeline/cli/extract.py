"""`calplan extract`: what one document says."""

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import answer, understood


@click.command(short_help="Print what one document says.")
@click.argument("file", metavar="FILE")
@click.option(
    "--format", "shape", type=click.Choice(["json", "jsonl", "csv", "table", "ics"]), default="json", show_default=True
)
@click.option("--alarm", metavar="DAYS", type=click.IntRange(0, 365), help="In a calendar, warn so many days before.")
@reading
def extract(file: str, shape: str, alarm: int | None, language: str, events: dict[str, str], verbose: bool) -> None:
    """Print what one document says; FILE may be - for standard input."""
    del verbose
    from pipeline import export

    _, plan = understood(file, language, events)
    if shape == "table":
        from pipeline.terminal import stdout

        stdout().print(export.to_table(plan, language))
    elif shape == "ics":
        answer(export.to_ics(plan, language, alarm))
    else:
        answer({"json": export.to_json, "jsonl": export.to_jsonl, "csv": export.to_csv}[shape](plan))
