"""What a check between two documents is, and the two that it looks at."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from pipeline.check.rule import Found
from pipeline.messages import Translate, translator
from pipeline.reckon.conventions import DEFAULT, Convention, of_names
from pipeline.record import Plan, Severity
from pipeline.twins.aligning import Aligned, aligned
from pipeline.twins.pairing import milestones
from pipeline.twins.relation import Relation, relation
from pipeline.twins.sides import sides


class Beside:
    """A plan, and the other document that it is held against: its twin, its resolution, a digest of it."""

    def __init__(self, plan: Plan, other: Plan, language: str) -> None:
        self.plan, self.other, self.language = plan, other, language
        self.relation: Relation = relation(plan, other)
        self.say: Translate = translator(language)

    @cached_property
    def rows(self) -> list[Aligned]:
        """The rows of both beside each other."""
        find = aligned if self.relation == "twin" else milestones
        return find(sides(self.plan), sides(self.other))

    @cached_property
    def convention(self) -> Convention:
        """How both count; the usual way where they do not agree."""
        return of_names(self.plan.convention) if self.plan.convention == self.other.convention else DEFAULT

    def words(self, ours: str, theirs: str, row: int | None) -> dict[str, object]:
        """What a message says: both quotes, and where the other stands."""
        name = self.other.document.name
        return {"this": ours, "other": theirs, "row": row, "document": name}


class Between(NamedTuple):
    """One check between two documents; in its `example`, a plan and what it is held against, it finds something."""

    code: str
    severity: Severity
    explanation: str
    example: tuple[str, str]
    find: Callable[[Beside], Iterator[Found]]
