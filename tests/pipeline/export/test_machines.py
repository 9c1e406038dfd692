"""Findings for machines: SARIF and JUnit XML hold each finding once, in the shapes that their readers ask for."""

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

import pipeline
from pipeline.cli import main
from pipeline.export import to_junit, to_sarif
from pipeline.export.checks import CHECKS

CORPUS = Path(__file__).parents[3] / "corpus"
PLAN = pipeline.read(CORPUS / "2016-mistakes-ru")
SHAPE = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {"driver": {"type": "object", "required": ["name"]}},
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What SARIF 2.1.0 asks of the parts that are written."""


def test_sarif_has_every_finding_with_its_place():
    log = json.loads(to_sarif([PLAN]))
    jsonschema.validate(log, SHAPE)
    (run,) = log["runs"]
    found = [(one["ruleId"], one["level"], one["message"]["text"], one["properties"]["row"]) for one in run["results"]]

    assert found == [(one.code, one.severity, one.message, one.row) for one in PLAN.findings]
    assert {one["ruleId"] for one in run["results"]} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    assert [(one["charOffset"], one["charLength"]) for one in regions] == [
        (one.span.start, one.span.end - one.span.start) for one in PLAN.findings
    ]


def test_junit_has_a_case_a_check_and_fails_what_is_serious():
    root = etree.fromstring(to_junit([PLAN, PLAN]))
    serious = {one.code for one in PLAN.findings if one.severity != "note"}

    assert [len(suite) for suite in root] == [len(CHECKS)] * 2
    for suite in root:
        assert {case.get("name") for case in suite if case.find("failure") is not None} == serious
        assert suite.get("failures") == str(len(serious))


@pytest.mark.parametrize(("shape", "start"), [("sarif", b"{"), ("junit", b"<?xml")])
def test_the_command_prints_them(shape, start, capfdbinary):
    assert main(["validate", str(CORPUS / "2016-mistakes-ru"), "--format", shape]) == 0
    assert capfdbinary.readouterr().out.startswith(start)
