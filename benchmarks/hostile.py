"""Hostile texts and patterns: what must not take longer than in proportion to its length, with more tries than the
tests can afford.
"""

import time
from collections.abc import Iterator
from functools import partial

from benchmarks.patterns import MOST_RATIO, patterns, slow
from benchmarks.result import Action, Result
from benchmarks.texts import document
from pipeline.engine import extract

UNITS = {
    "opening brackets": "(",
    "commas": ",",
    "numbers": "12 ",
    "numbers and dots": "1.",
    "numbers on lines": "12.\n",
    "one word": "а",
    "“until”": "чейин ",
    "one word on lines": "шайлоо\n",
    "deadlines": "добуш берүү күнүнө чейин 45 күндөн кечиктирбестен ",
    "deadlines with commas": "не позднее чем за 45 дней до дня голосования, ",
    "conditions": "в случае проведения выборов после ",
    "pronouns": "алар бекитилгенден кийин ",
    "dates": "2012-жылдын 5-майында ",
    "ranges": "с 5 мая по 6 мая ",
    "articles": "10-беренесинин 4,5-бөлүктөрү, ",
    "numbers of articles": "1,",
    "laws": "«Шайлоо жөнүндө» Мыйзам ",
    "short names": "(мындан ары - Мыйзам) ",
    "bodies": "шайлоо комиссиялары жана ",
    "places": "Ош жана ",
    "quotation marks": "«",
    "hyphens at line ends": "а-\n",
    "soft hyphens": "а\u00ad",
    "accents": "е\u0308",
    "bars": "|",
    "bars alone": "а\n|\n",
    "cells": "| а | б |\n",
    "boxes": "┌──┬──┐\n│а │б │\n└──┴──┘\n",
    "columns": "а      б      в\n",
    "tabs": "а\tб\tв\n",
    "rules": "-----T-----\n",
    "rows": "1.\nТүзүү\n5-майга чейин\nБШК\n",
    "heads": "Мөөнөтү\nАткаруучулар\nИш-чаралар\n",
    "points": "1) шайлоо комиссиясы 5-майга чейин түзүлөт;\n",
    "items": "- 5-май - шайлоодо добуш берүү;\n",
}
"""What a hostile text is made of."""


def text(unit: str, length: int) -> str:
    """A text of that length that is nothing but the unit."""
    return (unit * (length // len(unit) + 1))[:length]


def measure() -> Iterator[Result]:
    """The worst of the texts, and the patterns that can be made slow."""
    rates = {name: _growth(unit) for name, unit in UNITS.items()}
    worst = max(rates, key=lambda name: rates[name])
    yield Result("hostile texts of twice the length", f"the worst of {len(rates)}: {worst}", rates[worst], MOST_RATIO)
    known = patterns()
    found = [one for name, pattern in known.items() if (one := slow(name, pattern, texts=150, size=1_000))]
    detail = ", ".join(one.name for one in found) or f"{len(known)} patterns, hostile texts of each"
    yield Result("patterns that can be made slow", detail, len(found), 0, "")


def _growth(unit: str, length: int = 60_000) -> float:
    """What a text of twice the length takes, against one of that length."""
    long, short = (partial(extract, document(text(unit, size))) for size in (2 * length, length))
    return min(_spent(long) for _ in range(3)) / min(_spent(short) for _ in range(3))


def _spent(action: Action) -> float:
    """The seconds of processor time that an action takes: what others do on the machine does not count."""
    start = time.process_time()
    action()
    return time.process_time() - start
