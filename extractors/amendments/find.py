"""An amending text as a whole: its clauses in order, where each leads, which act it amends."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from extractors.amendments.acts import acts
from extractors.amendments.clauses import Clause, Masked, clauses, operative
from extractors.amendments.instructions import Clausal
from extractors.amendments.references import Part, Reference, with_references
from extractors.amendments.symbols import Symbol, symbols
from extractors.amendments.values import Act, Amendment, Instruction, Where
from extractors.sentences import paragraphs
from extractors.values import Span


class _Above(NamedTuple):
    """What a clause with a colon says for those below it: the place, the acts; `level` is its own."""

    level: int
    where: Where
    acts: tuple[Act, ...]


def is_amendment(text: str) -> bool:
    """Whether a text orders changes of another act: it says so, and one instruction at least is understood."""
    masked = Masked(text)
    says = any(_amends(symbols(masked, one)) for one in clauses(masked, 0))
    return says and bool(find(text).instructions)


def find(text: str) -> Amendment:
    """The instructions of a text in order, and the sentences behind “resolves” that were not understood."""
    masked = Masked(text)
    start = operative(masked)
    titled = tuple(_above(masked, start, amending=True))
    above: list[_Above] = []
    found: list[Instruction] = []
    left: list[Span] = []
    for clause in clauses(masked, start):
        while above and above[-1].level >= clause.level > 0:
            above.pop()
        parts = with_references(symbols(masked, clause))
        if _is_annex(clause, parts) and any(one.by_annex for one in found):
            break
        named = tuple(acts(masked, clause.start, clause.end)) if _amends(parts) else ()
        amended = named or (above[-1].acts if above else titled)
        base = above[-1].where if above else Where()
        reader = Clausal(text, Span(clause.start, clause.end), base)
        reader.read(parts)
        found += [replace(one, acts=amended) for one in reader.found]
        if clause.leads and not reader.found:
            above.append(_Above(clause.level, _leads_to(text, clause, base, parts), amended))
        elif (not reader.found or reader.left) and not _is_known(parts):
            left.append(Span(clause.start, clause.end))
    return Amendment(tuple(found), tuple(left), next(_above(masked, start, amending=False), None))


def _above(masked: Masked, start: int, *, amending: bool) -> Iterator[Act]:
    """The acts named above what is ordered: in the title, those that are amended (“О внесении изменений в … от 12
    февраля 2024 года № 41”); elsewhere, the act itself.
    """
    starts, ends = masked.reading.source_starts, masked.reading.source_ends
    for first, stop in paragraphs(masked.reading):
        begin, end = starts[first], ends[stop - 1]
        if end <= start and _amends(symbols(masked, Clause(begin, end, 0, leads=False))) == amending:
            yield from acts(masked, begin, end)


def _leads_to(text: str, clause: Clause, base: Where, parts: list[Part]) -> Where:
    """The place that a clause with a colon names for those below it."""
    reader = Clausal(text, Span(clause.start, clause.end), base)
    return reader.leading([one for one in parts if isinstance(one, Reference)])


def _is_annex(clause: Clause, parts: list[Part]) -> bool:
    """Whether a line heads the annex: what stands below it is quoted as a whole."""
    first = parts[0] if parts else None
    return isinstance(first, Reference) and first.unit == "annex" and first.start == clause.start and len(parts) == 1


def _amends(parts: list[Part] | list[Symbol]) -> bool:
    return any(isinstance(one, Symbol) and one.id == "amend" for one in parts)


def _is_known(parts: list[Part]) -> bool:
    """Whether a sentence is about carrying the act out, or only says that there are changes."""
    quoted = any(isinstance(one, Symbol) and one.sort == "quote" for one in parts)
    return any(isinstance(one, Symbol) and (one.sort == "about" or one.id == "amend") for one in parts) and not quoted
