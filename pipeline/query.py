"""Questions to a dataset: the usual ones in plain options, any other in SQL; the dataset itself is never changed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from msgspec import Struct

from pipeline.export.cells import Cell, clean
from pipeline.export.dataset.sqlite import DATABASE
from pipeline.readers import ReadError

SHOWN: Final = "document, number, duty, deadline, stated, last_day, responsible, status, key"
DAYS: Final = (
    "n * CASE unit WHEN 'week' THEN 7.0 WHEN 'month' THEN 30.0 WHEN 'year' THEN 365.0 WHEN 'hour' THEN 1 / 24.0"
    " ELSE 1.0 END"
)
"""How many days an offset is: a month counts as 30, a year as 365; a working day as a day."""


CITED: Final = "ifnull(law = :law, :law IS NULL) AND ifnull(article = :article, :article IS NULL)"


class Question(Struct, frozen=True, kw_only=True):
    """What is asked of the duties; whatever is None is not asked. `words` are those of a full-text search."""

    body: str | None = None
    before: str | None = None
    after: str | None = None
    min_days: float | None = None
    max_days: float | None = None
    law: str | None = None
    article: str | None = None
    status: str | None = None
    election: str | None = None
    document: str | None = None
    words: str | None = None


class Answer(NamedTuple):
    """The lines that answer a question."""

    header: tuple[str, ...]
    lines: list[tuple[Cell, ...]]


def ask(folder: Path, question: Question) -> Answer:
    """The duties of a dataset that a question is about, in reading order. Raises `ReadError`, and `ValueError` for
    words that cannot be searched for.
    """
    conditions = list(_conditions(question))
    where = " AND ".join(condition for condition, _ in conditions) or "1"
    values = {name: value for _, given in conditions for name, value in given.items()}
    return sql(folder, f"SELECT {SHOWN} FROM duties WHERE {where} ORDER BY duties.rowid", values)  # noqa: S608 - no value


def sql(folder: Path, statement: str, values: Mapping[str, Cell] | None = None) -> Answer:
    """What the database of a dataset answers. Raises `ReadError` when there is none, `ValueError` for a statement
    that it does not understand or that would change something.
    """
    path = folder / DATABASE
    if not path.is_file():
        raise ReadError("unreadable", str(folder), f"There is no {DATABASE} in it.", "Make it with calplan run.")
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        database.set_authorizer(_only_reading)
        try:
            found = database.execute(statement, values or {})
            header = tuple(column[0] for column in found.description or ())
            return Answer(header, [tuple(map(_cell, line)) for line in found])
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise ValueError(f"The database does not answer that: {error}.") from error


def _conditions(question: Question) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Each condition of a question, with its values."""
    if question.body is not None:
        yield "key IN (SELECT duty_key FROM bodies WHERE id = :body)", {"body": question.body}
    if timed := dict(_timed(question)):
        conditions = " AND ".join(timed)
        yield (
            f"key IN (SELECT duty_key FROM deadlines WHERE {conditions})",  # noqa: S608 - conditions of our own
            {name: value for given in timed.values() for name, value in given.items()},
        )
    if question.law is not None or question.article is not None:
        yield (
            f"key IN (SELECT duty_key FROM citations WHERE {CITED})",  # noqa: S608 - a condition of our own
            {"law": question.law, "article": question.article},
        )
    if question.status is not None:
        yield "status = :status", {"status": question.status}
    if question.election is not None:
        yield (
            "document IN (SELECT document FROM documents WHERE election GLOB '*' || :election || '*')",
            {"election": question.election},
        )
    if question.document is not None:
        yield "document GLOB :document", {"document": question.document}
    if question.words is not None:
        yield (
            "duties.rowid IN (SELECT rowid FROM duties_words WHERE duties_words MATCH :words)",
            {"words": question.words},
        )


def _timed(question: Question) -> Iterator[tuple[str, dict[str, Cell]]]:
    """What is asked of one and the same offset."""
    if question.before is not None:
        yield "direction = 'before' AND anchor = :before", {"before": question.before}
    if question.after is not None:
        yield "direction = 'after' AND anchor = :after", {"after": question.after}
    if question.min_days is not None:
        yield f"{DAYS} >= :min_days", {"min_days": question.min_days}
    if question.max_days is not None:
        yield f"{DAYS} <= :max_days", {"max_days": question.max_days}


def _only_reading(action: int, *_: object) -> int:
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


def _cell(value: Cell | bytes) -> Cell:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return clean(text) if isinstance(text, str) else text
