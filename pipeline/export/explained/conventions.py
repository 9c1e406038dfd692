"""The convention of a plan and its rivals as a table: how many rows each explains, and which."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.export.explained.chain import name_of
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.messages.phrases import CONVENTIONS
from pipeline.reckon.conventions import Convention, named
from pipeline.reckon.support import Support
from pipeline.record import Plan

TITLE = message("How this plan counts")
CONVENTION, AGREE = message("convention"), message("rows that agree")
GAINED, BROKEN = message("only it explains"), message("it would break")
USUAL = message("the usual counting")
TAKEN = message("taken")
COUNT_EXCLUDED = message("but the day that a count comes to is left out")


def to_conventions(plan: Plan, supports: Sequence[Support], language: str = "en") -> RenderableType:
    """The convention taken first, then its rivals, the runner-up on top."""
    say = translator(language)
    rows = {row.seq: name_of(row) for row in plan.rows}
    table = Table(box=box.HORIZONTALS, pad_edge=False, border_style="dim")
    table.add_column(say(CONVENTION), overflow="fold")
    table.add_column(say(AGREE), justify="right")
    table.add_column(say(GAINED), overflow="fold")
    table.add_column(say(BROKEN), overflow="fold")
    for place, one in enumerate(supports):
        words = say_convention(one.convention, language)
        told = Text.assemble(words, (f" – {say(TAKEN)}", "green") if place == 0 else "")
        cells = (", ".join(rows[seq] for seq in seqs) for seqs in (one.gained, one.broken))
        table.add_row(told, str(len(one.agree)), *cells)
    return Group(Text(say(TITLE), "bold"), table)


def say_convention(convention: Convention, language: str) -> str:
    """A convention in words: what it changes of the usual counting."""
    say = translator(language)
    words = say_names(named(convention), language)
    only_until = convention.until_included and not convention.count_included
    return f"{words}; {say(COUNT_EXCLUDED)}" if only_until else words


def say_names(names: Sequence[str], language: str) -> str:
    """Conventions by their names, in words; none of them is the usual counting."""
    say = translator(language)
    return "; ".join(say(CONVENTIONS[name]) for name in names) or say(USUAL)
