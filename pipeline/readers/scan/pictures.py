"""Picture files: every page of them in shades of grey, with how many dots an inch has."""

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.readers.errors import broken, too_large

if TYPE_CHECKING:
    import numpy as np

    Grey = np.ndarray[tuple[int, int], np.dtype[np.uint8]]

MOST_PAGES = 60
MOST_DOTS = 60_000_000
"""A page of A3 at 450 dots an inch has 39 million."""
_LEAST_DPI, _MOST_DPI = 70, 1200
_A4_WIDTH = 8.27


class Picture(NamedTuple):
    """A page: rows of dots from 0 (black) to 255 (white), and dots an inch."""

    grey: "Grey"
    dpi: float


def pictures(data: bytes) -> Iterator[Picture]:
    """The pages of a PNG, JPEG, TIFF or another picture file. Raises `Refused`."""
    from PIL import Image, ImageSequence, UnidentifiedImageError  # noqa: PLC0415 - only a picture needs it

    Image.MAX_IMAGE_PIXELS = MOST_DOTS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as opened:
                for number, page in enumerate(ImageSequence.Iterator(opened)):
                    if number >= MOST_PAGES:
                        raise too_large(f"more than {MOST_PAGES} pictures")
                    yield _picture(page)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise too_large(f"a picture of more than {MOST_DOTS // 1_000_000} million dots") from error
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
            raise broken("a picture") from error


def _picture(page: Any) -> Picture:  # noqa: ANN401 - Pillow's pages have many types
    """One page as it is shown: what is transparent is paper."""
    import numpy as np  # noqa: PLC0415
    from PIL import Image, ImageOps  # noqa: PLC0415

    shown = ImageOps.exif_transpose(page)
    if shown.mode in ("LA", "RGBA", "PA") or "transparency" in shown.info:
        over = shown.convert("RGBA")
        shown = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
    grey = np.asarray(shown.convert("L"))
    return Picture(grey, _dpi(page.info.get("dpi"), shown.width))


def _dpi(said: Any, width: int) -> float:  # noqa: ANN401 - whatever a file says
    """Dots an inch as the file says, if that can be; else as if the page were A4."""
    try:
        dpi = float(said[0])
    except (TypeError, ValueError, IndexError):
        dpi = 0.0
    likely = width / _A4_WIDTH
    return dpi if _LEAST_DPI <= dpi <= _MOST_DPI and likely / 2.2 <= dpi <= 2.2 * likely else max(likely, _LEAST_DPI)
