"""What must hold of every count: half-open, monotone, symmetrical, and the same each time."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reckon.conventions import DEFAULT, Convention
from pipeline.reckon.instants import last_day, midnight, next_midnight, shift
from pipeline.reckon.offsets import Event, reckon_offset
from pipeline.reckon.stated import reckon_stated
from tests.pipeline.sample import judge_alone, offset, plan, row, stated

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
COUNTS = st.integers(0, 400)
DATE_UNITS = st.sampled_from(["calendar_day", "day", "week", "month", "year"])
UNITS = st.one_of(DATE_UNITS, st.just("hour"))
BOUNDS = st.sampled_from(
    ["not_later", "not_earlier", "by", "exactly", "span", "within", "from", "until", "immediately"]
)
DIRECTIONS = st.sampled_from(["before", "after"])
CONVENTIONS = st.builds(
    Convention,
    until_included=st.booleans(),
    count_included=st.booleans(),
    day_1=st.booleans(),
    range_excluded=st.booleans(),
)


def on(day: date) -> Event:
    return Event(midnight(day), next_midnight(day), None)


def interval(bound, n, unit, direction, day, convention=DEFAULT):
    return reckon_offset(offset(f"{bound} {n} {unit} {direction}"), on(day), convention)


@given(BOUNDS, COUNTS, UNITS, DIRECTIONS, DAYS, CONVENTIONS)
def test_an_interval_never_ends_before_it_starts(bound, n, unit, direction, day, convention):
    found = interval(bound, n, unit, direction, day, convention)
    if found and found.start and found.end and (n or not convention.day_1):
        assert found.start <= found.end


@given(BOUNDS, COUNTS, COUNTS, st.tuples(UNITS, DIRECTIONS, DAYS, CONVENTIONS))
def test_a_longer_count_leads_further(bound, n, more, rest):
    near, far = (interval(bound, count, *rest) for count in (n, n + more))
    direction = rest[1]
    for one, other in zip(near or (), far or (), strict=True):
        assert one is None or (other <= one if direction == "before" else other >= one)


@given(st.tuples(BOUNDS, COUNTS, UNITS, DIRECTIONS), DAYS, COUNTS, CONVENTIONS)
def test_a_later_event_leads_to_a_later_deadline(words, day, later, convention):
    one, other = (interval(*words, when, convention) for when in (day, day + timedelta(later)))
    for early, late in zip(one or (), other or (), strict=True):
        assert early is None or early <= late


@given(COUNTS, st.sampled_from(["calendar_day", "day", "week"]), DAYS)
def test_days_before_and_days_after_are_symmetrical(n, unit, day):
    end = interval("not_later", n, unit, "before", day).end
    back = interval("exactly", n, unit, "after", end.date())
    assert (back.start, back.end) == (midnight(day), next_midnight(day))


@given(COUNTS, DATE_UNITS, DAYS)
def test_before_ends_as_its_day_begins_and_after_ends_as_its_day_is_over(n, unit, day):
    before, after = (interval("not_later", n, unit, direction, day).end for direction in ("before", "after"))
    assert before == midnight(shift(day, -n, unit))
    assert last_day(after) == shift(day, n, unit)


@given(st.integers(1, 400), DATE_UNITS, DAYS)
def test_day_1_is_one_day_less_than_day_0(n, unit, day):
    day_0, day_1 = (interval("within", n, unit, "after", day, Convention(day_1=flag)).end for flag in (False, True))
    assert day_0 - day_1 == timedelta(days=1)


@given(DAYS, st.sampled_from(["until", "not_later", "ends_on", "on", "from", "range"]), CONVENTIONS)
def test_a_printed_day_is_in_or_out_as_a_whole(day, bound, convention):
    words = f"range {day} {day + timedelta(1)}" if bound == "range" else f"{bound} {day}"
    found = reckon_stated(stated(words), convention)
    assert all(side is None or side == datetime.combine(side, datetime.min.time()) for side in found)


@given(st.lists(st.tuples(BOUNDS, st.integers(0, 60), DIRECTIONS, DAYS), min_size=1, max_size=6))
def test_same_input_same_plan(lines):
    rows = [
        row(seq, (offset(f"{b} {n} day {d}"),), (stated(f"until {day}"),))
        for seq, (b, n, d, day) in enumerate(lines, 1)
    ]
    assert judge_alone(plan(*rows)) == judge_alone(plan(*rows))


@given(st.integers(0, 300), DIRECTIONS, DAYS)
def test_a_date_that_is_computed_agrees_when_it_is_printed(n, direction, day):
    computed = (
        judge_alone(plan(row(1, (offset(f"not_later {n} day {direction}"),)), day=day.isoformat())).rows[0].computed
    )
    printed = stated(f"not_later {computed[0].last_day}")
    judged = judge_alone(plan(row(1, (offset(f"not_later {n} day {direction}"),), (printed,)), day=day.isoformat()))
    assert judged.rows[0].verdict.status == "agrees"
