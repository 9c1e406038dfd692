"""docs/speed.md: what was measured, and where the time of a record goes."""

from collections.abc import Sequence

from benchmarks.result import Result
from benchmarks.stages import Calls, Stage

_HEAD = """# How fast it is

Written by `make bench`; nothing here is written by hand. Ratios are medians of pairs measured in one run, warm and in
one process; milliseconds are those of the machine that wrote the page.

| what | measured | aim | | of |
| --- | ---: | ---: | --- | --- |"""
_STAGES = "\n\n## Where the time of a record goes\n\n"
_SPENT = """\
The plan of 2012, each stage alone, beside what `spacy.blank("ky")` takes to cut the same text into tokens. A stage
behind a dash is part of the one above it. spaCy's tokenizer is compiled and does the first two of these stages only;
a record is pure Python, so that it installs wherever Python does.

{bound}

| stage | median | against spaCy's tokens |
| --- | ---: | ---: |"""


_BOUND = """What bounds the whole is how many small steps a word takes: for each of the {tokens:,} tokens a record calls
{python:.0f} functions in Python and {compiled:.0f} compiled ones, at {each:.2f} µs a call with all that it does. The
dearest function has {dearest:.1%} of the time: what is left to win lies in fewer steps, or in a compiled core."""


def page(results: Sequence[Result], spent: str | None, before: str = "") -> str:
    """The page as Markdown. Of the page as it was `before`, the lines that were not measured anew are kept, and the
    stages where none are `spent`.
    """
    kept, _, stages = before.removeprefix(_HEAD).partition(_STAGES)
    lines = {_what(line): line for line in kept.splitlines() if line}
    lines |= {one.what: _line(one) for one in results}
    return "\n".join([_HEAD, *lines.values()]) + _STAGES + (spent or stages)


def spent_by(stages: Sequence[Stage], calls: Calls) -> str:
    """Where the time of a record goes, as Markdown."""
    table = [f"| {name} | {median} | {share:.2f}× |" for name, median, share in stages]
    return "\n".join([_SPENT.format(bound=_BOUND.format(**calls._asdict())), *table]) + "\n"


def _what(line: str) -> str:
    """What a line of the page tells of."""
    return line.split(" | ", maxsplit=1)[0].removeprefix("| ")


def _line(one: Result) -> str:
    aim = f"{'≥' if one.least else '≤'} {one.limit:g}{one.unit}"
    met = "met" if one.met else "**missed**"
    return f"| {one.what} | {one.measured:.2f}{one.unit} | {aim} | {met} | {one.detail} |"
