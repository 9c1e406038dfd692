"""What the heading of a document says, as values: the types."""

from typing import Literal, NamedTuple

from msgspec import Struct

from extractors.values import Period, Span

Kind = Literal["calendar_plan", "resolution", "schedule"]
ElectionType = Literal["president", "parliament", "local_council", "referendum", "mayor_or_akim", "other"]
Variant = Literal["regular", "early", "repeat", "by_election"]
Role = Literal["title", "approval", "site_menu", "page_header", "footer", "signature"]


class Act(Struct, frozen=True, kw_only=True):
    """The act that approved the plan, or that the document is. `date` is `YYYY-MM-DD` or `--MM-DD`."""

    issuer: str | None
    number: str | None
    date: str | None


class Part(NamedTuple):
    """Tokens `[first, stop)` of a heading or of what surrounds the text."""

    role: Role
    first: int
    stop: int


class Header(Struct, frozen=True, kw_only=True):
    """All that is said of the whole document; null where nothing is printed.

    `kind` is what the document calls itself. `day` is the election day, `YYYY-MM-DD` or `--MM-DD`, `weekday` the one
    printed beside it (Monday is 1), `sure_of_day` whether the text calls that day so. `spans` has `title`,
    `resolution.number`, `resolution.date`, `election.day`, `election.weekday`, `election.type` and `election.variant`,
    each where it is printed.
    """

    kind: Kind | None = None
    title: str | None = None
    resolution: Act | None = None
    type: ElectionType | None = None
    variant: Variant | None = None
    day: str | None = None
    weekday: int | None = None
    sure_of_day: bool = False
    period: Period | None = None
    spans: dict[str, Span]
    parts: tuple[Part, ...] = ()
