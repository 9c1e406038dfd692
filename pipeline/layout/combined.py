"""A cell that holds several: “Body. Deadline. (ст. 5)” cut into responsible, deadline and legal basis.

The cell is cut where sentences and lines end and before a bracket; every part gets a role, each role is one run of
parts, and the roles whose worth sums to most are taken.
"""

from itertools import pairwise

from extractors.tags import TAGS
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Stretch
from pipeline.record import ColumnRole

ROLES: tuple[ColumnRole, ...] = ("responsible", "deadline", "legal_basis")
_MOST_PARTS = 12
_SHORT = 4


def parts(evidence: Evidence, cell: Stretch) -> dict[ColumnRole, Stretch]:
    """The roles that the parts of a cell have, in printed order; one role when it is a plain cell."""
    cuts = _cuts(evidence, cell)
    pieces = [Stretch(one, two) for one, two in pairwise(cuts)]
    best: dict[tuple[ColumnRole, ...], tuple[float, tuple[int, ...]]] = {}
    for at, piece in enumerate(pieces):
        after: dict[tuple[ColumnRole, ...], tuple[float, tuple[int, ...]]] = {}
        for used, (total, begins) in best.items() or {(): (0.0, ())}.items():
            for role in ROLES:
                goes_on = bool(used) and used[-1] == role
                if role in used and not goes_on:
                    continue
                key = used if goes_on else (*used, role)
                step = total + _worth(evidence, piece, role) - (0.0 if goes_on else 0.4)
                if key not in after or step > after[key][0]:
                    after[key] = step, begins if goes_on else (*begins, at)
        best = after
    used, (_, begins) = max(best.items(), key=lambda item: item[1][0])
    ends = [*(pieces[at].first for at in begins), cell.stop]
    return {role: Stretch(one, two) for role, (one, two) in zip(used, pairwise(ends), strict=True)}


def _worth(evidence: Evidence, piece: Stretch, role: ColumnRole) -> float:
    words = max(evidence.words(*piece), 1)
    weight = min(words, 8) / 4
    time, body = evidence.time(*piece) / words, evidence.body(*piece) / words
    if role == "deadline":
        speaks = evidence.opens_like_a_deadline(*piece) or evidence.closes_like_a_deadline(*piece)
        return weight * (2 * min(time + 0.4 * speaks, 1) - 0.5)
    if role == "responsible":
        return weight * (1.5 * min(body, 1) - 2 * time)
    return weight * (2 * min(evidence.citation(*piece) / words, 1) - 1)


def _cuts(evidence: Evidence, cell: Stretch) -> list[int]:
    """Where parts begin, and the end of the last."""
    cuts = [cell.first, *(at for at in range(cell.first + 1, cell.stop) if _begins(evidence, at)), cell.stop]
    return cuts if len(cuts) <= _MOST_PARTS else [*cuts[:_MOST_PARTS], cell.stop]


def _begins(evidence: Evidence, at: int) -> bool:
    """Whether a part may begin at a token: after the end of a sentence or line with a capital, or with a bracket."""
    reading = evidence.reading
    if reading.tags[at] == TAGS["open"]:
        return True
    printed = reading.printed(at)
    if not (printed[:1].isupper() or printed[:1].isdigit()):
        return False
    between = reading.folded.text[reading.ends[at - 1] : reading.starts[at]]
    if "\n" in between:
        return True
    ended = reading.tags[at - 1] in (TAGS["dot"], TAGS["semicolon"]) and printed[:1].isupper()
    return ended and len(reading.words[at - 2]) >= (_SHORT if reading.tags[at - 1] == TAGS["dot"] else 1)
