"""Documents understood one after the other, or in several processes: the same answers, in the same order."""

import pickle
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TypeAlias

from pipeline.engine import extract
from pipeline.inputs import Input, document_of, known_events
from pipeline.readers import Document
from pipeline.record import Plan

Attempt: TypeAlias = tuple[Plan | None, Exception | None]


def attempts(entries: Sequence[Input], language: str, events: Mapping[str, str], workers: int) -> Iterator[Attempt]:
    """What each document says, or what went wrong with it, in the order of the documents."""
    of_one = partial(attempt, language=language, events=events)
    if workers == 1 or len(entries) < 2:
        yield from map(of_one, entries)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_interrupts) as pool:
        yield from pool.map(partial(_sent, language=language, events=events), entries)


def attempt(entry: Input, language: str, events: Mapping[str, str]) -> Attempt:
    """What one document says, or what went wrong with it: a defect in one document must not cost the others."""
    try:
        return understand(entry, language, events)[1], None
    except Exception as error:  # noqa: BLE001 - recorded as an outcome and told, never swallowed
        return None, error


def understand(
    entry: Input, language: str, events: Mapping[str, str], *, all_notes: bool = False
) -> tuple[Document, Plan]:
    """One document and what it says, judged, perhaps with `all_notes`; raises `ReadError` when it cannot be read."""
    document = document_of(entry)
    return document, extract(document, events=known_events(entry, events), language=language, all_notes=all_notes)


def _sent(entry: Input, language: str, events: Mapping[str, str]) -> Attempt:
    """An attempt as it can leave its process: not every exception can."""
    plan, trouble = attempt(entry, language, events)
    try:
        pickle.loads(pickle.dumps(trouble))  # noqa: S301 - our own bytes
    except Exception:  # noqa: BLE001 - whatever an exception of a library does
        return None, RuntimeError(repr(trouble))
    return plan, trouble


def _leave_interrupts() -> None:
    """An interrupt is for the process that started this one, which then ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
