"""A plan of the corpus as a file of every form says what its text says; a few files made bad do no harm."""

from pathlib import Path
from random import Random

import pytest

from instrument.formats import mutations, programs
from instrument.formats.forms import FORMS, SCANNED, Form
from instrument.formats.report import SLOWLY_READ
from instrument.formats.sameness import same
from instrument.formats.shown import CORPUS, of_corpus
from pipeline.engine import extract
from pipeline.readers import office, read_document
from pipeline.readers.scan import tesseract

KY, SHORT = "2025-parliament-early-ky", "2021-training-schedule-ky"
USUAL = [form for form in FORMS if form.name.count(",") < 2 and not form.name.endswith("large")]
"""Without those that differ in type alone."""
BAD = [form for form in (*USUAL, *SCANNED) if form.needs != "LibreOffice" or form.format == "DOC"]
PROGRAMS = {"LibreOffice": office.program, "Chromium": programs.browser, "Tesseract": tesseract.program}


def made(form: Form, name: str, folder: Path) -> bytes:
    if form.needs and PROGRAMS[form.needs]() is None:
        pytest.skip(f"{form.needs} is not installed: {form.format} files are not made with it here")
    try:
        return form.made({name: of_corpus(name)}, folder)[name]
    except FileNotFoundError as error:
        pytest.skip(f"{error}: install DejaVu Sans (fonts-dejavu-core)")


@pytest.mark.parametrize("form", USUAL, ids=[f"{form.format}, {form.name}" for form in USUAL])
def test_a_plan_says_the_same_in_every_form(form: Form, tmp_path: Path) -> None:
    text = read_document(CORPUS / KY / "document.txt", "text")
    document = read_document(made(form, KY, tmp_path), "file")
    found = same(text.text, extract(text), of_corpus(KY), document)
    assert found.slots.f1 >= 0.99, found.misses
    assert found.cells.f1 >= form.least, found.misses
    assert found.lost == 0


@pytest.mark.parametrize("form", BAD, ids=[f"{form.format}, {form.name}" for form in BAD])
def test_a_file_made_bad_does_no_harm(form: Form, tmp_path: Path) -> None:
    good = made(form, SHORT, tmp_path)
    times = 2 if form.format in SLOWLY_READ else 20
    for outcome in mutations.sweep(good, times, 7):
        assert outcome.seconds <= mutations.SECONDS
        assert not outcome.code.startswith("unlisted")


def test_the_same_seed_makes_the_same_file() -> None:
    data = bytes(range(256)) * 20
    files = [mutations.mutated(data, Random(f"{seed}")) for seed in (1, 1, 2)]
    assert files[0] == files[1] != files[2]
