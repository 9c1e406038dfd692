"""The instructions of a clause: what each verb orders, with the words before it in Kyrgyz and around it in Russian.

“слова «A» заменить словами «B», слова «C» – словами «D»” · “„A“ деген сөздөр „B“ деген сөздөргө алмаштырылсын” ·
“пункт 3 изложить в следующей редакции: «…»” · “15-1-пункт менен толукталсын: „…“”.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from extractors.amendments.quotations import inner
from extractors.amendments.references import Part, Reference
from extractors.amendments.symbols import Symbol
from extractors.amendments.values import Action, Instruction, What, Where
from extractors.values import Span

_ACTIONS: Final[dict[str, Action]] = {
    "replace": "replace",
    "restate": "restate",
    "add": "add",
    "remove": "remove",
    "renumber": "renumber",
}
Quotes = list[Symbol]


class Clausal:
    """Reads the parts of one clause. `base` is the place that a clause above it leads to."""

    def __init__(self, text: str, span: Span, base: Where) -> None:
        self._text, self._span, self._base = text, span, base
        self.where = base
        self.found: list[Instruction] = []
        self.left = 0
        """Quotations and verbs that no instruction accounts for."""
        self._places: list[Reference] = []
        self._put_in: Reference | None = None
        self._beside: Reference | None = None
        self._beside_words: str | None = None
        self._groups: list[Quotes] = []
        self._open = False
        self._verb: Symbol | None = None
        self._by_annex = False

    def read(self, parts: Sequence[Part]) -> None:
        """Read the parts in order."""
        for part in parts:
            if isinstance(part, Reference):
                self._refer(part)
            elif part.sort == "quote":
                self._quote(part)
            elif part.sort == "verb" and part.id in _ACTIONS:
                self._do(part)
            elif part.id in ("after", "before"):
                self._beside_words = part.id
            elif part.id not in ("&", ","):
                self._open = False
        self._settle()
        self.left += sum(map(len, self._groups))

    def leading(self, places: Sequence[Reference]) -> Where:
        """The place that a clause without an instruction names for those below it."""
        self._places = list(places)
        return self._placed()

    def _quote(self, quote: Symbol) -> None:
        if self._open and self._groups:
            self._groups[-1].append(quote)
        else:
            self._groups.append([quote])
        self._open = True
        if self._pending_is_whole():
            self._settle()

    def _pending_is_whole(self) -> bool:
        """Whether the verb before it wants one quotation and has it: what follows is another instruction."""
        return self._verb is not None and self._verb.id in ("restate", "add")

    def _refer(self, reference: Reference) -> None:
        self._open = False
        if reference.unit == "annex":
            self._by_annex = True
        elif reference.after or reference.before:
            self._beside = reference
        elif reference.put_in:
            self._put_in = reference
        else:
            if (
                self._verb
                and self._verb.language == "ru"
                and (self._groups or (self._verb.id == "remove" and self._places))
            ):
                self._settle()
            self._places.append(reference)

    def _do(self, verb: Symbol) -> None:
        """A verb: in Kyrgyz what stands before it is its own; in Russian one that replaces takes what is behind it."""
        self._open = False
        if self._verb is not None and verb.language == "ru":
            self._settle(before_verb=verb)
        elif self._verb is not None:
            self._settle()
        self._verb = verb
        if verb.language == "ky" and not self._waits(verb):
            self._settle()

    def _waits(self, verb: Symbol) -> bool:
        """Whether the words that come are still to follow."""
        return verb.id in ("restate", "add") and not self._groups and not self._by_annex

    def _settle(self, before_verb: Symbol | None = None) -> None:
        """Make instructions of the verb and what was gathered for it."""
        verb = self._verb
        if verb is None:
            return
        kept: list[Quotes] = []
        groups = self._groups
        if before_verb is not None and verb.id == "replace" and len(groups) % 2:
            kept, groups = groups[-1:], groups[:-1]
        self._groups = []
        self._verb = None
        self.where = self._placed()
        before = len(self.found)
        self.found += self._instructions(_ACTIONS[verb.id], groups)
        if len(self.found) == before:
            self.left += 1
        self._places, self._put_in, self._beside, self._beside_words = [], None, None, None
        self._groups = kept

    def _placed(self) -> Where:
        """Where an instruction holds: what it names itself, else where the one before it held."""
        where = self.where
        if any(one.unit in ("point", "subpoint", "section", "plan") for one in self._places):
            where = Where(section=self._base.section)
        for one in self._places:
            name = inner_words(self._text, one.named) if one.named else None
            if one.unit in ("point", "subpoint"):
                where = replace(where, numbers=one.numbers, named=name, title=False)
            elif one.unit == "section":
                where = replace(where, section=name or (one.numbers[0] if one.numbers else where.section))
            elif one.unit == "column":
                where = replace(where, column=name or _place(one.numbers), paragraph=None)
            elif one.unit == "paragraph":
                where = replace(where, paragraph=_place(one.numbers))
            elif one.unit == "title":
                where = replace(where, title=True)
        return where

    def _instructions(self, action: Action, groups: list[Quotes]) -> Iterator[Instruction]:
        match action:
            case "replace":
                yield from (self._one("replace", "words", old=old, new=new) for old, new in _pairs(groups))
            case "remove" if groups:
                yield from (self._one("remove", "words", old=quote) for group in groups for quote in group)
            case "remove" if self._places or self.where != Where():
                yield self._one("remove", self._whole())
            case "restate" if groups or self._by_annex:
                yield self._one("restate", self._whole(), new=groups[-1][-1] if groups else None)
            case "add":
                yield from self._added(groups)
            case "renumber":
                yield from self._renumbered()

    def _whole(self) -> What:
        """What is meant where no words are: the smallest unit that is named."""
        where = self.where
        if where.title:
            return "title"
        if where.column is not None:
            return "column"
        if where.paragraph is not None:
            return "paragraph"
        if where.numbers or where.named:
            return "row"
        return "section" if where.section else "plan"

    def _added(self, groups: list[Quotes]) -> Iterator[Instruction]:
        new = self._put_in
        if new is not None and new.unit in ("point", "subpoint", "section", "paragraph") and groups:
            what: What = "section" if new.unit == "section" else "paragraph" if new.unit == "paragraph" else "row"
            beside = self._beside
            yield replace(
                self._one("add", what, new=groups[-1][-1]),
                numbers=new.numbers,
                after=beside.numbers[-1] if beside and beside.after and beside.numbers else None,
                before=beside.numbers[0] if beside and beside.before and beside.numbers else None,
            )
        elif groups and len(groups) == 1 + bool(self._beside_words):
            flat = [group[-1] for group in groups]
            one = self._one("add", "words", old=flat[0] if self._beside_words else None, new=flat[-1])
            yield replace(one, behind_words=self._beside_words != "before")

    def _renumbered(self) -> Iterator[Instruction]:
        named = [one for one in (*self._places, *([self._put_in] if self._put_in else [])) if one.numbers]
        if len(named) == 2:
            self.where = Where(numbers=named[0].numbers, section=self._base.section)
            yield replace(self._one("renumber", "row"), numbers=named[1].numbers)

    def _one(self, action: Action, what: What, *, old: Symbol | None = None, new: Symbol | None = None) -> Instruction:
        return Instruction(
            action=action,
            what=what,
            where=self.where,
            span=self._span,
            old=self._inner(old),
            new=self._inner(new),
            by_annex=self._by_annex and new is None,
        )

    def _inner(self, quote: Symbol | None) -> Span | None:
        return inner(self._text, Span(quote.start, quote.end)) if quote else None


def inner_words(text: str, quote: Symbol) -> str:
    """What a quotation quotes, white space folded."""
    return " ".join(text[slice(*inner(text, Span(quote.start, quote.end)))].split())


def _place(numbers: Sequence[str]) -> int | None:
    return int(numbers[0]) if numbers and numbers[0].isdigit() else None


def _pairs(groups: list[Quotes]) -> Iterator[tuple[Symbol, Symbol]]:
    """What gives way and what comes, group by group: one for one, or one for all."""
    if len(groups) % 2:
        return
    for old, new in zip(groups[::2], groups[1::2], strict=True):
        if len(new) not in (1, len(old)):
            return
        yield from zip(old, new if len(new) == len(old) else new * len(old), strict=True)
