"""The Frictionless data package of a dataset: every table with its types, words, keys and meanings."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec

from pipeline.export.dataset.fields import Field
from pipeline.export.dataset.meanings import LANGUAGES, translated
from pipeline.export.dataset.tables import TABLES, Table
from pipeline.record import SCHEMA_VERSION

Object: TypeAlias = dict[str, Any]
PACKAGE: Final = "datapackage.json"
FORMATS: Final = {"date": "%Y-%m-%d", "datetime": "%Y-%m-%dT%H:%M"}
DIALECT: Final = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def package(folder: Path) -> bytes:
    """The data package of the CSV files in a folder, as indented JSON. Raises `OSError` when one is not there."""
    described = {
        "profile": "tabular-data-package",
        "name": "calplan",
        "title": "Duties and deadlines of elections, as official documents state them",
        "version": SCHEMA_VERSION,
        "resources": [_resource(table, folder) for table in TABLES],
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=2) + b"\n"


def _resource(table: Table, folder: Path) -> Object:
    path = folder / f"{table.name}.csv"
    data = path.read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path.name,
        "description": table.meaning,
        **_other_languages(table.meaning),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": DIALECT,
        "schema": schema(table),
    }


def schema(table: Table) -> Object:
    """The table schema: fields, keys, and the tables that its keys are of."""
    return {
        "fields": [_field(table, one) for one in table.fields],
        "missingValues": [""],
        "primaryKey": [table.key],
        "foreignKeys": [
            {"fields": [mine], "reference": {"resource": there, "fields": [key]}}
            for mine, there, key in table.references
        ],
    }


def _field(table: Table, one: Field) -> Object:
    described: Object = {"name": one.name, "type": one.type, "description": one.meaning}
    described |= _other_languages(one.meaning)
    if one.type in FORMATS:
        described["format"] = FORMATS[one.type]
    constraints = dict(_constraints(table, one))
    return described | ({"constraints": constraints} if constraints else {})


def _constraints(table: Table, one: Field) -> Iterator[tuple[str, object]]:
    if one.name == table.key:
        yield from (("required", True), ("unique", True))
    if one.words:
        yield "enum", list(one.words)


def _other_languages(meaning: str) -> dict[str, str]:
    said = {language: translated(meaning, language) for language in LANGUAGES}
    return {f"description_{language}": words for language, words in said.items() if words}
