"""Where in the sheet `duties` a row stands."""

from collections.abc import Collection, Iterator

from pipeline.record import Plan

MAX_LINKS = 65_530
"""The links that a sheet can hold: what comes after them is plain text."""


def first_lines(plans: Collection[Plan]) -> list[int]:
    """For each plan the line of its first row; the head is line 1, as a workbook counts."""
    lines, line = [], 2
    for plan in plans:
        lines.append(line)
        line += len(plan.rows)
    return lines


def findings_to_duties(plans: Collection[Plan]) -> Iterator[int | None]:
    """For each finding the line of its row; None where it is about the whole document."""
    for plan, first in zip(plans, first_lines(plans), strict=True):
        line = {row.seq: first + at for at, row in enumerate(plan.rows)}
        yield from (line.get(finding.row) if finding.row else None for finding in plan.findings)
