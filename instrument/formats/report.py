"""The measured part of `docs/formats.md`: every form of the plans, and the files made bad."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from instrument.formats import scans
from instrument.formats.forms import FORMS, SCANNED, Form
from instrument.formats.measured import ENOUGH, Measured, measured
from instrument.formats.mutations import SECONDS, Outcome, summary, sweep
from instrument.formats.shown import of_corpus
from instrument.sets import ROOT

PAGE = ROOT / "docs" / "formats.md"
_PLAN = "2016-mistakes-ru"
"""The plan whose files are made bad: a short one."""
_FEW, _MANY = 100, 2_000
SLOWLY_READ = ("DOC", "RTF", "PNG", "scanned PDF", "mixed PDF")


def write_forms(told: Callable[[str], None], wanted: str = "") -> bool:
    """Measure the forms wanted and write their rows, or the table if all are made; whether every aim is reached."""
    found = []
    for one in measured(told, wanted):
        told(_line(one) + "".join(f"\n    {miss}" for miss in (*one.failed, *one.found.misses) if wanted))
        found.append(one)
    if len(found) == len(FORMS):
        write("forms", _forms(found))
    for one in found:
        _put("forms", _line(one), columns=2)
    return all(one.enough for one in found)


def write_scans(told: Callable[[str], None], wanted: str = "") -> bool:
    """Measure the scans wanted and write their rows of the table; whether every aim is reached."""
    found = list(scans.measured(told, wanted))
    if wanted:
        for line in scans.lines(found)[2 : 2 + len(found)]:
            _put("scans", line)
    elif found:
        write("scans", scans.lines(found))
    return all(one.enough for one in found)


def write_mutations(told: Callable[[str], None], wanted: str = "", times: int | None = None) -> bool:
    """Make files of the formats wanted bad and write their rows of the table; whether none did harm."""
    harmless = True
    for form, data in _good(told, wanted):
        outcomes = list(sweep(data, times or (_FEW if form.format in SLOWLY_READ else _MANY), 1))
        harmless = harmless and all(_is_harmless(one) for one in outcomes)
        longest = max(one.seconds for one in outcomes)
        line = f"| {form.format}, {form.name} | {len(outcomes):,} | {summary(outcomes)} | {longest:.1f} s |"
        told(line)
        if times is None:
            _put("mutations", line)
    return harmless


def write(part: str, lines: Sequence[str]) -> None:
    """Put lines between the marks of a part of the page."""
    text = PAGE.read_text(encoding="utf-8")
    start, stop = f"<!-- {part} -->\n", f"<!-- end of {part} -->\n"
    before, after = text[: text.index(start) + len(start)], text[text.index(stop) :]
    PAGE.write_text(before + "\n".join(lines) + "\n" + after, encoding="utf-8", newline="\n")


def _put(part: str, line: str, columns: int = 1) -> None:
    """Put a row into a table of the page: in the place of the one whose first `columns` are the same, or below all."""
    start, old = "|".join(line.split("|")[: 1 + columns]) + "|", written(part)
    rows = [line if row.startswith(start) else row for row in old]
    below = max(at for at, row in enumerate(rows) if row.startswith("|")) + 1
    write(part, rows if line in rows else [*rows[:below], line, *rows[below:]])


def written(part: str) -> list[str]:
    """The lines between the marks of a part of the page."""
    text = PAGE.read_text(encoding="utf-8")
    start, stop = f"<!-- {part} -->\n", f"<!-- end of {part} -->\n"
    return text[text.index(start) + len(start) : text.index(stop)].splitlines()


def _forms(found: Sequence[Measured]) -> list[str]:
    head = "| format | made as | slots as of the text | exact cells | letters lost | a plan | made with |"
    aims = f"Aims: slots at least {ENOUGH:.2f}; cells 1.00, PDF without lines 0.99; no letter lost."
    return [head, "| --- | --- | --- | --- | --- | --- | --- |", *map(_line, found), "", aims]


def _line(one: Measured) -> str:
    slots, cells = one.found.slots, one.found.cells
    form = one.form
    return (
        f"| {form.format} | {form.name} | {slots.f1:.4f} of {slots.gold:,} | {cells.f1:.4f} of {cells.gold:,} "
        f"| {one.found.lost} | {one.seconds * 1000:,.0f} ms | {form.needs or 'the project'} |"
    )


def _good(told: Callable[[str], None], wanted: str) -> Iterator[tuple[Form, bytes]]:
    """One good file of every format, by every program that makes it."""
    first = {(form.format, form.needs): form for form in reversed((*FORMS, *SCANNED))}
    for form in (*FORMS, *SCANNED):
        if first[form.format, form.needs] is form and wanted in f"{form.format} {form.name}":
            with TemporaryDirectory(prefix="calplan-", ignore_cleanup_errors=True) as folder:
                try:
                    yield form, form.made({_PLAN: of_corpus(_PLAN)}, Path(folder))[_PLAN]
                except FileNotFoundError as error:
                    told(f"{form.format}, {form.name}: not made: {error}")


def _is_harmless(one: Outcome) -> bool:
    return one.seconds <= SECONDS and not one.code.startswith("unlisted")
