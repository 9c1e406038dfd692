"""The JSON Schema of the record, made from its types."""

from typing import Any, TypeAlias

import msgspec

from pipeline.export.meanings import MEANINGS
from pipeline.record import SCHEMA_VERSION, Plan

Schema: TypeAlias = dict[str, Any]

DATE = r"^(\d{4}|-)-\d{2}-\d{2}$"
TIME = r"^\d{2}:\d{2}$"
INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$"

PATTERNS = {
    ("DocumentFacts", "sha256"): r"^[0-9a-f]{64}$",
    ("Election", "day"): DATE,
    ("Resolution", "date"): DATE,
    ("Period", "start"): DATE,
    ("Period", "end"): DATE,
    ("StatedDate", "date"): DATE,
    ("StatedDate", "end_date"): DATE,
    ("StatedDate", "time"): TIME,
    ("StatedDate", "end_time"): TIME,
    ("Computed", "start"): INSTANT,
    ("Computed", "end"): INSTANT,
    ("Computed", "last_day"): r"^\d{4}-\d{2}-\d{2}$",
}
"""How the texts that hold dates, times and checksums are written: the types only know that they are texts."""


def record_schema() -> Schema:
    """The schema (draft 2020-12) of the JSON of one record. A record may have more fields: readers ignore them."""
    schema = msgspec.json.schema(Plan)
    definitions: Schema = schema["$defs"]
    for name, definition in definitions.items():
        for field, described in definition.get("properties", {}).items():
            described["description"] = MEANINGS[name][field]
    for (name, field), pattern in PATTERNS.items():
        _text(definitions[name]["properties"][field])["pattern"] = pattern
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"calplan record {SCHEMA_VERSION}",
        **schema,
    }


def schema_as_json() -> bytes:
    """The schema as indented UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(record_schema()), indent=2) + b"\n"


def _text(field: Schema) -> Schema:
    """The part of a field's schema that is the text: a field that may be null has several."""
    options: list[Schema] = field.get("anyOf", [field])
    return next(option for option in options if option.get("type") == "string")
