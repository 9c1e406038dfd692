"""A plan held against another document about the same election: its twin in the other language, the resolution that
approves it, a press digest.
"""

from msgspec.structs import replace

from pipeline.check.rule import place
from pipeline.messages import SOURCE
from pipeline.record import Finding, Plan
from pipeline.twins.registry import BETWEEN
from pipeline.twins.rule import Beside, Between

__all__ = ["BETWEEN", "Between", "beside"]


def beside(plan: Plan, other: Plan, language: str = SOURCE) -> Plan:
    """The plan with what differs from `other` among its findings, both quoted. What `other` is to the plan (a twin, its
    resolution, a digest) is told by its kind. Raises ValueError for an unknown `language`, and where `other` is the
    plan and `plan` what speaks of it.
    """
    if plan.kind != other.kind and other.kind in ("calendar_plan", "schedule"):
        raise ValueError(
            f"{other.document.name} is the plan: name it first, and {plan.document.name} behind --against."
        )
    pair = Beside(plan, other, language)
    found = [
        Finding(code=rule.code, severity=rule.severity, row=one.row, message=one.message, span=one.span)
        for rule in BETWEEN
        for one in rule.find(pair)
    ]
    return replace(plan, findings=tuple(sorted((*plan.findings, *found), key=place)))
