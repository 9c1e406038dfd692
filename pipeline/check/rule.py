"""What a check is: a rule with a code, and the plan that it looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from extractors.values import Place, Span
from pipeline.check.law import Law
from pipeline.graph.bounds import Windows, chains_within
from pipeline.messages import SOURCE, Translate, translator
from pipeline.reckon.chains import Chains
from pipeline.reckon.conventions import of_names
from pipeline.reckon.events import event_of_the_header, events_of_the_user
from pipeline.record import Finding, Plan, Row, Severity

_NO_EVENTS: Mapping[str, str] = {}
MOST_BESIDE: Final = 10
"""Cells that may stand side by side, so that one goes on below where the next begins."""


class Found(NamedTuple):
    """What a rule found: the `seq` of the row, null for the whole document, where, and the sentence that says it."""

    row: int | None
    span: Span | None
    message: str


class Subject:
    """A judged plan with the text that it was read from, what else was found in the text, and the language to speak.

    `places` are the places that the text names, `impossible` the spans of printed days that do not exist,
    `restored` those of words whose letters other words told, `doubtful` those of words of a scan with digits that were
    not read surely, `events` the dates that the user knows.
    """

    def __init__(  # noqa: PLR0913 - asked for by name
        self,
        plan: Plan,
        text: str,
        *,
        places: Iterable[Place] = (),
        impossible: tuple[Span, ...] = (),
        restored: tuple[Span, ...] = (),
        doubtful: tuple[Span, ...] = (),
        recognised: tuple[Span, ...] = (),
        events: Mapping[str, str] = _NO_EVENTS,
        language: str = SOURCE,
    ) -> None:
        self.plan = plan
        self.text = text
        self.impossible = impossible
        self.restored = restored
        self.doubtful = doubtful
        self.recognised = recognised
        self.events = events
        self.language = language
        self.say: Translate = translator(language)
        self._places = sorted(places, key=_start)

    @cached_property
    def _cells(self) -> list[tuple[Span, int]]:
        """Every cell with the `seq` of the first row that it belongs to, in the order of the cells."""
        cells = sorted((span, -row.seq) for row in self.plan.rows for span in row.cells.values())
        return list({span: -seq for span, seq in cells}.items())

    @cached_property
    def windows(self) -> Windows:
        """The bounds of every row under the document's convention."""
        return self._windows()

    @cached_property
    def widest(self) -> Windows:
        """The bounds of every row where dates are taken to hold as long as any convention allows."""
        return self._windows(until_included=True, count_included=True, range_excluded=False, rolls=True)

    @cached_property
    def law(self) -> Law:
        """The laws that the plan cites, in the editions of its election day."""
        return Law(self.plan)

    @cached_property
    def _chains(self) -> Chains:
        return chains_within(self.plan.rows, event_of_the_header(self.plan) | events_of_the_user(self.events))

    def _windows(self, **generous: bool) -> Windows:
        return Windows(self._chains, of_names(self.plan.convention)._replace(**generous))

    def row_at(self, position: int) -> int | None:
        """The `seq` of the first row with a cell that holds `position`; None where there is none."""
        at = bisect_right(self._cells, position, key=lambda cell: cell[0].start)
        beside = self._cells[max(at - MOST_BESIDE, 0) : at]
        return next((seq for span, seq in reversed(beside) if position < span.end), None)

    def places_in(self, span: Span) -> list[Place]:
        """The places named within a span."""
        first = bisect_left(self._places, span.start, key=_start)
        last = bisect_left(self._places, span.end, key=_start)
        return self._places[first:last]


def _start(place: Place) -> int:
    return place.span.start


def place(finding: Finding) -> tuple[int, int, str]:
    """By what findings are sorted: those about the document as a whole come first."""
    return (finding.span.start if finding.span else -1, finding.row or 0, finding.code)


Find = Callable[[Subject], Iterable[Found]]


class Rule(NamedTuple):
    """One check. In `example`, a short document, it finds something.

    `only_when_asked` marks notes of style that a reader of a sound plan need not see; `of_duties` a rule on when duties
    are done: the rows of a schedule are meetings, perhaps about them.
    """

    code: str
    severity: Severity
    explanation: str
    example: str
    find: Find
    only_when_asked: bool = False
    of_duties: bool = False


def each_row(find: Callable[[Subject, Row], Iterator[Found]]) -> Find:
    """A rule that looks at one row at a time."""

    def find_in_rows(subject: Subject) -> Iterator[Found]:
        for row in subject.plan.rows:
            yield from find(subject, row)

    return find_in_rows
