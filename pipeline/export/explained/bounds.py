"""What is known of a time whose days are not: when it begins and ends at the earliest and at the latest, in words."""

from pipeline.graph.sides import Bounds, Side
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant

BEGINS = (
    message("begins %(earliest)s"),
    message("begins between %(earliest)s and %(latest)s"),
    message("begins no earlier than %(earliest)s"),
    message("begins no later than %(latest)s"),
)
ENDS = (
    message("ends %(earliest)s"),
    message("ends between %(earliest)s and %(latest)s"),
    message("ends no earlier than %(earliest)s"),
    message("ends no later than %(latest)s"),
)


def say_bounds(bounds: Bounds, language: str) -> str:
    """“begins no earlier than …; ends between … and …”; no word of a side of which nothing is known."""
    sides = (_side(BEGINS, bounds.opens, language), _side(ENDS, bounds.closes, language))
    return "; ".join(words for words in sides if words)


def _side(sentences: tuple[str, ...], side: Side, language: str) -> str:
    earliest, latest = side
    if earliest is None and latest is None:
        return ""
    exactly, between, not_before, not_after = sentences
    sentence = not_after if earliest is None else not_before if latest is None else between
    words = {
        "earliest": earliest and say_instant(earliest, language),
        "latest": latest and say_instant(latest, language),
    }
    return translator(language)(exactly if earliest == latest else sentence) % words
