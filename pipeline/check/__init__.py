"""Checks: what a careful reader should know. One rule a file, listed in `RULES` and in `docs/checks.md`."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from extractors.values import Place, Span
from pipeline.check.registry import RULES
from pipeline.check.rule import Subject, place
from pipeline.messages import SOURCE
from pipeline.record import Finding, Plan

__all__ = ["RULES", "check"]

_NO_EVENTS: Mapping[str, str] = {}


def check(  # noqa: PLR0913 - most are asked for by name
    plan: Plan,
    text: str,
    places: Iterable[Place] = (),
    *,
    impossible: tuple[Span, ...] = (),
    restored: tuple[Span, ...] = (),
    doubtful: tuple[Span, ...] = (),
    recognised: tuple[Span, ...] = (),
    events: Mapping[str, str] = _NO_EVENTS,
    language: str = SOURCE,
    all_notes: bool = False,
) -> Plan:
    """A judged plan with its findings, in the order of their places in `text`, the text as read.

    `places` are the places that the text names, `impossible` the spans of printed days that do not exist, `restored`
    those of words whose letters other words told, `doubtful` those of words of a scan that were not read surely,
    `recognised` the first words of pages whose fonts do not say their letters, `events` the dates that the
    user knows. `all_notes` adds the notes of style that no sound plan need answer for.
    Raises ValueError for an unknown `language`.
    """
    subject = Subject(
        plan,
        text,
        places=places,
        impossible=impossible,
        restored=restored,
        doubtful=doubtful,
        recognised=recognised,
        events=events,
        language=language,
    )
    found = [
        Finding(code=rule.code, severity=rule.severity, row=one.row, message=one.message, span=one.span)
        for rule in RULES
        if (all_notes or not rule.only_when_asked) and not (rule.of_duties and plan.kind == "schedule")
        for one in rule.find(subject)
    ]
    return replace(plan, findings=tuple(sorted((*plan.findings, *found), key=place)))
