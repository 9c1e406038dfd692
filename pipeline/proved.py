"""The election day that a document proves by its own redundancy: where the head does not call a day so, and no row
agrees with it, another day that is printed and with which the rows agree.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from extractors.dates import iso
from extractors.headers import Header
from extractors.values import Span
from pipeline.layout import Evidence, Sheet
from pipeline.plan import header_of, plan_of
from pipeline.readers.document import Document
from pipeline.reckon import judge
from pipeline.record import Plan

PROOF: Final = 3
"""Rows that must agree with another day, and so many times those that must not."""
MOST_DAYS: Final = 60


def judged(document: Document, evidence: Evidence, sheet: Sheet, events: Mapping[str, str], language: str) -> Plan:
    """The plan of a document with its rows judged, under the election day that it states or proves. Raises ValueError
    for events that cannot be used.
    """
    header = header_of(evidence, sheet)
    plan = judge(plan_of(document, evidence, sheet, header), events, language)
    if header.sure_of_day or "voting_day" in events or not _speaks_against(plan):
        return plan
    others = (judge(plan_of(document, evidence, sheet, other), events, language) for other in _others(evidence, header))
    return max((plan, *(other for other in others if _is_proof(other))), key=_agreeing)


def _others(evidence: Evidence, header: Header) -> Iterator[Header]:
    """The header under every other day that is printed with its year, each where it is printed first."""
    days: dict[str, Span] = {}
    for found in evidence.scan.dates:
        day = found.day
        if day and day.year and day.day:
            days.setdefault(iso(day), evidence.reading.where(found.first, found.stop).span)
    for printed, span in [*days.items()][:MOST_DAYS]:
        if printed != header.day:
            yield replace(header, day=printed, weekday=None, spans=header.spans | {"election.day": span})


def _agreeing(plan: Plan) -> int:
    return sum(row.verdict.status == "agrees" for row in plan.rows)


def _conflicting(plan: Plan) -> int:
    return sum(row.verdict.status == "conflicts" for row in plan.rows)


def _speaks_against(plan: Plan) -> bool:
    """Whether no row agrees, and rows that could are there."""
    could = ("conflicts", "undecidable")
    return not _agreeing(plan) and sum(row.verdict.status in could for row in plan.rows) >= PROOF


def _is_proof(plan: Plan) -> bool:
    return _agreeing(plan) >= PROOF * max(_conflicting(plan), 1)
