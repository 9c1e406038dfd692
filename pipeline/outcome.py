"""The run's own record: what became of each input. It holds no clock and no path of the machine."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from pipeline.files import portable
from pipeline.inputs import Input
from pipeline.readers import ReadError
from pipeline.record import SCHEMA_VERSION, Plan
from pipeline.version import VERSION

RUN_FILE = "run.json"
RECORDS = "records"
REPORT = "Run it again with --verbose and report what it prints."
Became = Literal["done", "duplicate", "failed", "passed_over"]


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one input: its record, or the code, the reason and the remedy of its failure.

    `duplicate_of` names the input that has the same bytes and is read with the same events.
    """

    name: str
    status: Became
    record: str | UnsetType = UNSET
    sha256: str | UnsetType = UNSET
    kind: str | UnsetType = UNSET
    rows: int | UnsetType = UNSET
    verdicts: dict[str, int] | UnsetType = UNSET
    findings: dict[str, int] | UnsetType = UNSET
    duplicate_of: str | UnsetType = UNSET
    code: str | UnsetType = UNSET
    reason: str | UnsetType = UNSET
    remedy: str | UnsetType = UNSET


class RunRecord(Struct, frozen=True, kw_only=True):
    """`counts` of the inputs by what became of them, of all rows, of their verdicts and of the findings by severity."""

    schema_version: str
    calplan: str
    language: str
    events: dict[str, str]
    counts: dict[str, int]
    inputs: tuple[Outcome, ...]

    def as_json(self) -> bytes:
        """The record as indented JSON with a line end."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"


def done(entry: Input, plan: Plan, record: str) -> Outcome:
    """The outcome of a document that was read."""
    return Outcome(
        name=entry.name,
        status="done",
        record=record,
        sha256=plan.document.sha256,
        kind=plan.kind,
        rows=len(plan.rows),
        verdicts=_counted(row.verdict.status for row in plan.rows),
        findings=_counted(finding.severity for finding in plan.findings),
    )


def failed(entry: Input, trouble: Exception) -> Outcome:
    """The outcome of a document that could not be read, or that met a defect of calplan (`internal`)."""
    if isinstance(trouble, ReadError):
        code, reason, remedy = str(trouble.code), trouble.reason, trouble.remedy
    else:
        code, reason = "internal", f"calplan met a defect of its own: {type(trouble).__name__}."
        remedy = REPORT
    return Outcome(name=entry.name, status="failed", code=code, reason=reason, remedy=remedy)


def duplicate(entry: Input, sha256: str, first: str) -> Outcome:
    """The outcome of a document that is another one over again: it is in the dataset once."""
    return Outcome(name=entry.name, status="duplicate", sha256=sha256, duplicate_of=first)


def not_asked(entry: Input) -> Outcome:
    """The outcome of a document that this run was not to look at and that no earlier run had read."""
    reason = "It was not asked for, and nothing is kept of it."
    remedy = "Run it without --since and --only."
    return Outcome(name=entry.name, status="passed_over", code="not-asked-for", reason=reason, remedy=remedy)


def passed_over(entry: Input) -> Outcome:
    """The outcome of a file in a folder that is no document."""
    reason = f"A file named {PurePosixPath(entry.name).suffix} is not taken for a document."
    return Outcome(
        name=entry.name, status="passed_over", code="no-document", reason=reason, remedy="Name it outright to read it."
    )


def run_record(outcomes: Sequence[Outcome], language: str, events: Mapping[str, str]) -> RunRecord:
    """The record of a whole run."""
    status = Counter(outcome.status for outcome in outcomes)
    rows = sum(outcome.rows for outcome in outcomes if isinstance(outcome.rows, int))
    became = {name: status[name] for name in ("done", "duplicate", "failed", "passed_over")}
    return RunRecord(
        schema_version=SCHEMA_VERSION,
        calplan=VERSION,
        language=language,
        events=dict(events),
        counts={"inputs": len(outcomes), **became, "rows": rows},
        inputs=tuple(outcomes),
    )


def record_names(inputs: Iterable[Input]) -> dict[str, str]:
    """Input name → where its record goes: `records/plan.json`, and `records/plan.txt.json` where two would be one. A
    name that not every system can have is written so that it can.
    """
    names = [entry.name for entry in inputs if entry.wanted]
    stems = Counter(_stem(name).casefold() for name in names)
    chosen = {name: _stem(name) if stems[_stem(name).casefold()] == 1 else name for name in names}
    return {name: f"{RECORDS}/{portable(stem)}.json" for name, stem in chosen.items()}


def earlier_records(folder: Path) -> set[str]:
    """The records that an earlier run left in a folder, by its own account; none when there was no run."""
    try:
        earlier = msgspec.json.decode((folder / RUN_FILE).read_bytes(), type=RunRecord)
    except (FileNotFoundError, msgspec.DecodeError, msgspec.ValidationError):
        return set()
    names = {outcome.record for outcome in earlier.inputs if isinstance(outcome.record, str)}
    return {name for name in names if name.startswith(f"{RECORDS}/") and ".." not in PurePosixPath(name).parts}


def _stem(name: str) -> str:
    return PurePosixPath(name).with_suffix("").as_posix()


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
