"""`calplan amend`: a plan with its amendments carried out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.as_file import SUFFIXES, as_file
from pipeline.cli.options import reading
from pipeline.cli.sources import answer, events_known, understood, written
from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.amending import Amended


@click.command(short_help="Carry amendments out on a plan.")
@click.argument("file", metavar="PLAN")
@click.argument("amendments", metavar="AMENDMENT...", nargs=-1, required=True)
@click.option(
    "--format", "shape", type=click.Choice(["json", "jsonl", "csv", "table"]), default="json", show_default=True
)
@click.option("--to", metavar="FILE", type=click.Path(path_type=Path), help=f"The plan: one of {', '.join(SUFFIXES)}.")
@reading
def amend(  # noqa: PLR0913, PLR0917 - one for each word of the command line
    file: str,
    amendments: tuple[str, ...],
    shape: str,
    to: Path | None,
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Carry the resolutions that amend PLAN out on it, and read the consolidated plan: every row with its sources,
    every date reckoned and checked anew.

    Amendments are carried out in the order of their dates where all have one, else as they are given. What cannot be
    carried out or was not understood is a finding, and told on stderr.
    """
    del verbose
    from pipeline.amending import CODES, NotAmendable, Read, amend
    from pipeline.files import write_whole

    if to is not None and to.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"A plan is one of {', '.join(SUFFIXES)}.", param_hint="--to")
    plan = Read(*understood(file, language, events))
    others = [Read(*understood(other, language, {})) for other in amendments]
    try:
        amended = amend(plan, others, events=events_known(file, events), language=language)
    except NotAmendable:
        click.echo(f"{plan.document.name}: It has no rows that an amendment could change.", err=True)
        return Exit.UNREADABLE
    codes = {one.code for one in CODES}
    for finding in amended.plan.findings:
        if finding.code in codes:
            click.echo(f"{finding.message} [{finding.code}]", err=True)
    if to is not None:
        return written(
            to, lambda: write_whole(to, as_file(amended.plan, amended.document, to.suffix.lower(), language))
        )
    _print(amended, shape, language)
    return Exit.OK


def _print(amended: "Amended", shape: str, language: str) -> None:
    from pipeline import export

    if shape == "table":
        from pipeline.terminal import stdout

        stdout().print(export.to_table(amended.plan, language))
    else:
        answer({"json": export.to_json, "jsonl": export.to_jsonl, "csv": export.to_csv}[shape](amended.plan))
