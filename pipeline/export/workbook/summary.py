"""The first sheet: the documents with their verdicts and findings, and what the colours mean."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from pipeline.export.cells import clean, fitted
from pipeline.export.labels import SEVERITIES, STATUSES, Look
from pipeline.export.workbook.formats import Formats
from pipeline.export.workbook.links import MAX_LINKS, first_lines
from pipeline.export.workbook.sheet import MAX_LINES, Shortened
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.record import Plan

TITLE = message("What was read")
HEAD = (message("document"), message("kind"), message("election day"), message("duties"))
WIDTHS = (44, 16, 13, 9)
ALL = message("all")
LEGEND = message("What the colours mean")
CUT_TEXTS = message(
    "%(sheet)s: %(n)d texts are longer than a cell can hold and are cut; the JSON records have them whole"
)
LEFT_OUT = message("%(sheet)s: %(n)d lines are more than a sheet can hold and are left out; the CSV file has them")


class Summary:
    """Made first, so that it stands first; filled last, when it is known what the other sheets could not hold."""

    def __init__(self, book: Any, formats: Formats, language: str) -> None:  # noqa: ANN401 - no types
        self._sheet = book.add_worksheet("summary")
        self._formats = formats
        self._say = translator(language)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)

    def fill(self, plans: Collection[Plan], shortened: Sequence[Shortened]) -> None:
        """Write the whole sheet."""
        self._sheet.write_string(0, 0, self._say(TITLE), self._formats.title)
        self._head(2)
        for at, (plan, duty) in enumerate(zip(plans, first_lines(plans), strict=True)):
            self._plan(3 + at, plan, duty)
        line = self._totals(3 + len(plans), plans) + 2
        for sheet, texts, lines in shortened:
            for words, n in ((CUT_TEXTS, texts), (LEFT_OUT, lines)):
                if n:
                    self._sheet.write_string(line, 0, self._say(words) % {"sheet": sheet, "n": n}, self._formats.plain)
                    line += 1
        self._legend(line + 1)

    def _head(self, line: int) -> None:
        labels = [*HEAD, *(look.label for look in (*STATUSES.values(), *SEVERITIES.values()))]
        for at, label in enumerate(labels):
            self._sheet.set_column(at, at, WIDTHS[at] if at < len(WIDTHS) else 12)
            self._sheet.write_string(line, at, self._say(label), self._formats.head)
        self._sheet.freeze_panes(line + 1, 1)

    def _plan(self, line: int, plan: Plan, duty: int) -> None:
        name = fitted(clean(plan.document.name))
        if plan.rows and duty <= MAX_LINES + 1 and line < MAX_LINKS:
            self._sheet.write_url(line, 0, f"internal:'duties'!A{duty}", self._formats.text_link, name)
        else:
            self._sheet.write_string(line, 0, name, self._formats.text)
        self._sheet.write_string(line, 1, plan.kind, self._formats.text)
        self._sheet.write_string(line, 2, plan.election.day or "", self._formats.text)
        self._sheet.write_number(line, 3, len(plan.rows), self._formats.text)
        self._counts(line, [plan])

    def _totals(self, line: int, plans: Collection[Plan]) -> int:
        self._sheet.write_string(line, 0, self._say(ALL), self._formats.total)
        for column in (1, 2):
            self._sheet.write_blank(line, column, None, self._formats.total)
        self._sheet.write_number(line, 3, sum(len(plan.rows) for plan in plans), self._formats.total)
        self._counts(line, plans)
        return line

    def _counts(self, line: int, plans: Collection[Plan]) -> None:
        counts = Counter[str](row.verdict.status for plan in plans for row in plan.rows)
        severities = Counter[str](finding.severity for plan in plans for finding in plan.findings)
        for at, name in enumerate((*STATUSES, *SEVERITIES), start=len(HEAD)):
            n = counts[name] if name in STATUSES else severities[name]
            self._sheet.write_number(line, at, n, self._formats.looks[name] if n else self._formats.none)

    def _legend(self, line: int) -> None:
        self._sheet.write_string(line, 0, self._say(LEGEND), self._formats.title)
        for at, (name, look) in enumerate({**STATUSES, **SEVERITIES}.items(), start=line + 1):
            self._row_of_legend(at, name, look)

    def _row_of_legend(self, line: int, name: str, look: Look) -> None:
        self._sheet.write_string(line, 0, self._say(look.label), self._formats.looks[name])
        self._sheet.write_string(line, 1, name, self._formats.plain)
        self._sheet.write_string(line, 2, self._say(look.meaning), self._formats.plain)
