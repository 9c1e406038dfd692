"""What one document is to another."""

from typing import Literal

from pipeline.record import Plan

Relation = Literal["twin", "resolution", "digest"]


def relation(plan: Plan, other: Plan) -> Relation:
    """What `other` is to a plan: a digest of it, the resolution that approves it, or its twin in the other language."""
    if other.kind == plan.kind:
        return "twin"
    return "digest" if other.kind == "digest" else "resolution" if other.kind == "resolution" else "twin"
