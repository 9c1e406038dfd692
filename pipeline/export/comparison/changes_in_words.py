"""What changed in a duty, in words: “30 → 45 days before voting day; article 49 → 60”."""

from collections.abc import Callable, Sequence
from typing import Any

from extractors.values import Citation, Offset
from pipeline.comparison.changed import Change, Side
from pipeline.export.articles import in_short
from pipeline.export.words import deadline_in_words
from pipeline.messages import translator
from pipeline.messages.body_words import say_body
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_count

COUNT = message("%(before)s → %(after)s %(event)s")
DEADLINE = message("deadline: “%(before)s” → “%(after)s”")
DAYS = message("day of the voting %(before)s → %(after)s")
ARTICLES = message("articles: %(before)s → %(after)s")
BODIES = message("bodies: %(before)s → %(after)s")


def change_in_words(change: Change, language: str) -> str:
    """One change, in `language`: `en`, `ky` or `ru`."""
    template, say = _SAID[change.side]
    before, after = say(change.before, language), say(change.after, language)
    return translator(language)(template) % {"before": before, "after": after, "event": _event(change, language)}


def _event(change: Change, language: str) -> str:
    """The words of the event that a count hangs on."""
    offset = change.after[0]
    if not isinstance(offset, Offset):
        return ""
    words = words_of_event(offset.anchor)
    said = {"before": words.before, "after": words.after}.get(offset.direction or "", words.name)
    return translator(language)(said)


def _count(offsets: Sequence[Offset], language: str) -> str:
    offset = offsets[0]
    if offset.n is None or offset.unit is None:
        return "–"
    last = say_count(offset.n2 if offset.n2 is not None else offset.n, offset.unit, language)
    return last if offset.n2 is None else f"{offset.n}–{last}"


def _deadline(offsets: Sequence[Offset], language: str) -> str:
    return deadline_in_words(offsets, language) or ""


def _days(days: Sequence[int], language: str) -> str:
    del language
    return ", ".join(f"{day:+d}".replace("-", "−") for day in days)


def _articles(cited: Sequence[Citation], language: str) -> str:
    del language
    return in_short(cited)


def _bodies(bodies: Sequence[str], language: str) -> str:
    return ", ".join(say_body(body, language) for body in bodies)


_SAID: dict[Side, tuple[str, Callable[[Any, str], str]]] = {
    "count": (COUNT, _count),
    "deadline": (DEADLINE, _deadline),
    "days": (DAYS, _days),
    "articles": (ARTICLES, _articles),
    "bodies": (BODIES, _bodies),
}
