"""What a person at a terminal sees: messages on stderr while it works, then a summary or findings on stdout."""

import errno
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from pipeline.attempts import Attempt
from pipeline.exits import Exit, NobodyReads
from pipeline.export.cells import Cell, clean
from pipeline.export.labels import SEVERITIES, STATUSES
from pipeline.export.table import ROW
from pipeline.messages import SOURCE, counter, translator
from pipeline.messages.marks import plural
from pipeline.outcome import REPORT, RUN_FILE, Outcome, RunRecord
from pipeline.readers import ReadError
from pipeline.record import Plan

LINE_STYLE = {"duplicate": "dim", "failed": "red", "passed_over": "dim"}
SHOWN = 40
"""Documents that a summary lists; run.json has them all."""
WIDE = 10_000
FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""What a system says when it has no room left for an output; Windows knows no quota."""
SUMMED = ("agrees", "agrees_under", "conflicts", "undecidable")
ROWS = plural("%(n)d row", "%(n)d rows")
LEFT_OUT = {
    "duplicate": (
        "%(n)d file is another one over again: %(file)s names it",
        "%(n)d files are others over again: %(file)s names them",
    ),
    "failed": ("%(n)d file could not be read: %(file)s names it", "%(n)d files could not be read: %(file)s names them"),
    "passed_over": (
        "%(n)d file is no document: %(file)s names it",
        "%(n)d files are no documents: %(file)s names them",
    ),
}


def complain(name: str, reason: str, remedy: str, code: str) -> None:
    """One clear message on stderr: what is wrong with which document, and what would help."""
    _stderr().print(Text.assemble((f"{clean(name)}: ", "bold"), clean(f"{reason} {remedy} "), (f"[{code}]", "dim")))


def trouble_with(error: Exception, *, verbose: bool) -> Exit:
    """Tell why a command failed and give its exit code; the whole trace only where it is asked for."""
    if isinstance(error, ReadError):
        complain(error.name, error.reason, error.remedy, error.code)
        code = Exit.UNREADABLE
    elif isinstance(error, OSError) and error.errno in FULL:
        complain("calplan", f"The output cannot be written: {error.strerror}.", "Make room for it.", "unwritable")
        code = Exit.UNWRITABLE
    else:
        complain("calplan", f"It met a defect of its own: {type(error).__name__}: {error}.", REPORT, "internal")
        code = Exit.DEFECT
    if verbose:
        print_trace(error)
    return code


class Teller:
    """Tells of a run as it goes: a bar with the remaining time on a terminal, a message for each failed document."""

    def __init__(self, *, verbose: bool) -> None:
        self._verbose = verbose
        columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
        self._bar = Progress(*columns, console=_stderr(), transient=True, disable=not sys.stderr.isatty())

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def watch(self, work: Iterator[Attempt], total: int) -> Iterator[Attempt]:
        """Pass on the documents that have to be read: only these count, what is in the store would make it too sure."""
        yield from self._bar.track(work, total=total, description="Reading documents")
        self._bar.add_task("Writing the tables", total=None)

    def __call__(self, outcome: Outcome, trouble: Exception | None) -> None:
        """Hear what became of one document."""
        if trouble is not None:
            complain(outcome.name, str(outcome.reason), str(outcome.remedy), str(outcome.code))
            if self._verbose:
                print_trace(trouble)


def unwritable(error: OSError, to: Path) -> None:
    """One clear message on stderr: which output cannot be written, and what would help."""
    full = error.errno in FULL
    remedy = "Make room for it and run it again: nothing is lost." if full else "Is it open elsewhere, or protected?"
    where = to if full else error.filename2 or error.filename or to
    complain(str(where), f"It cannot be written: {error.strerror or error}.", remedy, "unwritable")


def print_trace(trouble: BaseException) -> None:
    """The whole story of an exception, on stderr."""
    sys.stderr.write("".join(traceback.format_exception(trouble)))


def summary(record: RunRecord, to: Path) -> None:
    """What a run made of its documents, on stdout."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("document", overflow="fold")
    table.add_column("kind")
    for head in ("rows", *(STATUSES[status].label for status in SUMMED), "findings"):
        table.add_column(head, justify="right")
    listed = [outcome for outcome in record.inputs if outcome.status in {"done", "failed"}]
    for outcome in listed[:SHOWN]:
        table.add_row(*_line(outcome))
    console = stdout()
    console.print(table)
    if len(listed) > SHOWN:
        console.print(f"… and {len(listed) - SHOWN} more")
    counts = record.counts
    rows = counter(SOURCE)(*ROWS, counts["rows"]) % {"n": counts["rows"]}
    documents = "document" if len(listed) == 1 else "documents"
    console.print(f"\n{counts['done']} of {len(listed)} {documents}, {rows} → {clean(str(to))}")
    for status, said in LEFT_OUT.items():
        if counts[status]:
            words = counter(SOURCE)(*said, counts[status]) % {"n": counts[status], "file": RUN_FILE}
            console.print(Text(words, LINE_STYLE[status]))


