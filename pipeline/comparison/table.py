"""Plans beside each other: `compare` gives a `Comparison`, every output of it is a view."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.comparison.aligning import Line, Member, lines
from pipeline.comparison.changed import Change, changes
from pipeline.comparison.duty import duties
from pipeline.record import Plan


class Comparison(NamedTuple):
    """The `plans` in the order of their election days, and the `lines` of their duties in the order of an election."""

    plans: tuple[Plan, ...]
    lines: tuple[Line, ...]

    def members(self, line: Line, plan: int) -> tuple[Member, ...]:
        """The duties of the `plan`-th plan in a line."""
        return tuple(member for member in line if member.plan == plan)

    def changes(self, line: Line) -> Iterator[tuple[int, int, Change]]:
        """What changed in a line from a plan to the next one that has the duty, as `(plan, later plan, change)`."""
        having = sorted({member.plan for member in line})
        for before, after in pairwise(having):
            old, new = (tuple(one.duty for one in self.members(line, plan)) for plan in (before, after))
            for change in changes(old, new):
                yield before, after, change


def compared(plans: Sequence[Plan]) -> Comparison:
    """The duties of several plans aligned; plans without an election day come last."""
    ordered = tuple(sorted(plans, key=lambda plan: plan.election.day or "~"))
    found = lines([duties(plan) for plan in ordered])
    return Comparison(ordered, tuple(sorted(found, key=_place)))


def _place(line: Line) -> tuple[float, int]:
    """Where a line stands in an election: the middle of its duties' places."""
    places = sorted(member.duty.place for member in line)
    return places[len(places) // 2], line[0].plan
