"""The ruling lines of a scanned page: long thin runs of ink, level or upright; and the page without them."""

from typing import TYPE_CHECKING, NamedTuple

from pipeline.readers.pdf.shapes import Ruling

if TYPE_CHECKING:
    import numpy as np

    from pipeline.readers.scan.pictures import Grey

    Mask = np.ndarray[tuple[int, int], np.dtype[np.bool_]]

_LONG, _SHORTEST = 0.45, 0.14
"""Inches: no letter is as long; a shorter stroke is one only where both its ends are on strokes."""
_ON_IT = 3.0
_THICKEST = 0.035
_GAP = 0.006
_OF_PAPER = 0.3
"""The share of the way from paper to ink that is white as well."""
_DILATED = 2
"""Dots that a stroke is made thicker by, to bridge where it steps from one row of dots to the next."""
_POINTS = 72.0


class Ruled(NamedTuple):
    """The strokes of a page in points, and the page with its strokes painted over."""

    level: list[Ruling]
    upright: list[Ruling]
    clean: "Grey"


def ruled(grey: "Grey", dpi: float) -> Ruled:
    """The strokes of a page that stands upright."""
    threshold = _threshold(grey)
    ink = grey < threshold
    level, upright = _strokes(ink, dpi), _strokes(ink.T, dpi)
    long_level, long_upright = ([one for one in some if _length(one) >= _LONG] for some in (level, upright))
    level = [one for one in level if _length(one) >= _LONG or _is_held(one, long_upright)]
    upright = [one for one in upright if _length(one) >= _LONG or _is_held(one, long_level)]
    clean = _whitened(grey, threshold)
    for stroke in level:
        clean[stroke.rows, stroke.columns][stroke.mask] = 255
    for stroke in upright:
        clean.T[stroke.rows, stroke.columns][stroke.mask] = 255
    return Ruled([one.ruling for one in level], [one.ruling for one in upright], clean)


def _whitened(grey: "Grey", threshold: int) -> "Grey":
    """The page with its paper white and its ink black, whatever the scanner made of them."""
    import numpy as np  # noqa: PLC0415

    paper, ink = float(np.median(grey)), float(np.median(grey[grey < threshold])) if (grey < threshold).any() else 0.0
    white, black = paper - _OF_PAPER * (paper - threshold), ink
    shades = np.clip((np.arange(256) - black) * 255 / max(white - black, 1), 0, 255).astype(np.uint8)
    return np.asarray(shades[grey], dtype=np.uint8)


def _length(stroke: "_Stroke") -> float:
    return (stroke.ruling.stop - stroke.ruling.start) / _POINTS


def _is_held(stroke: "_Stroke", others: list["_Stroke"]) -> bool:
    """Whether both ends of a stroke are on strokes that cross its way."""
    at, *ends = stroke.ruling
    return all(
        any(
            abs(other.ruling.at - end) <= _ON_IT and other.ruling.start - _ON_IT <= at <= other.ruling.stop + _ON_IT
            for other in others
        )
        for end in ends
    )


def _threshold(grey: "Grey") -> int:
    """The shade that parts ink from paper best (Otsu 1979)."""
    import numpy as np  # noqa: PLC0415

    count = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below, shades = np.cumsum(count), np.cumsum(count * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = below * above * (shades / below - (shades[-1] - shades) / above) ** 2
    return int(np.argmax(np.nan_to_num(apart))) + 1


class _Stroke(NamedTuple):
    """A stroke, and the dots that it covers, some paper around it included."""

    ruling: Ruling
    rows: slice
    columns: slice
    mask: "Mask"


def _strokes(ink: "Mask", dpi: float) -> list[_Stroke]:
    """Level strokes. Short gaps are closed; a line bends by a dot or two."""
    import numpy as np  # noqa: PLC0415
    from scipy import ndimage  # noqa: PLC0415

    gap, shortest = max(int(_GAP * dpi), 1), int(_SHORTEST * dpi)
    thick = ndimage.maximum_filter1d(ink.view(np.uint8), 1 + _DILATED, axis=0)
    closed = ndimage.minimum_filter1d(ndimage.maximum_filter1d(thick, 2 * gap + 1, axis=1), 2 * gap + 1, axis=1)
    runs = ndimage.maximum_filter1d(ndimage.minimum_filter1d(closed, shortest, axis=1), shortest, axis=1)
    labels, _ = ndimage.label(runs, structure=np.ones((3, 3)))
    found: list[_Stroke] = []
    for number, (rows, columns) in enumerate(ndimage.find_objects(labels), 1):
        part = labels[rows, columns] == number
        if part.sum() <= (_THICKEST * dpi + _DILATED) * part.shape[1]:  # a filled box is no stroke
            middle = rows.start + float(np.nonzero(part)[0].mean())
            places = (place * _POINTS / dpi for place in (middle, columns.start, columns.stop))
            around = slice(max(rows.start - 1, 0), rows.stop + 1)
            mask = np.zeros((min(around.stop, ink.shape[0]) - around.start, part.shape[1]), dtype=np.uint8)
            mask[rows.start - around.start :][: part.shape[0]] = part
            found.append(_Stroke(Ruling(*places), around, columns, ndimage.maximum_filter1d(mask, 3, axis=0) > 0))
    return found
