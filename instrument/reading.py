"""What the program says of a document, as JSON has it."""

import json
from collections.abc import Mapping

from instrument.scoring import Record
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import read_document

_NO_EVENTS: Mapping[str, str] = {}


def record_of(data: bytes, name: str, events: Mapping[str, str] = _NO_EVENTS) -> Record:
    """The record of a document, and nothing that the JSON would not hold."""
    record: Record = json.loads(to_json(extract(read_document(data, name), events=events)))
    return record


def text_of(data: bytes, name: str) -> str:
    """The text as read, to which all spans refer."""
    return read_document(data, name).text
