"""The status of each row: what it states against what its offsets come to, by the document's convention and others."""

from typing import NamedTuple

from pipeline.reckon.comparison import Pair, compare
from pipeline.reckon.conventions import Convention, alternatives, named
from pipeline.reckon.reckoning import Reckoned, Reckoning
from pipeline.record import Row, Status

_PUT_OFF = range(1, 12)
"""Days by which moving to the next working day can put off a deadline."""


class Judged(NamedTuple):
    """A row judged: what was computed, what could be compared, and the other convention that alone makes it agree."""

    row: Row
    reckoned: tuple[Reckoned, ...]
    pairs: tuple[Pair, ...]
    status: Status
    under: Convention | None = None
    further: tuple[str, ...] = ()

    @property
    def difference_days(self) -> int | None:
        """Stated minus computed, in days, of the first pair that disagrees; None where no such days were compared."""
        comparable = [pair for pair in self.pairs if pair.side != "order"]
        return next((pair.days for pair in comparable if not pair.agrees), 0) if comparable else None


def judge_row(row: Row, reckoning: Reckoning) -> Judged:
    """Judge one row under the convention of `reckoning`."""
    reckoned = reckoning.of_row(row)
    status = _without_comparison(row)
    if status:
        return Judged(row, reckoned, (), status)
    pairs = compare(row, reckoned, reckoning.convention)
    if not pairs:
        return Judged(row, reckoned, (), "undecidable")
    if all(pair.agrees for pair in pairs):
        return Judged(row, reckoned, pairs, "agrees")
    under = _explained_by(row, reckoning, pairs)
    if under is None:
        return Judged(row, reckoned, pairs, "conflicts")
    return Judged(row, reckoned, pairs, "agrees_under", under, named(under, reckoning.convention))


def _without_comparison(row: Row) -> Status | None:
    if row.deadline_text is None and not row.offsets and not row.stated:
        return "no_deadline"
    if not row.offsets and row.stated:
        return "no_offset"
    return None if any(stated.date for stated in row.stated) else "no_stated_date"


def _explained_by(row: Row, reckoning: Reckoning, pairs: tuple[Pair, ...]) -> Convention | None:
    """The likeliest other convention under which a row agrees, its events kept on their days."""
    for other in alternatives(reckoning.convention):
        if other.rolls and not any(pair.days in _PUT_OFF for pair in pairs):
            continue
        compared = compare(row, reckoning.again(row, other), other)
        if compared and all(pair.agrees for pair in compared):
            return other
    return None
