from io import StringIO

import pytest
from msgspec.structs import replace
from rich.console import Console

from extractors.values import Span
from pipeline.export import show
from pipeline.export.layers import paint, understood
from pipeline.record import Plan, Residue
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, gold_text, load_gold
from tests.pipeline.export.plans import small

MARK = "[personal contact withheld]"


def shown(plan: Plan, text: str, *, colours: bool = False, show_contacts: bool = False) -> str:
    out = StringIO()
    colour = "truecolor" if colours else None
    console = Console(file=out, width=10_000, force_terminal=colours, color_system=colour, legacy_windows=False)
    show(plan, text, console, show_contacts=show_contacts)
    return out.getvalue()


def test_without_colours_it_is_the_text_as_read() -> None:
    text = gold_text(LOCAL_PLAN)
    _, blank, rest = shown(load_gold(gold_path(LOCAL_PLAN)), text).split("\n", 2)
    assert blank == ""
    assert rest == text + "\n"


def test_contacts_are_withheld_unless_asked_for() -> None:
    plan, text = load_gold(gold_path(SCHEDULE)), gold_text(SCHEDULE)
    contacts = [text[slice(*piece.span)] for piece in plan.residue if piece.text is None]
    closed, opened = shown(plan, text), shown(plan, text, show_contacts=True)
    assert closed.count(MARK) == 3
    assert not [words for words in contacts if words in closed]
    assert MARK not in opened
    assert [words for words in contacts if words in opened] == contacts


def test_every_sort_has_its_colour_and_stands_in_the_legend() -> None:
    legend = shown(load_gold(gold_path(LOCAL_PLAN)), gold_text(LOCAL_PLAN)).split("\n")[0]
    assert legend == "page  heading  duty  body  citation  offset  stated date  not understood"
    coloured = shown(load_gold(gold_path(LOCAL_PLAN)), gold_text(LOCAL_PLAN), colours=True)
    assert "\x1b[32mДобуш берүү күнүнө чейин 50 календардык күндөн кечиктирбестен\x1b[0m" in coloured
    assert "\x1b[31mколдонуудагы мыйзамдарга ылайык\x1b[0m" in coloured


def test_what_nothing_accounts_for_is_seen() -> None:
    plan = replace(load_gold(gold_path(LOCAL_PLAN)), residue=())
    assert "not understood" not in shown(plan, gold_text(LOCAL_PLAN))
    assert "unaccounted for" not in shown(plan, gold_text(LOCAL_PLAN)).split("\n")[0]
    bare = replace(plan, furniture=plan.furniture[1:])
    assert "unaccounted for" in shown(bare, gold_text(LOCAL_PLAN)).split("\n")[0]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\u202eback", "\ufffdback"),
        ("\x9bhidden\x7f", "\ufffdhidden␡"),
        ("[bold]text[/bold]", "[bold]text[/bold]"),
        (":smile:", ":smile:"),
    ],
)
def test_no_text_commands_the_terminal(text: str, seen: str) -> None:
    plan = replace(small(), rows=(), furniture=(), residue=(), header_spans={}, period=None, basis=())
    assert shown(plan, text).split("\n", 2)[2] == seen + "\n"


def test_interrupted_words_are_coloured_piece_by_piece() -> None:
    offsets = next(layer for layer in understood(small()) if layer.label == "offset")
    assert offsets.spans == (Span(30, 40), Span(42, 61))


def test_the_last_layer_is_seen_and_spans_past_the_end_do_no_harm() -> None:
    assert paint(6, [[Span(0, 4)], [Span(2, 3)], [Span(5, 9)]]) == bytes([1, 1, 2, 1, 0, 3])


def test_what_a_table_is_drawn_with_is_no_alarm() -> None:
    left = (Residue(text="План", span=Span(0, 4)), Residue(text="до 5 мая", span=Span(7, 15)))
    drawn = shown(replace(small(), rows=(), residue=left, furniture=(), header_spans={}), "План\n| до 5 мая | ┌──┐\n")

    assert drawn.split("\n")[0] == "not understood"
