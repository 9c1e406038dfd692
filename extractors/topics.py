"""What a duty is about and what is done, in words of no language: “Печать бюллетеней” and “Бюллетендерди басып чыгаруу”
are both `ballot` and `print`.
"""

from collections.abc import Iterator
from functools import lru_cache

from extractors.lexicon import lexicon
from extractors.reading import Reading, read

KIND = "topic"


@lru_cache(maxsize=5_000)
def topics(text: str) -> frozenset[str]:
    """The ids of the topics that a text names: labels of the lexicon (topics.toml)."""
    return frozenset(_named(read(text)))


def _named(reading: Reading) -> Iterator[str]:
    """The longest phrase at each place; no word is part of two."""
    labels, begins = lexicon().labels[KIND], lexicon().begins_label[KIND]
    behind = 0
    for at, word in enumerate(reading.words):
        if at >= behind and begins[word] and (found := labels.longest(reading.stems, at, len(reading))):
            behind, entry = found
            yield entry.id
