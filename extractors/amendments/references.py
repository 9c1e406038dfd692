"""Places that an instruction names: “в графе «Срок» пункта 3”, “3-пункттун „Мөөнөтү“ деген графасында”."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractors.amendments.symbols import Symbol

_LISTED: Final = frozenset(",&")
_SIDES: Final = ("after", "before")
_UNITS: Final = ("unit", "new")
_COUNTED: Final = ("number", "ordinal")
_WHOLE: Final = ("title", "plan")
"""What a quotation behind does not name."""


class Reference(NamedTuple):
    """A unit with what names it: `numbers`, or the quotation at `named`. `put_in` is whether it is what comes
    (“дополнить пунктом 15-1”), `after` and `before` whether something comes beside it.
    """

    unit: str
    numbers: tuple[str, ...]
    named: Symbol | None
    put_in: bool
    after: bool
    before: bool
    start: int
    end: int


Part = Symbol | Reference


def with_references(symbols: Sequence[Symbol]) -> list[Part]:
    """The symbols, units and what names them as one each."""
    parts: list[Part] = []
    at = 0
    while at < len(symbols):
        reference, at = _reference(symbols, at)
        if reference is None:
            parts.append(symbols[at])
            at += 1
        else:
            if reference.after or reference.before:
                parts = _without_side(parts)
            parts.append(reference)
    return parts


def _without_side(parts: list[Part]) -> list[Part]:
    """A preposition that belongs to the reference behind it."""
    last = parts[-1] if parts else None
    return parts[:-1] if isinstance(last, Symbol) and last.id in _SIDES else parts


def _reference(symbols: Sequence[Symbol], at: int) -> tuple[Reference | None, int]:
    """The reference that begins at a symbol, and where it ends."""
    found = _named(symbols, at)
    if found is None:
        return None, at
    numbers, named, unit, end = found
    before = symbols[at - 1] if at and symbols[at - 1].language == "ru" else None
    behind = symbols[end] if end < len(symbols) and symbols[end].language == "ky" else None
    side = next((one.id for one in (before, behind) if one and one.id in _SIDES), None)
    put_in = unit.sort == "new" or (behind is not None and behind.id == "with")
    stop = end + (behind is not None and behind.id in (*_SIDES, "with"))
    last = symbols[stop - 1].end
    return Reference(unit.id, numbers, named, put_in, side == "after", side == "before", symbols[at].start, last), stop


class _Named(NamedTuple):
    """A unit named by numbers or by a quotation, to the symbol `stop`."""

    numbers: tuple[str, ...]
    quotation: Symbol | None
    unit: Symbol
    stop: int


def _named(symbols: Sequence[Symbol], at: int) -> _Named | None:
    """The unit that is named from a symbol on: “пункта 3”, “3-пункт”, “графе «Срок»”, “„Мөөнөтү“ деген графа”."""
    one = symbols[at]
    if one.sort in _UNITS:
        numbers, stop = _numbers(symbols, at + 1)
        if not numbers and _sort(symbols, at + 1) == "quote" and one.id not in _WHOLE:
            return _Named((), symbols[at + 1], one, at + 2)
        return _Named(numbers, None, one, stop if numbers else at + 1)
    if one.sort in _COUNTED:
        numbers, stop = _numbers(symbols, at)
        stop += stop < len(symbols) and symbols[stop].id == "-"
        return _Named(numbers, None, symbols[stop], stop + 1) if _sort(symbols, stop) in _UNITS else None
    if one.sort == "quote" and at + 1 < len(symbols) and symbols[at + 1].id == "called":
        return _Named((), one, symbols[at + 2], at + 3) if _sort(symbols, at + 2) == "unit" else None
    return None


def _sort(symbols: Sequence[Symbol], at: int) -> str | None:
    return symbols[at].sort if at < len(symbols) else None


def _numbers(symbols: Sequence[Symbol], at: int) -> tuple[tuple[str, ...], int]:
    """Numbers listed from a symbol on; “12-, 14-” has a dash behind each."""
    found: list[str] = []
    stop = at
    while at < len(symbols) and symbols[at].sort in _COUNTED:
        found.append(symbols[at].id)
        at += 1
        stop = at
        if at + 1 < len(symbols) and symbols[at].id == "-" and symbols[at + 1].id in _LISTED:
            at += 1
        if at + 1 < len(symbols) and symbols[at].id in _LISTED and symbols[at + 1].sort in _COUNTED:
            at += 1
        else:
            break
    return tuple(found), stop
