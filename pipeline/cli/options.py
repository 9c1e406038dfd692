"""The options of every command that reads documents."""

from collections.abc import Callable
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])


def _events(ctx: click.Context, param: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    from pipeline.events import dated_events

    try:
        return dated_events({name: value for name, _, value in (pair.partition("=") for pair in pairs)})
    except ValueError as error:
        raise click.BadParameter(str(error), ctx=ctx, param=param) from error


def _verbose(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    del param
    ctx.ensure_object(dict)["verbose"] = value
    return value


LANGUAGE = click.option(
    "--lang",
    "language",
    type=click.Choice(["en", "ky", "ru"]),
    default="en",
    show_default=True,
    help="Language of explanations and findings.",
)
"""The option of every command that tells people something."""


def reading(command: Command) -> Command:
    """The options of every command that reads documents."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, callback=_verbose, help="Tell more of what went wrong."),
        click.option(
            "--event",
            "events",
            multiple=True,
            metavar="ID=DATE",
            callback=_events,
            help="A date that the document leaves out: election_called=2012-02-27. May be repeated.",
        ),
        LANGUAGE,
    ):
        command = option(command)
    return command
