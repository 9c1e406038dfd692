"""The main job on one screen: find the documents, read each, understand it, and leave a dataset.

What `extract` does with a document, in order: its text is laid out as rows, the rows become a plan, the deadlines are
reckoned and judged, and the whole is checked. What is understood of a document depends on nothing but the document and
the dates that its user gives, so the same input leaves the same bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pipeline import export
from pipeline.engine import extract
from pipeline.events import dated_events
from pipeline.files import write_whole
from pipeline.inputs import Input, document_of, events_of, find_inputs
from pipeline.outcome import (
    RUN_FILE,
    Outcome,
    RunRecord,
    done,
    earlier_records,
    failed,
    passed_over,
    record_names,
    run_record,
)
from pipeline.readers import Document
from pipeline.record import Plan

Told = Callable[[Outcome, Exception | None], None]


def run(
    sources: Sequence[Path], to: Path, *, language: str = "en", events: Mapping[str, str] | None = None, told: Told
) -> RunRecord:
    """Read every document of `sources` into the folder `to`: a record each, the tables of all, and `run.json`.

    `events` holds dates that the documents leave out; they go before those of a `source.toml`. `told` hears of each
    outcome as it comes. A document that cannot be read costs only itself. Raises `OSError` when `to` cannot be written.
    """
    inputs = find_inputs(sources, leave_out=to)
    stale = earlier_records(to)
    records = record_names(inputs)
    outcomes: list[Outcome] = []
    plans: list[Plan] = []
    for entry in inputs:
        result, trouble = attempt(entry, language, events or {}) if entry.wanted else (None, None)
        if result is not None:
            write_whole(to / records[entry.name], export.to_json(result))
            plans.append(result)
            outcomes.append(done(entry, result, records[entry.name]))
        else:
            outcomes.append(passed_over(entry) if trouble is None else failed(entry, trouble))
        told(outcomes[-1], trouble)
    for name in stale - {outcome.record for outcome in outcomes}:
        (to / name).unlink(missing_ok=True)
    export.write_tables(plans, to, language)
    record = run_record(outcomes, language, dated_events(events or {}))
    write_whole(to / RUN_FILE, record.as_json())
    return record


def attempt(entry: Input, language: str, events: Mapping[str, str]) -> tuple[Plan | None, Exception | None]:
    """What one document says, or what went wrong with it: a defect in one document must not cost the others."""
    try:
        return understand(entry, language, events)[1], None
    except Exception as error:  # noqa: BLE001 - recorded as an outcome and told, never swallowed
        return None, error


def understand(entry: Input, language: str, events: Mapping[str, str]) -> tuple[Document, Plan]:
    """One document and what it says, judged; raises `ReadError` when it cannot be read."""
    document = document_of(entry)
    return document, extract(document, events={**events_of(entry), **events}, language=language)
