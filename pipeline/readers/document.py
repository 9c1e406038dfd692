"""A document as read: the text that every span refers to, and what is known of the file."""

from msgspec import Struct


class Document(Struct, frozen=True, kw_only=True):
    """`text` is the text as read, before any normalisation; `sha256` is that of the bytes; `pages` null if unpaged."""

    name: str
    sha256: str
    media_type: str
    text: str
    pages: int | None
