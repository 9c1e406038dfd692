"""`calplan report`: one document as a page for a reader."""

from pathlib import Path

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import events_known, understood, written
from pipeline.exits import Exit


@click.command(short_help="Write what one document says as a page.")
@click.argument("file", metavar="FILE")
@click.option("--to", required=True, metavar="PAGE", type=click.Path(path_type=Path), help="The page: report.html.")
@reading
def report(file: str, to: Path, language: str, events: dict[str, str], verbose: bool) -> Exit:
    """Write one page with the verdict, the findings, the rows, a timeline and the coloured text, for any browser."""
    del verbose
    from pipeline.export.report import to_report
    from pipeline.files import write_whole
    from pipeline.graph import links
    from pipeline.reckon import judgement_of

    document, plan = understood(file, language, events)
    known = events_known(file, events)
    page = to_report(plan, document.text, language, links(judgement_of(plan, known), known))
    return written(to, lambda: write_whole(to, page))
