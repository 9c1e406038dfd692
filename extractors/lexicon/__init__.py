"""The lexicon: what an analyst edits as TOML, loaded once and looked up by word."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

import regex
from msgspec import Struct

from extractors.letters import fold
from extractors.lexicon.entries import EventEntry, File, LexiconError, NameEntry, WordEntry, read_files
from extractors.lexicon.memory import Memory
from extractors.lexicon.phrases import Phrases
from extractors.lexicon.stems import Stems, harmonised
from extractors.tags import NAME_OF, TAGS, WORD

__all__ = ["EventNeeds", "Lexicon", "LexiconError", "Meaning", "NameEntry", "Word", "lexicon"]

_GLUED = regex.compile(r"(?<=\p{L}{3})(?:ичинде|чейин|кийин|мурда|мурун|калганда|тартып|баштап|кечиктирбестен)\Z")
_PATTERN_WORD = regex.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*~?|\d+|[^\w\s]")


class Meaning(Struct, frozen=True, gc=False):
    """What a word or phrase is in the grammar: its tag and the number it stands for."""

    tag: str
    value: int | None


class Word(Struct, frozen=True, gc=False):
    """A word form: its tag and value standing alone, the lexicon's patterns that it matches, and the patterns that may
    follow it in a phrase of the grammar; where two words are `glued` in it the second begins at that letter, else 0.
    """

    form: str
    tag: str
    value: int | None
    stems: tuple[int, ...]
    followers: frozenset[int]
    glued: int = 0


class EventNeeds(Struct, frozen=True, gc=False):
    """One way to name an event: every group of word patterns must occur, one of each, and none of the `barred`."""

    id: str
    groups: tuple[frozenset[int], ...]
    barred: frozenset[int]


class Lexicon:
    """All entries, ready to be looked up. `words[form]` is the analysis of a form; `begins_body[form]` and its like
    tell whether a name may begin with it; `restored[form]` is a Kyrgyz word with the letters that a keyboard had not.
    """

    def __init__(self, contents: Iterable[tuple[str, File]]) -> None:
        self._stems = Stems()
        self.grammar: Phrases[Meaning] = Phrases()
        self.bodies: Phrases[NameEntry] = Phrases()
        self.laws: Phrases[NameEntry] = Phrases()
        self.places: Phrases[NameEntry] = Phrases()
        self.labels: defaultdict[str, Phrases[NameEntry]] = defaultdict(Phrases)
        self.label_entries: defaultdict[str, list[NameEntry]] = defaultdict(list)
        self.holders: dict[str, str] = {}
        self.electoral_codes: dict[str, str] = {}
        self.events: list[EventNeeds] = []
        self.bare: list[EventNeeds] = []
        self.produced: list[EventNeeds] = []
        self.within: list[EventNeeds] = []
        for name, content in contents:
            self._add(name, content)
        self.words = Memory(self.look_up)
        self.restored = Memory(self._restore)
        self.begins_body, self.begins_place = self._beginnings(self.bodies), self._beginnings(self.places)
        self.begins_label = {kind: self._beginnings(phrases) for kind, phrases in self.labels.items()}

    def _add(self, name: str, content: File) -> None:
        self._add_words(name, content.word)
        for event in content.event:
            self._add_event(event)
        self.holders |= {place.id: place.parent for place in content.place if place.parent}
        self.electoral_codes |= {law.id.partition(".")[0]: law.id for law in content.law if law.kind == "electoral"}
        tables = (self.bodies, content.body), (self.laws, content.law), (self.places, content.place)
        for phrases, entries in tables:
            for entry in entries:
                self._name(phrases, entry)
        for label in content.label:
            self.label_entries[(label.kind or "").split(".")[0]].append(label)
            self._name(self.labels[(label.kind or "").split(".")[0]], label)

    def _add_words(self, name: str, words: Iterable[WordEntry]) -> None:
        for word in words:
            if word.tag not in TAGS:
                raise LexiconError(f"{name}: no such tag {word.tag!r}; the tags are in extractors/tags.py")
            meaning = Meaning(TAGS[word.tag], word.value)
            for phrase in (*word.ky, *word.ru):
                if (other := self.grammar.add(self._phrase(phrase), meaning)) != meaning:
                    raise LexiconError(
                        f"{name}: {phrase!r} has the tag {NAME_OF[other.tag]!r} already, not {word.tag!r}"
                    )

    def _name(self, phrases: Phrases[NameEntry], entry: NameEntry) -> None:
        for phrase in (*entry.ky, *entry.ru):
            broken = ("", " - ") if "-" in phrase else ()  # a line may break a word at its own hyphen
            for hyphen in ("-", *broken):
                phrases.add(self._phrase(phrase.replace("-", hyphen)), entry)

    def _add_event(self, event: EventEntry) -> None:
        for ways, into in (
            ((*event.ky, *event.ru), self.events),
            ((*event.bare_ky, *event.bare_ru), self.bare),
            ((*event.produced_ky, *event.produced_ru), self.produced),
            ((*event.within_ky, *event.within_ru), self.within),
        ):
            into += [self._needs(event.id, way.split()) for way in ways]

    def _needs(self, event: str, words: Sequence[str]) -> EventNeeds:
        groups = tuple(self._either(group) for group in words if not group.startswith("!"))
        barred = [self._either(group.removeprefix("!")) for group in words if group.startswith("!")]
        return EventNeeds(event, groups, frozenset().union(*barred))

    def _either(self, group: str) -> frozenset[int]:
        return frozenset(self._stems.add(fold(pattern).text) for pattern in group.split("|"))

    def _phrase(self, phrase: str) -> list[int]:
        return [self._stems.add(word) for word in _PATTERN_WORD.findall(fold(phrase).text)]

    def look_up(self, form: str) -> Word:
        """The analysis of one folded word form."""
        front = harmonised(form)
        stems = self._stems.match(form) or (self._stems.match(front) if front != form else ())
        alone = self.grammar.longest([stems], 0, 1)
        meaning = alone[1] if alone else Meaning(WORD, None)
        glued = 0 if stems else self._glued(form)
        return Word(form, meaning.tag, meaning.value, stems, self.grammar.followers(stems), glued)

    def _restore(self, form: str) -> str:
        """A form with the letters of Kyrgyz: “уч” is “үч”, a number, before it is anything in Russian."""
        told = self._stems.restored(form)
        spelled = self._stems.spelled(form)
        counts = spelled != form and self.words[spelled].tag != WORD and self.words[form].tag == WORD
        return spelled if counts else told

    def _glued(self, form: str) -> int:
        """Where the second word begins if one that says a time is glued to a word of the grammar: “күндүничинде”."""
        tail = _GLUED.search(form)
        return tail.start() if tail and self.words[form[: tail.start()]].tag != WORD else 0

    def _beginnings(self, phrases: Phrases[NameEntry]) -> Memory[bool]:
        return Memory(lambda form: phrases.begins(self.words[form].stems))


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package, loaded at the first call. Raises LexiconError."""
    return Lexicon(read_files())
