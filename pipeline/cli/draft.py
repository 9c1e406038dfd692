"""`calplan draft`: a plan for another election day."""

from datetime import datetime
from pathlib import Path

import click

from pipeline.cli.as_file import SUFFIXES, as_file
from pipeline.cli.options import reading
from pipeline.cli.sources import answer, events_known, understood, written
from pipeline.exits import Exit

DAY = click.DateTime(["%Y-%m-%d"])


@click.command(short_help="Write a plan for another election day.")
@click.argument("file", metavar="PLAN")
@click.option("--election-day", "day", required=True, metavar="DAY", type=DAY, help="The new election day: 2027-05-16.")
@click.option("--called", metavar="DAY", type=DAY, help="The day on which the election is called.")
@click.option("--variant", type=click.Choice(["early", "repeat"]), help="The new election is an early or a repeat one.")
@click.option("--contacts", is_flag=True, help="Keep names and telephone numbers of persons.")
@click.option("--to", metavar="FILE", type=click.Path(path_type=Path), help=f"The draft: one of {', '.join(SUFFIXES)}.")
@reading
def draft(  # noqa: PLR0913, PLR0917 - the options of the command
    file: str,
    day: datetime,
    called: datetime | None,
    variant: str | None,
    contacts: bool,
    to: Path | None,
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Write PLAN for another election day: every date that hangs on it is counted anew under the plan's own convention.

    --event dates events of the new election. What cannot be known is left open and told on stderr.
    """
    del verbose
    from pipeline.drafting import NoElectionDayError, draft
    from pipeline.drafting.remarks import TERMS_LEFT, say_remark
    from pipeline.files import write_whole
    from pipeline.messages import translator

    if to is not None and to.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"A draft is one of {', '.join(SUFFIXES)}.", param_hint="--to")
    known = ({"election_called": f"{called:%Y-%m-%d}"} if called else {}) | events
    document, plan = understood(file, language, {})
    before = events_known(file, {})
    try:
        drafted = draft(document, plan, day.date(), events=known, before=before, contacts=contacts, language=language)
    except NoElectionDayError:
        click.echo(f"{document.name}: It does not say on which day its election is.", err=True)
        return Exit.UNREADABLE
    for remark in drafted.remarks:
        click.echo(say_remark(remark, language), err=True)
    if variant:
        click.echo(translator(language)(TERMS_LEFT), err=True)
    if to is None:
        answer(drafted.document.text.encode())
        return Exit.OK
    return written(to, lambda: write_whole(to, as_file(drafted.plan, drafted.document, to.suffix.lower(), language)))
