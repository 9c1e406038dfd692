"""The matrix duty × election that every table of a comparison shows."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from pipeline.comparison import Comparison, Line, Member
from pipeline.export.articles import in_short
from pipeline.export.cells import clean
from pipeline.export.comparison.changes_in_words import change_in_words
from pipeline.export.frames.duties import stated_date
from pipeline.export.words import deadline_in_words
from pipeline.messages import translator
from pipeline.messages.body_words import say_body
from pipeline.messages.marks import message
from pipeline.record import Plan

DUTY, CHANGED, SCORE = message("duty"), message("what changed"), message("likeness")
NOT_THERE = "—"


class MatrixLine(NamedTuple):
    """A duty: its words, a text for each plan (None where the plan has it not), what changed, how alike they are."""

    duty: str
    cells: tuple[str | None, ...]
    changed: str | None
    score: float | None


class Matrix(NamedTuple):
    """`header` names the columns of a flat table: duty, a column for each plan, what changed, likeness."""

    header: tuple[str, ...]
    lines: tuple[MatrixLine, ...]

    def flat(self) -> Iterable[tuple[str | float | None, ...]]:
        """A line of the table for each duty."""
        return ((line.duty, *line.cells, line.changed, line.score) for line in self.lines)


def matrix(comparison: Comparison, language: str = "en") -> Matrix:
    """The plans beside each other; labels, deadlines and changes are said in `language`: `en`, `ky` or `ru`."""
    say = translator(language)
    header = (say(DUTY), *names(comparison.plans), say(CHANGED), say(SCORE))
    return Matrix(header, tuple(_line(comparison, line, language) for line in comparison.lines))


def names(plans: Iterable[Plan]) -> tuple[str, ...]:
    """What tells each plan from the others, on one line: its election day and its name."""
    told = (" · ".join(filter(None, (plan.election.day, plan.document.name))) for plan in plans)
    return tuple(" ".join(clean(name).split()) for name in told)


def duty_of(comparison: Comparison, line: Line, language: str) -> str:
    """The words of a duty, from a plan in the reader's language if there is one; always the document's own."""
    known = [member for member in line if member.duty.language == language]
    member = (known or line)[0]
    return " / ".join(one.duty.row.duty or "" for one in comparison.members(line, member.plan))


def _line(comparison: Comparison, line: Line, language: str) -> MatrixLine:
    cells = tuple(_cell(comparison.members(line, at), language) for at in range(len(comparison.plans)))
    changed = "\n".join(_changes(comparison, line, language))
    joined = [member.score for member in line]
    return MatrixLine(
        duty_of(comparison, line, language),
        cells,
        changed or None,
        round(min(joined), 2) if len(joined) > 1 else None,
    )


def _changes(comparison: Comparison, line: Line, language: str) -> Iterable[str]:
    """What changed, a text for each plan that changed it; the plan goes without saying where there are two."""
    by_plan = groupby(comparison.changes(line), key=lambda found: found[1])
    for later, found in by_plan:
        said = "; ".join(change_in_words(change, language) for _, _, change in found)
        yield said if len(comparison.plans) == 2 else f"{comparison.plans[later].election.day or later + 1}: {said}"


def _cell(members: Iterable[Member], language: str) -> str | None:
    return "\n\n".join(_duty(member, language) for member in members) or None


def _duty(member: Member, language: str) -> str:
    row = member.duty.row
    said = (
        deadline_in_words(row.offsets, language),
        ", ".join(stated_date(stated) for stated in row.stated),
        ", ".join(dict.fromkeys(say_body(body.id, language) for body in row.bodies)),
        in_short(row.citations),
    )
    return "\n".join(filter(None, said)) or NOT_THERE