def show_lines(header: Sequence[str], lines: Sequence[Sequence[Cell]]) -> None:
    """Lines of any table, on stdout."""
    table = Table(*header, box=box.HORIZONTALS, pad_edge=False, header_style="bold", show_lines=True)
    for line in lines:
        table.add_row(*(Text("" if cell is None else clean(str(cell)), overflow="fold") for cell in line))
    stdout().print(table)


def _line(outcome: Outcome) -> Iterator[Text]:
    yield Text(clean(outcome.name))
    if outcome.status == "failed":
        yield Text(f"failed: {outcome.code}", LINE_STYLE["failed"])
        return
    verdicts = outcome.verdicts or {}
    findings = outcome.findings or {}
    yield Text(str(outcome.kind))
    yield Text(str(outcome.rows))
    for status in SUMMED:
        yield Text(str(verdicts.get(status, "")), STATUSES[status].style)
    worst = next((severity for severity in SEVERITIES if severity in findings), "note")
    yield Text(str(sum(findings.values()) or ""), SEVERITIES[worst].style)


def report(plan: Plan, language: str) -> None:
    """Verdicts and findings of one document, on stdout: what a careful reader should know."""
    console, say = stdout(), translator(language)
    rows = counter(language)(*ROWS, len(plan.rows)) % {"n": len(plan.rows)}
    console.print(Text(clean(f"{plan.document.name}: {plan.kind}, {rows}"), "bold"))
    statuses: Counter[str] = Counter(row.verdict.status for row in plan.rows)
    for status, look in STATUSES.items():
        if statuses[status]:
            console.print(Text(f"{statuses[status]:>5}  {say(look.label)}: {say(look.meaning)}", look.style))
    for finding in plan.findings:
        look = SEVERITIES[finding.severity]
        said = f"{finding.message} [{finding.code}]"
        console.print(_entry(say(look.label), look.style, finding.row, said, language))
    for row in plan.rows:
        if row.verdict.status == "undecidable":  # the other verdicts that a reader must know of are findings
            look = STATUSES["undecidable"]
            console.print(_entry(say(look.label), look.style, row.seq, row.verdict.explanation, language))


def _entry(label: str, style: str, row: int | None, words: str, language: str) -> Text:
    where = "" if row is None else f", {translator(language)(ROW) % {'row': row}}"
    return Text.assemble("  ", (f"{label}{where}: ", style), clean(words))


class _Answers(Console):
    def on_broken_pipe(self) -> None:
        raise NobodyReads


def stdout() -> Console:
    """Where the answers go: on a terminal as wide as it is; elsewhere lines are never broken."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else WIDE
    return _Answers(highlight=False, emoji=False, markup=False, width=width)


def _stderr() -> Console:
    width = None if sys.stderr.isatty() else WIDE
    return Console(stderr=True, highlight=False, emoji=False, markup=False, width=width)
