"""One door for every document: limits first, then its kind told from the bytes, then the reader of that kind."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pipeline.readers import sniff
from pipeline.readers.content import MAX_CHARACTERS, Content
from pipeline.readers.document import Document
from pipeline.readers.drawn import PageDrawn
from pipeline.readers.errors import ReadError, Refused, broken, too_large
from pipeline.readers.text import decode

MAX_BYTES: Final = 12_000_000

_OF_SCANS: Final = 400.0
"""Seconds: a page takes two to four."""
_OF_REFERENCE: Final = 12.0
"""Seconds: a good page takes the reference a fifth of one."""
_PLAIN: Final = "Save it as plain text in UTF-8 and try again."
_UNPACK: Final = "Unpack it and give the document itself."


def _text(data: bytes, name: str) -> Content:
    return Content(decode(data, name))


def _guarded(task: str) -> Callable[[bytes, str], Content]:
    """A reader that does its work in the guard's child process."""

    def reader(data: bytes, _name: str) -> Content:
        from pipeline.readers.guard import ask  # noqa: PLC0415 - a plain text needs no child

        return ask(task, data).content or Content("")

    return reader


def _pdf(data: bytes, _name: str) -> Content:
    """A PDF document; one with scans is read by the reader of these, which takes its time. What the fast library does
    not open, or ends its child on, the reference is asked for.
    """
    from pipeline.readers.guard import ask  # noqa: PLC0415

    try:
        reply = ask("pdf", data)
    except Refused as error:
        if error.code != "unreadable":
            raise
        try:
            return ask("reference", data, _OF_REFERENCE).content or Content("")
        except Refused:
            raise error from None
    return (ask("scans", data, _OF_SCANS) if reply.scans else reply).content or Content("")


def _picture(data: bytes, _name: str) -> Content:
    """A scan as a picture file."""
    from pipeline.readers.guard import ask  # noqa: PLC0415

    return ask("picture", data, _OF_SCANS).content or Content("")


def _converted(way: str, suffix: str) -> Callable[[bytes, str], Content]:
    """A reader that needs LibreOffice."""

    def reader(data: bytes, _name: str) -> Content:
        if sniff.ENCRYPTED in data:
            raise Refused("encrypted", "It is protected by a password.", "Save it without a password and try again.")
        from pipeline.readers import office  # noqa: PLC0415 - it starts other programs

        found: Content = getattr(office, way)(data, suffix)
        return found

    return reader


def _only_one(data: bytes, name: str) -> Content:
    """The document in an archive or a letter that holds no other."""
    from pipeline.readers.inside import documents, part  # noqa: PLC0415 - few files hold others

    held = documents(data)
    if not held:
        raise Refused("no-text", "There is no document in it.", "Check that it is the file that you meant.")
    if len(held) > 1:
        reason = f"There are {len(held)} documents in it."
        raise Refused("several-documents", reason, "Read it with calplan run, which reads each of them.")
    inner = part(data, held[0][1])
    kind = sniff.media_type(inner)
    if kind in sniff.HOLDERS:
        raise too_large("archives in archives in archives")
    return _reader(kind)(inner, name)


READERS: Final[dict[str, Callable[[bytes, str], Content]]] = {
    sniff.TEXT: _text,
    sniff.HTML: _guarded("html"),
    sniff.MHTML: _guarded("mhtml"),
    sniff.DOCX: _guarded("docx"),
    sniff.ODT: _guarded("odt"),
    sniff.FODT: _guarded("odt"),
    sniff.ODS: _guarded("odt"),
    sniff.XLSX: _guarded("xlsx"),
    sniff.DOC: _converted("as_docx", "doc"),
    sniff.RTF: _converted("as_docx", "rtf"),
    sniff.WORDML: _converted("as_docx", "xml"),
    sniff.XLS: _converted("as_xlsx", "xls"),
    sniff.ZIP: _only_one,
    sniff.EML: _only_one,
    sniff.PDF: _pdf,
    sniff.IMAGE: _picture,
}
"""Media type → reader of that kind of file: raises `ReadError` or `Refused`."""

_KNOWN_KINDS: Final = {
    sniff.DJVU: ("a DjVu file", "Save it as PDF and try again."),
    sniff.ARCHIVE: ("an archive", _UNPACK),
}


def read_document(source: Path | bytes, name: str) -> Document:
    """The document in a file or in bytes; `name` is what it is called in the record. Raises only `ReadError`."""
    data = source if isinstance(source, bytes) else bytes_of(source, name)
    try:
        return _document(data, name)
    except Refused as error:
        raise error.of(name) from error


def page_of(data: bytes, number: int, name: str) -> PageDrawn:
    """Page `number` (from 1) of a document called `name` as a picture. Raises `ReadError`."""
    from pipeline.readers.guard import ask  # noqa: PLC0415 - it starts a child

    try:
        found = ask("page", data, page=number).drawn
    except Refused as error:
        raise error.of(name) from error
    if found is None:
        raise broken("what it seems to be").of(name)
    return found


def bytes_of(path: Path, name: str) -> bytes:
    """The bytes of a file; of one that is too large only as many as show it. Raises `ReadError`."""
    if path.exists() and not path.is_file():
        raise ReadError("unreadable", name, "It is no regular file.", "Name a file.")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = f"It cannot be opened: {error.strerror or type(error).__name__}."
        raise ReadError("unreadable", name, reason, "Check the path and that you may read the file.") from error


def documents_in(data: bytes, name: str) -> list[tuple[str, tuple[int, ...]]]:
    """Name of every document inside an archive or a letter and the way to it; none in others. Raises `ReadError`."""
    from pipeline.readers.inside import documents  # noqa: PLC0415 - few files hold others

    try:
        return documents(data) if len(data) <= MAX_BYTES else []
    except Refused as error:
        raise error.of(name) from error


def part_of(data: bytes, way: tuple[int, ...], name: str) -> bytes:
    """The bytes of a document called `name` inside an archive or a letter. Raises `ReadError`."""
    from pipeline.readers.inside import part  # noqa: PLC0415 - few files hold others

    try:
        return part(data, way)
    except Refused as error:
        raise error.of(name) from error


def _document(data: bytes, name: str) -> Document:
    if len(data) > MAX_BYTES:
        raise too_large(f"more than {MAX_BYTES // 1_000_000} MB")
    kind = sniff.media_type(data)
    found = _reader(kind)(data, name)
    if len(found.text) > MAX_CHARACTERS:
        raise too_large(f"{len(found.text):,} characters, more than {MAX_CHARACTERS:,}")
    if not found.text.strip():
        raise Refused("no-text", "There is no text in it.", "Check that it is the file that you meant.")
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        text=found.text,
        pages=found.pages,
        blocks=found.blocks,
        places=found.places,
        restored=found.restored,
        doubtful=found.doubtful,
        recognised=found.recognised,
    )


def _reader(kind: str) -> Callable[[bytes, str], Content]:
    if kind in READERS:
        return READERS[kind]
    what, remedy = _KNOWN_KINDS[kind]
    raise Refused("needs-reader", f"This is {what}, which calplan cannot read yet.", remedy)
