"""The day of voting as a row of the plan states it: “Голосование – 30 ноября с 8.00 до 20.00”."""

from msgspec.structs import replace

from extractors import stated, subject
from extractors.headers import Header
from pipeline.layout.evidence import Evidence
from pipeline.layout.milestones import EDGE
from pipeline.layout.sheet import Sheet, SheetRow, Stretch


def with_day(evidence: Evidence, sheet: Sheet, header: Header) -> Header:
    """The header; where it names no election day, with that of the row whose matter is the voting and nothing else."""
    if header.day:
        return header
    for row in sheet.rows:
        if "duty" in row.cells and "deadline" in row.cells and _is_voting(evidence, row):
            days = stated.find(evidence.scan, row.cells["deadline"].ranges, evidence.scan.full_dates())
            if len(days) == 1 and days[0].bound == "on" and days[0].date and not days[0].end_date:
                return replace(header, day=days[0].date, spans=header.spans | {"election.day": days[0].span})
    return header


def _is_voting(evidence: Evidence, row: SheetRow) -> bool:
    stretches = row.cells["duty"].ranges
    return len(stretches) == 1 and _covers(evidence, stretches[0])


def _covers(evidence: Evidence, duty: Stretch) -> bool:
    """Whether a phrase for the voting is all that stands there."""
    tags = evidence.reading.tags
    for first, stop in subject.phrases(evidence.reading, "voting", *duty):
        outside = (*range(duty.first, first), *range(stop, duty.stop))
        return all(tags[token] in EDGE for token in outside)
    return False
