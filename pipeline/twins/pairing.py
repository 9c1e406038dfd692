"""The milestones of a digest, or the points of a resolution, each beside the row of the plan that it is about."""

from collections.abc import Sequence

from pipeline.comparison.assignment import best_pairs
from pipeline.twins.aligning import Aligned
from pipeline.twins.sides import Side

_LEAST = 0.45
"""How much of the matter both must share."""


def milestones(ours: Sequence[Side], theirs: Sequence[Side]) -> list[Aligned]:
    """Each row of the other document beside the row of ours of the same matter; those of ours that it leaves out are
    not told.
    """
    scores = [[_matter(mine, other) for mine in ours] for other in theirs]
    found = {link.one: ours[link.two] for link in best_pairs(scores, _LEAST)}
    return [Aligned(found.get(at), other) for at, other in enumerate(theirs)]


def _matter(mine: Side, other: Side) -> float:
    """The topics that both name against those that each does."""
    both = len(mine.topics & other.topics)
    return 2 * both / (len(mine.topics) + len(other.topics)) if both else 0.0
