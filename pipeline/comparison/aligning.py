"""Plans aligned: a line holds the duties of all the plans that are the same."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.comparison.alike import Rarity, likeness, rarity, told_by
from pipeline.comparison.assignment import Link, best_pairs, sharing
from pipeline.comparison.duty import Duty
from pipeline.comparison.parting import parted

_LEAST = 0.5
"""What is less alike than this is another duty."""
_LEAST_INSIDE = 0.6
"""How much of the matter of a part must be that of the duty it was split from or merged into."""
_LEAST_ADDED = 0.25
"""How much of that duty's matter the part must bring that the other part lacks."""
_TOLD = 2
"""A line speaks by the two of its duties that are most like the one asked about: one alone may err."""


class Member(NamedTuple):
    """A duty of the `plan`-th plan in a line; `score` is how alike the line was, 0 to 1, 1 for the first."""

    plan: int
    duty: Duty
    score: float


Line = tuple[Member, ...]


def lines(plans: Sequence[Sequence[Duty]]) -> list[Line]:
    """The lines of the plans' duties: those of the plan with the most duties in its order, then what the others add.

    A duty that holds several of another plan stands in the line of each, in its `words`. A plan has several in a line
    where a duty was split in a way that its words do not show.
    """
    told = rarity(duty for plan in plans for duty in plan)
    parts = parted(plans, told)
    found: list[Line] = []
    for plan in sorted(range(len(plans)), key=lambda at: (-len(plans[at]), at)):
        found = _with_plan(found, plan, parts[plan], told)
    return [tuple(sorted(line, key=_row_of)) for line in _whole(found)]


def _row_of(member: Member) -> tuple[int, int]:
    return member.plan, member.duty.row.seq


def _whole(found: Sequence[Line]) -> Iterator[Line]:
    """The lines of rows: a row is in a line once, and a part that has no partner is not told apart from its row."""
    joined = {_row_of(member) for line in found if len(line) > 1 for member in line}
    alone = set[tuple[int, int]]()
    for line in found:
        if len(line) > 1:
            yield tuple({_row_of(member): member for member in line}.values())
        elif (row := _row_of(line[0])) not in joined | alone:
            alone.add(row)
            yield line


def _with_plan(found: list[Line], plan: int, duties: Sequence[Duty], told: Rarity) -> list[Line]:
    scores = [[_like(duty, line, told) for line in found] for duty in duties]
    pairs = best_pairs(scores, _LEAST)
    joined = [*pairs, *_merged(scores, pairs, duties, found, told)]
    at_home = {link.one for link in joined}
    extended = [
        (*line, *(Member(plan, duties[link.one], link.score) for link in joined if link.two == at))
        for at, line in enumerate(found)
    ]
    return extended + [(Member(plan, duty, 1.0),) for at, duty in enumerate(duties) if at not in at_home]


def _merged(
    scores: list[list[float]], pairs: Sequence[Link], duties: Sequence[Duty], found: Sequence[Line], told: Rarity
) -> list[Link]:
    """The duties left over that have a part in a line which another duty of their plan has joined."""

    def shares(left: int, taker: int, line: int) -> bool:
        return any(_adds(duties[left], duties[taker], member.duty, told) for member in found[line])

    return list(sharing(scores, pairs, shares))


def _like(duty: Duty, line: Line, told: Rarity) -> float:
    best = sorted((likeness(duty, member.duty, told) for member in line), reverse=True)[:_TOLD]
    return sum(best) / len(best)


def _adds(left: Duty, taker: Duty, whole: Duty, told: Rarity) -> bool:
    """Whether a duty is a part of the whole that the other part lacks."""
    inside = told_by(left.topics & whole.topics, told) >= _LEAST_INSIDE * told_by(left.topics, told)
    added = told_by(whole.topics & left.topics - taker.topics, told)
    return bool(left.topics) and inside and added >= _LEAST_ADDED * told_by(whole.topics, told)
