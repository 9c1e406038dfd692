"""The best whole sequence of parts for the lines of a flattened table.

Every line is given a part: before the table, column head, section, a column of a row, or after the table. Each choice
is scored by what the line's values speak for and by what the line before it was; the sequence with the greatest sum is
taken.
"""

from collections.abc import Sequence
from math import log
from operator import itemgetter
from typing import NamedTuple

from pipeline.layout.looks import Line, Look
from pipeline.layout.paragraphs import parted
from pipeline.layout.worths import Worths
from pipeline.record import ColumnRole

FRONT, HEAD, SECTION, BACK, LEAD = "front", "head", "section", "back", "lead"
"""Parts outside rows; a lead is the heading of a section that stands before the heads of the columns."""
_OUTSIDE = (FRONT, HEAD, SECTION, BACK, LEAD)
_HEADINGS = (SECTION, LEAD)
_MISSING = {
    "number": 0.4, "duty": 7.0, "deadline": 3.0, "responsible": 3.0, "place": 3.0, "legal_basis": 0.6, "note": 0.3,
    "formula": 1.0,
}  # fmt: skip
_MISSING_IN_SCHEDULE = {"place": 1.2, "deadline": 1.2}
_MISSING_NUMBER = 3.0
_NEVER = float("-inf")
_sum = itemgetter(1)
_CONTACT, _OUTSIDE_TABLE = 2.0, 5.0
"""What telephone numbers speak for, and counters of visits, signatures and names of appendices: they stand outside."""
_BLANK_WITHIN = 0.7
"""The share of lines within a cell that stand under another without a blank line."""


class Part(NamedTuple):
    """The part that a line plays, and whether it goes on from the line before."""

    name: str
    goes_on: bool


