"""`calplan show`: a text, coloured by what was understood."""

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import understood


@click.command(short_help="Print a text, coloured by what was understood.")
@click.argument("file", metavar="FILE")
@click.option("--contacts", is_flag=True, help="Show names and telephone numbers of persons, too.")
@reading
def show(file: str, contacts: bool, language: str, events: dict[str, str], verbose: bool) -> None:
    """Print the text of a document, coloured by what was understood of it."""
    del verbose
    from pipeline import export
    from pipeline.terminal import stdout

    document, plan = understood(file, language, events)
    export.show(plan, document.text, stdout(), show_contacts=contacts, language=language)
