"""How the plans of an issuer count: what a dataset shows of it. It is told beside a plan, and never applied to one."""

from collections.abc import Iterable
from typing import Final, NamedTuple

LEAST_PLANS: Final = 3
"""Plans of an issuer before anything is usual with it."""
MOST: Final = 2 / 3
"""The share of them that count alike."""


class Habit(NamedTuple):
    """A way of counting by the names of its conventions, none for the usual one: in how many plans of an issuer, and
    for how many rows. Either `whole` plans follow it, or single rows need it that their plan's own does not explain.
    """

    issuer: str | None
    convention: tuple[str, ...]
    plans: int
    rows: int
    whole: bool


def usual_of(habits: Iterable[Habit], issuer: str | None) -> Habit | None:
    """How most plans of an issuer count; None where it has too few, or they differ."""
    own = [one for one in habits if one.whole and one.issuer == issuer is not None]
    plans = sum(one.plans for one in own)
    most = max(own, key=lambda one: one.plans, default=None)
    return most if most and plans >= LEAST_PLANS and most.plans >= MOST * plans else None
