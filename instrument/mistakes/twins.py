"""The Kyrgyz and the Russian text of one plan, sound or with one difference, and what is told of them."""

from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import NamedTuple

from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.rows import Writer
from instrument.generator.russian import Russian
from instrument.mistakes.facts import DAY, Facts, Line, sound
from instrument.mistakes.written import written
from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.record import Finding, Plan
from pipeline.twins import BETWEEN, beside

EACH, SOUND = 10, 60
"""Twins with each kind of difference, and sound ones."""
_ANY_DAY = date(2024, 4, 28)
_CODES = frozenset(rule.code for rule in BETWEEN)
Acting = tuple[tuple[str, ...], ...]
"""The ids of the bodies of each row."""


class Text(NamedTuple):
    """What one of two twins says: its facts, and who is responsible in each row."""

    facts: Facts
    acting: Acting


class Twins(NamedTuple):
    """Two texts, and the rows of the first of which a finding must name one; where there are none, the document."""

    ours: Text
    theirs: Text
    rows: frozenset[int]


class Tried(NamedTuple):
    """One pair of twins: its kind of difference (null where there is none), whether it was named, what else was."""

    kind: str | None
    name: str
    seen: bool
    false: tuple[Finding, ...]


def measure(each: int = EACH, of_sound: int = SOUND) -> Iterator[Tried]:
    """Twins without a difference, then those with one of every kind; the same every time."""
    for seed in range(of_sound):
        random = Random(f"sound twins {seed}")
        text = _text(random)
        yield Tried(None, f"sound twins {seed}", seen=False, false=_told(Twins(text, text, frozenset()), random, seed))
    for kind, make in KINDS.items():
        for seed in range(each):
            random = Random(f"{kind} {seed}")
            twins = make(_text(random), random)
            told = _told(twins, random, seed)
            right = [one for one in told if one.row in twins.rows or (one.row is None and not twins.rows)]
            yield Tried(kind, f"{kind} {seed}", bool(right), tuple(one for one in told if one not in right))


def _told(twins: Twins, random: Random, seed: int) -> tuple[Finding, ...]:
    """What is told of the first text, which is in Kyrgyz or in Russian by turns, beside the second."""
    languages = ("ky", "ru") if seed % 2 else ("ru", "ky")
    ours, theirs = (
        _read(text, language, random) for text, language in zip((twins.ours, twins.theirs), languages, strict=True)
    )
    return tuple(one for one in beside(ours, theirs).findings if one.code in _CODES)


def _read(text: Text, language: str, random: Random) -> Plan:
    words = written(text.facts, language, random, text.acting)
    return extract(Document(name=f"{language}.txt", sha256="0", media_type="text/plain", text=words, pages=None))


def _text(random: Random) -> Text:
    facts = sound(random, by_law=False)
    ids = shared_bodies()
    return Text(facts, tuple(tuple(random.sample(ids, random.choice((1, 1, 2)))) for _ in facts.lines))


def shared_bodies() -> list[str]:
    """The bodies that the generator can name in both languages."""
    writers: tuple[Writer, ...] = (Kyrgyz(Random(0), _ANY_DAY), Russian(Random(0), _ANY_DAY))
    kyrgyz, russian = ({body[0] for body in writer.words["bodies"]["list"]} for writer in writers)
    return sorted(kyrgyz & russian)


def _with(text: Text, at: int, line: Line) -> Twins:
    lines = (*text.facts.lines[:at], line, *text.facts.lines[at + 1 :])
    return Twins(text, Text(text.facts._replace(lines=lines), text.acting), frozenset({at + 1}))


def _dated(text: Text, random: Random) -> tuple[int, Line]:
    found = [(at, line) for at, line in enumerate(text.facts.lines) if line.stated and line.stated.form == "until"]
    return random.choice(found)


def another_term(text: Text, random: Random) -> Twins:
    """Another number of days."""
    found = [(at, line) for at, line in enumerate(text.facts.lines) if line.days and line.duty.form == "counted"]
    at, line = random.choice(found)
    return _with(text, at, line._replace(days=(line.days or 0) + random.choice((1, 5, 10))))


def another_date(text: Text, random: Random) -> Twins:
    """Another day beside the same term."""
    at, line = _dated(text, random)
    assert line.stated
    day = line.stated.last + random.choice((-3, -2, 2, 4)) * DAY
    return _with(text, at, line._replace(stated=line.stated._replace(first=day, last=day)))


def another_hour(text: Text, random: Random) -> Twins:
    """An hour where the other text has the whole day."""
    at, line = _dated(text, random)
    assert line.stated
    return _with(text, at, line._replace(stated=line.stated._replace(form="clock", clock="18.00")))


def another_article(text: Text, random: Random) -> Twins:
    """Another article."""
    at, line = random.choice([(at, line) for at, line in enumerate(text.facts.lines) if at and line.article])
    return _with(text, at, line._replace(article=str(int(line.article or 0) + random.choice((1, 3, 7)))))


def another_body(text: Text, random: Random) -> Twins:
    """Another body in place of all that act."""
    at = random.randrange(len(text.acting))
    others = [one for one in shared_bodies() if one not in text.acting[at]]
    acting = (*text.acting[:at], (random.choice(others),), *text.acting[at + 1 :])
    return Twins(text, Text(text.facts, acting), frozenset({at + 1}))


def row_left_out(text: Text, random: Random) -> Twins:
    """A row that the second text does not have; the others keep their numbers."""
    at = random.randrange(1, len(text.facts.lines) - 1)
    lines = (*text.facts.lines[:at], *text.facts.lines[at + 1 :])
    acting = (*text.acting[:at], *text.acting[at + 1 :])
    return Twins(text, Text(text.facts._replace(lines=lines), acting), frozenset({at + 1}))


def row_added(text: Text, random: Random) -> Twins:
    """A row that the first text does not have."""
    twins = row_left_out(text, random)
    return Twins(twins.theirs, twins.ours, frozenset())


def another_voting_day(text: Text, random: Random) -> Twins:
    """Another voting day in the head."""
    voting = text.facts.voting + random.choice((-7, 7, 14)) * DAY
    return Twins(text, Text(text.facts._replace(voting=voting), text.acting), frozenset())


KINDS: dict[str, Callable[[Text, Random], Twins]] = {
    "another term in the other language": another_term,
    "another date in the other language": another_date,
    "another hour in the other language": another_hour,
    "another article in the other language": another_article,
    "another body in the other language": another_body,
    "a row that the other language lacks": row_left_out,
    "a row more in the other language": row_added,
    "another voting day in the other language": another_voting_day,
}
