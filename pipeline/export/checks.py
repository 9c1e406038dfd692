"""Every check, within a document and between two, as outputs for machines list them."""

from typing import Final, NamedTuple

from pipeline.amending.codes import CODES, HELD_AGAINST
from pipeline.check import RULES
from pipeline.record import Severity
from pipeline.twins import BETWEEN


class Told(NamedTuple):
    """A check by its code: how severe its findings are, and what they mean."""

    code: str
    severity: Severity
    explanation: str


CHECKS: Final = (
    *(Told(rule.code, rule.severity, rule.explanation) for rule in RULES),
    *(Told(rule.code, rule.severity, rule.explanation) for rule in BETWEEN),
    *(Told(code.code, code.severity, code.explanation) for code in (*CODES, *HELD_AGAINST)),
)
