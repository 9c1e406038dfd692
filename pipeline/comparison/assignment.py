"""Who goes with whom: the pairs that are most alike together, then those that share a partner with another."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Scores = Sequence[Sequence[float]]
Shares = Callable[[int, int, int], bool]
"""Whether one that is left over has a part in the partner that another has taken: `(left, taker, partner)`."""


class Link(NamedTuple):
    """The `one`-th of the first goes with the `two`-th of the second; `score` is how alike they are, 0 to 1."""

    one: int
    two: int
    score: float


def best_pairs(scores: Scores, least: float) -> list[Link]:
    """Each with one partner at the most, so that what the scores have above `least` adds up to the most."""
    if not scores or not scores[0]:
        return []
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  only a comparison needs it

    gains = [[max(score - least, 0.0) for score in row] for row in scores]
    ones, twos = (found.tolist() for found in linear_sum_assignment(gains, maximize=True))
    return [Link(one, two, scores[one][two]) for one, two in zip(ones, twos, strict=True) if gains[one][two] > 0]


def sharing(scores: Scores, pairs: Sequence[Link], shares: Shares) -> Iterator[Link]:
    """Those of the first that have no partner, each with the taken one that is most like it, if it `shares` that one: a
    duty that was split, or several that were merged.
    """
    takers = {link.two: link.one for link in pairs}
    for left in range(len(scores) if takers else 0):
        if left not in takers.values():
            partner = max(takers, key=lambda two: scores[left][two])
            if shares(left, takers[partner], partner):
                yield Link(left, partner, scores[left][partner])
