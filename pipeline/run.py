"""The main job on one screen: find the documents, understand those that are new or have changed, leave a dataset.

What is understood of a document depends on nothing but the document, the dates that its user gives and the program, so
it is kept in the store under a key of these. The same input leaves the same bytes, whatever the store held before and
however many processes work on it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from pipeline import export, outcome
from pipeline.asked import Asked
from pipeline.attempts import Attempt, attempts
from pipeline.events import dated_events
from pipeline.files import Writing, alone, below, write_whole
from pipeline.inputs import find_inputs
from pipeline.looking import Looked, look
from pipeline.outcome import RUN_FILE, Outcome, RunRecord
from pipeline.record import Plan
from pipeline.store import STORE, Store

Told = Callable[[Outcome, Exception | None], None]
Watched = Callable[[Iterator[Attempt], int], Iterator[Attempt]]
EVERYTHING = Asked()


def run(  # noqa: PLR0913 - each is an option of the command
    sources: Sequence[Path],
    to: Path,
    *,
    language: str = "en",
    events: Mapping[str, str] | None = None,
    asked: Asked = EVERYTHING,
    workers: int = 1,
    formats: Collection[str] = export.FORMATS,
    watched: Watched = lambda work, _: work,
    told: Told,
) -> RunRecord:
    """Read the documents of `sources` into the folder `to`: a record each, the tables of all, and `run.json`.

    `events` holds dates that the documents leave out; they go before those of a `source.toml`. `watched` passes on the
    documents as they are read and knows how many there are, `told` hears of each outcome. A document that cannot be
    read costs only itself. Raises `OSError` when `to` cannot be written, or another run writes there.
    """
    dated = dated_events(events or {})
    with alone(to / STORE):
        stale = outcome.earlier_records(to)
        with Writing() as writing:
            store = Store(to, language, writing)
            looked = list(look(find_inputs(sources, leave_out=to), store, dated, asked))
            new = [one.entry for one in looked if one.new]
            work = watched(attempts(new, language, dated, workers), len(new))
            outcomes = list(_settled(looked, work, store, told))
            plans = store.plans()
        for name in stale - {one.record for one in outcomes}:
            below(to, name).unlink(missing_ok=True)
        export.write_tables(plans, to, language, formats, plans.lines())
        record = outcome.run_record(outcomes, language, dated)
        write_whole(to / RUN_FILE, record.as_json())
        store.close()
        return record


def _settled(looked: Sequence[Looked], work: Iterator[Attempt], store: Store, told: Told) -> Iterator[Outcome]:
    """What became of each input, in their order; what was understood of it is kept, and its record written."""
    records = outcome.record_names(one.entry for one in looked if one.key and not one.first)
    for one in looked:
        plan, trouble = next(work) if one.new else (None, one.trouble)
        if plan is not None and one.key is not None:
            store.put(one.key, plan)
        became = outcome.failed(one.entry, trouble) if trouble else _became(one, plan, records, store)
        told(became, trouble)
        yield became


def _became(one: Looked, plan: Plan | None, records: Mapping[str, str], store: Store) -> Outcome:
    entry = one.entry
    if one.first is not None:
        return outcome.duplicate(entry, one.sha256, one.first)
    if one.key is None:
        return outcome.not_asked(entry) if entry.wanted else outcome.passed_over(entry)
    plan = plan or store.get(one.key, entry.name)
    store.publish(one.key, plan, records[entry.name])
    return outcome.done(entry, plan, records[entry.name])
