"""A sentence cut so that each piece has one deadline, and the words of the matter around it."""

from collections.abc import Iterator, Sequence

from extractors import subject
from extractors.tags import CONTINUED, TAGS
from pipeline.layout.evidence import Evidence
from pipeline.layout.milestones import EDGE, Unit
from pipeline.layout.sheet import Stretch

_COMMA, _SEMICOLON = TAGS["comma"], TAGS["semicolon"]


def clauses(evidence: Evidence, sentence: Stretch, units: Sequence[Unit]) -> Iterator[tuple[Stretch, Unit]]:
    """The sentence cut at commas so that each piece holds one deadline."""
    first = _behind_semicolons(evidence, sentence.first, units[0].first) if units else sentence.first
    for place, unit in enumerate(units):
        after = units[place + 1] if place + 1 < len(units) else None
        stop = _cut(evidence, first, unit, after.first) if after else _last_stop(evidence, unit, sentence.stop)
        yield Stretch(first, stop), unit
        first = stop


def _behind_semicolons(evidence: Evidence, first: int, limit: int) -> int:
    """Behind what is said before a semicolon without a deadline of its own."""
    return max((at + 1 for at in range(first, limit) if evidence.scan.tags[at] == _SEMICOLON), default=first)


def _cut(evidence: Evidence, first: int, unit: Unit, limit: int) -> int:
    """Where one piece ends before the next deadline: at the first comma if its words stand before its deadline, else
    the last.
    """
    tags = evidence.scan.tags
    commas = [at for at in range(unit.stop, limit) if tags[at] in (_COMMA, TAGS["semicolon"])]
    joints = commas or [at for at in range(unit.stop, limit) if tags[at] == TAGS["and"]]
    if not joints:
        return unit.stop
    led = any(tags[at] not in EDGE for at in range(first, unit.first))
    return joints[0] if led else joints[-1]


def _last_stop(evidence: Evidence, unit: Unit, stop: int) -> int:
    """A last clause without a deadline (“…, then the commissions are formed”, “…; …”) is no part of the matter."""
    stop = next((at for at in range(unit.stop, stop) if evidence.scan.tags[at] == _SEMICOLON), stop)
    for first, _ in subject.phrases(evidence.reading, "then", unit.stop, stop):
        return first
    return stop


def around(evidence: Evidence, clause: Stretch, units: Sequence[Unit]) -> list[Stretch]:
    """The words of a clause outside its deadlines and behind a phrase that names its basis."""
    parts, first = [], _behind_basis(evidence, clause, units[0].first if units else clause.stop)
    for unit in units:
        parts.append((first, unit.first))
        first = unit.stop
    parts.append((first, clause.stop))
    return [inner for part in parts if (inner := trimmed(evidence, *part))]


def _behind_basis(evidence: Evidence, clause: Stretch, limit: int) -> int:
    """Behind “in accordance with the law …, ” and behind words that only lead in (“so, ”)."""
    tags, reading = evidence.scan.tags, evidence.reading
    first = clause.first
    for start, stop in subject.phrases(reading, "intro", first, min(first + 6, limit)):
        if start == clause.first and stop < limit and tags[stop] == _COMMA:
            first = stop + 1
    for at in range(first, limit):
        basis = tags[at] == _COMMA and any(subject.phrases(reading, "according", first, at))
        if basis and evidence.citation(first, at):
            return at + 1
    return first


def trimmed(evidence: Evidence, first: int, stop: int) -> Stretch | None:
    """A stretch without the marks and joints at its edges; null when nothing is left."""
    tags = evidence.scan.tags
    while first < stop and (tags[first] in EDGE or tags[first] == TAGS["close"]):
        first += 1
    while first < (head := _last_phrase(tags, first, stop)) < stop and tags[head] in EDGE:
        stop = head
    return Stretch(first, stop) if first < stop else None


def _last_phrase(tags: str, first: int, stop: int) -> int:
    """Where the last phrase of a stretch begins."""
    at = stop - 1
    while at > first and tags[at] == CONTINUED:
        at -= 1
    return at
