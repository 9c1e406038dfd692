"""What others make of the same documents: the days that they find, beside the days that the documents state.

A document counts each day once, by month and day: no peer is asked for a year that is not printed. The days are those
of the rows, of the header and of the announced period.
"""

import re
import warnings
from collections.abc import Callable, Iterable

from instrument.reading import text_of
from instrument.results import Result
from instrument.scoring import Counts, Record

Days = frozenset[str]
Peer = Callable[[str, str], Days]

_STEMS = "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр".split()
_MONTHS = {stem: number for number, stem in enumerate(_STEMS, 1)} | {"мая": 5}
_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})(?:-|\s+)({'|'.join(_MONTHS)})", re.IGNORECASE)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})(?!\d)")


def two_patterns(text: str, language: str) -> Days:
    """The floor: a number before the stem of a month, and three numbers with dots."""
    del language
    words = ((_MONTHS[found.group(2).lower()], int(found.group(1))) for found in _WORDS.finditer(text))
    figures = ((int(found.group(2)), int(found.group(1))) for found in _FIGURES.finditer(text))
    return frozenset(f"{month:02}-{day:02}" for month, day in (*words, *figures) if month < 13 and day < 32)


def dateparser_search(text: str, language: str) -> Days:
    """Dateparser's `search_dates`, told the language."""
    from dateparser.search import search_dates  # noqa: PLC0415  # heavy, and only the report needs it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=[language if language in ("ky", "ru") else "ru"]) or []
    return frozenset(f"{when.month:02}-{when.day:02}" for _, when in found)


def natasha_dates(text: str, language: str) -> Days:
    """Natasha's dates: Russian only."""
    del language
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from natasha import DatesExtractor, MorphVocab  # noqa: PLC0415  # heavy, and only the report needs it

        found = [match.fact for match in DatesExtractor(MorphVocab())(text)]
    return frozenset(f"{fact.month:02}-{fact.day:02}" for fact in found if fact.month and fact.day)


PEERS: dict[str, Peer] = {
    "two patterns": two_patterns,
    "dateparser `search_dates`": dateparser_search,
    "natasha `DatesExtractor`": natasha_dates,
}


def stated_days(record: Record) -> Days:
    """The days that a record states: of rows, header and period."""
    rows = [entry.get(key) for row in record["rows"] for entry in row.get("stated", []) for key in ("date", "end_date")]
    header = [(record.get(part) or {}).get(key) for part, key in (("election", "day"), ("resolution", "date"))]
    period = [(record.get("period") or {}).get(key) for key in ("start", "end")]
    return frozenset(day[-5:] for day in (*rows, *header, *period) if day)


def compared(results: Iterable[Result]) -> dict[str, Counts]:
    """Days that each peer, and the program, finds in the documents: only those whose gold has rows are asked."""
    sums = dict.fromkeys(("calplan", *PEERS), Counts())
    for result in results:
        if not result.document.gold.get("rows"):
            continue
        gold = stated_days(result.document.gold)
        text = text_of(result.document.data, result.document.name)
        found = {name: peer(text, result.document.language) for name, peer in PEERS.items()}
        for name, days in (("calplan", stated_days(result.record)), *found.items()):
            sums[name] = sums[name].plus(Counts(len(gold), len(days), len(gold & days)))
    return sums


def asked(name: str) -> bool:
    """Whether peers are asked on a set: those of real and hand-made plans."""
    return name in ("corpus", "real", "samples", "looked", "unseen")
