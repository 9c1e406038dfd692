"""A plan with its amendments carried out, read and judged anew, each row with its sources."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from extractors.amendments import Act, Instruction, find
from extractors.values import Span
from pipeline.amending.apply import Amending, Trouble, apply
from pipeline.amending.codes import CONTRADICTS, NOT_APPLICABLE, NOT_UNDERSTOOD, OF_ANOTHER_ACT, Code
from pipeline.amending.table import Line, Table, document_of, sources_of, table_of
from pipeline.check.rule import place
from pipeline.engine import extract
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.readers.document import Document
from pipeline.record import Finding, Plan, Resolution, Row, Source

CANNOT: Final = message("“%(quote)s” of %(document)s cannot be carried out: %(why)s.")
OTHER: Final = message("“%(quote)s” of %(document)s amends act № %(act)s, the plan was approved by № %(own)s.")
UNKNOWN: Final = message("“%(quote)s” of %(document)s was not understood and is not applied.")
_LONGEST: Final = 160
_NO_EVENTS: Mapping[str, str] = {}


class NotAmendable(ValueError):  # noqa: N818 - an answer to the user
    """The document has no rows that could be amended."""


class Amended(NamedTuple):
    """The consolidated plan as a document of its own, and what it says."""

    document: Document
    plan: Plan


class Read(NamedTuple):
    """A document and its record."""

    document: Document
    plan: Plan


def amend(
    plan: Read, amendments: Sequence[Read], *, events: Mapping[str, str] = _NO_EVENTS, language: str = "en"
) -> Amended:
    """The plan after its amendments, in the order of their dates where all have one, else in the order given.

    What cannot be carried out is a finding of the consolidated record. Raises NotAmendable for a plan without rows.
    """
    if not plan.plan.rows or plan.plan.kind not in ("calendar_plan", "schedule"):
        raise NotAmendable(plan.document.name)
    ordered = in_order(amendments)
    carried = _Carried(plan, ordered, language)
    document, lines = document_of(carried.table, plan.document.name)
    record = extract(document, events=events, language=language)
    rows = tuple(_with_sources(row, document, lines, [plan, *ordered]) for row in record.rows)
    findings = tuple(sorted((*record.findings, *carried.findings), key=place))
    return Amended(document, replace(record, rows=rows, findings=findings))


def in_order(amendments: Sequence[Read]) -> list[Read]:
    """Amendments by the dates of their acts where all have one, else as they are given."""
    acts = [find(one.document.text).own for one in amendments]
    days = [act.date if act else None for act in acts]
    if not all(days):
        return list(amendments)
    return [one for _, one in sorted(zip(days, amendments, strict=True), key=lambda pair: pair[0] or "")]


class _Carried:
    """Instructions carried out one after another: the table they leave, and what stands against some of them."""

    def __init__(self, plan: Read, amendments: Sequence[Read], language: str) -> None:
        self.table = table_of(plan.plan, plan.document.text, 0)
        self.findings: list[Finding] = []
        self._say = translator(language)
        self._own = plan.plan.resolution
        self._gone: list[str] = []
        for source, one in enumerate(amendments, 1):
            self._carry_out(Amending(one.document, source))

    def _carry_out(self, by: Amending) -> None:
        orders = find(by.document.text)
        told: set[Span] = set()
        for one in orders.instructions:
            if other := another_act(one, self._own):
                if one.span not in told:
                    told.add(one.span)
                    self._tell(
                        OF_ANOTHER_ACT, OTHER, by, one.span, act=other, own=self._own.number if self._own else ""
                    )
                continue
            before = _numbers(self.table)
            try:
                self.table = apply(self.table, one, by, self._gone)
            except Trouble as trouble:
                why = self._say(trouble.why) % {"words": trouble.words}
                self._tell(CONTRADICTS if trouble.contradicts else NOT_APPLICABLE, CANNOT, by, one.span, why=why)
            self._gone += before - _numbers(self.table)
        for span in orders.not_understood:
            self._tell(NOT_UNDERSTOOD, UNKNOWN, by, span)

    def _tell(self, code: Code, words: str, by: Amending, span: Span, **more: str | None) -> None:
        quote = by.text(span)
        quote = quote if len(quote) <= _LONGEST else quote[: _LONGEST - 1] + "…"
        sentence = self._say(words) % {"quote": quote, "document": by.document.name, **more}
        self.findings.append(Finding(code=code.code, severity=code.severity, row=None, message=sentence, span=None))


def another_act(one: Instruction, own: Resolution | None) -> str | None:
    """The act that an instruction amends, where it names some and none is the one that approved the plan."""
    if own is None or own.number is None or not one.acts:
        return None
    return None if any(_same_act(act, own) for act in one.acts) else _said(one.acts[0])


def _same_act(act: Act, own: Resolution) -> bool:
    days = {act.date, own.date} - {None}
    return _plain(act.number) == _plain(own.number) and len(days) < 2


def _plain(number: str | None) -> str:
    return "".join((number or "").split()).casefold()


def _said(act: Act) -> str:
    return " ".join(filter(None, (act.number, act.date and f"({act.date})")))


def _numbers(table: Table) -> set[str]:
    return {item.number for item in table.items if isinstance(item, Line) and item.number}


def _with_sources(row: Row, document: Document, lines: Mapping[int, Line], read: Sequence[Read]) -> Row:
    """A row with the stretches of the documents that its words come from."""
    starts = {span.start for span in row.cells.values()}
    blocks = document.blocks.blocks if document.blocks else []
    at = next((one.row for one in blocks if one.table is not None and one.pieces[0].start in starts), None)
    line = lines.get(at) if at is not None else None
    if line is None:
        return row
    return replace(row, sources=tuple(_sources(line, read)))


def _sources(line: Line, read: Sequence[Read]) -> Iterator[Source]:
    for role, piece in sources_of(line):
        yield Source(document=read[piece.source].document.name, cell=role, span=piece.span)
