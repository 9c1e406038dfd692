"""Findings for machines as JUnit XML: a suite a document, a case a check; errors and warnings fail it, notes do not."""

from collections.abc import Iterable

from lxml import etree

from pipeline.export.cells import clean
from pipeline.export.checks import CHECKS
from pipeline.record import Finding, Plan


def to_junit(plans: Iterable[Plan]) -> bytes:
    """All findings of some plans."""
    suites = etree.Element("testsuites", name="calplan")
    for plan in plans:
        suites.append(_suite(plan))
    return bytes(etree.tostring(suites, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _suite(plan: Plan) -> etree._Element:
    cases = [_case(check.code, [one for one in plan.findings if one.code == check.code]) for check in CHECKS]
    failed = sum(case.find("failure") is not None for case in cases)
    suite = etree.Element(
        "testsuite", name=clean(plan.document.name), tests=str(len(cases)), failures=str(failed), errors="0"
    )
    suite.extend(cases)
    return suite


def _case(code: str, findings: Iterable[Finding]) -> etree._Element:
    case = etree.Element("testcase", name=code, classname="calplan")
    notes = []
    for finding in findings:
        if finding.severity == "note":
            notes.append(_said(finding))
        else:
            failure = etree.SubElement(case, "failure", type=finding.severity, message=clean(finding.message))
            failure.text = _said(finding)
    if notes:
        etree.SubElement(case, "system-out").text = "\n".join(notes)
    return case


def _said(finding: Finding) -> str:
    where = f"row {finding.row}: " if finding.row else ""
    return clean(where + finding.message)
