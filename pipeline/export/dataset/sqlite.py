"""The tables as a SQLite database: foreign keys, full-text search, views for the usual questions."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from pipeline.export.dataset.fields import Field, FieldType
from pipeline.export.dataset.tables import TABLES, Lines, Table
from pipeline.files import draft_of

DATABASE: Final = "calplan.sqlite"
TYPES: Final[dict[FieldType, str]] = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "date": "TEXT",
    "datetime": "TEXT",
}
INDEXED: Final = frozenset({"document", "duty_key", "id", "law", "anchor", "status", "code", "election"})
VIEWS: Final = {
    "conflicts": "SELECT document, number, duty, stated, last_day, difference_days, explanation, key FROM duties"
    " WHERE status = 'conflicts'",
    "who_does_what": "SELECT bodies.id AS body, bodies.role, duties.document, duties.number, duties.duty,"
    " duties.deadline, duties.last_day, duties.key FROM bodies JOIN duties ON duties.key = bodies.duty_key",
    "calendar": "SELECT deadlines.ends, deadlines.begins, duties.document, duties.number, duties.duty,"
    " duties.responsible, deadlines.kind, duties.key FROM deadlines JOIN duties ON duties.key = deadlines.duty_key"
    " WHERE deadlines.ends IS NOT NULL",
    "before_event": "SELECT deadlines.anchor, deadlines.n, deadlines.unit, deadlines.bound, duties.document,"
    " duties.number, duties.duty, duties.responsible, duties.key FROM deadlines"
    " JOIN duties ON duties.key = deadlines.duty_key WHERE deadlines.direction = 'before'",
    "articles_used": "SELECT law, article, count(*) AS times, count(DISTINCT document) AS documents FROM citations"
    " WHERE law IS NOT NULL GROUP BY law, article",
    "how_issuers_count": "SELECT issuer, convention, count(*) AS plans, sum(agrees) AS agrees,"
    " sum(agrees_under) AS agrees_under, sum(conflicts) AS conflicts FROM plans"
    " WHERE agrees + agrees_under + conflicts > 0 GROUP BY issuer, convention",
}
SEARCH: Final = (
    "CREATE VIRTUAL TABLE duties_words USING fts5(duty, deadline_text, responsible, section,"
    ' content="duties", content_rowid="rowid", tokenize="unicode61")'
)
"""In double quotes: by these Datasette knows which table it searches."""
FILL_SEARCH: Final = "INSERT INTO duties_words(duties_words) VALUES ('rebuild')"

UNGUARDED: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA ignore_check_constraints = ON;
"""
"""How a draft is filled: one that is interrupted is thrown away, and its words are checked all at once at the end."""

sqlite3.register_adapter(type(None), lambda _: None)
"""Most cells are empty, and for what has no adapter Python looks in three places each time."""


@contextmanager
def sqlite_files(folder: Path) -> Iterator[Callable[[Lines], None]]:
    """One file with every table. Raises `OSError`."""
    with draft_of(folder / DATABASE) as draft, _told_as_oserror():
        with closing(sqlite3.connect(draft, isolation_level=None)) as database:
            database.executescript(f"{UNGUARDED} BEGIN;")
            for table in TABLES:
                database.execute(_created(table))
            inserts = {table.name: _insert(table) for table in TABLES}

            def add(lines: Lines) -> None:
                for name, statement in inserts.items():
                    database.executemany(statement, lines[name])

            yield add
            _check(database)
            for statement in _afterwards():
                database.execute(statement)
            database.execute("COMMIT")
        with draft.open("rb+") as file:
            os.fsync(file.fileno())


def _created(table: Table) -> str:
    parts = [_column(table, one) for one in table.fields]
    parts += [f"FOREIGN KEY ({mine}) REFERENCES {there} ({key})" for mine, there, key in table.references]
    return f"CREATE TABLE {table.name} ({', '.join(parts)})"


def _column(table: Table, one: Field) -> str:
    key = " PRIMARY KEY NOT NULL" if one.name == table.key else ""
    return f'"{one.name}" {TYPES[one.type]}{key}' + (f' CHECK ("{one.name}" IN {_words(one)})' if one.words else "")


def _words(one: Field) -> str:
    return "(" + ", ".join(f"'{word}'" for word in one.words) + ")"


def _check(database: sqlite3.Connection) -> None:
    """What the constraints of the tables ask. Raises `sqlite3.IntegrityError`."""
    for table in TABLES:
        wrong = [f'"{one.name}" NOT IN {_words(one)}' for one in table.fields if one.words]
        found = f"SELECT count(*) FROM {table.name} WHERE {' OR '.join(wrong) or 'FALSE'}"  # noqa: S608 - our own names
        if database.execute(found).fetchone() != (0,):
            raise sqlite3.IntegrityError(f"{table.name} has a word that none of its columns knows")


def _insert(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.fields))})"  # noqa: S608 - our own names


def _afterwards() -> Iterator[str]:
    for table in TABLES:
        for one in table.fields:
            if one.name in INDEXED and one.name != table.key:
                yield f'CREATE INDEX {table.name}_{one.name} ON {table.name} ("{one.name}")'
    yield from (f"CREATE VIEW {name} AS {query}" for name, query in VIEWS.items())
    yield SEARCH
    yield FILL_SEARCH


@contextmanager
def _told_as_oserror() -> Iterator[None]:
    """SQLite has errors of its own for a disk that is full or refuses."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = errno.ENOSPC if "full" in str(error) else errno.EIO
        raise OSError(number, os.strerror(number), DATABASE) from error
