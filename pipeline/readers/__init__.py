"""From the bytes of a file to a `Document`: one file a format, behind one guard."""

from pipeline.readers.document import Document
from pipeline.readers.drawn import PageDrawn
from pipeline.readers.errors import ReadError
from pipeline.readers.read import MAX_BYTES, bytes_of, documents_in, page_of, part_of, read_document

__all__ = [
    "MAX_BYTES",
    "Document",
    "PageDrawn",
    "ReadError",
    "bytes_of",
    "documents_in",
    "page_of",
    "part_of",
    "read_document",
]
