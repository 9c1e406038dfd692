"""The plan for another election day: its text with every date that can be known anew, and what had to be left open."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Literal, NamedTuple

from extractors.dates import Found, Month, months
from extractors.language import language_of
from extractors.values import Span, StatedDate
from pipeline import layout
from pipeline.drafting.aligned import aligned
from pipeline.drafting.due import Due, due
from pipeline.drafting.edits import Edit, edited, moved
from pipeline.drafting.written import YEAR_OPEN, Blank, Writer
from pipeline.engine import extract
from pipeline.export.given import given
from pipeline.export.layers import withheld
from pipeline.readers import Document
from pipeline.reckon.instants import parse_day
from pipeline.record import Plan, Row

Why = Literal["no_offset", "no_event", "put_right", "kept", "act", "contact", "unread"]


_NO_EVENTS: Mapping[str, str] = {}


class Remark(NamedTuple):
    """Something that its reader must look at: words of the plan, none of a contact, the `seq` of their row, and why."""

    row: int | None
    words: str
    why: Why


class Drafted(NamedTuple):
    """The draft as a document of its own, what it says, and the remarks on it in the order of the plan's text."""

    document: Document
    plan: Plan
    remarks: tuple[Remark, ...]


class NoElectionDayError(ValueError):
    """The plan does not say on which day its election is, so nothing tells how far its dates are from it."""


def draft(  # noqa: PLR0913 - most are asked for by name
    document: Document,
    plan: Plan,
    day: date,
    *,
    events: Mapping[str, str] = _NO_EVENTS,
    before: Mapping[str, str] = _NO_EVENTS,
    contacts: bool = False,
    language: str = "en",
) -> Drafted:
    """A judged plan for an election on `day`. `events` are dates known of that election, `before` those that its user
    gave for the plan itself; names and telephone numbers of persons are left out unless `contacts` are asked for;
    `language` is that of its verdicts. Raises NoElectionDayError.
    """
    if parse_day(plan.election.day) is None:
        raise NoElectionDayError
    drafter = _Drafter(document, plan, day)
    dues = {(one.seq, one.place): one for one in due(plan, before, day, events)}
    for row in plan.rows:
        for index, stated in enumerate(row.stated):
            if (row.seq, index) in dues:
                drafter.write(row, stated, dues[row.seq, index])
    if not contacts:
        drafter.leave_out_contacts()
    drafter.write_around()
    drafted = drafter.document()
    record = extract(drafted, events=events, language=language)
    return Drafted(drafted, record, (*drafter.remarks(), *_unread(plan, record, dues)))


def _unread(plan: Plan, record: Plan, dues: Mapping[tuple[int, int], Due]) -> Iterator[Remark]:
    """The dates that are not read from the draft as they were meant."""
    drafted = {(one.date, one.end_date) for row in record.rows for one in row.stated}
    for row in plan.rows:
        for index, stated in enumerate(row.stated):
            new = dues.get((row.seq, index))
            if new and new.start and (new.end or not stated.end_date) and stated.precision == "day":
                meant = new.start.isoformat(), new.end.isoformat() if new.end else None
                if meant not in drafted:
                    yield Remark(row.seq, " ".join(stated.text.split()), "unread")


