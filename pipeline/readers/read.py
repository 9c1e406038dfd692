"""One door for every document: limits first, then its kind told from the bytes, then the reader of that kind."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pipeline.readers import sniff
from pipeline.readers.document import Document
from pipeline.readers.errors import ReadError
from pipeline.readers.text import decode

MAX_BYTES: Final = 12_000_000
MAX_CHARACTERS: Final = 3_000_000
"""A calendar plan has some 15,000 characters; a book has less than a million."""

_PLAIN: Final = "Save it as plain text in UTF-8 and try again."
_UNPACK: Final = "Unpack it and give the document itself."

READERS: Final[dict[str, Callable[[bytes, str], str]]] = {sniff.TEXT: decode}
"""Media type → reader of that kind of file."""

_KNOWN_KINDS: Final = {
    sniff.PDF: ("a PDF document", _PLAIN),
    sniff.DOCX: ("a Word document (DOCX)", _PLAIN),
    sniff.DOC: ("a Word document (DOC)", _PLAIN),
    sniff.RTF: ("a document in rich text (RTF)", _PLAIN),
    sniff.ODT: ("an OpenDocument text", _PLAIN),
    sniff.XLSX: ("a workbook (XLSX)", _PLAIN),
    sniff.HTML: ("a web page (HTML)", _PLAIN),
    sniff.MHTML: ("a saved web page (MHTML)", _PLAIN),
    sniff.IMAGE: ("a picture", "Recognise its text with an OCR program and give the text."),
    sniff.ZIP: ("a ZIP archive", _UNPACK),
    sniff.ARCHIVE: ("an archive", _UNPACK),
}


def read_document(source: Path | bytes, name: str) -> Document:
    """The document in a file or in bytes; `name` is what it is called in the record. Raises only `ReadError`."""
    data = source if isinstance(source, bytes) else _bytes_of(source, name)
    if len(data) > MAX_BYTES:
        raise _too_large(name, f"more than {MAX_BYTES // 1_000_000} MB")
    kind = sniff.media_type(data)
    text = _reader(kind, name)(data, name)
    if len(text) > MAX_CHARACTERS:
        raise _too_large(name, f"{len(text):,} characters, more than {MAX_CHARACTERS:,}")
    if not text.strip():
        raise ReadError("no-text", name, "There is no text in it.", "Check that it is the file that you meant.")
    return Document(name=name, sha256=hashlib.sha256(data).hexdigest(), media_type=kind, text=text, pages=None)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = f"It cannot be opened: {error.strerror or type(error).__name__}."
        raise ReadError("unreadable", name, reason, "Check the path and that you may read the file.") from error


def _reader(kind: str, name: str) -> Callable[[bytes, str], str]:
    if kind in READERS:
        return READERS[kind]
    what, remedy = _KNOWN_KINDS[kind]
    raise ReadError("needs-reader", name, f"This is {what}, which calplan cannot read yet.", remedy)


def _too_large(name: str, size: str) -> ReadError:
    return ReadError("too-large", name, f"It is too large: {size}.", "Cut it into its documents and give these.")
