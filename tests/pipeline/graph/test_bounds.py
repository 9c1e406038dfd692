"""Earliest and latest instants through the graph. Add a line for a new case: `earliest latest` of both sides."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pipeline.graph.bounds import windows
from pipeline.graph.sides import bounds_of_offset
from pipeline.reckon import judgement_of
from pipeline.reckon.conventions import DEFAULT
from pipeline.reckon.events import event_of_the_header
from pipeline.reckon.instants import midnight, next_midnight
from pipeline.reckon.offsets import Event, reckon_offset
from tests.pipeline.sample import offset, plan, row, stated

DUTIES = {
    "form districts": ("districts_approved",),
    "form precincts": ("precincts_formed",),
    "take documents": ("documents_received",),
    "register": ("registration_ended", "candidate_registered"),
    "vote": ("voting_start", "voting_end"),
    "count": ("protocol_signed",),
    "determine": ("results_determined",),
}
DAYS = some.dates(date(2000, 1, 1), date(2040, 1, 1))


def happening(duty):
    return DUTIES.get(duty, ())


def windows_of(*rows, day="2012-05-06"):
    return windows(rows, event_of_the_header(plan(*rows, day=day)), DEFAULT, happening)


def said(bounds):
    def one(side):
        return " ".join("-" if at is None else f"{at:%m-%d}" + (f"T{at:%H}" if at.hour else "") for at in side)

    return f"{one(bounds.opens)} | {one(bounds.closes)}"


VOTING = row(1, (), (stated("on 2012-05-06 08:00 20:00"),), duty="vote")
DOCUMENTS = row(1, (), (stated("range 2012-04-01 2012-04-10 08:00 18:00"),), duty="take documents")
OPEN_ENDED = row(1, (offset("not_later 30 day before"),), duty="take documents")
REGISTERING = row(1, (offset("not_later 20 day before"),), (stated("from 2012-04-10"),), duty="register")
CASES = [
    # what nothing dates, and is over by the voting or comes after it all the same
    ((), offset("within 3 day after", "candidate_registered"), "- 05-05 | - 05-09"),
    ((), offset("within 3 day after", "results_determined"), "05-06 - | 05-10 -"),
    ((), offset("within 3 day after", "election_called"), "- - | - -"),
    ((), offset("until 24 hour before", "voting_start"), "- - | 05-05 05-06"),
    # a plan that counts before the voting is taken at its word
    (
        (row(1, (), (stated("until 2012-04-20"),), duty="count"),),
        offset("within 5 day after", "protocol_signed"),
        "- 04-19 | - 04-25",
    ),
    # a row that happens on days of its own
    ((DOCUMENTS,), offset("within 10 day after", "documents_received"), "04-01 04-10 | 04-12 04-21"),
    ((DOCUMENTS,), offset("within 10 working_day after", "documents_received"), "04-01 04-10 | 04-14 04-25"),
    ((DOCUMENTS,), offset("not_later 1 month after", "documents_received"), "- - | 05-02 05-11"),
    ((DOCUMENTS,), offset("not_later 24 hour after", "documents_received"), "- - | 04-02T08 04-11T18"),
    ((DOCUMENTS,), offset("from after", "documents_received", text="со дня приёма"), "04-01 04-10 | - -"),
    ((OPEN_ENDED,), offset("within 10 day after", "documents_received"), "- 04-05 | - 04-16"),
    ((REGISTERING,), offset("within 5 day after", "candidate_registered"), "04-10 04-15 | 04-16 04-21"),
    ((VOTING,), offset("until 24 hour before", "voting_start"), "- - | 05-05T08 05-05T08"),
    # papers of another kind may be meant further down
    ((DOCUMENTS, row(3)), offset("within 2 day after", "documents_received"), "- - | - -"),
]


@pytest.mark.parametrize(("before", "asking", "bounds"), CASES)
def test_bounds_of_what_hangs_on_an_event(before, asking, bounds):
    seq = len(before) + 1 if len(before) < 2 else 4
    assert said(windows_of(*before, row(seq, (asking,))).of_row(seq)) == bounds


LATER = {"combine": "later_of"}
ROWS = [
    ((offset("from after"), offset("not_later 3 day after")), (), "05-06 05-06 | 05-10 05-10"),
    ((offset("not_later 30 day before"), offset("not_later 40 day before")), (), "- - | 03-27 04-06"),
    (
        (offset("not_later 30 day before"), offset("not_later 40 day before", condition="in towns")),
        (),
        "- - | 04-06 04-06",
    ),
    ((offset("not_later 3 day after", **LATER), offset("not_later 9 day after", **LATER)), (), "- - | 05-16 05-16"),
    ((offset("not_later 3 day after", **LATER), offset("not_later 9 day after", "other", **LATER)), (), "- - | - -"),
    ((offset("not_later 3 day after", "other"),), (stated("until 2012-04-20"),), "- - | 04-20 04-20"),
    ((offset("not_later 3 day after", "other"), offset("not_later 3 day after")), (), "- - | - -"),
    ((offset("within 3 day after"), offset("not_later 3 day after", "other")), (), "- - | - -"),
    (
        (offset("within 3 day after"), offset("not_later 9 day after", "other")),
        (stated("until 2012-04-20"),),
        "- - | 04-20 05-10",
    ),
    ((offset("during during", "permanent"),), (), "- - | - -"),
    ((), (), "- - | - -"),
]


@pytest.mark.parametrize(("offsets", "dates", "bounds"), ROWS)
def test_bounds_of_a_row_hold_whichever_of_its_deadlines_is_meant(offsets, dates, bounds):
    assert said(windows_of(row(1, offsets, dates)).of_row(1)) == bounds


def test_bounds_go_through_a_chain():
    forming = row(1, (), (stated("range 2012-03-01 2012-03-05"),), duty="form districts")
    next_one = row(2, (offset("within 5 day after", "districts_approved"),), duty="form precincts")
    last = row(3, (offset("within 2 month after", "precincts_formed"),))
    assert said(windows_of(last, next_one, forming).of_row(3)) == "03-01 03-10 | 05-02 05-11"


def test_a_circle_bounds_nothing():
    one = row(1, (offset("within 5 day after", "precincts_formed"),), duty="form districts")
    two = row(2, (offset("within 5 day after", "districts_approved"),), duty="form precincts")
    assert said(windows_of(one, two, day=None).of_row(1)) == "- - | - -"


def test_a_row_that_is_over_before_it_may_begin_is_empty():
    counting = row(2, (offset("from after", "candidate_registered", text="после"),), (stated("until 2012-04-05"),))
    assert windows_of(REGISTERING, counting).of_row(2).is_empty
    assert (
        not windows_of(REGISTERING, row(2, (offset("within 5 day after", "candidate_registered"),))).of_row(2).is_empty
    )


@given(
    DAYS,
    some.integers(0, 60),
    some.integers(0, 60),
    some.sampled_from(("day", "calendar_day", "working_day", "week", "month", "year")),
    some.sampled_from(
        ("within {} after", "not_later {} after", "not_later {} before", "from {} after", "exactly {} after")
    ),
    some.integers(0, 30),
)
def test_whatever_day_it_is_lies_between_the_bounds(first, length, at, unit, words, n):
    """Every rule of counting grows with the day of its event."""
    counted = offset(words.format(f"{n} {unit}"))
    days = [first + timedelta(days=away) for away in (0, min(at, length), length)]
    low, some_day, high = (Event(midnight(day), next_midnight(day), 1) for day in days)
    bounds = bounds_of_offset(counted, low, high, DEFAULT)
    interval = reckon_offset(counted, some_day, DEFAULT)
    for side, instant in zip(bounds, interval, strict=True):
        assert (instant is None) == (side.earliest is None) == (side.latest is None)
        assert instant is None or side.earliest <= instant <= side.latest


@given(some.lists(some.tuples(some.integers(1, 40), some.booleans()), min_size=1, max_size=12))
def test_where_every_day_is_known_the_bounds_are_that_day(counts):
    rows = [
        row(seq, (offset(f"not_later {n} day {'after' if after else 'before'}"),))
        for seq, (n, after) in enumerate(counts)
    ]
    found, judged = windows_of(*rows), judgement_of(plan(*rows), {}, happening)
    for one in judged.rows:
        end = one.reckoned[0].interval.end
        assert found.of_row(one.row.seq).closes == (end, end)


def test_a_long_chain_is_followed_to_its_end():
    length = 2_000
    duties = {str(seq): (str(seq),) for seq in range(length)}
    rows = [row(seq, (offset("not_later 1 day after", str(seq + 1)),), duty=str(seq)) for seq in range(length - 1)]
    rows.append(row(length, (), (stated("range 2012-03-01 2012-03-05"),), duty=str(length - 1)))
    found = windows(rows, {}, DEFAULT, lambda duty: duties.get(duty, ()))
    end = midnight(date(2012, 3, 6)) + timedelta(days=length - 1)
    assert found.of_row(0).closes.latest == end
