"""`calplan validate`: verdicts and findings."""

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import reading
from pipeline.cli.sources import answer, understood
from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.readers import Document
    from pipeline.record import Plan


@click.command(short_help="Tell of verdicts and findings.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--strict", is_flag=True, help="Exit with 1 when there are errors or warnings.")
@click.option("--format", "shape", type=click.Choice(["text", "sarif", "junit"]), default="text", show_default=True)
@click.option("--against", "other", metavar="OTHER", help="Hold the plans against another document.")
@click.option("--all-notes", is_flag=True, help="Tell of what a sound plan has as well: a last day that is a holiday.")
@reading
def validate(  # noqa: PLR0913, PLR0917 - one for each word of the command line
    files: tuple[str, ...],
    strict: bool,
    shape: str,
    other: str | None,
    all_notes: bool,
    language: str,
    events: dict[str, str],
    verbose: bool,
) -> Exit:
    """Tell of every verdict that is not plain agreement, and of every finding.

    --against names another document about the same election: the text of the same act in the other language, the
    resolution that approves the plan, one that amends it, a press digest. What differs between them is a finding, with
    both quotes.
    """
    from pipeline import export
    from pipeline.readers import ReadError
    from pipeline.terminal import report, trouble_with

    plans: list[Plan] = []
    held = understood(other, language, {}) if other else None
    for file in files:
        try:
            document, plan = understood(file, language, events, all_notes=all_notes)
            plans.append(_against((document, plan), held, language) if held else plan)
            if shape == "text":
                report(plans[-1], language)
        except ReadError as error:
            trouble_with(error, verbose=verbose)
    if shape != "text":
        answer({"sarif": export.to_sarif, "junit": export.to_junit}[shape](plans))
    if len(plans) < len(files):
        return Exit.PARTIAL if plans else Exit.UNREADABLE
    serious = any(finding.severity != "note" for plan in plans for finding in plan.findings)
    return Exit.FINDINGS if strict and serious else Exit.OK


def _against(plan: "tuple[Document, Plan]", other: "tuple[Document, Plan]", language: str) -> "Plan":
    from extractors.amendments import is_amendment
    from pipeline.amending import NotAmendable, Read, held_against
    from pipeline.twins import beside

    try:
        if is_amendment(other[0].text) and not is_amendment(plan[0].text):
            return held_against(Read(*plan), Read(*other), language)
        return beside(plan[1], other[1], language)
    except NotAmendable as error:
        raise click.UsageError(f"{error} has no rows that an amendment could change.") from error
    except ValueError as error:
        raise click.UsageError(str(error)) from error
