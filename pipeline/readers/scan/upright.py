"""A page turned so that its lines are level: the angle at which the rows of dots differ most from one another."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures import Grey

_WIDEST = 3.5
"""Degrees by which a page on a scanner is skewed at most."""
_COARSE, _FINE = 0.5, 0.05
_SMALL = 900
"""Dots across of the smaller picture in which the angle is looked for."""
_LEAST = 0.04


def levelled(grey: "Grey") -> tuple["Grey", float]:
    """The page turned so that its lines are level, and by how many degrees against the clock; as it is where its skew
    is hardly seen.
    """
    from PIL import Image  # noqa: PLC0415 - only a scan needs it

    angle = skew(grey)
    if abs(angle) < _LEAST:
        return grey, 0.0
    import numpy as np  # noqa: PLC0415

    turned = Image.fromarray(grey).rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(turned), angle


def skew(grey: "Grey") -> float:
    """By how many degrees, counter-clockwise, the page has to be turned so that its lines are level."""
    import numpy as np  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    height, width = grey.shape
    scale = min(1.0, _SMALL / width)
    small = Image.fromarray(grey).resize(
        (max(int(width * scale), 1), max(int(height * scale), 1)), Image.Resampling.BOX
    )
    ink = Image.fromarray(255 - np.asarray(small))

    def contrast(angle: float) -> float:
        rows = np.asarray(ink.rotate(angle, resample=Image.Resampling.BILINEAR)).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    best = 0.0
    for step, reach in ((_COARSE, _WIDEST), (_COARSE / 5, _COARSE), (_FINE, _COARSE / 5)):
        turns = round(reach / step)
        best = max((best + step * turn for turn in range(-turns, turns + 1)), key=contrast)
    return best
