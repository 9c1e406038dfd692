"""What is understood of one document, in order: laid out as rows, read into a plan, reckoned and judged, checked."""

from collections.abc import Mapping

from extractors import places
from extractors.values import Span
from pipeline import layout
from pipeline.check import check
from pipeline.confidence import with_confidence
from pipeline.places import placed
from pipeline.proved import judged
from pipeline.readers.document import Document
from pipeline.record import Plan

_NO_EVENTS: Mapping[str, str] = {}


def extract(
    document: Document, *, events: Mapping[str, str] = _NO_EVENTS, language: str = "en", all_notes: bool = False
) -> Plan:
    """The whole record of a document. `events` are dates that its user knows (event id → ISO date or date-time),
    `language` is that of explanations and findings, `all_notes` asks for those as well that a sound plan has. Raises
    ValueError for events that cannot be used.
    """
    evidence, sheet = layout.arrange(document.text, document.blocks)
    plan = judged(document, evidence, sheet, events, language)
    named = places.find(evidence.reading)
    checked = check(
        plan,
        document.text,
        named,
        impossible=_impossible(evidence),
        restored=document.restored,
        doubtful=document.doubtful,
        recognised=document.recognised,
        events=events,
        language=language,
        all_notes=all_notes,
    )
    return placed(with_confidence(checked), document.places)


def _impossible(evidence: layout.Evidence) -> tuple[Span, ...]:
    """The printed days that no calendar has."""
    reading = evidence.reading
    return tuple(reading.where(found.first, found.stop).span for found in evidence.scan.dates if found.day is None)
