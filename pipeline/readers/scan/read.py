"""A picture file → its text, blocks and places, as of a PDF document whose every page is a scan."""

from pipeline.readers.content import Content
from pipeline.readers.pdf.read import content_of
from pipeline.readers.scan.pictures import pictures
from pipeline.readers.scan.sheet import Reader


def read(data: bytes) -> Content:
    """Read a picture file of one or more pages. Raises `Refused`."""
    return content_of(list(Reader().read(enumerate(pictures(data), 1))))
