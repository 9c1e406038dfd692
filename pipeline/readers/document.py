"""A document as read: the text that every span refers to, and what is known of the file."""

from msgspec import Struct

from extractors.values import Span
from pipeline.readers.blocks import Blocks
from pipeline.readers.places import Places


class Document(Struct, frozen=True, kw_only=True):
    """`text` is the text as read, before any normalisation; `sha256` is that of the bytes; `pages` null if unpaged.

    `blocks` are the cells and lines that the file itself has; null where only its text can tell of a table.
    `places` is where the words stand on the pages; null if unpaged. `restored` are words of which the file does not say
    every letter, and other words told it; `doubtful` those of a scan with digits that were not read surely,
    `recognised` the first words of pages whose fonts do not say which letters they draw.
    """

    name: str
    sha256: str
    media_type: str
    text: str
    pages: int | None
    blocks: Blocks | None = None
    places: Places | None = None
    restored: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    recognised: tuple[Span, ...] = ()
