"""Numbers that stand alone on a line and are no number of a row: their sentence goes on below them."""

from collections.abc import Sequence

from msgspec.structs import replace

from extractors.tags import TAGS, tag_set
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, Look

_NUMBER = TAGS["number"]
_COUNTED = tag_set("calendar working day day_adj days_word week month_unit hour during_post month year_word term")
_FEW = 4
"""A plan in which one of so many numbers stands over a small letter has matters that begin so."""


def without_quantities(evidence: Evidence, lines: Sequence[Line], looks: Sequence[Look]) -> list[Look]:
    """The looks of lines, a number over what it counts no longer taken for that of a row: “… чейин / 40 / календардык
    күндөн”. So is one over any small letter, where hardly another is.
    """
    numbers = sum(seen.number for seen in looks)
    goes_on = [at for at in range(len(lines) - 1) if looks[at].number and _goes_on(evidence, lines, looks, at)]
    usual = _FEW * len(goes_on) > numbers
    none = {at for at in goes_on if not usual or evidence.reading.tags[lines[at + 1].first] in _COUNTED}
    return [replace(seen, number=False) if at in none else seen for at, seen in enumerate(looks)]


def _goes_on(evidence: Evidence, lines: Sequence[Line], looks: Sequence[Look], at: int) -> bool:
    """Whether a number without a mark stands right over a small letter."""
    line = lines[at]
    bare = line.stop - line.first == 1 and evidence.reading.tags[line.first] == _NUMBER
    return bare and looks[at + 1].lower and not lines[at + 1].blanks
