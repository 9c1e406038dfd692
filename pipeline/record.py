"""The record that calplan gives of one document: every other output is a view of it. Its names are a contract."""

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from extractors.values import Body, Citation, Language, Offset, Period, Span, StatedDate

SCHEMA_VERSION = "1.0"

Kind = Literal["calendar_plan", "resolution", "schedule", "digest", "other"]
ElectionType = Literal["president", "parliament", "local_council", "referendum", "mayor_or_akim", "other"]
Variant = Literal["regular", "early", "repeat", "by_election"]
ColumnRole = Literal["number", "duty", "deadline", "responsible", "legal_basis", "place", "note", "formula"]
FurnitureRole = Literal[
    "title",
    "approval",
    "section",
    "column_head",
    "site_menu",
    "page_header",
    "page_number",
    "footer",
    "signature",
]
Status = Literal["no_deadline", "no_offset", "no_stated_date", "undecidable", "agrees", "agrees_under", "conflicts"]
Severity = Literal["error", "warning", "note"]


class DocumentFacts(Struct, frozen=True, kw_only=True):
    """What is known of the file itself; `characters` is the length of the text as read."""

    name: str
    sha256: str
    media_type: str
    language: Language | None
    characters: int
    pages: int | None


class Resolution(Struct, frozen=True, kw_only=True):
    """The act that approved the plan; `date` may be `--MM-DD`."""

    issuer: str | None
    number: str | None
    date: str | None


class Election(Struct, frozen=True, kw_only=True):
    """The election that a document is about; `day` may be `--MM-DD`."""

    type: ElectionType | None
    variant: Variant | None
    day: str | None


class Computed(Struct, frozen=True, gc=False, kw_only=True):
    """What an offset comes to: a half-open interval of local instants `YYYY-MM-DDTHH:MM`, either side open.

    `offset` is the index in the row's offsets; `last_day` the last calendar day with any time left in it; `through` the
    `seq` of the row that dated the anchor, null when the header or the user did.
    """

    offset: int
    start: str | None
    end: str | None
    last_day: str | None
    through: int | None


class Verdict(Struct, frozen=True, gc=False, kw_only=True):
    """Whether a row's stated date is what its offset comes to. `difference_days` is stated minus computed end."""

    status: Status
    convention: tuple[str, ...]
    difference_days: int | None
    explanation: str


UNJUDGED = Verdict(status="undecidable", convention=(), difference_days=None, explanation="")
"""The verdict of a row as it was read, before anything is reckoned."""


class Source(Struct, frozen=True, gc=False, kw_only=True):
    """Where words of an amended row come from: a document, a cell and a stretch of that document's text."""

    document: str
    cell: str
    span: Span


class Row(Struct, frozen=True, gc=False, kw_only=True):
    """One duty of a plan. `cells` has the span of each non-empty cell; `fragments` its pieces where it is cut up."""

    seq: int
    number: str | None
    section: str | None
    duty: str | None
    place: str | None
    deadline_text: str | None
    offsets: tuple[Offset, ...]
    stated: tuple[StatedDate, ...]
    computed: tuple[Computed, ...]
    verdict: Verdict
    bodies: tuple[Body, ...]
    citations: tuple[Citation, ...]
    cells: dict[str, Span]
    fragments: dict[str, tuple[Span, ...]] | UnsetType = UNSET
    note: str | UnsetType | None = UNSET
    confidence: float | UnsetType = UNSET
    sources: tuple[Source, ...] | UnsetType = UNSET


class Furniture(Struct, frozen=True, gc=False, kw_only=True):
    """A stretch of the text that belongs to no row, with its role."""

    role: FurnitureRole
    span: Span


class Finding(Struct, frozen=True, gc=False, kw_only=True):
    """One thing that a careful reader should know; `row` is a `seq`, null for the whole document."""

    code: str
    severity: Severity
    row: int | None
    message: str
    span: Span | None


class Residue(Struct, frozen=True, gc=False, kw_only=True):
    """A stretch that nothing accounts for. `text` is null where it is withheld (`personal_contact`)."""

    text: str | None
    span: Span
    withheld: str | UnsetType = UNSET


class Plan(Struct, frozen=True, kw_only=True):
    """The whole record of one document."""

    schema_version: str
    document: DocumentFacts
    kind: Kind
    title: str | None
    resolution: Resolution | None
    election: Election
    header_spans: dict[str, Span]
    convention: tuple[str, ...]
    period: Period | None
    basis: tuple[Citation, ...]
    columns: tuple[ColumnRole, ...]
    rows: tuple[Row, ...]
    furniture: tuple[Furniture, ...]
    findings: tuple[Finding, ...]
    residue: tuple[Residue, ...]
