"""Rows that hold several duties of another plan, cut into these: each then goes with a partner of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.reading import read
from extractors.tags import TAGS
from pipeline.comparison.alike import Rarity, matter
from pipeline.comparison.duty import Duty, part_of

_LEAST = 0.7
"""How much of what a part is about must be that of the duty that it is taken for."""
_GAINS = {TAGS[name]: gain for name, gain in (("semicolon", 0.05), ("dot", 0.05), ("comma", 0.15), ("and", 0.15))}
"""What may stand between two duties of a row, and how much more alike two parts must be to two duties than the whole is
to one: a comma and an “and” stand mostly between the words of one duty.
"""

Plan = Sequence[Duty]


class _Unit(NamedTuple):
    """What a part may be taken for: the duty of the `row`-th row of another plan, or some of its words."""

    row: int
    duty: Duty


class _Cut(NamedTuple):
    """A duty in two, and the least gain that bears it out."""

    parts: tuple[Duty, Duty]
    least: float


def parted(plans: Sequence[Plan], told: Rarity) -> list[tuple[Duty, ...]]:
    """The duties of each plan, a row that holds several duties of another plan cut into parts where its words join."""
    units = [tuple(_units(plan)) for plan in plans]
    return [
        tuple(
            part
            for duty in plan
            for part in _parts(duty, [one for one in plan if one is not duty], [*units[:at], *units[at + 1 :]], told)
        )
        for at, plan in enumerate(plans)
    ]


def _parts(duty: Duty, beside: Plan, others: Sequence[Sequence[_Unit]], told: Rarity) -> Iterator[Duty]:
    """The parts of a row, cut where another plan gains the most by it, and each part again."""
    best = max(
        ((_gain(duty, cut, beside, units, told) - cut.least, cut) for cut in _cuts(duty) for units in others if units),
        key=lambda found: found[0],
        default=None,
    )
    if best is None or best[0] < 0:
        yield duty
        return
    for part in best[1].parts:
        yield from _parts(part, beside, others, told)


def _gain(whole: Duty, cut: _Cut, beside: Plan, units: Sequence[_Unit], told: Rarity) -> float:
    """How much more alike the parts are to two rows of a plan than the whole is to one; −1 where they are not alike, or
    where a row `beside` is as much like one of them.
    """
    (one, first), (two, second) = (_most_alike(part, units, told) for part in cut.parts)
    if min(one, two) < _LEAST or first.row == second.row:
        return -1.0
    if any(_about(other, first.duty, told) >= one or _about(other, second.duty, told) >= two for other in beside):
        return -1.0
    return (one + two) / 2 - _most_alike(whole, units, told)[0]


def _most_alike(duty: Duty, units: Sequence[_Unit], told: Rarity) -> tuple[float, _Unit]:
    return max(((_about(duty, unit.duty, told), unit) for unit in units), key=lambda found: found[0])


def _about(one: Duty, two: Duty, told: Rarity) -> float:
    return matter(one, two, told) or 0.0


def _units(plan: Plan) -> Iterator[_Unit]:
    for at, duty in enumerate(plan):
        yield _Unit(at, duty)
        yield from (_Unit(at, part) for cut in _cuts(duty) for part in cut.parts)


def _cuts(duty: Duty) -> Iterator[_Cut]:
    """The duty in two, at each place where its words join and both sides are about something."""
    reading = read(duty.words)
    for at, tag in enumerate(reading.tags):
        if tag in _GAINS:
            start, end = reading.where(at, at + 1).span
            parts = part_of(duty, duty.words[:start]), part_of(duty, duty.words[end:])
            if all(part.topics for part in parts):
                yield _Cut(parts, _GAINS[tag])
