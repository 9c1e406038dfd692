"""One line for each article × part × point that a row or the preamble cites."""

from collections.abc import Iterator

from extractors.values import Citation
from pipeline.export.frames.column import Column, Frame, OfRow, document, numbered, provenance, row_keys
from pipeline.record import Plan


def citations(plan: Plan) -> Iterator[OfRow[Citation]]:
    """The citations of the preamble, then those of each row."""
    yield from numbered(None, plan.basis)
    for row in plan.rows:
        yield from numbered(row, row.citations)


CITATIONS: Frame[OfRow[Citation]] = Frame(
    "citations",
    "One line for each article × part × point that a row or the preamble cites",
    citations,
    (
        document(),
        *row_keys(),
        Column("law", "law id", 26, lambda _, it: it.value.law),
        Column("law_text", "the words that name the law", 40, lambda _, it: it.value.law_text),
        Column("article", "as printed, dashes and all; empty: the law alone", 8, lambda _, it: it.value.article),
        Column("part", "part of the article", 8, lambda _, it: it.value.part),
        Column("point", "point of the part", 8, lambda _, it: it.value.point),
        *provenance(),
    ),
)
