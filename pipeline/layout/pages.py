"""The numbers of pages that stand as lines of a flattened text."""

from collections.abc import Sequence

from extractors import subject
from extractors.tags import TAGS, rule, tag_set
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line
from pipeline.layout.sheet import Heading, Stretch

_LONGEST = 6
_BETWEEN_DASHES = rule("dash number dash")
_DASH, _NUMBERS = TAGS["dash"], tag_set("number ordinal")


def page_numbers(evidence: Evidence, lines: Sequence[Line]) -> list[Heading]:
    """The lines that only number a page: “- 2 -”, “стр. 3 из 5”, “2-бет”."""
    return [Heading("page_number", Stretch(line.first, line.stop)) for line in lines if _is_page(evidence, line)]


def _is_page(evidence: Evidence, line: Line) -> bool:
    tags = evidence.reading.tags
    if line.stop - line.first > _LONGEST or _NUMBERS.isdisjoint(tags[line.first : line.stop]):
        return False
    if tags[line.first] == _DASH and _BETWEEN_DASHES.fullmatch(tags, line.first, line.stop):
        return True
    return any(subject.phrases(evidence.reading, "page", line.first, line.stop))
