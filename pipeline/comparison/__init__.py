"""The same duty in several plans: of other years, of other elections, in the other language."""

from pipeline.comparison.aligning import Line, Member, lines
from pipeline.comparison.alike import Rarity, likeness, rarity
from pipeline.comparison.changed import Change, changes
from pipeline.comparison.duty import Duty, duties
from pipeline.comparison.table import Comparison, compared

__all__ = [
    "Change",
    "Comparison",
    "Duty",
    "Line",
    "Member",
    "Rarity",
    "changes",
    "compared",
    "duties",
    "likeness",
    "lines",
    "rarity",
]
