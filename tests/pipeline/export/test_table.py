from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from pipeline.export.table import WIDEST, to_table, usual_law
from pipeline.record import Plan
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, load_gold
from tests.pipeline.export.plans import HOSTILE, hostile, small


def printed(plan: Plan, width: int) -> str:
    out = StringIO()
    Console(file=out, width=width, color_system=None, legacy_windows=False).print(to_table(plan))
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 81, 100, 119, 120, 121, 160, 200])
@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_it_fits_the_terminal_and_loses_no_word(name: str, width: int) -> None:
    plan = load_gold(gold_path(name))
    shown = printed(plan, width)
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    seen = "".join(shown.split())
    for row in plan.rows:
        first, last = (row.duty or "").split()[0], (row.duty or "").split()[-1]
        assert first in seen
        assert last in seen
    assert "…" not in shown.replace("agrees if …", "")


def test_nobody_gets_lines_of_ten_thousand_columns() -> None:
    assert max(map(len, printed(load_gold(gold_path(LOCAL_PLAN)), 10_000).splitlines())) <= WIDEST


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_commands_the_terminal(text: str, width: int) -> None:
    shown = printed(hostile(text), width)
    assert not {"\x1b", "\x07", "\x00", "\r", "\u202e", "\x9b"} & set(shown)


def test_markup_in_a_document_is_only_text() -> None:
    assert "[bold red]" in printed(hostile("[bold red]markup[/]"), 160)


def test_a_row_says_what_it_says_and_what_it_comes_to() -> None:
    shown = " ".join(printed(small(), 160).split())
    for words in (
        "1.1",
        "Form the districts",
        "not later than 50",
        "says: until --11-25 24:00",
        "last day: 2012-03-16",
        "the commission",
        "10(4, 5)",
        "conflicts",
        "3 days earlier",
        "Articles without a law are those of kg.local_elections.",
        "error row 1: No. [stated-date-conflicts]",
    ):
        assert words in shown


def test_the_usual_law_is_the_one_cited_most() -> None:
    assert usual_law(load_gold(gold_path(LOCAL_PLAN))) == "kg.local_elections"
    assert usual_law(load_gold(gold_path(SCHEDULE))) is None
