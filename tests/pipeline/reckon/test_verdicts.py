"""The status of a row: which printed date belongs to which offset, and what cannot be compared."""

import pytest

from pipeline.reckon.chains import chains_of
from pipeline.reckon.comparison import compare
from pipeline.reckon.conventions import DEFAULT
from pipeline.reckon.events import event_of_the_header
from pipeline.reckon.reckoning import Reckoning
from tests.pipeline.sample import judge_alone, offset, plan, row, stated


def verdict(offsets, dates, **more):
    judged = judge_alone(plan(row(1, tuple(offsets), tuple(dates), **more)))
    return judged.rows[0].verdict


def status(offsets, dates, **more):
    made = [offset(*one) if isinstance(one, tuple) else offset(one) for one in offsets]
    return verdict(made, [stated(one) for one in dates], **more).status


UNKNOWN = ("within 10 day after", "protocol_signed")
CALLED = ("from after", "election_called")

CASES = [
    # a row with nothing to compare
    ([], [], "no_stated_date"),
    ([], ["until 2012-03-17"], "no_offset"),
    (["not_later 50 day before"], [], "no_stated_date"),
    ([UNKNOWN], [], "no_stated_date"),
    (["until 24 hour before"], ["on 08:00"], "no_stated_date"),
    ([UNKNOWN], ["until 2012-03-17"], "undecidable"),
    ([CALLED], ["until 2012-03-17"], "undecidable"),
    ([("by during", "own_schedule")], ["until 2012-03-17"], "undecidable"),
    (["not_later 50 day before"], ["until 2012-02-30"], "undecidable"),
    # one date beside a start and an end
    ([CALLED, "until 30 day before"], ["until 2012-04-06"], "agrees"),
    ([CALLED, "until 30 day before"], ["range 2012-03-01 2012-04-05"], "agrees"),
    ([("immediately after", "protocols_received"), "not_later 20 day after"], ["until 2012-05-27"], "agrees"),
    ([("by during", "own_schedule"), "not_later 20 day after"], ["until 2012-05-27"], "agrees"),
    # a date beside a start alone: on a day after it, over before it, or saying nothing of it
    (["from 30 day before"], ["on 2012-04-20"], "agrees"),
    (["from 30 day before"], ["on 2012-04-07"], "agrees"),
    (["from 30 day before"], ["on 2012-04-05"], "conflicts"),
    (["from 12 hour after"], ["on 2012-05-07 10:00"], "conflicts"),
    (["from 30 day before"], ["until 2012-04-06"], "conflicts"),
    (["from 30 day before"], ["not_later 2012-04-06"], "undecidable"),
    (["from 30 day before"], ["until 2012-04-20"], "undecidable"),
    (["from 40 day before", "until 30 day before"], ["range 2012-03-27 2012-04-05"], "agrees"),
    (["from 40 day before", "until 30 day before"], ["range 2012-03-20 2012-04-05"], "conflicts"),
    (["from 40 day before", "until 30 day before"], ["from 2012-03-27", "until 2012-04-06"], "agrees"),
    # as many dates as deadlines: in their order
    (["not_later 30 day before", "not_later 20 day before"], ["until 2012-04-06", "until 2012-04-16"], "agrees"),
    (["not_later 30 day before", "not_later 20 day before"], ["until 2012-04-16", "until 2012-04-06"], "conflicts"),
    ([UNKNOWN, "not_later 20 day before"], ["until 2012-03-01", "until 2012-04-16"], "agrees"),
    # fewer dates or fewer deadlines: the best fit
    (["not_later 30 day before", "not_later 20 day before"], ["until 2012-04-16"], "agrees"),
    (["not_later 20 day before"], ["until 2012-04-06", "until 2012-04-16"], "agrees"),
    (["not_later 30 day before", "not_later 20 day before"], ["until 2012-05-01"], "conflicts"),
    # a date before a deadline that is known may belong to one that is not
    ([UNKNOWN, "not_later 30 day before"], ["until 2012-03-01"], "undecidable"),
    ([UNKNOWN, "not_later 30 day before"], ["until 2012-04-08"], "conflicts"),
    ([UNKNOWN, "not_later 30 day before"], ["until 2012-04-07"], "conflicts"),
    ([UNKNOWN, "not_later 36 hour before"], ["until 2012-05-04 10:00"], "undecidable"),
    ([UNKNOWN, "not_later 30 day before"], ["until 2012-04-06"], "agrees"),
    # more deadlines than are tried in every way: in their order
    (["not_later 30 day before"] * 5 + ["not_later 20 day before"], ["until 2012-04-16"], "agrees"),
    (["not_later 30 day before"] * 6 + ["not_later 20 day before"], ["until 2012-04-16"], "conflicts"),
    (["not_later 30 day before"] * 7, ["until 2012-04-06"] * 2, "agrees"),
]


