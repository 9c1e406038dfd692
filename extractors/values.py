"""The values that a text states, each tied to the characters it came from: frozen, and the same in code and in JSON.

A field that the record always carries has no default, so it is always written, null included. A field that only some
documents need is `UNSET` by default and then left out of the JSON.
"""

from typing import Literal, NamedTuple

from msgspec import UNSET, Struct, UnsetType

Language = Literal["ky", "ru", "mixed"]
Unit = Literal["calendar_day", "day", "working_day", "week", "month", "hour", "year"]
Direction = Literal["before", "after", "during"]
OffsetBound = Literal[
    "not_later",
    "not_earlier",
    "by",
    "exactly",
    "span",
    "within",
    "from",
    "until",
    "at_least",
    "immediately",
    "during",
]
StatedBound = Literal["until", "not_later", "on", "from", "range", "ends_on"]
Combine = Literal["later_of", "earlier_of"]
Precision = Literal["day", "month"]
Role = Literal["responsible", "with_participation", "on_proposal", "in_agreement"]


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of the text as read, in Unicode code points."""

    start: int
    end: int


class Quoted(Struct, frozen=True, gc=False, kw_only=True):
    """Words of the document and where they stand.

    `text` is exactly `text_as_read[span.start:span.end]`, unless the layout interrupts the words (a box drawing, a page
    break): then `fragments` lists the exact spans and `text` and `quote` both hold the words joined.
    """

    text: str
    span: Span
    fragments: tuple[Span, ...] | UnsetType = UNSET
    quote: str | UnsetType = UNSET
    page: int | UnsetType = UNSET
    bbox: tuple[float, float, float, float] | UnsetType = UNSET


class Offset(Quoted, frozen=True, gc=False, kw_only=True):
    """A deadline relative to an event: “not later than 50 calendar days before the voting day”.

    `n`, `n2` are whole numbers of `unit`s (`n2` only for a span, “9–1 days before”); all three are null when only an
    event is named. `anchor` is an event id of the lexicon. `condition` holds the words of a condition, white space
    folded.
    """

    n: int | None
    n2: int | None
    unit: Unit | None
    direction: Direction | None
    anchor: str
    bound: OffsetBound | None
    condition: str | None
    combine: Combine | None


class StatedDate(Quoted, frozen=True, gc=False, kw_only=True):
    """A date, a range of dates or hours as printed.

    `date` and `end_date` are `YYYY-MM-DD`, `--MM-DD` where no year can be known, or null where only an hour is stated.
    `time` and `end_time` are `HH:MM`, local civil time, `24:00` kept as written.
    """

    date: str | None
    end_date: str | None
    time: str | None
    end_time: str | None
    precision: Precision
    bound: StatedBound
    year_inferred: bool | UnsetType = UNSET


class Body(Quoted, frozen=True, gc=False, kw_only=True):
    """A body that acts: `id` is a body id of the lexicon, `other` where none fits."""

    id: str
    role: Role


class Citation(Quoted, frozen=True, gc=False, kw_only=True):
    """One article × part × point of a law; a law named alone has `article` null.

    `law` is null where it cannot be known, `law_text` too where no law is named and the document has none that is
    meant.
    """

    law: str | None
    law_text: str | None
    article: str | None
    part: str | None
    point: str | None


class Period(Quoted, frozen=True, gc=False, kw_only=True):
    """A period that a document announces for the whole: ISO dates, `end` included."""

    start: str
    end: str


class Place(Quoted, frozen=True, gc=False, kw_only=True):
    """A place of the gazetteer: `id` is its entry, `parents` the ids of the places that hold it, nearest first."""

    id: str
    parents: tuple[str, ...]
