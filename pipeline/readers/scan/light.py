"""A page lit evenly: shadows, yellowed paper and the dark border around a sheet become the white of paper."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from pipeline.readers.scan.pictures import Grey

    Mask = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
    Shades = np.ndarray[tuple[int, int], np.dtype[np.float64]]

_BLOCK = 0.08
"""Inches: paper is seen between the letters of a block so large."""
_BRIGHT = 0.9
"""The share of the dots of a block that are no brighter than its paper."""
_ACROSS = 5
"""Blocks: no stroke or letter is thicker, so that paper is seen within as many."""
_UNEVEN = 14.0
"""Shades by which the paper of an evenly lit page differs at most."""
_DARK = 0.2
"""The share of the light of the page below which nothing is paper: a border, or a dark box on the page."""
_RIM = 2
"""Blocks at the border of a sheet that are half in the dark."""
_PAPER = 240.0
_SOFT = 1.5
"""Blocks over which light is taken together."""


def evened(grey: "Grey", dpi: float) -> "Grey":
    """The page as if its paper were lit the same all over; as it is where it nearly is."""
    import numpy as np  # noqa: PLC0415 - only a scan needs it
    from PIL import Image  # noqa: PLC0415
    from scipy import ndimage  # noqa: PLC0415

    block = max(int(_BLOCK * dpi), 1)
    paper = _paper(grey, block)
    light = float(np.quantile(paper, 0.95))
    outside = _outside(paper < _DARK * light)
    lit = paper[~outside]
    if lit.size == 0 or (not outside.any() and np.quantile(lit, 0.98) - np.quantile(lit, 0.02) <= _UNEVEN):
        return grey
    nearest = ndimage.distance_transform_edt(outside, return_distances=False, return_indices=True)
    shades = np.maximum(paper[tuple(nearest)], _DARK * light)
    smooth = ndimage.gaussian_filter(shades, _SOFT, mode="nearest").astype(np.uint8)
    size = smooth.shape[1] * block, smooth.shape[0] * block
    under = np.asarray(Image.fromarray(smooth).resize(size, Image.Resampling.BILINEAR))
    even = grey.copy()
    for top in range(0, grey.shape[0], block):  # a row of blocks at a time: a page has many dots
        rows = even[top : top + block]
        here = under[top : top + len(rows), : rows.shape[1]]
        blank = np.repeat(outside[top // block], block)[: rows.shape[1]]
        rows[:] = np.where(blank, _PAPER, np.minimum(rows * (np.float32(_PAPER) / np.maximum(here, 1)), 255))
    return even


def _paper(grey: "Grey", block: int) -> "Shades":
    """The shade of the paper of every block of the page."""
    import numpy as np  # noqa: PLC0415
    from scipy import ndimage  # noqa: PLC0415

    high, wide = (-(-side // block) * block for side in grey.shape)
    whole = np.pad(grey, ((0, high - grey.shape[0]), (0, wide - grey.shape[1])), mode="edge")
    blocks = whole.reshape(high // block, block, wide // block, block).swapaxes(1, 2).reshape(-1, block * block)
    place = int(_BRIGHT * (block * block - 1))
    found = np.partition(blocks, place, axis=1)[:, place].reshape(high // block, wide // block).astype(np.float64)
    return np.asarray(ndimage.grey_closing(found, (_ACROSS, _ACROSS), mode="nearest"))


def _outside(dark: "Mask") -> "Mask":
    """The dark blocks that reach the edge of the picture, and those at their rim: there is no page."""
    import numpy as np  # noqa: PLC0415
    from scipy import ndimage  # noqa: PLC0415

    labels, _ = ndimage.label(dark)
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    border = np.isin(labels, np.unique(edge[edge > 0]))
    return np.asarray(ndimage.binary_dilation(border, np.ones((3, 3)), iterations=_RIM))
