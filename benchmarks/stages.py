"""Where the time of a record goes: each stage of the plan of 2012 against spaCy's cutting the same text into tokens."""

import statistics
from collections import Counter
from collections.abc import Callable, Iterator
from cProfile import Profile
from datetime import date
from typing import NamedTuple

from benchmarks.result import interleaved, milliseconds, ratio, seconds
from benchmarks.texts import document, plan
from extractors import bodies, citations, headers, places
from extractors.cores import cores
from extractors.letters import fold
from extractors.reading import read
from extractors.scan import Scan
from pipeline.check import check
from pipeline.confidence import with_confidence
from pipeline.engine import extract
from pipeline.layout import arrange
from pipeline.layout.evidence import Evidence
from pipeline.plan import plan_of
from pipeline.reckon import judge
from pipeline.rows import Rows

_ROUNDS = 15

Stage = tuple[str, str, float]
"""What is done, its median time, and its share of spaCy's."""


def stages() -> Iterator[Stage]:
    """Every stage, warm and interleaved with spaCy in this process; some stand within the one above them."""
    import spacy

    text = plan().read_text(encoding="utf-8")
    tokenise = spacy.blank("ky")
    for name, action in _actions(text).items():
        ours, theirs = interleaved([action, lambda: tokenise(text)], _ROUNDS)
        yield name, milliseconds(ours), ratio(ours, theirs)


class Calls(NamedTuple):
    """How many functions in Python and how many compiled ones a record of the plan calls for each of its tokens, the
    microseconds of a call in the mean with all that it does, and the share of the time that the dearest function has.
    """

    tokens: int
    python: float
    compiled: float
    each: float
    dearest: float


def calls() -> Calls:
    """Counted over one record, warm; the time is that of records that nobody counts in."""
    text, profile = plan().read_text(encoding="utf-8"), Profile()
    whole, tokens = document(text), len(read(text))
    spent = statistics.median(seconds(lambda: extract(whole)) for _ in range(_ROUNDS))
    profile.runcall(extract, whole)
    found, counted = profile.getstats(), Counter[bool]()
    for one in found:
        counted[isinstance(one.code, str)] += one.callcount
    dearest = max(one.inlinetime for one in found) / sum(one.inlinetime for one in found)
    return Calls(tokens, counted[False] / tokens, counted[True] / tokens, 1e6 * spent / counted.total(), dearest)


def _actions(text: str) -> dict[str, Callable[[], object]]:
    whole, reading = document(text), read(text)
    scan, (evidence, sheet) = Scan(reading), arrange(text)
    named, unjudged = places.find(reading), plan_of(whole, evidence, sheet)
    judged = judge(unjudged, {}, "en")

    def rows() -> object:
        evidence.scan.moments.clear()
        return Rows(evidence, sheet, [date(2012, 5, 6)]).read()

    def planned() -> object:
        evidence.scan.moments.clear()
        return plan_of(whole, evidence, sheet)

    return {
        "letters folded": lambda: fold(text),
        "tokens with tags and stems": lambda: read(text),
        "evidence for the layout": lambda: Evidence(reading),
        "– dates": lambda: Scan(reading),
        "– bodies": lambda: bodies.mentions(reading),
        "– citations": lambda: citations.find(reading),
        "– cores of offsets": lambda: list(cores(reading, scan.tags, 0)),
        "tokens, evidence and the best layout": lambda: arrange(text),
        "the plan from its layout": planned,
        "– header": lambda: headers.find(scan, [(0, min(200, len(reading)))], None),
        "– rows": rows,
        "dates reckoned and judged": lambda: judge(unjudged, {}, "en"),
        "checks": lambda: check(judged, text, named, impossible=(), language="en"),
        "confidence": lambda: with_confidence(judged),
    }
