"""Every form of every plan, those of the corpus and generated ones, made, read and compared with its text."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from instrument.formats.forms import FORMS, Form
from instrument.formats.generated import generated
from instrument.formats.sameness import Same, same
from instrument.formats.shown import CORPUS, Shown, names, of_corpus
from pipeline.engine import extract
from pipeline.readers import ReadError, read_document
from pipeline.record import Plan

ENOUGH = 0.99
"""The share of slots that a form must have as its text."""


class Measured(NamedTuple):
    """What a form gives: `found` of all plans, the median `seconds` of reading one, those that `failed` to be read."""

    form: Form
    found: Same
    seconds: float
    failed: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Whether every aim is reached."""
        right = self.found.slots.f1 >= ENOUGH and self.found.cells.f1 >= self.form.least
        return right and not self.found.lost and not self.failed


def measured(told: Callable[[str], None], wanted: str = "") -> Iterator[Measured]:
    """Every form that can be made here; `told` hears of those that cannot. `wanted` is a part of their names."""
    plans = {name: of_corpus(name) for name in names()}
    texts = {name: read_document(CORPUS / name / "document.txt", name) for name in plans}
    for name, (text, shown) in generated().items():
        plans[name], texts[name] = shown, read_document(text.encode(), name)
    records = {name: (text.text, extract(text)) for name, text in texts.items()}
    for form in FORMS:
        if wanted not in f"{form.format} {form.name}":
            continue
        with tempfile.TemporaryDirectory(prefix="calplan-", ignore_cleanup_errors=True) as folder:
            try:
                files = form.made(plans, Path(folder))
            except FileNotFoundError as error:
                told(f"{form.format}, {form.name}: not made: {error}")
                continue
        yield _form(form, files, plans, records)


def _form(
    form: Form, files: Mapping[str, bytes], plans: Mapping[str, Shown], records: Mapping[str, tuple[str, Plan]]
) -> Measured:
    found, spent, failed = Same(), [], []
    for name, data in files.items():
        start = perf_counter()
        try:
            document = read_document(data, name)
        except ReadError as error:
            failed.append(str(error))
            continue
        spent.append(perf_counter() - start)
        one = same(*records[name], plans[name], document)
        found = found.plus(one._replace(misses=tuple(f"{name}: {miss}" for miss in one.misses)))
    return Measured(form, found, median(spent or [0.0]), tuple(failed))
