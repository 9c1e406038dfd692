"""`calplan query`: questions to a dataset."""

from collections.abc import Callable
from pathlib import Path

import click

from pipeline.cli.sources import answer
from pipeline.exits import Exit

OPTIONS = (
    click.option("--body", metavar="ID", help="Duties of this body: cec, tec, pec …"),
    click.option("--before", metavar="EVENT", help="Deadlines before this event: voting_day, election_called …"),
    click.option("--after", metavar="EVENT", help="Deadlines after this event."),
    click.option("--min-days", type=float, metavar="N", help="So many days before or after it, or more."),
    click.option("--max-days", type=float, metavar="N", help="So many days before or after it, or fewer."),
    click.option("--law", metavar="ID", help="Duties that cite this law: kg.election_law …"),
    click.option("--article", metavar="N", help="Duties that cite an article of this number."),
    click.option("--status", metavar="STATUS", help="Duties with this verdict: agrees, conflicts, undecidable …"),
    click.option("--election", metavar="TEXT", help="Plans of such elections: president, local_council/2012-05-06 …"),
    click.option("--document", metavar="GLOB", help="Documents of such names."),
    click.option("--words", metavar="TEXT", help="Duties with these words: “бюллетен*”, “тизме OR список*”."),
)


def _asking(command: Callable[..., object]) -> Callable[..., object]:
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@click.command(short_help="Ask a dataset.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@_asking
@click.option("--sql", "statement", metavar="SQL", help="Any question in SQL, of the tables and views; alone.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
def query(folder: Path, statement: str | None, form: str, **asked: str | float | None) -> Exit:
    """Ask the dataset that calplan run left in DIR: duties that meet every option, or whatever SQL says.

    Months count as 30 days, weeks as 7. The dataset is only read.
    """
    import msgspec

    from pipeline.export.answers import WRITERS
    from pipeline.query import Question, ask, sql

    given = {name: value for name, value in asked.items() if value is not None}
    if statement is not None and given:
        raise click.UsageError("--sql stands alone.")
    try:
        found = ask(folder, msgspec.convert(given, Question)) if statement is None else sql(folder, statement)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if form == "table":
        from pipeline.terminal import show_lines

        show_lines(found.header, found.lines)
    else:
        answer(WRITERS[form](found.header, found.lines))
    if not found.lines:
        click.echo("Nothing answers that.", err=True)
    return Exit.OK
