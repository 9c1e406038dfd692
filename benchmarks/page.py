"""docs/speed.md: what was measured, and where the time of a record goes."""

from collections.abc import Iterator, Sequence

from benchmarks.result import Result
from benchmarks.stages import Stage

_HEAD = """# How fast it is

Written by `make bench`; nothing here is written by hand. Ratios are medians of pairs measured in one run, warm and in
one process; milliseconds are those of the machine that wrote the page.

| what | measured | aim | | of |
| --- | ---: | ---: | --- | --- |"""
_STAGES = """
## Where the time of a record goes

The plan of 2012, each stage alone, beside what `spacy.blank("ky")` takes to cut the same text into tokens. A stage
behind a dash is part of the one above it. No stage stands out and no call is dear: a record is some 75,000 calls of
small functions over 2,160 tokens, 300 lines and 47 rows, in pure Python, while spaCy's tokenizer is compiled and does
the first two of these stages only. What bounds the whole is the interpreter: a compiled core would be the next step.

| stage | median | against spaCy's tokens |
| --- | ---: | ---: |"""


def page(results: Sequence[Result], stages: Sequence[Stage]) -> str:
    """The page as Markdown."""
    return "\n".join([_HEAD, *_measured(results), _STAGES, *_spent(stages)]) + "\n"


def _measured(results: Sequence[Result]) -> Iterator[str]:
    for one in results:
        aim = f"{'≥' if one.least else '≤'} {one.limit:g}{one.unit}"
        met = "met" if one.met else "**missed**"
        yield f"| {one.what} | {one.measured:.2f}{one.unit} | {aim} | {met} | {one.detail} |"


def _spent(stages: Sequence[Stage]) -> Iterator[str]:
    return (f"| {name} | {median} | {share:.2f}× |" for name, median, share in stages)
