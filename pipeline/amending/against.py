"""A plan held against a resolution that amends it: what it changes, and what stands against it."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from pipeline.amending.amend import Read, amend
from pipeline.amending.codes import BECOMES, CODES, CONFLICTS, Code
from pipeline.check.rule import place
from pipeline.export.given import given
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.record import Finding, Plan, Row

CHANGED: Final = message("%(document)s changes this row: “%(this)s” becomes “%(other)s”.")
TAKEN_OUT: Final = message("%(document)s takes this row out: “%(this)s”.")
PUT_IN: Final = message("%(document)s puts in a row: “%(other)s”.")
WRONG: Final = message("As %(document)s leaves it, this row contradicts itself: %(why)s")


def held_against(plan: Read, amendment: Read, language: str = "en") -> Plan:
    """The plan with what an amendment changes among its findings, both wordings quoted, and what cannot be carried out.

    Raises NotAmendable for a plan without rows.
    """
    after = amend(plan, [amendment], language=language).plan
    codes = {code.code for code in CODES}
    told = [one for one in after.findings if one.code in codes]
    told += _changes(plan, after, amendment.document.name, language)
    return replace(plan.plan, findings=tuple(sorted((*plan.plan.findings, *told), key=place)))


def _changes(plan: Read, after: Plan, document: str, language: str) -> Iterator[Finding]:
    say = translator(language)
    before = {row.seq: row for row in plan.plan.rows}
    for row in after.rows:
        old = before.pop(seq, None) if (seq := _seq(plan, row)) is not None else None
        if old and _said(old) == _said(row):
            continue
        words = {"document": document, "this": _words(old), "other": _words(row)}
        yield _finding(BECOMES, old, say(CHANGED if old else PUT_IN) % words)
        if row.verdict.status == "conflicts" and (old is None or old.verdict.status != "conflicts"):
            yield _finding(CONFLICTS, old, say(WRONG) % {"document": document, "why": row.verdict.explanation})
    for old in before.values():
        yield _finding(BECOMES, old, say(TAKEN_OUT) % {"document": document, "this": _words(old)})


def _seq(plan: Read, row: Row) -> int | None:
    """The row of the plan that an amended one was: the one that its words come from, else the one of its number."""
    starts = {one.span.start for one in given(row.sources) or () if one.document == plan.document.name}
    for old in plan.plan.rows:
        if any(span.start <= start < span.end for span in old.cells.values() for start in starts):
            return old.seq
    return next((old.seq for old in plan.plan.rows if row.number and old.number == row.number), None)


def _said(row: Row) -> tuple[object, ...]:
    """Everything that a row prints."""
    cited = [" ".join(one.text.split()) for one in row.citations]
    return row.number, row.duty, row.deadline_text, row.place, row.note, [body.text for body in row.bodies], cited


def _words(row: Row | None) -> str:
    """A row in one line."""
    if row is None:
        return ""
    bodies = ", ".join(body.text for body in row.bodies)
    return " – ".join(filter(None, (row.number, row.duty, row.deadline_text, bodies)))


def _finding(code: Code, row: Row | None, sentence: str) -> Finding:
    span = min(row.cells.values(), default=None) if row else None
    return Finding(code=code.code, severity=code.severity, row=row.seq if row else None, message=sentence, span=span)
