"""What a line is worth in each part that it may play, as the beginning of a cell and as its continuation.

The figures are scores to be added up over a whole text, not probabilities; 0 is what a line outside the table is worth.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from extractors.lexicon.stems import Near
from pipeline.layout.looks import Look

Worth = tuple[float, float]
_REGIONS = frozenset("аймактары аймактар аймагы аймак облусу облус область области регионы регион зона зонасы".split())
"""What the parts of a schedule are called that have a heading each."""
_ALIKE = 3
"""A last word that so many lines of a schedule have is that of its matters: “… кеңеши”."""


class Worths:
    """The worths of lines in a table of a kind: a schedule has places, and matters that end alike."""

    def __init__(self, looks: Sequence[Look], *, schedule: bool) -> None:
        self.schedule = schedule
        endings = Counter(seen.last_word for seen in looks if not seen.place and not seen.time)
        often = {word for word, times in endings.items() if times >= _ALIKE} if schedule else set()
        near = Near(often)
        self.placed = sum(seen.place for seen in looks) >= _ALIKE
        self.alike = frozenset(word for word in endings if often and (word in often or near.find(word)))

    def of(self, role: str) -> Callable[[Look], Worth]:
        """The worth of a line as a cell of a column."""
        return getattr(self, f"_{role}")  # type: ignore[no-any-return]  # one method for each role of a column

    def section(self, seen: Look) -> Worth:
        """The worth of a line as the heading of a section."""
        worth = 0.9 - 5.0 * seen.time - 4.0 * seen.citation - 2.0 * seen.final - 0.12 * max(seen.words - 10, 0)
        worth += 0.8 * seen.capitals + 2.0 * seen.section - 2.5 * seen.bracket - 1.5 * seen.deadline
        if self.schedule:
            worth += 1.2 * (seen.last_word in _REGIONS) - 2.5 * (seen.last_word in self.alike) - 2.0 * seen.place
        return worth, worth - 0.5

    def _duty(self, seen: Look) -> Worth:
        worth = 1.2 + 0.8 * seen.action - 5.0 * max(seen.time - 0.35, 0.0) - 2.5 * seen.citation
        worth -= 1.5 * max(seen.body - 0.6, 0.0) + 2.0 * seen.section + 4.0 * seen.contact
        if self.schedule:
            worth -= 3.0 * seen.bullet
            worth += 2.5 * (seen.last_word in self.alike) - 0.4 * max(seen.words - 7, 0) - 2.0 * seen.place - seen.final
        return worth - 1.5 * seen.bracket, worth - 0.4 - 1.5 * (seen.last_word in self.alike)

    def _deadline(self, seen: Look) -> Worth:
        worth = 5.0 * seen.time + 1.5 * seen.deadline - 2.2 - 2.0 * seen.citation
        return worth, max(worth, -0.6 - 2.0 * seen.citation - 1.5 * seen.body)

    _formula = _deadline

    def _responsible(self, seen: Look) -> Worth:
        share = min(seen.body + seen.citation, 1.0)
        worth = 4.0 * share - 1.2 - 4.0 * seen.time - 0.8 * seen.action * (share < 0.3) - 2.0 * seen.section
        return worth, max(worth, 0.2 - 4.0 * seen.time - 1.0 * seen.action - 2.0 * seen.section)

    def _legal_basis(self, seen: Look) -> Worth:
        worth = 4.5 * seen.citation - 1.5 - 3.0 * seen.time
        return worth, max(worth, -0.5 - 3.0 * seen.time)

    def _place(self, seen: Look) -> Worth:
        worth = 1.0 + 2.5 * seen.place - 5.0 * seen.time - 0.3 * max(seen.words - 6, 0)
        worth -= 2.5 * (seen.last_word in self.alike) + 1.5 * (self.placed and not seen.place)
        return worth, worth - 1.0

    def _note(self, seen: Look) -> Worth:
        worth = 0.6 + 2.0 * seen.citation - 3.0 * seen.time
        return worth, worth
