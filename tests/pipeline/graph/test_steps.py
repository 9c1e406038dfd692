"""What dates a row, step by step: from the row to the header, the user, or to what nothing dates."""

from pipeline.graph import links, steps_to
from pipeline.reckon import judgement_of
from tests.pipeline.sample import offset, plan, row, stated

DUTIES = {"form districts": ("districts_approved",), "form precincts": ("precincts_formed",), "vote": ("voting_start",)}


def told(seq, *rows, events=None, day="2012-05-06"):
    judgement = judgement_of(plan(*rows, day=day), events or {}, lambda duty: DUTIES.get(duty, ()))
    steps = steps_to(seq, links(judgement, events or {}))
    return [(step.depth, step.link.row.seq, step.link.event, step.link.source) for step in steps]


FORMING = row(1, (offset("not_later 50 day before"),), duty="form districts")
PUBLISHING = row(2, (offset("within 5 day after", "districts_approved"),))


def test_a_chain_is_told_down_to_the_header():
    assert told(2, FORMING, PUBLISHING) == [
        (0, 2, "districts_approved", "row"),
        (1, 1, "voting_day", "header"),
    ]


def test_what_the_user_knows_ends_a_chain():
    events = {"districts_approved": "2012-03-01"}
    assert told(2, FORMING, PUBLISHING, events=events) == [(0, 2, "districts_approved", "user")]


def test_an_event_that_nothing_dates_is_told_as_such():
    assert told(2, PUBLISHING) == [(0, 2, "districts_approved", "nothing")]


def test_a_row_that_brings_the_event_about_but_has_no_day_is_followed():
    forming = row(1, (offset("within 5 day after", "election_called"),), duty="form districts")
    assert told(2, forming, PUBLISHING) == [
        (0, 2, "districts_approved", "nothing"),
        (1, 1, "election_called", "nothing"),
    ]


def test_a_circle_is_followed_once():
    one = row(1, (offset("within 5 day after", "precincts_formed"),), duty="form districts")
    two = row(2, (offset("within 5 day after", "districts_approved"),), duty="form precincts")
    assert told(1, one, two) == [
        (0, 1, "precincts_formed", "nothing"),
        (1, 2, "districts_approved", "nothing"),
    ]


def test_an_hour_of_voting_is_told_by_the_row_that_states_it():
    voting = row(2, (), (stated("on 2012-05-06 08:00 20:00"),), duty="vote")
    assert told(1, row(1, (offset("until 24 hour before", "voting_start"),)), voting) == [(0, 1, "voting_start", "row")]


def test_a_duty_without_a_date_of_its_own_needs_none():
    assert told(1, row(1, (offset("during during", "permanent"),))) == [(0, 1, "permanent", "none_needed")]
