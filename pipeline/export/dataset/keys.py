"""Keys that stay: they survive another run and small edits of a document, and tie together what is about one thing.

A document's key is its name in the dataset. A duty's key is made of the beginnings of its first words, so that it stays
when rows are put in or taken out above it, when its number or its deadline changes, or the rest of its words.
"""

import hashlib
from collections import Counter
from typing import Final

import regex

from pipeline.record import Plan, Row

WORDS: Final = regex.compile(r"\G(?:\P{L}*+(\p{L}{1,5})\p{L}*+){1,6}")
"""The beginnings of the first words."""
LENGTH: Final = 10


def duty_keys(plan: Plan) -> dict[int, str]:
    """The key of each row by its `seq`; rows of the same words are numbered: `…-2`, `…-3`."""
    seen: Counter[str] = Counter()
    keys = {}
    for row in plan.rows:
        name = f"{plan.document.name}#{_short(_words(row))}"
        seen[name] += 1
        keys[row.seq] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return keys


def act(plan: Plan) -> str | None:
    """The act that approved the plan, `cec/2012-03-13/41`: the same for its page, its PDF and its twin in the other
    language; None where the document does not say which act of which day it is.
    """
    one = plan.resolution
    if one is None or not (one.number and whole(one.date)):
        return None
    return f"{one.issuer or '?'}/{one.date}/{one.number.casefold()}"


def election(plan: Plan) -> str | None:
    """The election, `local_council/2012-05-06`: the same for all documents about it, amendments among them."""
    one = plan.election
    return f"{one.type}/{one.day}" if one.type and whole(one.day) else None


def whole(date: str | None) -> bool:
    """Whether a date has a year: `--11-25` has none."""
    return date is not None and not date.startswith("-")


def _words(row: Row) -> str:
    found = WORDS.match((row.duty or row.place or row.deadline_text or "").casefold())
    return " ".join(found.captures(1)) if found else ""


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
