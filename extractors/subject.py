"""What a text is about and what it does, by the words of subject.toml: elections, resolving, approving a plan."""

from collections.abc import Iterator

from extractors.lexicon import lexicon
from extractors.reading import Reading


def count(reading: Reading, kind: str, first: int = 0, stop: int | None = None) -> int:
    """How many words of tokens `[first, stop)` begin a phrase of a kind: `election`, `plan`, `resolves`, …"""
    begins = lexicon().labels[kind].begins
    return sum(begins(form.stems) for form in reading.forms[first:stop])


def phrases(reading: Reading, kind: str, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The tokens `[first, stop)` of every phrase of a kind, in order."""
    labels = lexicon().labels[kind]
    stems = [form.stems for form in reading.forms[first:stop]]
    for at, word in enumerate(stems):
        if labels.begins(word) and (found := labels.longest(stems, at, len(stems))):
            yield first + at, first + found[0]