class _Drafter:
    def __init__(self, document: Document, plan: Plan, day: date) -> None:
        self._document, self._plan, self._day = document, plan, day
        self._voting = parse_day(plan.election.day) or day
        self._scan = layout.arrange(document.text, document.blocks)[0].scan
        self._places = sorted((start, token) for token, start in enumerate(self._scan.reading.source_starts))
        self._edits: dict[tuple[int, int], Edit] = {}
        self._remarks: list[tuple[int, Remark]] = []
        self._written: set[int] = set()
        self._left_out: list[Span] = []

    def document(self) -> Document:
        """The draft; its bytes are its text."""
        edits = aligned(self._document.text, [self._edits[place] for place in sorted(self._edits)])
        text = edited(self._document.text, edits)
        blocks = moved(self._document.blocks, edits) if self._document.blocks else None
        data = text.encode()
        return Document(
            name=self._document.name,
            sha256=sha256(data).hexdigest(),
            media_type="text/plain",
            text=text,
            pages=None,
            blocks=blocks,
        )

    def remarks(self) -> list[Remark]:
        """The remarks in the order of the text."""
        return [remark for _, remark in sorted(self._remarks, key=lambda one: one[0])]

    def write(self, row: Row, stated: StatedDate, new: Due) -> None:
        """Write what a printed date becomes, and remark what is left open or put right."""
        found = self._found_in(stated)
        self._written.update(one.first for one in found)
        edits = list(self._over(stated, found, new))
        if not edits:
            self._remark(row.seq, stated.span, stated.text, "kept")
        for edit in edits:
            self._edits[edit.start, edit.end] = edit
        if edits and (new.start is None or (stated.end_date and new.end is None)):
            self._remark(row.seq, stated.span, stated.text, "no_event" if row.offsets else "no_offset")
        elif new.wrong:
            self._remark(row.seq, stated.span, stated.text, "put_right")

    def leave_out_contacts(self) -> None:
        """Leave out the names and telephone numbers of persons: who is to be called is another one by then."""
        for span in withheld(self._plan):
            self._left_out.append(span)
            self._put([Edit(span.start, span.end, "")])
            self._remark(self._row_at(span), span, "", "contact")

    def write_around(self) -> None:
        """Write the election day wherever it stands, leave the act open, and remark every other date."""
        spans = self._plan.header_spans
        act = spans.get("resolution.date")
        menu = [one.span for one in self._plan.furniture if one.role == "site_menu"]
        outside = [*self._laws(), *menu]
        for found in self._scan.dates:
            span = self._scan.reading.where(found.first, found.stop).span
            if found.first in self._written or found.day is None or _within(span, self._left_out):
                continue
            if self._is_voting_day(found) and not _within(span, menu):
                self._put(self._writer(found.first, found.stop).over(found, self._day))
            elif act and act.start <= span.start < act.end:
                self._put(self._writer(found.first, found.stop).over(found, self._blank(found)))
                self._remark(None, span, self._document.text[span.start : span.end], "act")
            elif not _within(span, outside):
                self._remark(self._row_at(span), span, self._document.text[span.start : span.end], "kept")
        if number := spans.get("resolution.number"):
            self._put([Edit(number.start, number.end, YEAR_OPEN)])
        if self._document.blocks is None:
            self._put(Edit(span.start, span.end, "") for span in menu)

    def _over(self, stated: StatedDate, found: list[Found], new: Due) -> Iterator[Edit]:
        first, stop = self._tokens(stated)
        writer = self._writer(first, stop)
        if not found:
            alone = months(self._scan.reading, self._scan.tags, first, stop)
            if len(alone) == 1 and stated.precision == "month":
                yield from writer.over_month(alone[0], new.end or self._blank(alone[0]))
            return
        last = found[-1]
        end = (new.end if stated.end_date else new.start) or self._blank(last)
        start = new.start or self._blank(found[0])
        if stated.end_date is None:
            yield from writer.over(last, start)
        elif len(found) > 1:
            yield from writer.over_range((found[0], last), start, end)
        elif (number := writer.number_before(last, first)) is not None:
            yield from writer.over_bare(number, last, start, end)

    def _put(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            self._edits[edit.start, edit.end] = edit

    def _remark(self, row: int | None, span: Span, words: str, why: Why) -> None:
        self._remarks.append((span.start, Remark(row, " ".join(words.split()), why)))

    def _blank(self, found: Found | Month) -> Blank:
        """A day left open, in the year of the election where its year was that of the election."""
        printed = found.day.year if found.day else None
        return Blank(self._day.year if printed in (None, self._voting.year) else None)

    def _writer(self, first: int, stop: int) -> Writer:
        told = language_of(self._scan.reading, first, stop) or self._plan.document.language
        return Writer(self._scan, "ru" if told == "ru" else "ky")

    def _tokens(self, stated: StatedDate) -> tuple[int, int]:
        spans = given(stated.fragments) or (stated.span,)
        inside = [
            token
            for span in spans
            for _, token in self._places[
                bisect_left(self._places, (span.start,)) : bisect_left(self._places, (span.end,))
            ]
        ]
        return min(inside), max(inside) + 1

    def _found_in(self, stated: StatedDate) -> list[Found]:
        first, stop = self._tokens(stated)
        return [found for found in self._scan.dates if first <= found.first < stop and found.day]

    def _is_voting_day(self, found: Found) -> bool:
        day, voting = found.day, self._voting
        return bool(day and (day.month, day.day) == (voting.month, voting.day) and day.year in (None, voting.year))

    def _laws(self) -> list[Span]:
        """Where laws are cited, whose dates are theirs."""
        cited = [*self._plan.basis, *(one for row in self._plan.rows for one in row.citations)]
        return [one.span for one in cited]

    def _row_at(self, span: Span) -> int | None:
        rows = self._plan.rows
        return next((row.seq for row in rows if _within(span, row.cells.values())), None)


def _within(span: Span, others: Iterable[Span]) -> bool:
    """Whether a stretch begins within one of others."""
    return any(one.start <= span.start < one.end for one in others)
