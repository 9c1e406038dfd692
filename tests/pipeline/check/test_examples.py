"""Every check finds something in its own example, and nothing in a plan that is sound."""

import pytest

from pipeline.check import RULES, check
from pipeline.check.example import plan_with
from pipeline.engine import extract
from pipeline.readers.document import Document


def codes(text):
    read = extract(Document(name="plan.txt", sha256="0", media_type="text/plain", text=text, pages=None))
    return [finding.code for finding in check(read, text, all_notes=True).findings]


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_check_finds_its_example(rule):
    assert rule.code in codes(rule.example)


def test_a_sound_plan_has_no_findings():
    assert codes(plan_with()) == []
    assert codes(plan_with("2 | Прием документов | до 29 марта 2024 года | ТИК |")) == []


def test_codes_are_unique_and_errors_come_first():
    order = [("error", "warning", "note").index(rule.severity) for rule in RULES]
    assert order == sorted(order)
    assert len({rule.code for rule in RULES}) == len(RULES)
