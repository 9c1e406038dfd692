"""When events happen: dated by the user, by the header, or by the row that brings them about."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter

from pipeline.events import dated_events
from pipeline.reckon.instants import at_clock, midnight, next_midnight, parse_day
from pipeline.reckon.offsets import Event
from pipeline.record import Plan, Row

_seq = attrgetter("seq")

Produced = Callable[[str], Collection[str]]
"""The ids of the events that the duty of a row brings about."""

HOURS_OF_VOTING = frozenset({"voting_start", "voting_end"})
CERTAIN = HOURS_OF_VOTING | {"registration_ended"}
"""Events that happen when their row says; others may happen on any day before the last that their row allows."""

OF_EACH_ENTRANT = frozenset(
    {
        "documents_received",
        "documents_submitted",
        "candidate_registered",
        "candidate_nominated",
        "representative_registered",
        "election_fund_created",
        "protocol_signed",
        "protocols_received",
    }
)
"""Events with a day for each entrant: the last day of a row says nothing of when they happen."""

BEFORE_VOTING = frozenset(
    {
        "districts_approved",
        "precincts_formed",
        "voter_list_compiled",
        "candidate_nominated",
        "candidate_registered",
        "registration_ended",
    }
)
"""Events that come before the voting day."""


def events_of_the_user(events: Mapping[str, str]) -> dict[str, Event]:
    """The events that a user dates: event id → `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. Raises ValueError."""
    return {name: _dated_by_user(words) for name, words in dated_events(events).items()}


def event_of_the_header(plan: Plan) -> dict[str, Event]:
    """What the header dates with a year: the voting day, which is that of the repeat voting where the plan is of a
    repeat election, and the decision that a resolution itself is.
    """
    voting = parse_day(plan.election.day)
    acted = plan.resolution.date if plan.resolution and plan.kind == "resolution" else None
    dated = {
        "voting_day": voting,
        "repeat_voting_day": voting if plan.election.variant == "repeat" else None,
        "decision_adopted": parse_day(acted),
    }
    return {name: Event(midnight(day), next_midnight(day), None) for name, day in dated.items() if day}


def rows_that_produce(
    rows: Iterable[Row], produced: Produced, without: Collection[str] = OF_EACH_ENTRANT
) -> dict[str, list[Row]]:
    """The rows that bring each event about, in reading order, `without` the events that each entrant has for itself."""
    makers: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for event in produced(row.duty) if row.duty else ():
            if event not in without:
                makers[event].append(row)
    return dict(makers)


def nearest_maker(makers: Sequence[Row], seq: int) -> Row | None:
    """The row that an asking row `seq` means: the last one before it, else the first one after it."""
    earlier = bisect_left(makers, seq, key=_seq)
    return makers[earlier - 1] if earlier else next((row for row in makers if row.seq > seq), None)


def hour_of_voting(row: Row, name: str, voting_day: Event) -> Event | None:
    """The instant at which voting starts or ends, where the row states hours of the voting day."""
    for stated in row.stated:
        clock = stated.time if name == "voting_start" else stated.end_time
        if clock and (stated.date is None or parse_day(stated.date) == voting_day.day):
            instant = at_clock(voting_day.day, clock)
            return Event(instant, instant, row.seq)
    return None


def _dated_by_user(words: str) -> Event:
    instant = datetime.fromisoformat(words)
    if "T" in words:
        return Event(instant, instant, None)
    return Event(instant, next_midnight(instant.date()), None)
