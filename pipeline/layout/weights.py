"""How well a cell suits each column: what the values in it speak for."""

from bisect import bisect_left
from collections.abc import Mapping

from extractors.tags import rule
from pipeline.layout.combined import parts
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, Look, look
from pipeline.layout.sheet import Stretch

COMBINED = "combined"
"""A column whose cells hold the responsible body, the deadline and the citation one after another."""

_NUMBERED = rule("number_sign? number (?: dot number )* (?: dot | close ) (?: dot | close )?")
_MOST = 4.0
ARTICLE: Mapping[str, float] = {
    "number": -_MOST, "duty": -_MOST, "deadline": -_MOST, "formula": -_MOST, "responsible": -_MOST,
    "legal_basis": _MOST, "place": -_MOST, "note": 0.0, COMBINED: -_MOST,
}  # fmt: skip
"""The worth of a cell that holds a bare article."""
OUTSIDE: Mapping[str, float] = dict.fromkeys(ARTICLE, -_MOST)
"""The worth of what stands outside a table."""


def numbered(evidence: Evidence, cell: Stretch) -> int:
    """How many tokens of a cell are a row's number before other words: `1. Duty`; 0 when it begins with none."""
    match = _NUMBERED.match(evidence.reading.tags, cell.first, cell.stop)
    return match.end() - cell.first if match and match.end() < cell.stop else 0


def seen(evidence: Evidence, cell: Stretch) -> Look:
    """What is seen of a whole cell."""
    return look(evidence, Line(cell.first, cell.stop, 0))


def weigh(evidence: Evidence, cell: Stretch, one: Look) -> Mapping[str, float]:
    """The worth of a cell that looks so in each role, between about -4 and 4; 0 says nothing."""
    dated = has_date(evidence, cell)
    time = 5 * one.time + 1.5 * one.deadline - 2 - 2 * one.citation - 4 * one.number
    share = min(one.body + one.citation, 1.0) if one.body else 0.0
    worth = {
        "number": _MOST if one.number else -_MOST,
        "duty": _duty(one) + (1.0 if numbered(evidence, cell) else 0.0),
        "deadline": time + (0.5 if dated else -0.5),
        "formula": time - (1.5 if dated else 0.0),
        "responsible": 4 * share - 1.2 - 4 * one.time - 2 * one.number,
        "legal_basis": 4.5 * one.citation - 1.5 - 3 * one.time - one.number,
        "place": 2.5 * one.place - 1 - 2 * one.number,
        "note": 0.05,
        COMBINED: 2.5 if _is_combined(evidence, cell, one) else -2.5,
    }
    return {role: max(-_MOST, min(_MOST, value)) for role, value in worth.items()}


def _duty(one: Look) -> float:
    worth = 1.2 + 0.8 * one.action + (0.4 if one.words > 6 else 0.0) - (1.0 if one.words < 3 else 0.0) - 4 * one.number
    worth -= 4 * max(one.time - 0.35, 0) + 1.5 * max(one.body - 0.6, 0)
    return worth - (2.5 * one.citation if one.citation > 0.5 else 0.0)


def _is_combined(evidence: Evidence, cell: Stretch, one: Look) -> bool:
    return bool(one.body and one.time) and {"responsible", "deadline"} <= parts(evidence, cell).keys()


def has_date(evidence: Evidence, cell: Stretch) -> bool:
    """Whether a date begins in the cell."""
    dates = evidence.scan.dates
    at = bisect_left(dates, cell.first, key=lambda found: found.first)
    return at < len(dates) and dates[at].first < cell.stop


def section_worth(one: Look) -> float:
    """The worth of words as the heading of a section: short, without a value, not ending as a sentence does."""
    if not one.last_word[-1:].isalnum() and one.words == 1:
        return -1.0
    worth = 0.9 - 5 * max(one.time - 0.15, 0) - 4 * one.citation - 1.5 * one.final - 4 * one.number
    worth -= 0.12 * max(one.words - 10, 0)
    return worth + 0.8 * one.capitals + 1.0 * one.section - 2.5 * one.bracket - 1.5 * one.deadline - 3 * one.lower
