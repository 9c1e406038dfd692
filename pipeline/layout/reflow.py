"""Text broken at a fixed width, put back into its lines."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.reading import Reading
from extractors.tags import TAGS
from pipeline.layout.looks import Line

_FINAL = frozenset(TAGS[name] for name in ("dot", "semicolon", "colon"))
_LEAST, _WIDEST = 3, 140


def reflowed(reading: Reading, lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, those joined that were broken because the next word did not fit. It was broken at a fixed
    width when most lines that end in the middle of a sentence end there for that reason.
    """
    widths = [reading.ends[line.stop - 1] - reading.starts[line.first] for line in lines]
    width = max(widths, default=0)
    goes_on = [_goes_on(reading, line, after) for line, after in pairwise(lines)]
    full = [on and width < widths[at] + 1 + len(reading.words[lines[at + 1].first]) for at, on in enumerate(goes_on)]
    if width > _WIDEST or sum(full) < _LEAST or sum(full) * 10 < sum(goes_on) * 7:
        return list(lines)
    joined: list[Line] = []
    for at, line in enumerate(lines):
        if at and full[at - 1]:
            joined[-1] = Line(joined[-1].first, line.stop, joined[-1].blanks)
        else:
            joined.append(line)
    return joined


def _goes_on(reading: Reading, line: Line, after: Line) -> bool:
    return not after.blanks and reading.tags[line.stop - 1] not in _FINAL
