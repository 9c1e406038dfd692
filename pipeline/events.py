"""Dates of events that a document leaves out and its user knows: `election_called=2012-02-27`."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

DATABLE: Final = frozenset(
    {
        "voting_day",
        "repeat_voting_day",
        "voting_start",
        "voting_end",
        "election_called",
        "referendum_called",
        "law_in_force",
        "decision_adopted",
        "announcement_published",
        "districts_approved",
        "precincts_formed",
        "voter_list_compiled",
        "documents_received",
        "documents_submitted",
        "candidate_nominated",
        "registration_ended",
        "candidate_registered",
        "representative_registered",
        "election_fund_created",
        "protocol_signed",
        "protocols_received",
        "results_determined",
    }
)
"""The event ids of the record that have a date (`own_schedule`, `permanent` and `other` have none)."""

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200
_SHAPE: Final = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?")


def dated_event(name: str, value: object) -> str:
    """The value of an event as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; raises `ValueError` with a sentence for its user."""
    if name not in DATABLE:
        raise ValueError(f"“{name}” is no event that has a date. There are: {', '.join(sorted(DATABLE))}.")
    text = _iso(value)
    try:
        year = datetime.fromisoformat(text).year
    except ValueError:
        year = 0
    if not _SHAPE.fullmatch(text) or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"“{value}” is no date for {name}: write 2012-02-27 or 2012-02-27T18:00.")
    return text


def dated_events(pairs: Mapping[str, object]) -> dict[str, str]:
    """Every event of a table with its date, in the order of the names; raises `ValueError` for the first wrong one."""
    return {name: dated_event(name, pairs[name]) for name in sorted(pairs)}


def _iso(value: object) -> str:
    """TOML has dates of its own."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
