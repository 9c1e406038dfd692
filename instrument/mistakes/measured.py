"""What the validator finds in plans with one mistake each, and in sound ones."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from instrument.mistakes.facts import sound
from instrument.mistakes.slips import KINDS, Kind
from instrument.mistakes.written import written
from pipeline.check import RULES
from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.record import Finding

LANGUAGES = ("ky", "ru")
EACH, SOUND = 40, 300
"""Plans of each kind of mistake, and sound ones."""
ASKED_FOR = "statutory-duty-missing"
OF_SOUND_PLANS = frozenset(rule.code for rule in RULES if rule.only_when_asked) - {ASKED_FOR}
"""Notes that a sound plan has as well: they are told when asked, and are neither right nor wrong."""


class Tried(NamedTuple):
    """One plan: its kind of mistake (null where it is sound), its text, whether that was named, what else was found."""

    kind: str | None
    name: str
    text: str
    seen: bool
    false: tuple[Finding, ...]


class Measured(NamedTuple):
    """Every plan that was tried."""

    tried: tuple[Tried, ...]

    def of(self, kind: str | None) -> tuple[Tried, ...]:
        """The plans of one kind of mistake, or the sound ones."""
        return tuple(one for one in self.tried if one.kind == kind)

    @property
    def recall(self) -> float:
        """The share of mistakes that were named."""
        wrong = [one for one in self.tried if one.kind]
        return sum(one.seen for one in wrong) / len(wrong)

    @property
    def precision(self) -> float:
        """The share of findings in plans with a mistake that name it."""
        wrong = [one for one in self.tried if one.kind]
        seen, false = sum(one.seen for one in wrong), sum(len(one.false) for one in wrong)
        return seen / (seen + false)


def measure(each: int = EACH, of_sound: int = SOUND) -> Measured:
    """Plans of every kind, half in each language; the same plans every time."""
    return Measured((*_sound(of_sound), *(one for kind in KINDS for one in _wrong(kind, each))))


def _sound(count: int) -> Iterator[Tried]:
    for seed in range(count):
        random = Random(f"sound {seed}")
        facts = sound(random, by_law=seed % 4 == 0)
        text = written(facts, LANGUAGES[seed % 2], random)
        yield Tried(None, f"sound {seed} ({facts.convention})", text, seen=False, false=_findings(text))


def _wrong(kind: Kind, count: int) -> Iterator[Tried]:
    for seed in range(count):
        random = Random(f"{kind.name} {seed}")
        slip = kind.make(sound(random, by_law=kind.by_law), random)
        text = written(slip.facts, LANGUAGES[seed % 2], random)
        found = _findings(text)
        right = [one for one in found if one.row in slip.rows or one.code == slip.code]
        false = tuple(one for one in found if one not in right)
        yield Tried(kind.name, f"{kind.name} {seed} ({slip.facts.convention})", text, seen=bool(right), false=false)


def _findings(text: str) -> tuple[Finding, ...]:
    document = Document(name="plan.txt", sha256="0", media_type="text/plain", text=text, pages=None)
    return tuple(one for one in extract(document, all_notes=True).findings if one.code not in OF_SOUND_PLANS)
