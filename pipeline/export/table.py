"""The rows of a plan as a table for the terminal: what, by when, by whom, and whether the dates hold."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from extractors.values import Body
from pipeline.export.articles import in_short
from pipeline.export.cells import clean
from pipeline.export.frames.duties import sources, stated_date
from pipeline.export.labels import SEVERITIES, STATUSES
from pipeline.export.words import deadline_in_words
from pipeline.messages import translator
from pipeline.messages.marks import message
from pipeline.messages.phrases import CONVENTIONS, say_count
from pipeline.record import Finding, Plan, Row

WIDEST = 200
"""Columns of a terminal beyond which lines are too long to read."""

ROOMY = 120
"""Columns from which bodies and articles have columns of their own."""

NUMBER, DUTY, DEADLINE = message("no."), message("duty"), message("deadline")
RESPONSIBLE, ARTICLES, VERDICT = message("responsible"), message("articles"), message("verdict")
STATED = {
    "until": message("says: until %(date)s"),
    "not_later": message("says: not later than %(date)s"),
    "on": message("says: %(date)s"),
    "from": message("says: from %(date)s"),
    "range": message("says: %(date)s"),
    "ends_on": message("says: ends on %(date)s"),
}
LAST_DAY = message("last day: %(date)s")
EARLIER, LATER = message("%(days)s earlier"), message("%(days)s later")
ROLES = {
    "with_participation": message("taking part"),
    "on_proposal": message("on their proposal"),
    "in_agreement": message("in agreement"),
}
ARTICLES_OF = message("art. %(articles)s")
USUAL_LAW = message("Articles without a law are those of %(law)s.")
ROW = message("row %(row)d")
FROM = message("from %(documents)s")


def to_table(plan: Plan, language: str = "en") -> RenderableType:
    """The plan for `Console.print`: head, rows and findings, fitted to the width of the console from 80 columns on."""
    return _PlanTable(plan, language)


class _PlanTable:
    def __init__(self, plan: Plan, language: str) -> None:
        self._plan = plan
        self._language = language
        self._say = translator(language)
        self._law = usual_law(plan)
        self._has_bodies = any(row.bodies or row.citations for row in plan.rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, WIDEST)
        yield from head(self._plan)
        for at, (section, rows) in enumerate(groupby(self._plan.rows, key=lambda row: row.section)):
            yield Text("\n" + clean(section or ""), "bold cyan")
            yield self._table(list(rows), width, show_header=at == 0)
        if self._law:
            yield Text(clean(self._say(USUAL_LAW) % {"law": self._law}), "dim")
        for finding in self._plan.findings:
            yield self._finding(finding)

    def _table(self, rows: list[Row], width: int, *, show_header: bool) -> Table:
        roomy = width >= ROOMY and self._has_bodies
        table = Table(box=box.HORIZONTALS, width=width, show_lines=True, show_header=show_header, pad_edge=False)
        table.border_style, table.header_style = "dim", "bold"
        table.add_column(self._say(NUMBER), width=4, overflow="fold")
        table.add_column(self._say(DUTY), ratio=5, overflow="fold")
        table.add_column(self._say(DEADLINE), ratio=4, overflow="fold")
        if roomy:
            table.add_column(self._say(RESPONSIBLE), ratio=4, overflow="fold")
            table.add_column(self._say(ARTICLES), ratio=2, overflow="fold")
        table.add_column(self._say(VERDICT), width=14)
        for row in rows:
            table.add_row(*self._cells(row, roomy=roomy))
        return table

    def _cells(self, row: Row, *, roomy: bool) -> Iterator[Text]:
        duty = Text(clean(row.duty or ""))
        place = Text(clean(row.place or ""), "italic")
        bodies = Text("\n").join(self._body(body, "· " if len(row.bodies) > 1 else "") for body in row.bodies)
        articles = Text(clean(in_short(row.citations, self._law)))
        art = Text(self._say(ARTICLES_OF) % {"articles": articles} if articles else "")
        came = Text(self._say(FROM) % {"documents": clean(sources(row) or "")} if row.sources else "", "dim italic")
        yield Text(clean(row.number or str(row.seq)), "bold" if row.number else "dim")
        yield _stacked(duty, place, came) if roomy else _stacked(duty, place, _dim(bodies), _dim(art), came)
        yield _stacked(*self._deadline(row))
        if roomy:
            yield bodies
            yield articles
        yield self._verdict(row)

    def _body(self, body: Body, bullet: str) -> Text:
        role = ROLES.get(body.role)
        return Text.assemble(bullet, clean(body.text), (f" ({self._say(role)})", "dim") if role else "")

    def _deadline(self, row: Row) -> Iterator[Text]:
        yield Text(clean(deadline_in_words(row.offsets, self._language) or ""))
        style = STATUSES[row.verdict.status].style if row.offsets else ""
        for stated in row.stated:
            yield Text(clean(self._say(STATED[stated.bound]) % {"date": stated_date(stated)}), style)
        for computed in row.computed:
            if computed.last_day:
                yield Text(clean(self._say(LAST_DAY) % {"date": computed.last_day}), "dim")

    def _verdict(self, row: Row) -> Text:
        look = STATUSES[row.verdict.status]
        said = Text(self._say(look.label), look.style)
        for convention in row.verdict.convention:
            said.append("\n" + self._say(CONVENTIONS.get(convention, clean(convention))), "dim")
        if row.verdict.difference_days:
            said.append("\n" + self._difference(row.verdict.difference_days))
        return said

    def _difference(self, days: int) -> str:
        return self._say(EARLIER if days < 0 else LATER) % {"days": say_count(abs(days), "day", self._language)}

    def _finding(self, finding: Finding) -> Text:
        look = SEVERITIES[finding.severity]
        where = f" {self._say(ROW) % {'row': finding.row}}" if finding.row else ""
        return Text.assemble(
            (self._say(look.label) + where, look.style),
            ": ",
            clean(finding.message),
            (f" [{clean(finding.code)}]", "dim"),
        )


def head(plan: Plan) -> Iterator[Text]:
    """What the plan is: its title, then its kind, election and act in one line."""
    yield Text(clean(plan.title or plan.document.name), "bold")
    act = plan.resolution
    facts = (
        plan.kind,
        plan.election.type,
        plan.election.variant,
        plan.election.day,
        act and act.issuer,
        act and act.number and f"№ {act.number}",
        act and act.date,
        plan.document.language,
    )
    yield Text(clean(" · ".join(fact for fact in facts if fact)), "dim")


def usual_law(plan: Plan) -> str | None:
    """The law that most of the citations are of; None when the plan cites none."""
    laws = Counter(citation.law for row in plan.rows for citation in row.citations if citation.law)
    return laws.most_common(1)[0][0] if laws else None


def _dim(text: Text) -> Text:
    text.stylize("dim")
    return text


def _stacked(*texts: Text) -> Text:
    return Text("\n").join(text for text in texts if text)
