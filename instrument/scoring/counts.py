"""Entries counted: how many gold has, how many were predicted, how many of them are right; and what follows from it."""

from math import sqrt
from typing import NamedTuple

_NORMAL = 1.959963984540054
"""The two-sided 95 % point of the normal distribution."""


class Counts(NamedTuple):
    """Entries of one slot."""

    gold: int = 0
    predicted: int = 0
    correct: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(self.gold + other.gold, self.predicted + other.predicted, self.correct + other.correct)

    @property
    def precision(self) -> float:
        """The share of predicted entries that is right; 0 where none is predicted."""
        return self.correct / max(self.predicted, 1)

    @property
    def recall(self) -> float:
        """The share of gold's entries that was found; 0 where gold has none."""
        return self.correct / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.correct / max(self.gold + self.predicted, 1)

    @property
    def errors(self) -> int:
        """Entries missed and false alarms; a wrong value is one of each and counts once."""
        return max(self.gold, self.predicted) - self.correct

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson interval (95 %) of F1, read as a share: 2·correct of gold + predicted, in half as many trials."""
        return wilson(self.correct, (self.gold + self.predicted) / 2)


def wilson(successes: float, trials: float) -> tuple[float, float]:
    """The Wilson score interval of a share, 95 %; (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    share, square = min(successes / trials, 1.0), _NORMAL * _NORMAL
    centre = share + square / (2 * trials)
    reach = _NORMAL * sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
    below, above = (centre - reach) / (1 + square / trials), (centre + reach) / (1 + square / trials)
    return max(below, 0.0), min(above, 1.0)
