"""Where the characters of a page stand, and whether they are seen: calls of the library, a thousand a page."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_double

from pipeline.readers.pdf.calls import Handle, bare, plain, pointing
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.shapes import Word

_BREAKS = str.maketrans("\x02\ufffe", "--")
"""How the library writes a hyphen at the end of a line, with no line break behind it."""


class Measure:
    """Measures on one page. `hidden` are the addresses of text objects that are not drawn."""

    def __init__(self, text: Handle, frame: Frame, hidden: frozenset[int]) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

        self._text, self._frame, self._hidden = bare(text), frame, hidden
        self._origin, self._loose = plain(pdfium.FPDFText_GetCharOrigin), plain(pdfium.FPDFText_GetLooseCharBox)
        self._object, self._generated = pointing(pdfium.FPDFText_GetTextObject), plain(pdfium.FPDFText_IsGenerated)
        self._box = pdfium.FS_RECTF

    def words(self, found: Iterable[tuple[str, int]]) -> Iterator[Word]:
        """The words, given as letters and the place of the first, as they are shown; those that are not are left out.

        A page has hundreds, so that every step of it counts.
        """
        width, height, a, b, c, d, e, f = self._frame
        across, up, box = c_double(), c_double(), self._box()
        to_across, to_up, to_box = byref(across), byref(up), byref(box)
        text, origin, loose, hidden = self._text, self._origin, self._loose, self._hidden
        for letters, at in found:
            if hidden and self._object(text, at) in hidden:
                continue
            origin(text, at, to_across, to_up)
            loose(text, at + len(letters) - 1, to_box)
            x, y = across.value, up.value
            left, baseline = a * x + b * y + c, d * x + e * y + f
            x, u, y, v = box.left, box.right, box.bottom, box.top
            one, right = a * x + b * y + c, a * u + b * v + c
            top, bottom = d * u + e * v + f, d * x + e * y + f
            if one > right:
                one, right = right, one
            if top > bottom:
                top, bottom = bottom, top
            if one < left:
                if len(letters) > 1:  # a letter of a second font came late, before others of its word
                    loose(text, at, to_box)
                    right = max(right, left, a * box.left + b * box.top + c, a * box.right + b * box.bottom + c)
                left = one
            if -2 <= left + right <= 2 * width + 2 and -1 <= baseline <= height + 1:
                shown = letters.translate(_BREAKS) if letters[-1] in "\x02\ufffe" else letters
                yield Word(shown, left, top, right, bottom, baseline, at)

    def is_generated(self, at: int) -> bool:
        """Whether a blank is not in the file but only seen."""
        return bool(self._generated(self._text, at))