@pytest.mark.parametrize(("offsets", "dates", "wanted"), CASES)
def test_status(offsets, dates, wanted):
    assert status(offsets, dates) == wanted


def test_an_empty_cell_is_no_deadline():
    assert status([], [], deadline_text=None) == "no_deadline"


def test_a_start_that_is_not_certain_excludes_no_date():
    start = offset("from 30 day before", condition="on repeat voting")
    assert verdict([start], [stated("until 2012-04-01")]).status == "undecidable"


def test_an_order_that_is_impossible_has_no_difference_in_days():
    assert verdict([offset("from 30 day before")], [stated("until 2012-04-01")]).difference_days is None


def test_a_conditional_deadline_without_a_date_does_not_excuse_a_mistake():
    repeat = offset("by 5 day before", "repeat_voting_day", condition="on repeat voting")
    assert verdict([offset("by 10 day before"), repeat], [stated("until 2012-04-26")]).status == "agrees"
    assert verdict([offset("by 10 day before"), repeat], [stated("until 2012-04-20")]).status == "conflicts"


@pytest.mark.parametrize(
    ("combine", "printed", "wanted"),
    [
        ("later_of", "until 2012-04-16", "agrees"),
        ("later_of", "until 2012-04-06", "conflicts"),
        ("earlier_of", "until 2012-04-06", "agrees"),
        ("earlier_of", "until 2012-04-16", "conflicts"),
    ],
)
def test_the_later_or_the_earlier_of_two_counts(combine, printed, wanted):
    two = [offset("not_later 20 day before", combine=combine), offset("not_later 30 day before", combine=combine)]
    judged = verdict(two, [stated(printed)])
    assert judged.status == wanted
    assert ("20 days" in judged.explanation) == (combine == "later_of")


def test_a_combined_deadline_is_unknown_while_one_of_its_events_is():
    two = [offset("not_later 20 day before", combine="later_of"), offset(*UNKNOWN, combine="later_of")]
    assert verdict(two, [stated("until 2012-04-16")]).status == "undecidable"


def test_a_partly_known_row_names_what_is_not_known():
    said = verdict([offset(*CALLED), offset(*UNKNOWN), offset("by during", "own_schedule")], []).explanation
    assert "the calling of the election" in said
    assert "the signing of the protocol" in said
    assert "separate plan" in said


@pytest.mark.parametrize(
    ("words", "printed", "sentence"),
    [
        ("not_later 30 day before", "until 2012-04-01", "5 days earlier than computed"),
        ("not_later 30 day before", "until 2012-04-11", "5 days later than computed"),
        ("from 30 day before", "from 2012-04-11", "starts 5 days later than computed"),
        ("from 30 day before", "until 2012-04-01", "over before it may start"),
        ("from 30 day before", "from 2012-04-05", "starts 1 day earlier than computed"),
        ("not_later 36 hour before", "until 2012-05-04 10:00", "another hour than computed"),
        ("not_later 30 day before", "until 2012-04-06", "gives the same: 30 days before voting day (6 May 2012)"),
        ("span 9-1 day before", "until 2012-05-05 24:00", "9 days – 1 day before voting day"),
        ("during during", "not_later 2012-05-06", "voting day (6 May 2012)"),
    ],
)
def test_the_explanation_says_what_differs(words, printed, sentence):
    assert sentence in verdict([offset(words)], [stated(printed)]).explanation


@pytest.mark.parametrize(
    ("words", "printed", "side"),
    [("not_later 30 day before", "until 2012-04-06", "end"), ("from 30 day before", "until 2012-04-06", "order")],
)
def test_a_pair_without_a_difference_has_no_days(words, printed, side):
    one = row(1, (offset(words),), (stated(printed),))
    reckoned = Reckoning(chains_of([one], event_of_the_header(plan(one)), {}), DEFAULT).of_row(one)
    assert [(pair.days, pair.side) for pair in compare(one, reckoned, DEFAULT)] == [(0, side)]


def test_a_permanent_duty_says_so():
    assert verdict([offset("by during", "permanent")], []).explanation == "No date is stated. The duty is permanent."
