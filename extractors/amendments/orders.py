"""What a text orders of another act: the clauses that do, which acts, and the wording that they give it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extractors.amendments.clauses import Clause, Masked, clauses, operative
from extractors.amendments.find import find
from extractors.amendments.symbols import KIND, symbols
from extractors.amendments.values import Act, Instruction
from extractors.lexicon import lexicon
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


@lru_cache(maxsize=1)
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
    """Whether a word of amending and a phrase of resolving stand in a text at all: most are found out by it."""
    folded = text.casefold()
    amends, resolves = _wanted()
    if not any(stem in folded for stem in amends):
        return False
    return any(all(word in folded for word in words) and said.search(folded) for words, said in resolves)


@cache
def _wanted() -> tuple[frozenset[str], tuple[tuple[list[str], re.Pattern[str]], ...]]:
    """A stem of each phrase of amending; the words of each phrase of resolving, and the phrase over any blanks."""
    entries = lexicon().label_entries
    amends = (phrase for one in entries[KIND] if one.id == "amend" for phrase in (*one.ky, *one.ru))
    resolves = [phrase.split() for one in entries["resolves"] for phrase in (*one.ky, *one.ru)]
    said = [re.compile(r"\s+".join(map(re.escape, words))) for words in resolves]
    return frozenset(max(phrase.split(), key=len)[:_STEM] for phrase in amends), tuple(zip(resolves, said, strict=True))


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
