"""The tables of the dataset: the frames with keys, and typed moments beside dates as they are written."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count, repeat
from typing import Any, Final, NamedTuple, TypeAlias

from pipeline.export.cells import Cell, clean
from pipeline.export.dataset import keys
from pipeline.export.dataset.fields import Field, field
from pipeline.export.frames import FRAMES, Column, Frame
from pipeline.export.frames.column import document
from pipeline.export.frames.deadlines import Deadline
from pipeline.reckon.conventions import of_names
from pipeline.reckon.instants import parse_day
from pipeline.reckon.stated import reckon_stated
from pipeline.record import Plan

Line: TypeAlias = tuple[Cell, ...]
Cells: TypeAlias = Sequence[Cell]
Lines: TypeAlias = dict[str, list[Line]]
DOCUMENTS: Final[Frame[Plan]] = Frame(
    "documents",
    "One line a document that was read: the file, and what it is about",
    lambda plan: (plan,),
    (
        document(),
        Column("sha256", "checksum of the file", 66, lambda plan, _: plan.document.sha256),
        Column("media_type", "media type of the file", 14, lambda plan, _: plan.document.media_type),
        Column("language", "ky, ru or mixed", 9, lambda plan, _: plan.document.language),
        Column("characters", "length of the text as read", 10, lambda plan, _: plan.document.characters),
        Column("pages", "pages of the file, where it has pages", 7, lambda plan, _: plan.document.pages),
        Column("act", "the act that approved it: issuer/date/number", 30, lambda plan, _: keys.act(plan)),
        Column("election", "the election that it is about: type/voting day", 30, lambda plan, _: keys.election(plan)),
    ),
)
KEYED: Final = "key of the line; it stays when other rows of the document change"
OF_DUTY: Final = "key of the row in `duties`; empty: none"
MOMENTS: Final = {
    "plans": (
        ("voting_date", "voting day as a date; empty without a year"),
        ("act_date", "date of the approving act as a date; empty without a year"),
    ),
    "deadlines": (
        ("begins", "the moment from which, as stated, else as computed"),
        ("ends", "the first moment that is too late, as stated, else as computed"),
    ),
}
UNWORDED: Final = ("integer", "number")
KEYS: Final = ("duty_key", "key")
UNKEYED: Final = frozenset({"documents", "plans"})
"""Tables of one line a document: its name is their key."""


class Table(NamedTuple):
    """A table: `frame` gives its lines but for the keys and the moments, which stand at their ends; `texts` are the
    places of the columns that hold any words.
    """

    name: str
    meaning: str
    frame: Frame[Any]
    fields: tuple[Field, ...]
    texts: tuple[int, ...]

    @property
    def key(self) -> str:
        """The name of the column that is the key."""
        return "document" if self.name in UNKEYED else "key"

    def at(self, name: str) -> int:
        """Where the cell of a column stands in a line."""
        return next(at for at, one in enumerate(self.fields) if one.name == name)

    @property
    def references(self) -> tuple[tuple[str, str, str], ...]:
        """Column, table and column there, for each key of another table."""
        above = {"documents": (), "plans": (("document", "documents", "document"),)}
        of_plan = ("document", "plans", "document")
        of_duty = (("duty_key", "duties", "key"),) if self._of_duty else ()
        return above.get(self.name, (of_plan, *of_duty))

    @property
    def _of_duty(self) -> bool:
        return any(one.name == "duty_key" for one in self.fields)


def _table(frame: Frame[Any]) -> Table:
    columns = [(column.name, column.meaning) for column in frame.columns] + list(MOMENTS.get(frame.name, ()))
    if frame.name not in UNKEYED:
        columns += [("duty_key", OF_DUTY)] if "seq" in frame.header and frame.name != "duties" else []
        columns += [("key", KEYED)]
    fields = tuple(field(frame.name, name, meaning) for name, meaning in columns)
    texts = tuple(
        at for at, one in enumerate(fields) if one.type not in UNWORDED and not (one.words or one.name in KEYS)
    )
    return Table(frame.name, frame.meaning, frame, fields, texts)


TABLES: Final = tuple(map(_table, (DOCUMENTS, *FRAMES)))
TABLE: Final = {table.name: table for table in TABLES}


def lines_of(plan: Plan) -> Lines:
    """The lines of every table that a plan gives, in reading order, their texts without control characters."""
    of_rows = {seq: clean(key) for seq, key in keys.duty_keys(plan).items()}
    return {table.name: list(zip(*_columns(table, plan, of_rows), strict=True)) for table in TABLES}


def _columns(table: Table, plan: Plan, of_rows: Mapping[int, str]) -> list[Cells]:
    """The cells by column: one question to all the lines is answered faster than all the questions to each line."""
    items = list(table.frame.items(plan))
    if not items:
        return []
    columns: list[Cells] = [list(map(column.get, repeat(plan), items)) for column in table.frame.columns]
    if moments := MOMENTS_OF.get(table.name):
        columns += zip(*moments(plan, items), strict=True)
    for at in table.texts:
        columns[at] = [clean(cell) if type(cell) is str else cell for cell in columns[at]]
    return columns + _keys(table, plan, columns, of_rows)


def _keys(table: Table, plan: Plan, columns: Sequence[Cells], of_rows: Mapping[int, str]) -> list[Cells]:
    if table.name in UNKEYED:
        return []
    header, name = table.frame.header, clean(plan.document.name)
    of_duty = [of_rows.get(seq) for seq in columns[header.index("seq")]] if "seq" in header else None  # type: ignore[arg-type]  # `seq` is a number
    if of_duty is not None and table.name == "duties":
        return [of_duty]
    above = [duty or name for duty in of_duty or [None] * len(columns[0])]
    numbers: dict[str, Iterator[int]] = defaultdict(count)
    numbered = [f"{one}/{table.name}/{next(numbers[one])}" for one in above]
    return [numbered] if of_duty is None else [of_duty, numbered]


def _of_plan(_: Plan, plans: Sequence[Plan]) -> Iterator[Line]:
    for plan in plans:
        day, act = plan.election.day, plan.resolution.date if plan.resolution else None
        yield (day if keys.whole(day) else None, act if keys.whole(act) else None)


def _of_deadlines(plan: Plan, deadlines: Sequence[Deadline]) -> Iterator[Line]:
    convention, near = of_names(plan.convention), parse_day(plan.election.day)
    for deadline in deadlines:
        if deadline.stated is None:
            yield (deadline.computed.start, deadline.computed.end) if deadline.computed else (None, None)
        else:
            when = reckon_stated(deadline.stated, convention, near)
            yield (_written(when.start), _written(when.end)) if when else (None, None)


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


MOMENTS_OF: Final[Mapping[str, Callable[[Plan, Sequence[Any]], Iterator[Line]]]] = {
    "plans": _of_plan,
    "deadlines": _of_deadlines,
}
