"""The command `calplan` that the others are hung on."""

import click

from pipeline.exits import MEANING, NobodyReads
from pipeline.version import VERSION

EPILOG = "\b\nExit codes:\n" + "\n".join(f"  {code:>3}  {meaning}" for code, meaning in MEANING.items())


class Commands(click.Group):
    """The commands, in the order in which they are written."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; click would end one whose output nobody reads as if all were well."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise NobodyReads from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        del ctx
        return list(self.commands)


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="calplan")
def calplan() -> None:
    """Read official calendar plans and resolutions in Kyrgyz and Russian into tables that can be trusted."""
