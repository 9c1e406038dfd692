"""The text as read, coloured by what was understood of it. Personal contacts are withheld unless they are asked for."""

import re
from collections.abc import Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from pipeline.export.layers import UNACCOUNTED, paint, understood, withheld
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.record import Plan

UNSEEN = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\r\n"},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
    ord("\r"): None,
}
"""What would command the terminal, as a picture of it; the carriage return that a line end is left with goes."""

FRAME = re.compile(r"[\s|¦+=_\u2500-\u257f-]*")
FRAME_STYLE = "bright_black"
"""What a table is drawn with says nothing, and is neither used nor residue."""
LONE_RETURN = re.compile("\r(?!\n)")

WITHHELD = message("personal contact withheld")


def show(plan: Plan, text: str, console: Console, *, show_contacts: bool = False, language: str = "en") -> None:
    """Print the text of a plan in colours, with their legend; `text` is the text as read."""
    pieces = list(_pieces(plan, LONE_RETURN.sub("\n", text), show_contacts=show_contacts, language=language))
    styles = {style for _, style in pieces}
    say = translator(language)
    seen = [layer for layer in (*understood(plan), UNACCOUNTED) if layer.label and layer.style in styles]
    legend = Text("  ").join(Text(say(layer.label), layer.style) for layer in seen)
    console.print(legend, "", Text.assemble(*pieces), sep="\n", soft_wrap=not console.is_terminal)


def _pieces(plan: Plan, text: str, *, show_contacts: bool, language: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with its style; a mark for each stretch that is withheld."""
    layers = understood(plan)
    hidden = () if show_contacts else withheld(plan)
    painted = paint(len(text), [*(layer.spans for layer in layers), hidden])
    mark = f"[{translator(language)(WITHHELD)}]"
    start = 0
    for number, run in groupby(painted):
        end = start + len(list(run))
        words = text[start:end].translate(UNSEEN)
        if number > len(layers):
            yield mark, "bold red"
        elif number:
            yield words, layers[number - 1].style
        else:
            yield words, FRAME_STYLE if FRAME.fullmatch(words) else UNACCOUNTED.style
        start = end
