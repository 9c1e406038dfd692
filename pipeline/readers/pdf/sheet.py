"""One page as it is seen: upright, its words and its strokes."""

from typing import Any

from pipeline.readers.errors import Refused, broken
from pipeline.readers.pdf import library
from pipeline.readers.pdf.frame import frame_of
from pipeline.readers.pdf.measure import Measure
from pipeline.readers.pdf.shapes import Sheet
from pipeline.readers.pdf.strokes import drawn_on
from pipeline.readers.pdf.words import words_of

_GARBLED = 0.12
"""More letters than ң, ө and ү together are of a text."""
_OCR = "Recognise its text with an OCR program and give the text."


def sheet_of(opened: Any, number: int) -> Sheet:  # noqa: ANN401 - a handle has no type
    """Page `number` (from 1) of an opened document. Raises `Refused` where it cannot be read."""
    with library.page(opened, number - 1) as handles:
        if handles is None:
            raise broken("a PDF document")
        page, text = handles
        characters = library.text_of(text)
        characters = _marked(characters, library.unmapped(text, len(characters)), number)
        shown = frame_of(page)
        quarters = shown.quarters(*library.direction(text, len(characters)))
        frame = shown.turned(quarters)
        drawn = drawn_on(page, frame)
        words = words_of(characters, Measure(text, frame, drawn.hidden))
        return Sheet(number, frame, quarters, words, drawn.level, drawn.upright, drawn.pictured)


def _marked(characters: str, unmapped: list[int], number: int) -> str:
    """The characters of a page, U+FFFD where a font does not say which letter it draws."""
    if len(unmapped) > _GARBLED * len(characters):
        raise no_letters(number)
    if not unmapped:
        return characters
    letters = list(characters)
    for at in unmapped:
        letters[at] = "\ufffd"
    return "".join(letters)


def no_letters(number: int | None = None) -> Refused:
    """The refusal of a document whose fonts do not say their letters, on a page or all over."""
    fonts = "The fonts of it" if number is None else f"The fonts of page {number}"
    reason = f"{fonts} do not say which letters they draw, and calplan cannot recognise text yet."
    return Refused("no-text", reason, _OCR)


def no_text() -> Refused:
    """The refusal of an empty document."""
    return Refused("no-text", "There is no text in it.", "Check that it is the file that you meant.")
