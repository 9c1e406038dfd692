"""The fields of the tables: what type each has, and of which words it is one."""

from typing import Final, Literal, TypeAlias, get_args

from msgspec import Struct

from extractors.values import Combine, Direction, Language, Precision, Role, Unit
from pipeline.record import ElectionType, Kind, Severity, Status, Variant

FieldType: TypeAlias = Literal["string", "integer", "number", "date", "datetime"]


class Field(Struct, frozen=True, kw_only=True):
    """A column: `words` are those of an enumeration, empty for any other."""

    name: str
    type: FieldType
    meaning: str
    words: tuple[str, ...] = ()


INTEGERS: Final = frozenset(
    "seq index n n2 through start end page difference_days year_inferred duties offsets stated_dates bodies citations"
    " agrees agrees_under conflicts undecidable no_stated_date no_offset no_deadline residue characters pages".split()
)
TYPES: Final[dict[tuple[str, str], FieldType]] = {
    ("duties", "confidence"): "number",
    ("deadlines", "computed_start"): "datetime",
    ("deadlines", "computed_end"): "datetime",
    ("deadlines", "last_day"): "date",
    ("deadlines", "begins"): "datetime",
    ("deadlines", "ends"): "datetime",
    ("plans", "findings"): "integer",
    ("plans", "voting_date"): "date",
    ("plans", "act_date"): "date",
}
ENUMERATIONS: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("documents", "language"): get_args(Language),
    ("plans", "kind"): get_args(Kind),
    ("plans", "language"): get_args(Language),
    ("plans", "election_type"): get_args(ElectionType),
    ("plans", "election_variant"): get_args(Variant),
    ("duties", "status"): get_args(Status),
    ("deadlines", "kind"): ("offset", "stated"),
    ("deadlines", "unit"): get_args(Unit),
    ("deadlines", "direction"): get_args(Direction),
    ("deadlines", "combine"): get_args(Combine),
    ("deadlines", "precision"): get_args(Precision),
    ("bodies", "role"): get_args(Role),
    ("findings", "severity"): get_args(Severity),
}


def field(table: str, name: str, meaning: str) -> Field:
    """A column of a table, with its type and its words."""
    kind: FieldType = TYPES.get((table, name), "integer" if name in INTEGERS else "string")
    return Field(name=name, type=kind, meaning=meaning, words=ENUMERATIONS.get((table, name), ()))
