"""The record of a text, as the tests of layouts need it."""

from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.record import Plan


def record_of(text: str) -> Plan:
    """What the program says of a text that was read."""
    return extract(Document(name="a.txt", sha256="0", media_type="text/plain", text=text, pages=None))
