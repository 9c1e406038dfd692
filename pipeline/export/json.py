"""The record as JSON: the keys in the order of the contract, one value a line, the same bytes for the same record."""

from typing import Any, TypeAlias

import msgspec

from pipeline.record import Plan, Row

Object: TypeAlias = dict[str, Any]

LAST = ("text", "role", "span", "fragments", "quote", "page", "bbox")
"""The keys that the contract has after what a value says, in its order: above all those of where it comes from."""

QUOTING = ("offsets", "stated", "bodies", "citations")

ONE_A_LINE = frozenset({*QUOTING, "computed", "basis", "furniture", "findings", "residue"})
"""The fields that hold a list of values."""

KEYS = {name: f'"{name}": '.encode() for name in (*Plan.__struct_fields__, *Row.__struct_fields__)}

PLAIN = frozenset({str, int, float})
"""What a field holds that has nothing in it to break."""

_encode = msgspec.json.Encoder().encode
_format = msgspec.json.format


def to_json(plan: Plan) -> bytes:
    """The record as UTF-8 JSON with an indent, a line end at its end, every list of values one value a line."""
    return _broken(b"{", _fields(as_object(plan), b"\n  "), b"\n  ", b"}") + b"\n"


def to_jsonl(plan: Plan) -> bytes:
    """The record as one line of UTF-8 JSON, its line end included: the lines of several records make a JSONL file."""
    return _encode(as_object(plan)) + b"\n"


def as_object(plan: Plan) -> Object:
    """The record as plain dicts and tuples, in the order of the contract."""
    record: Object = msgspec.to_builtins(plan)
    for citation in record["basis"]:
        _in_order(citation)
    if record["period"]:
        _in_order(record["period"])
    for row in record["rows"]:
        for name in QUOTING:
            for value in row[name]:
                _in_order(value)
    return record


def _in_order(value: Object) -> None:
    for key in LAST:
        if key in value:
            value[key] = value.pop(key)


def _fields(value: Object, line: bytes) -> list[bytes]:
    """Each field of the record or of a row; `line` is the line end and the indent before each."""
    return [
        KEYS[name] + (_field(name, field, line + b"  ") if field and type(field) not in PLAIN else _encode(field))
        for name, field in value.items()
    ]


def _field(name: str, field: Any, line: bytes) -> bytes:  # noqa: ANN401 - whatever a record holds
    if name in ONE_A_LINE:
        return _broken(b"[", [_one_line(value) for value in field], line, b"]")
    if name == "rows":
        return _broken(
            b"[", [_broken(b"{", _fields(row, line + b"  "), line + b"  ", b"}") for row in field], line, b"]"
        )
    return _one_line(field)


def _broken(opening: bytes, items: list[bytes], line: bytes, closing: bytes) -> bytes:
    return opening + line + (b"," + line).join(items) + line[:-2] + closing


def _one_line(value: object) -> bytes:
    return _format(_encode(value), indent=0)
