"""The command line: data on stdout, messages on stderr, an exit code that says how it went.

One command a file. Whatever takes long to import is imported by the command that needs it, so `calplan --help` answers
at once.
"""

from collections.abc import Sequence

from pipeline.cli.amend import amend
from pipeline.cli.compare import compare
from pipeline.cli.draft import draft
from pipeline.cli.explain import explain
from pipeline.cli.extract import extract
from pipeline.cli.fetch import fetch
from pipeline.cli.group import calplan
from pipeline.cli.query import query
from pipeline.cli.report import report
from pipeline.cli.run import run
from pipeline.cli.schema import schema
from pipeline.cli.show import show
from pipeline.cli.validate import validate
from pipeline.start import start

for _command in (run, extract, validate, explain, show, report, compare, draft, amend, query, fetch, schema):
    calplan.add_command(_command)


def main(args: Sequence[str] | None = None) -> int:
    """The command `calplan`; gives its exit code."""
    state = {"verbose": False}
    return start(
        lambda: calplan.main(args, prog_name="calplan", standalone_mode=False, obj=state),
        verbose=lambda: state["verbose"],
    )
