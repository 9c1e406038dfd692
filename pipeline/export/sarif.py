"""Findings for machines as SARIF 2.1.0: one run for all documents, a result a finding."""

import json
from collections.abc import Iterable

from pipeline.export.cells import clean
from pipeline.export.checks import CHECKS
from pipeline.record import Finding, Plan
from pipeline.version import VERSION


def to_sarif(plans: Iterable[Plan]) -> bytes:
    """All findings of some plans; a region is in characters (code points) of the text as read."""
    rules = [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.explanation},
            "defaultConfiguration": {"level": rule.severity},
        }
        for rule in CHECKS
    ]
    run = {
        "tool": {"driver": {"name": "calplan", "version": VERSION, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(plan, finding) for plan in plans for finding in plan.findings],
    }
    return (json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n").encode()


def _result(plan: Plan, finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": plan.document.name}}
    if finding.span:
        start, end = finding.span
        place["region"] = {"charOffset": start, "charLength": end - start}
    return {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": clean(finding.message)},
        "locations": [{"physicalLocation": place}],
        "properties": {"row": finding.row},
    }
