"""One line for each stretch of the text that nothing accounts for. Personal contacts are withheld."""

from pipeline.export.frames.column import Column, Frame, document
from pipeline.export.given import given
from pipeline.record import Residue

RESIDUE: Frame[Residue] = Frame(
    "residue",
    "One line for each stretch of the text that nothing accounts for",
    lambda plan: plan.residue,
    (
        document(),
        Column(
            "text",
            "the words; empty where they are withheld",
            90,
            lambda _, it: None if given(it.withheld) else it.text,
        ),
        Column("withheld", "why the words are withheld", 18, lambda _, it: given(it.withheld)),
        Column("start", "first character in the text as read", 8, lambda _, it: it.span.start),
        Column("end", "one past the last character", 8, lambda _, it: it.span.end),
    ),
)
