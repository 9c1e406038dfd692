"""Events whose words are broken over two lines: “Добуш берүү / күнүнө чейин 45 күндөн …” names no matter above."""

from collections.abc import Sequence
from itertools import pairwise

import regex
from msgspec.structs import replace

from extractors.tags import TAGS
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, Look

_MOSTLY = 0.5
_DAY = TAGS["day"]
_PARTICIPLE = regex.compile(r"[гк][аеоө]н\Z")


def with_wrapped_events(evidence: Evidence, lines: Sequence[Line], looks: Sequence[Look]) -> list[Look]:
    """The looks of lines; one that says an action begins the deadline that goes on below it with nothing but its day or
    its verb.
    """
    found = list(looks)
    for at, (seen, below) in enumerate(pairwise(looks)):
        if seen.action and not seen.time and below.time and _goes_on(evidence, lines[at + 1], below):
            time, _, _ = evidence.shares(lines[at].first, lines[at].stop)
            if time >= _MOSTLY:
                found[at] = replace(seen, time=time, action=False)
    return found


def _goes_on(evidence: Evidence, line: Line, seen: Look) -> bool:
    """Whether a line begins small, with the day or the verb of an event that is named before it."""
    reading = evidence.reading
    verb = reading.tags[line.first] == _DAY or bool(_PARTICIPLE.search(reading.words[line.first]))
    return verb and seen.lower and not line.blanks
