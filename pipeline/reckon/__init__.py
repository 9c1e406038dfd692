"""Reckoning: what each deadline comes to, whether the document's own dates agree, and under which convention."""

from collections.abc import Callable, Collection, Mapping

from msgspec.structs import replace

from pipeline.messages import SOURCE
from pipeline.reckon.chains import chains_of
from pipeline.reckon.conventions import named
from pipeline.reckon.events import event_of_the_header, events_of_the_user, rows_that_produce
from pipeline.reckon.explanation import explain
from pipeline.reckon.inference import Judgement, infer
from pipeline.reckon.instants import iso, last_day
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.verdicts import Judged
from pipeline.record import Computed, Plan, Row, Verdict

__all__ = ["Judgement", "judge", "judgement_of"]

Produced = Callable[[str], Collection[str]]
_NO_EVENTS: Mapping[str, str] = {}


def judge(
    plan: Plan,
    events: Mapping[str, str] = _NO_EVENTS,
    language: str = SOURCE,
    produced: Produced | None = None,
) -> Plan:
    """A plan with its deadlines computed, its rows judged, and the convention that it follows.

    `events` are dates that the user knows: event id → `2012-02-27` or `2012-05-06T08:00`; they go before what the
    document says. `produced` tells which events a duty brings about, by default the lexicon's. Raises ValueError
    for `events` that cannot be used and for an unknown `language`.
    """
    judgement = judgement_of(plan, events, produced)
    rows = tuple(_judged_row(one, language) for one in judgement.rows)
    return replace(plan, rows=rows, convention=named(judgement.convention))


def judgement_of(plan: Plan, events: Mapping[str, str] = _NO_EVENTS, produced: Produced | None = None) -> Judgement:
    """How the rows of a plan are judged, with all that stands behind it: as `judge`, which writes it into the plan."""
    known = event_of_the_header(plan) | events_of_the_user(events)
    makers = rows_that_produce(plan.rows, produced or _produced_by_lexicon())
    return infer(chains_of(plan.rows, known, makers))


def _produced_by_lexicon() -> Produced:
    from extractors.events import produced  # noqa: PLC0415  the lexicon is read when it is first needed

    return produced


def _judged_row(judged: Judged, language: str) -> Row:
    verdict = Verdict(
        status=judged.status,
        convention=judged.further,
        difference_days=judged.difference_days,
        explanation=explain(judged, language),
    )
    return replace(judged.row, computed=tuple(map(_computed, judged.reckoned)), verdict=verdict)


def _computed(one: Reckoned) -> Computed:
    start, end = one.interval
    return Computed(
        offset=one.offset,
        start=iso(start),
        end=iso(end),
        last_day=None if end is None else last_day(end).isoformat(),
        through=one.event.through,
    )
