"""`calplan explain`: the chain that dates a row, or the convention of a plan, or its graph as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import events_known, understood, written
from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.record import Plan


FEW = 40
"""Rows that are named where one is asked for that is not there."""


@click.command(short_help="Tell how a row comes to its dates.")
@click.argument("file", metavar="FILE")
@click.argument("wanted", metavar="[ROW]...", nargs=-1)
@click.option("--graph", metavar="PICTURE", type=click.Path(path_type=Path), help="Draw what hangs on what: graph.svg.")
@click.option("--among", metavar="DIR", type=click.Path(path_type=Path), help="A dataset: how issuers' plans count.")
@reading
def explain(  # noqa: PLR0913, PLR0917 - each is an option
    file: str,
    wanted: tuple[str, ...],
    graph: Path | None,
    among: Path | None,
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Tell how rows come to their dates: the chain of events behind each, with the source of every step.

    ROW is a number as printed, or the place in the plan: #7. Without one, tell which convention of counting the plan
    follows, which rows speak for it, and what the runner-up would say; with --among, how the plans count that calplan
    run left in DIR, by issuer: it is told, never applied.
    """
    del verbose
    from pipeline.export.explained.chain import to_chain
    from pipeline.export.explained.conventions import to_conventions
    from pipeline.export.explained.graph import to_svg
    from pipeline.export.explained.habits import to_habits
    from pipeline.files import write_whole
    from pipeline.graph import links
    from pipeline.habits import habits
    from pipeline.reckon import judgement_of
    from pipeline.reckon.support import support
    from pipeline.terminal import stdout

    _, plan = understood(file, language, events)
    known = events_known(file, events)
    seqs = [seq for one in wanted for seq in _rows(plan, one)]
    judgement = judgement_of(plan, known)
    of_rows = links(judgement, known)
    for seq in dict.fromkeys(seqs):
        stdout().print(to_chain(plan, seq, of_rows, language))
    if not wanted and not graph:
        stdout().print(to_conventions(plan, support(judgement), language))
    if among:
        stdout().print(to_habits(plan, habits(among, plan.document.sha256), language))
    return written(graph, lambda: write_whole(graph, to_svg(plan, of_rows, language))) if graph else Exit.OK


def _rows(plan: "Plan", wanted: str) -> list[int]:
    """The `seq` of every row that bears a number, or of the one at a place (`#7`)."""
    from pipeline.export.explained.chain import name_of

    found = [row.seq for row in plan.rows if wanted.strip().rstrip(".") in {name_of(row), f"#{row.seq}"}]
    if not found:
        have = ", ".join(name_of(row) for row in plan.rows[:FEW])
        raise click.BadParameter(f"The plan has no row {wanted}. It has: {have}.", param_hint="ROW")
    return found
