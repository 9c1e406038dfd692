"""`calplan compare`: the same duty in several plans."""

from pathlib import Path

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import answer, understood, written
from pipeline.exits import Exit


@click.command(short_help="Put several plans beside each other.")
@click.argument("files", metavar="PLAN PLAN...", nargs=-1, required=True)
@click.option("--to", metavar="DIR", type=click.Path(path_type=Path), help="Folder for tables, a page and charts.")
@click.option("--format", "shape", type=click.Choice(["table", "markdown", "csv"]), default="table", show_default=True)
@reading
def compare(
    files: tuple[str, ...], to: Path | None, shape: str, language: str, events: dict[str, str], verbose: bool
) -> Exit:
    """Put the same duties of several plans beside each other, and say what changed; plans may be in both languages."""
    del verbose
    from pipeline.comparison import compared
    from pipeline.export.comparison.matrix import matrix

    if len(files) < 2:
        raise click.UsageError("A comparison needs two plans or more.")
    comparison = compared([understood(file, language, events)[1] for file in files])
    if to is not None:
        from pipeline.export.comparison.folder import write_comparison

        return written(to, lambda: _told(write_comparison(comparison, to, language)))
    if shape == "table":
        from pipeline.export.comparison.terminal import to_table
        from pipeline.terminal import stdout

        stdout().print(to_table(matrix(comparison, language)))
    else:
        from pipeline.export.comparison.texts import to_csv, to_markdown

        answer({"markdown": to_markdown, "csv": to_csv}[shape](matrix(comparison, language)))
    return Exit.OK


def _told(files: list[Path]) -> None:
    click.echo("\n".join(map(str, files)), err=True)
