"""Where the characters of a page stand, and whether they are seen: calls of the library, a thousand a page."""

from collections.abc import Iterable
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
        self._origin, self._loose = plain("FPDFText_GetCharOrigin"), plain("FPDFText_GetLooseCharBox")
        self._object, self._generated = pointing("FPDFText_GetTextObject"), plain("FPDFText_IsGenerated")
        self._box = pdfium.FS_RECTF

    def words(self, found: Iterable[tuple[str, int]]) -> list[Word]:
        """The words, given as letters and the place of the first, as they are shown; those that are not are left out.

        A page has hundreds, so that every step of it counts.
        """
        width, height, a, b, c, d, e, f = self._frame
        lying, along, across = a == 0, a or b, e or d
        furthest, lowest = 2 * width + 2, height + 1
        x, y, box = c_double(), c_double(), self._box()
        to_x, to_y, to_box = byref(x), byref(y), byref(box)
        text, origin, loose = self._text, self._origin, self._loose
        words: list[Word] = []
        for letters, at in filter(self._is_seen, found) if self._hidden else found:
            origin(text, at, to_x, to_y)
            loose(text, at + len(letters) - 1, to_box)
            if lying:
                left, baseline = along * y.value + c, across * x.value + f
                one, right = along * box.bottom + c, along * box.top + c
                bottom, top = across * box.left + f, across * box.right + f
            else:
                left, baseline = along * x.value + c, across * y.value + f
                one, right = along * box.left + c, along * box.right + c
                bottom, top = across * box.bottom + f, across * box.top + f
            if one > right:
                one, right = right, one
            if top > bottom:
                top, bottom = bottom, top
            if one < left:
                if len(letters) > 1:  # a letter of a second font came late, before others of its word
                    loose(text, at, to_box)
                    right = max(right, left, a * box.left + b * box.top + c, a * box.right + b * box.bottom + c)
                left = one
            if -2 <= left + right <= furthest and -1 <= baseline <= lowest:
                shown = letters.translate(_BREAKS) if letters[-1] in "\x02\ufffe" else letters
                words.append(Word(shown, left, top, right, bottom, baseline, at))
        return words

    def _is_seen(self, word: tuple[str, int]) -> bool:
        return self._object(self._text, word[1]).value not in self._hidden

    def is_generated(self, at: int) -> bool:
        """Whether a blank is not in the file but only seen."""
        return bool(self._generated(self._text, at))
