"""What a text orders of another act: the clauses that do, which acts, and the wording that they give it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from extractors.amendments.clauses import Clause, Masked, clauses, operative
from extractors.amendments.find import find
from extractors.amendments.symbols import KIND, symbols
from extractors.amendments.values import Act, Instruction
from extractors.lexicon import NameEntry, lexicon
from extractors.values import Span

_CLOSES: Final = re.compile(r"[ \t]{0,40}[.,;]*")
_STEM = 4
"""So many letters of a word stand in all of its forms."""


class Orders(NamedTuple):
    """Where a text changes another act. `clauses` are what it orders, `wordings` the quotations of rows, paragraphs and
    plans that it gives anew, with their signs and the stop behind them; `acts` those that it amends; `begin` is where
    what it orders begins.
    """

    clauses: tuple[Span, ...]
    wordings: tuple[Span, ...]
    acts: tuple[Act, ...]
    begin: int

    def has(self, start: int, end: int) -> bool:
        """Whether some of the characters `[start, end)` order a change."""
        return any(one.start < end and start < one.end for one in self.clauses)

    def begin_in(self, start: int, end: int) -> bool:
        """Whether a clause that orders a change begins with one of the characters `[start, end)`."""
        return any(start <= one.start < end for one in self.clauses)


NO_ORDERS: Final = Orders((), (), (), 0)


def orders(text: str) -> Orders:
    """What a text orders of another act; nothing where it is no resolution or changes none."""
    if not _may_amend(text):
        return NO_ORDERS
    masked = Masked(text)
    begin = operative(masked)
    leading = list(_leading(masked, begin)) if begin else []
    if not begin or not (leading or _is_about(masked, begin)):
        return NO_ORDERS
    found = find(text).instructions
    if not found:
        return NO_ORDERS
    acts = {(act.number, act.date): act for one in found for act in one.acts}
    spans = {*leading, *(one.span for one in found)}
    return Orders(tuple(sorted(spans)), tuple(_wordings(masked, found)), tuple(acts.values()), begin)


def _may_amend(text: str) -> bool:
    """Whether words of resolving and of amending stand in a text at all: most are found out by it at once."""
    folded = text.casefold()
    return all(any(stem in folded for stem in stems) for stems in _stems())


@cache
def _stems() -> tuple[frozenset[str], ...]:
    amends = [entry for entry in lexicon().label_entries[KIND] if entry.id == "amend"]
    return tuple(frozenset(map(_stem, _phrases(entries))) for entries in (amends, lexicon().label_entries["resolves"]))


def _phrases(entries: Sequence[NameEntry]) -> Iterator[str]:
    return (phrase for entry in entries for phrase in (*entry.ky, *entry.ru))


def _stem(phrase: str) -> str:
    return max(phrase.split(), key=len)[:_STEM]


def _leading(masked: Masked, begin: int) -> Iterator[Span]:
    """The clauses that say that changes are made in another act, those that are made below them."""
    for clause in clauses(masked, begin):
        if clause.leads and _amends(masked, clause):
            yield Span(clause.start, clause.end)


def _is_about(masked: Masked, begin: int) -> bool:
    """Whether the title, or what is said before it orders anything, speaks of changes."""
    return any(clause.start < begin and _amends(masked, clause) for clause in clauses(masked, 0))


def _amends(masked: Masked, clause: Clause) -> bool:
    return any(one.id == "amend" for one in symbols(masked, clause))


def _wordings(masked: Masked, instructions: tuple[Instruction, ...]) -> Iterator[Span]:
    """The quotations that give a place anew as a whole: those of single words belong to the sentence."""
    new = [one.new for one in instructions if one.new and one.what != "words"]
    for quotation in masked.quotations.values():
        if any(quotation.start <= one.start and one.end <= quotation.end for one in new):
            stop = _CLOSES.match(masked.text, quotation.end)
            yield Span(quotation.start, stop.end() if stop else quotation.end)
