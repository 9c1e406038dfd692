"""The words of values, on one line each."""

from collections.abc import Iterable

from extractors.values import Quoted
from pipeline.twins.sides import Side

_LONGEST = 140


def quoted(values: Iterable[Quoted]) -> str:
    """The words of some values, each once."""
    return "; ".join(dict.fromkeys(line(value.text) for value in values))


def line(words: str | None) -> str:
    """Words on one line, not too long."""
    told = " ".join((words or "").split())
    return told if len(told) <= _LONGEST else told[: _LONGEST - 1] + "…"


def row_in_words(side: Side) -> str:
    """The number, the duty and the deadline of a row."""
    row = side.rows[0]
    return line(" · ".join(part for part in (row.number, row.place, row.duty, row.deadline_text) if part))
