"""One page as it is seen: upright, its words and its strokes."""

from typing import Any

from pipeline.readers.errors import Refused, broken
from pipeline.readers.pdf import library
from pipeline.readers.pdf.frame import frame_of
from pipeline.readers.pdf.measure import Measure
from pipeline.readers.pdf.shapes import Sheet
from pipeline.readers.pdf.strokes import drawn_on
from pipeline.readers.pdf.unclear import decoded, is_unclear
from pipeline.readers.pdf.words import words_of


def sheet_of(opened: Any, number: int) -> Sheet:  # noqa: ANN401 - a handle has no type
    """Page `number` (from 1) of an opened document. Raises `Refused` where it cannot be read."""
    with library.page(opened, number - 1) as handles:
        if handles is None:
            raise broken("a PDF document")
        page, text = handles
        characters = library.text_of(text)
        told = _marked(characters, library.unmapped(text, len(characters)))
        characters = decoded(told)
        shown = frame_of(page)
        quarters = shown.quarters(*library.direction(text, len(characters)))
        frame = shown.turned(quarters)
        drawn = drawn_on(page, frame)
        words = words_of(characters, Measure(text, frame, drawn.hidden))
        unclear = is_unclear(characters)
        sheet = Sheet(number, frame, quarters, words, drawn.level, drawn.upright, drawn.pictured)
        return sheet._replace(unclear=unclear, decoded=characters != told)


def _marked(characters: str, unmapped: list[int]) -> str:
    """The characters of a page, U+FFFD where a font does not say which letter it draws."""
    if not unmapped:
        return characters
    letters = list(characters)
    for at in unmapped:
        letters[at] = "\ufffd"
    return "".join(letters)


def no_text() -> Refused:
    """The refusal of an empty document."""
    return Refused("no-text", "There is no text in it.", "Check that it is the file that you meant.")