class Parts:
    """Lines to be given their parts in a table with columns in a given order; `heads` are the lines that may head
    columns, `articles` those that hold bare articles.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        looks: Sequence[Look],
        order: tuple[ColumnRole, ...],
        heads: frozenset[int],
        articles: frozenset[int] = frozenset(),
    ) -> None:
        self.lines, self.looks, self.heads, self.articles = lines, looks, heads, articles
        self.order: tuple[str, ...] = order
        self.parts = (*self.order, *_OUTSIDE)
        self.place = {part: place for place, part in enumerate(self.parts)}
        self.worths = Worths(looks, schedule="place" in order)
        self.last_head = max(heads, default=0)
        self.missing = self._missing()
        apart = parted(lines, looks)
        self.apart = min(0.0, log((1 - apart) / _BLANK_WITHIN))
        self.joined, self.split = 0.9 * apart - 0.6, -0.6 * apart - 0.6
        self.columns = [(place, self.worths.of(role)) for place, role in enumerate(order) if role != "number"]
        self.named = [(Part(name, goes_on=False), Part(name, goes_on=True)) for name in self.parts]
        self.inside = [part in self.order or part in _HEADINGS for part in self.parts]
        self.steps = [[self._step(before, after) for before in self.parts] for after in self.parts]
        self.least_costly = [max(steps) for steps in self.steps]

    def _missing(self) -> dict[str, float]:
        """What it costs that a row lacks a column: a number where most rows have one."""
        numbers = sum(seen.number for seen in self.looks)
        bare = sum(seen.time >= 0.6 and not seen.number for seen in self.looks)
        usual = {"number": _MISSING_NUMBER} if numbers * 2 > bare else {}
        return _MISSING | usual | (_MISSING_IN_SCHEDULE if "place" in self.order else {})

    def best(self) -> tuple[float, list[Part]]:
        """The greatest sum, and the part of each line that makes it."""
        sums = [0.0 if part == FRONT else _NEVER for part in self.parts]
        back: list[list[int | None]] = []
        for at in range(len(self.lines)):
            sums, came = self._advance(at, sums)
            back.append(came)
        totals = [total - self._leave(part) / 2 for part, total in zip(self.parts, sums, strict=True)]
        most = max(totals)
        return most, self._trace(back, totals.index(most))

    def _advance(self, at: int, sums: list[float]) -> tuple[list[float], list[int | None]]:
        """The best sums after one more line, by part, and the part that each came from: null where it goes on."""
        begin, go_on = self._joint(at)
        ranked = sorted(enumerate(sums), key=_sum, reverse=True)
        top, steps, inside, least_costly = ranked[0][1], self.steps, self.inside, self.least_costly
        after, came = [_NEVER] * len(sums), list[int | None]([0]) * len(sums)
        for part, worth_begun, worth_gone_on in self._worths(at):
            begun, gone_on = worth_begun, sums[part] + worth_gone_on
            if inside[part]:
                begun, gone_on = begun + begin, gone_on + go_on
            after[part], came[part] = gone_on, None
            if top + least_costly[part] + begun > gone_on:
                most, before = _best_step(ranked, steps[part], least_costly[part])
                if most + begun > gone_on:
                    after[part], came[part] = most + begun, before
        return after, came

    def _trace(self, back: list[list[int | None]], part: int) -> list[Part]:
        parts = []
        for came in reversed(back):
            before = came[part]
            parts.append(self.named[part][before is None])
            part = part if before is None else before
        return parts[::-1]

    def _joint(self, at: int) -> tuple[float, float]:
        """What it is worth that a cell begins with this line, and that the cell of the line before goes on."""
        line, seen = self.lines[at], self.looks[at]
        before = self.looks[at - 1] if at else None
        begin, go_on = (0.0, self.split) if line.blanks else (self.apart, self.joined)
        if before and before.last_word in self.worths.alike:
            go_on -= 4.0
        if before and (before.unfinished or before.depth > 0):
            begin, go_on = begin - 2.5, go_on + 2.0
        elif line.blanks and not seen.lower and not seen.bracket:
            go_on -= 1.0
        if seen.lower:
            begin, go_on = begin - 2.0, go_on + 1.5
        if seen.bracket:
            begin, go_on = begin - 2.0, go_on + 1.8
        return begin, go_on

    def _step(self, before: str, after: str) -> float:
        """The worth of beginning `after` when the line before was `before`."""
        if after in self.order:
            return self._step_into_row(before, self.place[after])
        if LEAD in (before, after):
            return self._lead(before, after)
        if after == FRONT or (before == BACK and after != BACK):
            return 0.0 if before == FRONT else _NEVER
        if before == FRONT:
            return {HEAD: 0.0, BACK: _NEVER}.get(after, -30.0 if self.heads else -2.0)
        return self._step_between(before, after)

    def _lead(self, before: str, after: str) -> float:
        """A lead comes only after what stands before the table, and before the heads of its columns."""
        if before == FRONT and self.heads:
            return -1.0
        return 0.0 if after == HEAD else _NEVER

    def _step_between(self, before: str, after: str) -> float:
        leave = self._leave(before)
        if after == BACK:
            return _NEVER if before == HEAD else -1.0 - leave
        if after == HEAD:
            return 0.0 if before == SECTION else -1.0 - leave
        return -1.0 - leave if before == SECTION else -leave

    def _step_into_row(self, before: str, here: int) -> float:
        outside = {FRONT: -30.0 if self.heads else -3.0, HEAD: 0.0, SECTION: 0.0, BACK: -9.0, LEAD: _NEVER}
        new_row = outside.get(before, -self._leave(before)) - self._skipped(0, here)
        there = self.place[before]
        return max(new_row, -self._skipped(there + 1, here)) if there < here else new_row

    def _leave(self, part: str) -> float:
        """The cost of the columns that a row lacks when it ends after `part`, or of a section without rows."""
        if part in self.order:
            return self._skipped(self.place[part] + 1, len(self.order))
        return 2.5 if part == SECTION else 0.0

    def _skipped(self, first: int, stop: int) -> float:
        return sum([self.missing[role] for role in self.order[first:stop]])

    def _worths(self, at: int) -> list[tuple[int, float, float]]:
        """The parts that a line may play, each with its worth as the beginning of a cell and as its continuation."""
        seen, place = self.looks[at], self.place
        if at in self.articles:
            return [(place[FRONT], -0.5, -0.5), (place[BACK], -0.5, -0.5), (place["legal_basis"], 4.0, 2.0)]
        if seen.number:
            found = [(place[FRONT], -0.5, -0.5), (place[BACK], -0.5, -0.5)]
            found += [(place["number"], 5.0, -3.0)] if "number" in place else []
            return [*found, (place["duty"], -4.0, -4.0)] if "duty" in place else found
        begun, gone_on = self.worths.section(seen)
        outside = _CONTACT * seen.contact + _OUTSIDE_TABLE * seen.outside
        found = [(place[FRONT], outside, outside), (place[BACK], outside, outside), (place[SECTION], begun, gone_on)]
        if at < self.last_head and not seen.titled:
            found.append((place[LEAD], begun, gone_on))
        if at in self.heads:
            found.append((place[HEAD], 4.0, 4.0))
        for column, worth in self.columns:
            found.append((column, *worth(seen)))
        return found


def _best_step(ranked: Sequence[tuple[int, float]], steps: Sequence[float], least_costly: float) -> tuple[float, int]:
    """The best sum with a step into a part, and the part that it comes from: the first of several. `ranked` are the
    parts with their sums, the best first, so that few are looked at.
    """
    most, best = _NEVER, 0
    for part, total in ranked:
        if total + least_costly < most:
            break
        joined = total + steps[part]
        if joined > most or (joined == most and part < best):
            most, best = joined, part
    return most, best
