"""What a reader takes from a file: its text as read, and the cells of its tables where it has any."""

from typing import Final

from msgspec import Struct

from extractors.values import Span
from pipeline.readers.blocks import Blocks
from pipeline.readers.places import Places

MAX_CHARACTERS: Final = 1_600_000
"""A calendar plan has some 15,000 characters; a book has less than a million."""


class Content(Struct, frozen=True):
    """`blocks` has spans of `text`, and is null where only the text can tell of a table; `pages` and
    `places`, where its words stand on them, are null if unpaged. `restored` are words of which the file does not say
    every letter, `doubtful` those with digits of which the program that recognised them was not sure, `recognised` the
    first words of pages that were recognised because their fonts do not say which letters they draw.
    """

    text: str
    blocks: Blocks | None = None
    pages: int | None = None
    places: Places | None = None
    restored: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    recognised: tuple[Span, ...] = ()


class Inside(Struct, frozen=True):
    """A document inside another: its `name` there, made harmless, and its bytes."""

    name: str
    data: bytes
