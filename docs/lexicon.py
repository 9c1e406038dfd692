"""The page of what the lexicon knows by an id: events, bodies, laws."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from extractors.lexicon.entries import NameEntry, read_files
from pipeline.messages import LANGUAGES, translator
from pipeline.messages.body_words import BODIES
from pipeline.messages.event_words import EVENTS

HEAD: Final = """# The lexicon

Made from the lexicon by `make docs`. These are the ids that `--event`, `--body`, `--before`, `--law` the record uses.
The words by which each is known are entries of `extractors/lexicon/*.toml`; how to add one is in
[as one who helps](howto/contributor.md).
"""
NAMED: Final = "| id | English | Kyrgyz | Russian |\n| --- | --- | --- | --- |"
SHOWN: Final = 1
"""Of the phrases that name a law, so many are shown in each language."""


def lexicon() -> str:
    """The whole page, as Markdown."""
    files = [content for _, content in read_files()]
    events = dict.fromkeys(entry.id for file in files for entry in file.event)
    bodies = dict.fromkeys(entry.id for file in files for entry in file.body)
    laws = {entry.id: entry for entry in chain.from_iterable(file.law for file in files)}
    names = {event: EVENTS[event].name for event in events if event in EVENTS}
    return "\n".join([HEAD, *_named("Events", events, names), *_named("Bodies", bodies, BODIES), *_laws(laws.values())])


def _named(title: str, ids: Iterable[str], names: Mapping[str, str]) -> Iterator[str]:
    yield f"## {title}\n\n{NAMED}"
    for one in ids:
        said = [translator(language)(names[one]) if one in names else "" for language in LANGUAGES]
        yield f"| `{one}` | {' | '.join(said)} |"
    yield ""


def _laws(laws: Iterable[NameEntry]) -> Iterator[str]:
    yield "## Laws\n\n`~` takes endings.\n\n| id | which law | known by, for example |\n| --- | --- | --- |"
    for law in laws:
        phrases = ", ".join(f"“{phrase}”" for phrase in (*law.ky[:SHOWN], *law.ru[:SHOWN]))
        yield f"| `{law.id}` | {law.source or ''} | {phrases.replace('|', ' / ')} |"
    yield ""
