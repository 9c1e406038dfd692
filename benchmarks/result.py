"""What a measurement says, and whether it is what was aimed at."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

Action = Callable[[], object]


class Result(NamedTuple):
    """One line of the report: `measured` should be at most `limit`, or at least where `least` says so."""

    what: str
    detail: str
    measured: float
    limit: float
    unit: str = "×"
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether the aim is reached."""
        return self.measured >= self.limit if self.least else self.measured <= self.limit


def seconds(action: Action) -> float:
    """How long an action takes, once."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def interleaved(actions: Sequence[Action], rounds: int, warm: int = 3) -> list[list[float]]:
    """The seconds of each action in each round, one action after the other in every round, so that whatever else the
    machine does falls on all of them alike. `warm` rounds go before.
    """
    for _ in range(warm):
        for action in actions:
            action()
    times = [[seconds(action) for action in actions] for _ in range(rounds)]
    return [list(column) for column in zip(*times, strict=True)]


def ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """The median of what one takes against the other, round by round."""
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


def milliseconds(times: Sequence[float]) -> str:
    """Their median, to be read."""
    return f"{statistics.median(times) * 1000:,.1f} ms"
