"""A laid-out document to a plan, not yet judged: header, rows, furniture, basis and residue."""

from collections.abc import Iterator, Sequence
from datetime import date

from extractors import headers, subject
from extractors.headers import Header
from extractors.language import language_of
from extractors.values import Citation, Language
from pipeline.entries import with_marks
from pipeline.layout import Evidence, Sheet
from pipeline.layout.looks import lines_of
from pipeline.layout.sheet import Stretch
from pipeline.readers.document import Document
from pipeline.record import SCHEMA_VERSION, DocumentFacts, Election, Furniture, Kind, Plan, Resolution
from pipeline.residue import residue, with_quoted
from pipeline.rows import Rows, pieces_of
from pipeline.voting import with_day
from pipeline.withheld import without_contacts

_ABOUT_ELECTIONS = 2
_BOTH = 0.2


def header_of(evidence: Evidence, sheet: Sheet) -> Header:
    """What the head of a document says; the election day is that of the row of the voting where the head names none."""
    return with_day(
        evidence, sheet, sheet.header or headers.find(evidence.scan, *_lines(without_contacts(evidence, sheet)))
    )


def plan_of(document: Document, evidence: Evidence, sheet: Sheet, header: Header | None = None) -> Plan:
    """The plan of a document as it was read, under its `header`; its rows are not judged and there are no findings
    yet.
    """
    sheet = without_contacts(evidence, sheet)
    header = header or header_of(evidence, sheet)
    kind = _kind(evidence, sheet, header)
    if kind == "other":
        sheet = _emptied(evidence, sheet)
    reader = Rows(evidence, sheet, _known(evidence, header))
    rows, left = with_marks(evidence.reading, sheet, reader.read())
    parts = [(part.first, part.stop) for part in header.parts]
    unclaimed = [left for stretch in sheet.free for left in _outside(stretch, parts)]
    return Plan(
        schema_version=SCHEMA_VERSION,
        document=_facts(document, evidence, sheet),
        kind=kind,
        title=header.title,
        resolution=_resolution(header),
        election=_election(header, kind),
        header_spans=header.spans,
        convention=(),
        period=header.period,
        basis=_basis(evidence, sheet, reader, kind),
        columns=sheet.columns if rows else (),
        rows=rows,
        furniture=_of_pages(document, _furniture(evidence, sheet, header)),
        findings=(),
        residue=with_quoted(
            residue(evidence, sheet, rows, reader, [*unclaimed, *left]), document.text, sheet.changes.wordings
        ),
    )


def _lines(sheet: Sheet) -> tuple[list[Stretch], int]:
    """The lines outside the table, and how many of them stand before it."""
    first_row = min(
        (stretch.first for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges), default=0
    )
    return list(sheet.free), sum(stretch.first < first_row for stretch in sheet.free)


def _known(evidence: Evidence, header: Header) -> list[date]:
    """The days near which a day without a year lies: the election day, else every day that the text states whole."""
    if header.day and not header.day.startswith("--"):
        return [date.fromisoformat(header.day)]
    return evidence.scan.full_dates()


def _kind(evidence: Evidence, sheet: Sheet, header: Header) -> Kind:
    """What the document is; without a word about elections, or without rows and a name of its own, it is something
    else.
    """
    if not subject.is_named(evidence.reading, "election", 1 if sheet.kind == "schedule" else _ABOUT_ELECTIONS):
        return "other"
    if not sheet.rows:
        return header.kind or "other"
    return sheet.kind or "calendar_plan"


def _emptied(evidence: Evidence, sheet: Sheet) -> Sheet:
    return Sheet(free=tuple(Stretch(line.first, line.stop) for line in lines_of(evidence)), kind=sheet.kind)


def _outside(stretch: Stretch, claimed: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """The parts of a stretch that nothing claims."""
    at = stretch.first
    for first, stop in sorted(claimed):
        if stop <= at or first >= stretch.stop:
            continue
        if at < first:
            yield Stretch(at, first)
        at = max(at, stop)
    if at < stretch.stop:
        yield Stretch(at, stretch.stop)


def _facts(document: Document, evidence: Evidence, sheet: Sheet) -> DocumentFacts:
    return DocumentFacts(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        language=_language(evidence, sheet),
        characters=len(document.text),
        pages=document.pages,
    )


def _language(evidence: Evidence, sheet: Sheet) -> Language | None:
    """The language of the rows; `mixed` when rows of both are there, that of the whole text when there are no rows."""
    reading = evidence.reading
    cells = [
        stretch
        for row in sheet.rows
        for role in ("duty", "deadline")
        if role in row.cells
        for stretch in row.cells[role].ranges
    ]
    found = [language for stretch in cells if (language := language_of(reading, *stretch))]
    kyrgyz, russian = found.count("ky"), found.count("ru")
    if min(kyrgyz, russian) > _BOTH * len(found):
        return "mixed"
    if found:
        return "ky" if kyrgyz >= russian else "ru"
    whole = language_of(reading, 0, len(reading))
    return "ky" if whole == "ky" else "ru" if whole == "ru" else None


def _resolution(header: Header) -> Resolution | None:
    act = header.resolution
    return Resolution(issuer=act.issuer, number=act.number, date=act.date) if act else None


def _election(header: Header, kind: Kind) -> Election:
    """No printed word for an early or a repeat election: a regular one, where a plan is given at length."""
    whole = kind in ("calendar_plan", "schedule")
    return Election(type=header.type, variant=header.variant or ("regular" if whole else None), day=header.day)


def _basis(evidence: Evidence, sheet: Sheet, reader: Rows, kind: Kind) -> tuple[Citation, ...]:
    """The laws that the preamble names as its ground."""
    if kind == "other":
        return ()
    ground = [
        stretch
        for stretch in sheet.free
        if kind == "resolution" or any(subject.phrases(evidence.reading, "according", *stretch))
    ]
    return tuple(citation for stretch in ground for cited in reader.cited_in(stretch) for citation in cited.citations)


def _furniture(evidence: Evidence, sheet: Sheet, header: Header) -> tuple[Furniture, ...]:
    """Headings and what surrounds the text, in the order of the text; one entry for each uninterrupted piece."""
    placed = [(heading.role, heading.range) for heading in sheet.furniture]
    placed += [(part.role, Stretch(part.first, part.stop)) for part in header.parts]
    found = [
        Furniture(role=role, span=span) for role, stretch in placed for span in pieces_of(evidence.reading, stretch)
    ]
    return tuple(sorted(found, key=lambda one: one.span))


def _of_pages(document: Document, found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """The furniture with the lines that belong to the pages of the document, where the layout left them aside."""
    known = {one.span for one in found}
    blocks = document.blocks.blocks if document.blocks else ()
    lines = [Furniture(role=block.role, span=block.pieces[0]) for block in blocks if block.role]
    return (*found, *(line for line in lines if line.span not in known))
