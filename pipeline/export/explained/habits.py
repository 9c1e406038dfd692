"""How the plans of each issuer in a dataset count, as a table, and whether one plan counts so."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.export.explained.conventions import say_names
from pipeline.messages import translator
from pipeline.messages.body_words import say_body
from pipeline.messages.marks import message
from pipeline.reckon.habits import Habit, usual_of
from pipeline.record import Plan

TITLE = message("How plans in the dataset count")
ISSUER, COUNTING, PLANS, ROWS = message("issuer"), message("counting"), message("plans"), message("rows")
SINGLE = message("%(convention)s (single rows)")
UNNAMED = message("not named")
TOO_FEW = message("What is usual with the issuer of this plan cannot be told from these plans.")
AS_USUAL = message("This plan counts as most plans of its issuer do.")
OTHERWISE = message("Most plans of its issuer count otherwise (%(convention)s); this plan is still counted by its own.")


def to_habits(plan: Plan, habits: Sequence[Habit], language: str = "en") -> RenderableType:
    """A line a way of counting, the issuer of the plan in bold, then a sentence on the plan itself."""
    say = translator(language)
    table = Table(box=box.HORIZONTALS, pad_edge=False, border_style="dim")
    table.add_column(say(ISSUER), overflow="fold")
    table.add_column(say(COUNTING), overflow="fold")
    table.add_column(say(PLANS), justify="right")
    table.add_column(say(ROWS), justify="right")
    own = _issuer(plan)
    for one in habits:
        words = say_names(one.convention, language)
        counting = words if one.whole else say(SINGLE) % {"convention": words}
        style = "bold" if one.issuer == own is not None else ""
        issuer = say_body(one.issuer, language) if one.issuer else say(UNNAMED)
        table.add_row(issuer, counting, str(one.plans), str(one.rows), style=style)
    return Group(Text(say(TITLE), "bold"), table, Text(_of_plan(plan, habits, language)))


def _of_plan(plan: Plan, habits: Sequence[Habit], language: str) -> str:
    say, usual = translator(language), usual_of(habits, _issuer(plan))
    if usual is None:
        return say(TOO_FEW)
    if usual.convention == plan.convention:
        return say(AS_USUAL)
    return say(OTHERWISE) % {"convention": say_names(usual.convention, language)}


def _issuer(plan: Plan) -> str | None:
    return plan.resolution.issuer if plan.resolution else None
