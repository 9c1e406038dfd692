"""What a text is about and what it does, by the words of subject.toml: elections, resolving, approving a plan."""

from collections.abc import Iterator
from itertools import islice

from extractors.lexicon import lexicon
from extractors.reading import Reading


def count(reading: Reading, kind: str, first: int = 0, stop: int | None = None) -> int:
    """How many words of tokens `[first, stop)` begin a phrase of a kind: `election`, `plan`, `resolves`, …"""
    begins = lexicon().begins_label[kind]
    return sum([begins[word] for word in reading.words[first:stop]])


def is_named(reading: Reading, kind: str, times: int) -> bool:
    """Whether so many words of a text begin a phrase of a kind; it is read no further than that."""
    begins = lexicon().begins_label[kind]
    return sum(islice(filter(None, map(begins.__getitem__, reading.words)), times)) == times


def may_begin(reading: Reading, kind: str, token: int) -> bool:
    """Whether a phrase of a kind may begin with a token."""
    return lexicon().begins_label[kind][reading.words[token]]


def phrases(reading: Reading, kind: str, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The tokens `[first, stop)` of every phrase of a kind, in order."""
    labels, begins = lexicon().labels[kind], lexicon().begins_label[kind]
    for at in [at for at, word in enumerate(reading.words[first:stop], first) if begins[word]]:
        if found := labels.longest(reading.stems, at, stop):
            yield at, found[0]
