"""What a person at a terminal sees: messages on stderr while it works, then a summary or findings on stdout."""

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status
from rich.table import Table
from rich.text import Text

from pipeline.exits import Exit, NobodyReads
from pipeline.outcome import REPORT, RUN_FILE, Outcome, RunRecord
from pipeline.readers import ReadError
from pipeline.record import Finding, Plan, Row

STATUS_STYLE = {"agrees": "green", "agrees_under": "yellow", "conflicts": "bold red", "undecidable": "magenta"}
SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "note": "cyan"}
LINE_STYLE = {"failed": "red", "passed_over": "dim"}
SHOWN = 40
"""Documents that a summary lists; run.json has them all."""
WIDE = 10_000

_UNSEEN = {code: "\ufffd" for code in [*range(32), *range(127, 160)] if code not in b"\t\n"}


def visible(text: str) -> str:
    """Text without the control characters that would command the terminal."""
    return text.translate(_UNSEEN)


def complain(name: str, reason: str, remedy: str, code: str) -> None:
    """One clear message on stderr: what is wrong with which document, and what would help."""
    _stderr().print(Text.assemble((f"{visible(name)}: ", "bold"), visible(f"{reason} {remedy} "), (f"[{code}]", "dim")))


def trouble_with(error: Exception, *, verbose: bool) -> Exit:
    """Tell why a command failed and give its exit code; the whole trace only where it is asked for."""
    if isinstance(error, ReadError):
        complain(error.name, error.reason, error.remedy, error.code)
        code = Exit.UNREADABLE
    else:
        complain("calplan", f"It met a defect of its own: {type(error).__name__}: {error}.", REPORT, "internal")
        code = Exit.DEFECT
    if verbose:
        print_trace(error)
    return code


class Teller:
    """Tells of a run as it goes: a line that moves while it works, and a message for each document that failed."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose
        self._count = 0
        self._status = Status("Looking for documents", console=_stderr())

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._status.stop()

    def __call__(self, outcome: Outcome, trouble: Exception | None) -> None:
        """Hear what became of one document."""
        self._count += 1
        self._status.update(f"{self._count} read, the last: {visible(outcome.name)}")
        if trouble is not None:
            complain(outcome.name, str(outcome.reason), str(outcome.remedy), str(outcome.code))
            if self._verbose:
                print_trace(trouble)


def print_trace(trouble: BaseException) -> None:
    """The whole story of an exception, on stderr."""
    sys.stderr.write("".join(traceback.format_exception(trouble)))


def summary(record: RunRecord, to: Path) -> None:
    """What a run made of its documents, on stdout."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("document", "kind"):
        table.add_column(head, overflow="fold")
    for head in ("rows", "agree", "under", "conflict", "findings"):
        table.add_column(head, justify="right")
    listed = [outcome for outcome in record.inputs if outcome.status != "passed_over"]
    for outcome in listed[:SHOWN]:
        table.add_row(*_line(outcome))
    console = stdout()
    console.print(table)
    if len(listed) > SHOWN:
        console.print(f"… and {len(listed) - SHOWN} more")
    counts = record.counts
    console.print(f"\n{counts['done']} of {len(listed)} documents, {counts['rows']} rows → {visible(str(to))}")
    for status, why in (("failed", "could not be read"), ("passed_over", "are no documents")):
        if counts[status]:
            console.print(Text(f"{counts[status]} files {why}: {RUN_FILE} names them", LINE_STYLE[status]))


def _line(outcome: Outcome) -> Iterator[Text]:
    yield Text(visible(outcome.name))
    if outcome.status == "failed":
        yield Text(f"failed: {outcome.code}", LINE_STYLE["failed"])
        return
    verdicts = outcome.verdicts or {}
    findings = outcome.findings or {}
    yield Text(str(outcome.kind))
    yield Text(str(outcome.rows))
    for status in ("agrees", "agrees_under", "conflicts"):
        yield Text(str(verdicts.get(status, "")), STATUS_STYLE[status])
    worst = next((severity for severity in SEVERITY_STYLE if severity in findings), "note")
    yield Text(str(sum(findings.values()) or ""), SEVERITY_STYLE[worst])


def report(plan: Plan) -> None:
    """Verdicts and findings of one document, on stdout: what a careful reader should know."""
    console = stdout()
    console.print(Text(visible(f"{plan.document.name}: {plan.kind}, {len(plan.rows)} rows"), "bold"))
    for status, count in _tally(plan):
        console.print(Text(f"  {count:>4} {status}", STATUS_STYLE.get(status, "")))
    for row in plan.rows:
        if row.verdict.status in ("conflicts", "agrees_under", "undecidable"):
            console.print(_verdict(row))
    for finding in plan.findings:
        console.print(_finding(finding))


def _tally(plan: Plan) -> Iterator[tuple[str, int]]:
    statuses = [row.verdict.status for row in plan.rows]
    for status in dict.fromkeys(sorted(statuses)):
        yield status, statuses.count(status)


def _verdict(row: Row) -> Text:
    style = STATUS_STYLE[row.verdict.status]
    return Text.assemble("  ", (f"{row.verdict.status}, row {row.seq}: ", style), visible(row.verdict.explanation))


def _finding(finding: Finding) -> Text:
    where = "" if finding.row is None else f", row {finding.row}"
    head = (f"{finding.severity}{where}: ", SEVERITY_STYLE[finding.severity])
    return Text.assemble("  ", head, visible(finding.message), (f" [{finding.code}]", "dim"))


class _Answers(Console):
    def on_broken_pipe(self) -> None:
        raise NobodyReads


def stdout() -> Console:
    """Where the answers go: on a terminal as wide as it is; elsewhere lines are never broken."""
    width = None if sys.stdout.isatty() else WIDE
    return _Answers(highlight=False, emoji=False, markup=False, width=width)


def _stderr() -> Console:
    width = None if sys.stderr.isatty() else WIDE
    return Console(stderr=True, highlight=False, emoji=False, markup=False, width=width)
