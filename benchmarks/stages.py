"""Where the time of a record goes: each stage of the plan of 2012 against spaCy's cutting the same text into tokens."""

from collections.abc import Callable, Iterator
from datetime import date

from benchmarks.result import interleaved, milliseconds, ratio
from benchmarks.texts import document, plan
from extractors import bodies, citations, headers, places
from extractors.cores import cores
from extractors.letters import fold
from extractors.reading import read
from extractors.scan import Scan
from pipeline.check import check
from pipeline.confidence import with_confidence
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
