"""Saved web pages (MHTML): the page itself; pictures and styles beside it are left alone."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from pipeline.readers.charset import page_text
from pipeline.readers.content import Content
from pipeline.readers.errors import broken
from pipeline.readers.html import of_text


def read(data: bytes) -> Content:
    """The content of the first page in it. Raises `Refused` or, where the page is no text, `ReadError`."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return of_text(page_text(bytes_of(part), part.get_content_charset()))
    raise broken("a saved web page")


def bytes_of(part: EmailMessage) -> bytes:
    """The bytes that a part of a letter stands for."""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""
