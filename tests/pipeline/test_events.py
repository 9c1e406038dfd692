"""Dates that a user gives: which are taken, which are refused with a sentence."""

from datetime import date, datetime

import pytest

from extractors.lexicon.entries import read_files
from pipeline.events import DATABLE, dated_event, dated_events


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2012-02-27", "2012-02-27"),
        ("2012-02-27T18:00", "2012-02-27T18:00"),
        (date(2012, 2, 27), "2012-02-27"),
        (datetime(2012, 2, 27, 18, 0), "2012-02-27T18:00"),  # noqa: DTZ001 - TOML's local date-times have no zone
    ],
)
def test_a_date_or_an_hour_of_a_date_is_taken(value: object, iso: str) -> None:
    assert dated_event("election_called", value) == iso


@pytest.mark.parametrize(
    "value",
    ["", "27.02.2012", "2012-2-27", "2012-02-30", "20120227", "2012-W09-1", "2012-02-27T25:00", "2012-02-27T18:00:00"],
)
def test_what_is_written_in_another_way_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="write 2012-02-27"):
        dated_event("election_called", value)


@pytest.mark.parametrize("value", ["2012-02-27T18:00+06:00", "tomorrow", 2012, None, [2012, 2, 27]])
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="write 2012-02-27"):
        dated_event("election_called", value)


@pytest.mark.parametrize("name", ["own_schedule", "permanent", "other", "elections", ""])
def test_an_event_without_a_date_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no event that has a date"):
        dated_event(name, "2012-02-27")


def test_events_come_in_the_order_of_their_names() -> None:
    events = dated_events({"voting_day": "2012-05-06", "election_called": "2012-02-27"})
    assert list(events) == ["election_called", "voting_day"]


def test_every_event_of_the_lexicon_can_be_dated() -> None:
    known = {event.id for _, file in read_files() for event in file.event}
    assert known - {"own_schedule", "permanent", "other"} <= DATABLE
