"""Deadlines as a calendar, read back by two programs that are not ours."""

from datetime import timedelta
from pathlib import Path

import icalendar
import pytest
import vobject
from msgspec.structs import replace

import pipeline
from pipeline.cli import main
from pipeline.export.ics import deadlines, to_ics
from tests.pipeline.sample import plan, row, stated

CORPUS = Path(__file__).parents[3] / "corpus"
PLANS = {folder.name: pipeline.read(folder) for folder in sorted(CORPUS.iterdir()) if folder.is_dir()}


def events(data: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("one", PLANS.values(), ids=PLANS)
def test_every_deadline_with_a_day_is_an_event(one):
    known = list(deadlines(one))
    read = vobject.readOne(to_ics(one).decode())

    assert len(events(to_ics(one))) == len(read.contents.get("vevent", [])) == len(known)
    assert len({str(event["uid"]) for event in events(to_ics(one))}) == len(known)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("until 2012-03-17", "2012-03-16", "2012-03-17"),
        ("until 2012-04-05 24:00", "2012-04-05", "2012-04-06"),
        ("until 2020-08-25 18:00", "2020-08-25T18:00:00+06:00", "2020-08-25T18:00:00+06:00"),
        ("not_later 2012-03-17", "2012-03-17", "2012-03-18"),
        ("from 2012-03-17", "2012-03-17", "2012-03-18"),
        ("range 2012-04-27 2012-05-05", "2012-04-27", "2012-05-06"),
        ("on 2012-05-06 08:00 19:00", "2012-05-06T08:00:00+06:00", "2012-05-06T19:00:00+06:00"),
        ("on 2012-05-06", "2012-05-06", "2012-05-07"),
    ],
)
def test_a_stated_date_stands_on_its_days(words, start, end):
    (event,) = events(to_ics(plan(row(dates=(stated(words),)))))

    assert [event[side].dt.isoformat() for side in ("dtstart", "dtend")] == [start, end]


def test_a_deadline_without_a_day_is_no_event():
    assert events(to_ics(plan(row()))) == []


def test_hours_are_those_of_the_country():
    (event,) = events(to_ics(plan(row(dates=(stated("on 2020-10-04 08:00 20:00"),)))))

    assert event["dtstart"].params["TZID"] == "Asia/Bishkek"


def test_an_alarm_comes_only_when_asked_for():
    one = PLANS["2020-parliament-ru"]

    assert b"VALARM" not in to_ics(one)
    assert events(to_ics(one, alarm=3))[0].walk("VALARM")[0]["trigger"].dt == -timedelta(days=3)


def test_body_article_and_words_are_told():
    event = events(to_ics(PLANS["2012-local-councils-ru"], "ru"))[0]

    assert "Ответственные" in event["description"]
    assert "kg.local_elections 10(4, 5)" in event["description"]
    assert "cec" in event["categories"].cats


def test_the_same_plan_makes_the_same_bytes():
    one = PLANS["2017-president-ky"]

    assert to_ics(one) == to_ics(replace(one))


def test_a_text_cannot_end_its_event():
    (event,) = events(to_ics(plan(row(duty="a\r\nEND:VEVENT\r\nBEGIN:VEVENT", dates=(stated("on 2012-05-06"),)))))

    assert str(event["summary"]).startswith("a")


def test_the_command_prints_a_calendar(capfdbinary):
    assert main(["extract", str(CORPUS / "2024-referendum-ru"), "--format", "ics", "--alarm", "1"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"BEGIN:VCALENDAR\r\n")
