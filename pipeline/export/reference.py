"""The page that explains the record and the tables, made from their types and columns."""

from collections.abc import Iterator
from typing import Any

from msgspec import inspect

from pipeline.export.frames import FRAMES, Frame
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

TABLES = """## The tables

CSV files are UTF-8 with a byte order mark and follow RFC 4180: commas, lines end in CRLF, inside a cell in LF. Control
characters are left out. Where a spreadsheet would take text for a formula (`=`, `+`, `-`, `@` or a tab where a cell
begins, or could begin after a semicolon, tab or line end) an apostrophe stands before it: a program that reads the file
removes one apostrophe there. Numbers are numbers; dates, times and partial dates (`--11-25`, `24:00`) are text. A line
is tied to its row by `document` and `seq`. The JSON record has every text unchanged.

In the workbook no text is ever a formula. A text longer than a cell can hold ends in a mark that says so.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    return "\n".join([INTRODUCTION, *_types(), TABLES, *map(_frame, FRAMES)])


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


def _frame(frame: Frame[Any]) -> str:
    lines = [f"| `{column.name}` | {column.meaning} |" for column in frame.columns]
    return f"### {frame.name}\n\n{frame.meaning}.\n\n| column | meaning |\n| --- | --- |\n" + "\n".join(lines) + "\n"
