"""Where a recognised line stands: its letters are measured dot by dot, its height is told as a font would have it."""

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from pipeline.readers.scan.tesseract import Seen

_SAYS = re.compile(r"\w")
_BELOW = re.compile(r"[рудцщфңүgjpqyДЦЩҢ,;()\[\]]")
"""Letters and signs that reach below the line."""
_ABOVE = re.compile(r"[А-ЯЁҢӨҮA-Z0-9бёйфbdfhklt()\[\]/]")
"""Those that reach as high as capitals."""
_DEEP, _SMALL = 0.3, 0.72
"""How far below the line letters reach, and how high small ones are, in heights of a capital."""
_OVER, _UNDER = 1.25, 0.31
"""What a font counts as its line above and below, in heights of a capital."""


class Height(NamedTuple):
    """Top and bottom of a line, and where its letters stand, in dots."""

    top: float
    bottom: float
    baseline: float


def height_of(line: Sequence[Seen]) -> Height:
    """The height of a line of words."""
    words = [word for word in line if _SAYS.search(word.text)] or list(line)
    standing = [float(word.bottom) for word in words if not _BELOW.search(word.text)]
    tall = [float(word.top) for word in words if _ABOVE.search(word.text)]
    top = median(tall or [float(word.top) for word in words])
    share = 1.0 if tall else _SMALL
    if standing:
        baseline = median(standing)
        capital = (baseline - top) / share
    else:
        capital = (median([float(word.bottom) for word in words]) - top) / (share + _DEEP)
        baseline = top + share * capital
    return Height(baseline - _OVER * capital, baseline + _UNDER * capital, baseline)
