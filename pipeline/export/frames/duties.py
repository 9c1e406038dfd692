"""One line a duty: what is to be done, by when, by whom, and whether its dates hold."""

from collections.abc import Iterable

from extractors.values import StatedDate
from pipeline.export.articles import in_short
from pipeline.export.frames.column import Column, Frame, document, joined
from pipeline.export.given import given
from pipeline.export.words import deadline_in_words
from pipeline.record import Plan, Row

DUTIES: Frame[Row] = Frame(
    "duties",
    "One line a duty",
    lambda plan: plan.rows,
    (
        document(),
        Column("seq", "1, 2, 3 … in reading order: the key of a row", 6, lambda _, row: row.seq),
        Column("number", "number as printed", 8, lambda _, row: row.number),
        Column("section", "heading above the row", 26, lambda _, row: row.section),
        Column("duty", "what is to be done", 60, lambda _, row: row.duty),
        Column("place", "where", 18, lambda _, row: row.place),
        Column("deadline_text", "the deadline as printed", 40, lambda _, row: row.deadline_text),
        Column("deadline", "its offsets in plain English", 40, lambda _, row: deadline_in_words(row.offsets)),
        Column("stated", "the dates as printed, as ISO dates", 18, lambda _, row: joined(map(stated_date, row.stated))),
        Column(
            "last_day", "last day with any time left", 12, lambda _, row: _instants(c.last_day for c in row.computed)
        ),
        Column("status", "verdict: does the stated date fit the offset", 15, lambda _, row: row.verdict.status),
        Column("difference_days", "stated end minus computed end", 15, lambda _, row: row.verdict.difference_days),
        Column("explanation", "why", 50, lambda _, row: row.verdict.explanation or None),
        Column("responsible", "bodies as printed", 40, lambda _, row: joined(body.text for body in row.bodies)),
        Column("articles", "articles cited: law article(parts)", 26, lambda _, row: in_short(row.citations) or None),
        Column("findings", "codes of the row's findings", 22, lambda plan, row: joined(_codes(plan, row))),
        Column("note", "text of a note column", 26, lambda _, row: given(row.note)),
        Column("convention", "the verdict's further conventions", 20, lambda _, row: joined(row.verdict.convention)),
        Column("body_ids", "their ids", 20, lambda _, row: joined(body.id for body in row.bodies)),
        Column(
            "computed_start", "where the offsets begin", 17, lambda _, row: _instants(c.start for c in row.computed)
        ),
        Column(
            "computed_end", "where the offsets end: not included", 17, lambda _, r: _instants(c.end for c in r.computed)
        ),
        Column("confidence", "0 to 1, where it is known", 9, lambda _, row: given(row.confidence)),
        Column("start", "first character of the row in the text as read", 8, lambda _, row: _first(row)),
        Column("end", "one past its last character", 8, lambda _, row: _last(row)),
    ),
)

AMENDED = DUTIES._replace(
    columns=(*DUTIES.columns, Column("sources", "documents that its words come from", 30, lambda _, row: sources(row)))
)
"""The same of an amended plan."""


def sources(row: Row) -> str | None:
    """The documents that the words of a row come from."""
    return joined(dict.fromkeys(one.document for one in given(row.sources) or ()))


def stated_date(stated: StatedDate) -> str:
    """A stated date in one cell: `2012-05-06 08:00 – 19:00`, `2021-02-22 – 2021-03-06`."""
    first = " ".join(filter(None, (stated.date, stated.time)))
    last = " ".join(filter(None, (stated.end_date, stated.end_time)))
    return " – ".join(filter(None, (first, last)))


def _instants(instants: Iterable[str | None]) -> str | None:
    return joined(filter(None, instants))


def _codes(plan: Plan, row: Row) -> list[str]:
    return [finding.code for finding in plan.findings if finding.row == row.seq]


def _first(row: Row) -> int | None:
    return min(row.cells.values()).start if row.cells else None


def _last(row: Row) -> int | None:
    return max([span.end for span in row.cells.values()], default=None)
