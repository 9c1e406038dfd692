"""What an amending resolution says: instructions, each tied to the words that give it."""

from typing import Literal

from msgspec import Struct

from extractors.values import Span

Action = Literal["replace", "restate", "add", "remove", "renumber"]
What = Literal["words", "row", "section", "column", "title", "paragraph", "plan"]


class Act(Struct, frozen=True):
    """An act that is amended, as far as it is named: its number, its ISO date, where it is named."""

    number: str | None
    date: str | None
    span: Span


class Where(Struct, frozen=True):
    """What an instruction is about: rows by their numbers, within a section, a column (its words or its place from 1),
    a paragraph (from 1), the title, or the whole plan where nothing is named.
    """

    numbers: tuple[str, ...] = ()
    section: str | None = None
    column: str | int | None = None
    paragraph: int | None = None
    title: bool = False
    named: str | None = None


class Instruction(Struct, frozen=True, kw_only=True):
    """One thing that an amending resolution orders.

    `what` is done to: `words` of a place, a `row`, … `old` are the words that give way, `new` those that come, both as
    spans of the amending text, quotation marks not included. `numbers` are those of rows put in or renumbered, `after`
    the row behind which they come. `acts` are the acts that it amends, as far as they are named; `span` is the
    sentence that gives the instruction.
    """

    action: Action
    what: What
    where: Where
    span: Span
    acts: tuple[Act, ...] = ()
    old: Span | None = None
    new: Span | None = None
    numbers: tuple[str, ...] = ()
    after: str | None = None
    before: str | None = None
    behind_words: bool = False
    by_annex: bool = False


class Amendment(Struct, frozen=True):
    """What an amending text orders, in its order, the sentences of its operative part that were not understood, and
    what act it is itself, where its head says so.
    """

    instructions: tuple[Instruction, ...]
    not_understood: tuple[Span, ...]
    own: Act | None = None
