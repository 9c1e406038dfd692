"""From text to judged record, against spaCy cutting the same text into tokens and dateparser looking for its dates."""

import warnings
from collections.abc import Iterator

from benchmarks.result import Result, interleaved, milliseconds, ratio
from benchmarks.texts import document, plan
from pipeline.engine import extract

_ROUNDS, _SLOW_ROUNDS = 41, 9


def measure() -> Iterator[Result]:
    """Both comparisons, each warm and interleaved in this process."""
    text = plan().read_text(encoding="utf-8")
    yield _tokens(text)
    yield _dates(text)


def _tokens(text: str) -> Result:
    import spacy

    tokenise, whole = spacy.blank("ky"), document(text)
    ours, theirs = interleaved([lambda: extract(whole), lambda: tokenise(text)], _ROUNDS)
    detail = f"record {milliseconds(ours)}, spaCy's tokens {milliseconds(theirs)}, {len(text):,} characters"
    return Result("record against spaCy's tokens", detail, ratio(ours, theirs), 1.5)


def _dates(text: str) -> Result:
    from dateparser.search import search_dates

    whole = document(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ours, theirs = interleaved(
            [lambda: extract(whole), lambda: search_dates(text, languages=["ky"])], _SLOW_ROUNDS, warm=1
        )
    detail = f"record {milliseconds(ours)}, search_dates {milliseconds(theirs)}"
    return Result("dateparser against record", detail, ratio(theirs, ours), 5, least=True)
