"""The same duty in several plans: of other years, of other elections, in the other language."""

from pipeline.comparison.duties import Duty, duties
from pipeline.comparison.likeness import Rarity, likeness, rarity
from pipeline.comparison.lines import Line, Member, lines

__all__ = ["Duty", "Line", "Member", "Rarity", "duties", "likeness", "lines", "rarity"]
