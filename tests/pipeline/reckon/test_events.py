"""Which event is on which day: by the user, the header, or the row that brings it about."""

import pytest

from pipeline.reckon import judge
from pipeline.record import Election
from tests.pipeline.sample import offset, plan, row, stated

DUTIES = {
    "form districts": ("districts_approved",),
    "register lists": ("registration_ended",),
    "receive documents": ("documents_received",),
    "vote": ("voting_start", "voting_end"),
    "form precincts": ("precincts_formed",),
}


def judged(*rows, events=None, day="2012-05-06"):
    return judge(plan(*rows, day=day), events or {}, produced=lambda duty: DUTIES.get(duty, ())).rows


def ends(one):
    return [(computed.end, computed.through) for computed in one.computed]


FORMING = row(1, (offset("not_later 50 day before"),), duty="form districts")
PUBLISHING = row(2, (offset("within 5 day after", "districts_approved"),))


def test_an_event_is_on_the_last_day_that_its_row_allows():
    assert ends(judged(FORMING, PUBLISHING)[1]) == [("2012-03-22T00:00", 1)]


def test_a_row_without_an_offset_dates_its_event_by_its_printed_date():
    forming = row(1, (), (stated("until 2012-03-11"),), duty="form districts")
    assert ends(judged(forming, PUBLISHING)[1]) == [("2012-03-16T00:00", 1)]


def test_the_users_date_goes_before_the_rows_and_the_headers():
    rows = judged(FORMING, PUBLISHING, events={"districts_approved": "2012-03-01", "voting_day": "2012-06-03"})
    assert ends(rows[1]) == [("2012-03-07T00:00", None)]
    assert ends(rows[0]) == [("2012-04-14T00:00", None)]


def test_an_event_that_each_entrant_has_for_itself_is_never_dated_through_a_row():
    receiving = row(1, (offset("not_later 30 day before"),), duty="receive documents")
    checking = row(2, (offset("within 10 day after", "documents_received"),))
    assert ends(judged(receiving, checking)[1]) == []


def test_a_row_does_not_date_its_own_event():
    assert ends(judged(row(1, (offset("within 5 day after", "districts_approved"),), duty="form districts"))[0]) == []


def test_a_row_that_brings_its_own_event_about_means_an_earlier_one():
    again = row(2, (offset("within 5 day after", "districts_approved"),), duty="form districts")
    assert ends(judged(FORMING, again)[1]) == [("2012-03-22T00:00", 1)]
    first = row(1, (offset("within 5 day after", "districts_approved"),), duty="form districts")
    later = row(2, (offset("not_later 50 day before"),), duty="form districts")
    assert ends(judged(first, later)[0]) == [("2012-03-22T00:00", 2)]


def test_of_two_deadlines_the_earlier_dates_the_event():
    forming = row(1, (offset("not_later 50 day before"), offset("not_later 20 day before")), duty="form districts")
    assert ends(judged(forming, PUBLISHING)[1]) == [("2012-03-22T00:00", 1)]


def test_what_starts_after_an_event_starts_when_its_day_is_over():
    after = row(2, (offset("from after", "districts_approved", text="бекитилгенден кийин"),))
    assert judged(FORMING, after)[1].computed[0].start == "2012-03-17T00:00"


def test_a_circle_of_rows_dates_nothing():
    one = row(1, (offset("within 5 day after", "precincts_formed"),), duty="form districts")
    two = row(2, (offset("within 5 day after", "districts_approved"),), duty="form precincts")
    assert [ends(each) for each in judged(one, two)] == [[], []]


def test_rows_in_a_circle_date_each_other_by_what_is_printed_in_them_alone():
    one = row(1, (offset("within 5 day after", "precincts_formed"),), duty="form districts")
    two = row(
        2, (offset("within 5 day after", "districts_approved"),), (stated("until 2012-03-11"),), duty="form precincts"
    )
    assert [ends(each) for each in judged(one, two)] == [[("2012-03-16T00:00", 2)], []]
    assert [ends(each) for each in judged(two, one)] == [[("2012-03-16T00:00", 2)], []]


def test_a_row_behind_a_circle_is_dated_by_the_circles_printed_dates():
    one = row(1, (offset("within 5 day after", "precincts_formed"),), duty="form districts")
    two = row(
        2, (offset("within 5 day after", "districts_approved"),), (stated("until 2012-03-11"),), duty="form precincts"
    )
    three = row(3, (offset("within 1 day after", "precincts_formed"),))
    assert ends(judged(one, two, three)[2]) == [("2012-03-12T00:00", 2)]


