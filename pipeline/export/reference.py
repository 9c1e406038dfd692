"""The page that explains the record and the tables, made from their types and columns."""

from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from pipeline.export.dataset.fields import Field, FieldType
from pipeline.export.dataset.sqlite import VIEWS
from pipeline.export.dataset.tables import TABLES, Table
from pipeline.export.json import LAST
from pipeline.export.meanings import MEANINGS
from pipeline.record import SCHEMA_VERSION, Plan

INTRODUCTION = f"""# The record and the tables

Made from the types by `make docs`. What `calplan` says about one document is one record, version {SCHEMA_VERSION}; its
JSON Schema is [record.schema.json](record.schema.json). The tables (CSV files, and sheets of the workbook) are views of
it.

Every field is always there, null included, but those marked *only where needed*. Spans are half-open stretches
`[start, end)` of the text as read, counted in Unicode code points.
"""

INTRODUCED = f"""## The tables

CSV files are UTF-8 with a byte order mark and follow RFC 4180: commas, lines end in CRLF, inside a cell in LF. Control
characters are left out. Where a spreadsheet would take text for a formula (`=`, `+`, `-`, `@` or a tab where a cell
begins, or could begin after a semicolon, tab or line end) an apostrophe stands before it: a program that reads the file
removes one apostrophe there. Numbers are numbers. Dates and times stand as they are written, partial ones too
(`--11-25`, `24:00`); what a computer can reckon with stands beside them in columns with a type. The JSON record has
every text unchanged. Schema version {SCHEMA_VERSION}.

A line is tied to its row by `duty_key`, or by `document` and `seq`. `seq` counts the rows of one edition of a document;
a key is made of the first words of the duty, so it stays when other rows come and go, and when the number, the deadline
or the rest of the words change. `act` and `election` of `documents` tie a page, its PDF and its twin in the other
language together.

The same tables are JSON Lines (`jsonl/`), Parquet (`parquet/`) and one SQLite database (`calplan.sqlite`) with foreign
keys, a full-text index (`duties_words`) and views: {", ".join(f"`{view}`" for view in VIEWS)}.
`datapackage.json` describes them in English, Kyrgyz and Russian for Frictionless tools, `prov.json` says where they
came from (W3C PROV).

In the workbook, which has no keys, no text is ever a formula. A text longer than a cell can hold ends in a mark that
says so.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    return "\n".join([INTRODUCTION, *_types(), INTRODUCED, *map(_table, TABLES)])


def _types() -> Iterator[str]:
    structs: dict[str, inspect.StructType] = {}
    _collect(inspect.type_info(Plan), structs)
    for name, struct in structs.items():
        yield f"## {name}\n\n{_described(struct)}\n"
        yield "| field | type | meaning |\n| --- | --- | --- |"
        yield "\n".join(_field(name, field) for field in sorted(struct.fields, key=_place)) + "\n"


def _place(field: inspect.Field) -> int:
    """Where a field stands in the JSON, as far as it is not where its type has it."""
    return LAST.index(field.name) if field.name in LAST else -1


def _described(struct: inspect.StructType) -> str:
    return " ".join((struct.cls.__doc__ or "").split())


def _field(name: str, field: inspect.Field) -> str:
    needed = "" if field.required else " (*only where needed*)"
    return f"| `{field.name}` | {said(field.type)}{needed} | {MEANINGS[name][field.name]} |"


def said(kind: inspect.Type) -> str:
    """A type in words: `text or null`, `list of [Offset](#offset)`, the values of an enumeration."""
    match kind:
        case inspect.StructType():
            return f"[{kind.cls.__name__}](#{kind.cls.__name__.lower()})"
        case inspect.LiteralType():
            return " · ".join(f"`{value}`" for value in kind.values)
        case inspect.UnionType():
            return " or ".join(said(option) for option in _in_order(kind))
        case inspect.VarTupleType():
            return f"list of {said(kind.item_type)}"
        case inspect.DictType():
            return f"object of {said(kind.value_type)}"
    return NAMES[type(kind)]


NAMES: dict[type[inspect.Type], str] = {
    inspect.StrType: "text",
    inspect.IntType: "whole number",
    inspect.FloatType: "number",
    inspect.BoolType: "true or false",
    inspect.NoneType: "null",
    inspect.NamedTupleType: "`[start, end]`",
    inspect.TupleType: "four numbers",
}


def _in_order(union: inspect.UnionType) -> list[inspect.Type]:
    return sorted(union.types, key=lambda option: isinstance(option, inspect.NoneType))


def _collect(kind: Any, found: dict[str, inspect.StructType]) -> None:  # noqa: ANN401 - all types of msgspec
    """Every struct that a type holds, each before those inside it."""
    match kind:
        case inspect.StructType() if kind.cls.__name__ not in found:
            found[kind.cls.__name__] = kind
            for field in kind.fields:
                _collect(field.type, found)
        case inspect.UnionType():
            for option in kind.types:
                _collect(option, found)
        case inspect.VarTupleType():
            _collect(kind.item_type, found)


def _table(table: Table) -> str:
    lines = [f"| `{one.name}` | {_type(table, one)} | {one.meaning} |" for one in table.fields]
    head = "| column | type | meaning |\n| --- | --- | --- |\n"
    return f"### {table.name}\n\n{table.meaning}.\n\n{head}" + "\n".join(lines) + "\n"


def _type(table: Table, one: Field) -> str:
    """The type of a column in words, and the column that it is a key of."""
    led = {mine: f" → `{there}.{key}`" for mine, there, key in table.references}
    key = ", key" if one.name == table.key else ""
    said = " · ".join(f"`{word}`" for word in one.words) or COLUMN_TYPES[one.type]
    return said + key + led.get(one.name, "")


COLUMN_TYPES: dict[FieldType, str] = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "date": "date",
    "datetime": "date and time",
}
