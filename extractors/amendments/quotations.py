"""Quotations of a text, the outermost of each: words that an instruction takes out or puts in.

Quotation marks of all kinds are used together, the same sign may open and close, and one of a pair may be missing.
What stands before and behind a sign tells what it does.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractors.values import Span

_SIGNS: Final = re.compile(r"[«»„“”\"]")
_OPENS, _CLOSES = frozenset("«„"), frozenset("»”")
_ENDS: Final = re.compile(r"[.,]?[;.][ \t]{0,80}(?:\n|\Z)|\s{0,80}\Z")
"""What follows the sign that closes a quotation whatever is still open in it: a sentence's end at a line's end."""
_NEXT: Final = re.compile(r"\s{0,40}(?:(?:\d{1,3}(?:[.-]\d{1,2}){0,3}[.)]|[^\W\d_][).]|[-–—•])\s|\Z)")
"""What begins the next instruction."""


def quotations(text: str) -> list[Span]:
    """The outermost quotations, their signs included. One that is never closed is none."""
    return list(_found(text))


def inner(text: str, quotation: Span) -> Span:
    """What stands between the signs, without the blanks at its edges."""
    start, end = quotation.start + 1, quotation.end - 1
    words = text[start:end]
    return (
        Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
        if words.strip()
        else Span(start, start)
    )


def _found(text: str) -> Iterator[Span]:
    depth, start = 0, 0
    for match in _SIGNS.finditer(text):
        at, sign = match.start(), match.group()
        if _opens(text, at, sign, depth):
            start = start if depth else at
            depth += 1
        elif depth:
            depth = 0 if depth == 1 or _ends_all(text, at + 1) else depth - 1
            if not depth:
                yield Span(start, at + 1)


def _opens(text: str, at: int, sign: str, depth: int) -> bool:
    if sign in _OPENS:
        return True
    if sign in _CLOSES:
        return not depth and _begins_word(text, at)
    return _begins_word(text, at)


def _begins_word(text: str, at: int) -> bool:
    """Whether a sign stands before a word and behind none."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (
        (not before or before.isspace() or before in '(«„“"|')
        and bool(after)
        and not after.isspace()
        and after not in ".,;:)»”"
    )


def _ends_all(text: str, at: int) -> bool:
    end = _ENDS.match(text, at)
    return bool(end and _NEXT.match(text, end.end()))
