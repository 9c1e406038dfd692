"""The dates of a text about itself: the place and day of a report, counters of its readers."""

import regex

from extractors import subject
from extractors.tags import TAGS
from pipeline.layout.evidence import Evidence
from pipeline.layout.milestones import Unit
from pipeline.layout.sheet import Stretch

_LONGEST_COUNTER = 14
_AGENCY = regex.compile(rf"(?:{TAGS['word']}|{TAGS['dash']}|{TAGS['dot']}){{1,5}}{TAGS['comma']}")
_AFTER = frozenset(TAGS[name] for name in ("dash", "dot", "bar", "colon", "slash"))


def is_counter(evidence: Evidence, line: Stretch) -> bool:
    """“26.01.2021 14:35 | Просмотров: 1187”."""
    short = line.stop - line.first <= _LONGEST_COUNTER
    return short and any(subject.phrases(evidence.reading, "counter", *line))


def is_dateline(evidence: Evidence, line: Stretch, sentence: Stretch, unit: Unit) -> bool:
    """“Бишкек, 1 октября – …”: a name and a comma before the date at the head of a line, the report after it."""
    reading = evidence.reading
    if sentence.first != line.first or not _AGENCY.fullmatch(reading.tags, line.first, unit.first):
        return False
    if not reading.printed(line.first)[:1].isupper() or subject.count(reading, "election", line.first, unit.first):
        return False
    if evidence.names_an_action(line.first, unit.first):
        return False
    return unit.stop >= line.stop or reading.tags[unit.stop] in _AFTER
