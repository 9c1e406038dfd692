"""Letters (EML): the words of a letter and the files attached to it; pictures shown in the words are left alone."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from pipeline.readers.archive import harmless
from pipeline.readers.content import Inside
from pipeline.readers.errors import broken

_KINDS = ("html", "plain")


def parts(data: bytes) -> list[Inside]:
    """The documents in a letter: its words first, then what is attached, in its order. Raises `Refused`."""
    letter = message_from_bytes(data, policy=policy.default)
    if not isinstance(letter, EmailMessage):
        raise broken("a letter")
    body = letter.get_body(preferencelist=_KINDS)
    return [*_words(body), *_attached(letter)]


def _words(body: Message | None) -> Iterator[Inside]:
    if isinstance(body, EmailMessage):
        suffix = "html" if body.get_content_subtype() == "html" else "txt"
        if data := _decoded(body).strip():
            yield Inside(f"letter.{suffix}", data)


def _attached(letter: EmailMessage) -> Iterator[Inside]:
    for number, part in enumerate(letter.iter_attachments(), 1):
        name = part.get_filename()
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            yield Inside(harmless(name or "", f"letter-{number}.eml"), bytes(inner))
        elif name or part.is_attachment():
            yield Inside(harmless(name or "", f"attached-{number}"), _bytes(part))


def _decoded(part: EmailMessage) -> bytes:
    """The words of a part in UTF-8; as they came where the letter names an encoding that there is not."""
    try:
        words = part.get_content()
    except (LookupError, ValueError):
        return _bytes(part)
    return words.encode(errors="replace") if isinstance(words, str) else _bytes(part)


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""
