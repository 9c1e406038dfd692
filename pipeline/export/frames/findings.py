"""One line for each thing that a careful reader should know."""

from pipeline.export.frames.column import Column, Frame, document, end, start
from pipeline.record import Finding, Plan


def _number(plan: Plan, finding: Finding) -> str | None:
    return next((row.number for row in plan.rows if row.seq == finding.row), None)


FINDINGS: Frame[Finding] = Frame(
    "findings",
    "One line for each thing that a careful reader should know",
    lambda plan: plan.findings,
    (
        document(),
        Column("seq", "row of `duties`; empty: the whole document", 6, lambda _, finding: finding.row),
        Column("number", "number of the row as printed", 8, _number),
        Column("severity", "error, warning or note", 10, lambda _, finding: finding.severity),
        Column("code", "what sort of finding", 28, lambda _, finding: finding.code),
        Column("message", "what was found", 90, lambda _, finding: finding.message),
        Column("start", "first character of its words in the text as read", 8, lambda _, it: start(it.span)),
        Column("end", "one past their last character", 8, lambda _, it: end(it.span)),
    ),
)