@pytest.mark.parametrize("step", [1, -1])
def test_a_chain_may_be_as_long_as_a_plan_and_run_up_or_down(step):
    """Row by row each waits for the one before it, or for the one after it."""
    seqs = range(1, 2_001)[::step]
    first = row(seqs[0], (offset("not_later 50 day before"),), duty=f"event {seqs[0]}")
    others = [row(seq, (offset("within 1 day after", f"event {seq - step}"),), duty=f"event {seq}") for seq in seqs[1:]]
    rows = judge(plan(*[first, *others][::step]), produced=lambda duty: (duty,)).rows
    assert ends(next(one for one in rows if one.seq == seqs[-1])) == [("2017-09-06T00:00", seqs[-2])]


def test_a_chain_of_rows_is_followed_in_either_direction():
    last = row(1, (offset("within 5 day after", "precincts_formed"),))
    middle = row(2, (offset("within 5 day after", "districts_approved"),), duty="form precincts")
    first = row(3, (offset("not_later 50 day before"),), duty="form districts")
    assert [ends(each) for each in judged(last, middle, first)] == [
        [("2012-03-27T00:00", 2)],
        [("2012-03-22T00:00", 3)],
        [("2012-03-17T00:00", None)],
    ]


def test_of_several_rows_the_nearest_before_is_meant_else_the_first_after():
    early = row(1, (offset("not_later 60 day before"),), duty="form districts")
    asking = row(2, (offset("within 5 day after", "districts_approved"),))
    late = row(3, (offset("not_later 50 day before"),), duty="form districts")
    again = row(4, (offset("within 5 day after", "districts_approved"),))
    rows = judged(early, asking, late, again)
    assert [ends(rows[1])[0][1], ends(rows[3])[0][1]] == [1, 3]
    assert ends(judged(asking, late)[0])[0][1] == 3


def test_a_condition_does_not_date_an_event():
    forming = row(
        1,
        (offset("not_later 20 day before", condition="on repeat voting"), offset("not_later 50 day before")),
        duty="form districts",
    )
    assert ends(judged(forming, PUBLISHING)[1]) == [("2012-03-22T00:00", 1)]


def test_an_event_through_a_row_says_nothing_of_how_long_it_takes():
    during = row(2, (offset("during during", "districts_approved"),))
    assert ends(judged(FORMING, during)[1]) == []
    assert ends(judged(FORMING, during, events={"districts_approved": "2012-03-01"})[1]) == [("2012-03-02T00:00", None)]


VOTING = row(1, (), (stated("on 2012-05-06 08:00 19:00"),), duty="vote")
SILENCE = row(2, (offset("until 24 hour before", "voting_start"), offset("immediately after", "voting_end")))


def test_the_hours_of_voting_come_from_the_row_of_the_voting_day():
    silence = judged(VOTING, SILENCE)[1]
    assert [(one.start, one.end, one.through) for one in silence.computed] == [
        (None, "2012-05-05T08:00", 1),
        ("2012-05-06T19:00", None, 1),
    ]


def test_hours_without_a_date_are_those_of_the_voting_day():
    voting = row(1, (), (stated("on 07:00 20:00"),), duty="vote")
    assert ends(judged(voting, SILENCE)[1])[0] == ("2012-05-05T07:00", 1)


@pytest.mark.parametrize("printed", ["on 2012-05-13 08:00 19:00", "on 2012-05-06"])
def test_hours_of_another_day_or_none_are_not_taken(printed):
    assert ends(judged(row(1, (), (stated(printed),), duty="vote"), SILENCE)[1]) == []


def test_hours_without_a_voting_day_are_not_taken():
    assert ends(judged(VOTING, SILENCE, day=None)[1]) == []


def test_the_user_may_give_an_instant():
    assert ends(judged(SILENCE, events={"voting_start": "2012-05-06T07:00"})[0]) == [("2012-05-05T07:00", None)]


@pytest.mark.parametrize("events", [{"voting": "2012-05-06"}, {"voting_day": "6 May"}, {"own_schedule": "2012-05-06"}])
def test_dates_that_cannot_be_used_are_refused(events):
    with pytest.raises(ValueError, match=next(iter(events))):
        judged(FORMING, events=events)


@pytest.mark.parametrize(("variant", "status"), [("repeat", "agrees"), ("regular", "undecidable")])
def test_the_day_of_a_repeat_election_is_that_of_its_voting(variant, status):
    one = row(1, (offset("not_later 5 day before", "repeat_voting_day"),), (stated("until 2012-05-01"),))
    election = Election(type="local_council", variant=variant, day="2012-05-06")
    assert judge(plan(one, election=election)).rows[0].verdict.status == status
