"""Bytes → text as read: the encoding told from the bytes, every character and line end kept as it is."""

import codecs
import re
from typing import Final

from pipeline.readers.errors import ReadError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EIGHT_BIT: Final = ["cp1251", "koi8_r", "cp866", "iso8859_5"]
_SAMPLE: Final = 64_000
"""Bytes from which an encoding is told."""
_UTF16_HIGH: Final = bytes([0x00, 0x04, 0x20, 0x21])
"""High bytes of Latin, Cyrillic, punctuation and the number sign in UTF-16."""
_MANY_CONTROLS: Final = 0.005
_CONTROLS: Final = re.compile(r"[\x00\x01\x03-\x08\x0e-\x19\x1b-\x1d]")
"""Control characters of no text; those left out are hyphens of PDF and Word, and the end of file of DOS."""


def decode(data: bytes, name: str) -> str:
    """The text of `data` without its byte-order mark; raises `ReadError` (`binary`) for what is no text."""
    for attempt in (_marked, _unmarked_utf16, _utf8, _eight_bit):
        text = attempt(data)
        if text is not None:
            break
    if text is None or _is_binary(text):
        raise ReadError(
            "binary",
            name,
            "This is not a text: its bytes make no readable letters.",
            "Open it in the program that made it and save it as plain text in UTF-8.",
        )
    return text


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return None


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if 0x00 not in sample and 0x04 not in sample:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(high.translate(None, _UTF16_HIGH)) < 0.05 * len(high) and len(sample.replace(b"\x00", b"")) > len(high):
            return data.decode(encoding, errors="replace")
    return None


def _utf8(data: bytes) -> str | None:
    """A text in UTF-8; a few broken bytes (cut off at the end, one letter spoilt) stay visible as U+FFFD."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        intact = sum(character > "\x7f" for character in text) - broken
        cut_off = error.reason == "unexpected end of data" and intact > 0
        return text if cut_off or broken * 100 <= intact else None


def _eight_bit(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only a rare old file needs it

    best = from_bytes(data[:_SAMPLE], cp_isolation=_EIGHT_BIT, preemptive_behaviour=False).best()
    return None if best is None else data.decode(best.encoding, errors="replace")


def _is_binary(text: str) -> bool:
    return "\x00" in text or len(_CONTROLS.findall(text)) > _MANY_CONTROLS * len(text)
