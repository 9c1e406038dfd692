"""Which law a bare “Мыйзам” or “Закон” is: the one that the document so calls, or the last one named."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from extractors.citations.aliases import Alias
from extractors.citations.laws import Law
from extractors.lexicon import lexicon
from extractors.lexicon.stems import is_ending
from extractors.reading import Reading
from extractors.tags import TAGS, tag_set

_KINDS = frozenset({"constitutional", "federal", "electoral", "regional"})
_LOOKED_FOR_HEADS = 8
_CELL_ENDS = frozenset("\n\t|│")
_OF_HEADS = tag_set("article article_pre part part_pre point point_pre comma open close quote")
_LOOKED_BACK, _LONGEST_NAME, _LONGEST_NOTE = 50, 3, 40
_MARK, _LAW_WORD, _CONSTITUTION = TAGS["mark"], TAGS["law_word"], TAGS["constitution"]
_ABOUT, _QUOTE = TAGS["about"], TAGS["quote"]
_DASH, _OPENS = TAGS["dash"], tag_set("colon semicolon mark")


class Names:
    """The laws of a document: `laws` all places where one is named, definitions of short names left out."""

    def __init__(self, reading: Reading, laws: Sequence[Law], aliases: Sequence[Alias]) -> None:
        self._reading = reading
        quoted = (law for law in laws if law.titled and (law.id or self._is_quoted(law)))
        self._titled = list(quoted)
        self._titled_at = [law.first for law in self._titled]
        self._by_kind: dict[frozenset[str], Law] = {}
        self._by_words: list[tuple[tuple[str, ...], tuple[str, ...], Law]] = []
        self._short: dict[str, Law] = {}
        by_first = {law.first: law for law in laws}
        inside: set[int] = set()
        for alias in (*aliases, *self._called_beside()):
            tokens = range(alias.first, alias.stop)
            inside.update(tokens)
            self._define(alias, next((by_first[at] for at in tokens if at in by_first), None))
        named = (law for law in laws if not {law.first, law.stop - 1} <= inside)
        found = chain(named, self._abbreviations() if self._short else ())
        self.laws = sorted(found, key=lambda law: (law.first, law.stop))

    def _called_beside(self) -> Iterator[Alias]:
        """Short names with what they stand for behind a dash: “* Мыйзам – «… шайлоо жөнүндө» КР Мыйзамы”."""
        for law in self._titled:
            dash = law.first - 1
            if dash > 0 and self._reading.tags[dash] == _DASH:
                names = range(dash - 1, max(dash - 1 - _LONGEST_NAME, -1), -1)
                first = next((at for at in names if self._begins(at)), None)
                if first is not None:
                    yield Alias(first, dash, law.first, law.stop)

    def _begins(self, at: int) -> bool:
        """Whether a line or an entry of a list begins with a token."""
        return self._begins_line(at) or self._reading.tags[at - 1] in _OPENS

    def _begins_line(self, at: int) -> bool:
        reading = self._reading
        return not at or "\n" in reading.folded.text[reading.ends[at - 1] : reading.starts[at]]

    def _define(self, alias: Alias, word: Law | None) -> None:
        defined = self._defined(alias)
        if defined is None:
            return
        if word is None:
            if alias.stop == alias.first + 1:
                self._short.setdefault(self._reading.words[alias.first], defined)
            return
        at = next(at for at in range(word.first, word.stop) if self._reading.tags[at] in (_LAW_WORD, _CONSTITUTION))
        around = self._words(alias.first, at), self._words(at + 1, alias.stop)
        if any(around):
            self._by_words.append((*around, defined))
        else:
            self._by_kind.setdefault(word.kinds & _KINDS, defined)

    def _defined(self, alias: Alias) -> Law | None:
        """The law that a short name stands for: named in its entry of a block, or right before its brackets."""
        if alias.long_first is not None:
            at = bisect_left(self._titled_at, alias.long_first)
            return next((law for law in self._titled[at : at + 1] if law.first < alias.long_stop), None)
        at = bisect_left(self._titled_at, alias.long_stop)
        return next((law for law in self._titled[max(at - 1, 0) : at] if 0 <= alias.long_stop - law.stop <= 2), None)

    def _abbreviations(self) -> Iterator[Law]:
        """The places where an abbreviation such as “КМ” stands for a law."""
        for at, word in enumerate(self._reading.words):
            for short, law in self._short.items():
                if word.startswith(short) and is_ending(word[len(short) :]):
                    yield law._replace(first=at, stop=at + 1, titled=False)

    def resolve(self, law: Law) -> str | None:
        """The id of a law: its own when it is named by title, else that of the law which the document so calls."""
        if called := self._called(law):
            return called.id
        kinds = law.kinds & _KINDS
        if law.titled:
            return law.id or self._in_short(law)
        if law.alone == "constitution":
            return law.id or self._constitution(law)
        if kinds in self._by_kind and (kinds or not law.id):
            return self._by_kind[kinds].id
        if law.id or kinds:
            return law.id or self._last(law.first, kinds) or self._code(law)
        usual = self.usual(law.first)
        return usual.id if usual else None

    def _in_short(self, law: Law) -> str | None:
        """The last law named before whose title holds the words of a shorter one: “Закона о выборах”."""
        words = self._title(law)
        return next((one.id for one in self._before(law.first) if words and one.id and self._holds(one, words)), None)

    def _title(self, law: Law) -> tuple[str, ...]:
        """The words of a title without its quotation marks; none where a law has no “about”."""
        tags = self._reading.tags[law.first : law.stop]
        if self._is_quoted(law):
            return self._words(law.first + tags.index(_QUOTE) + 1, law.first + tags.rindex(_QUOTE))
        if _ABOUT not in tags:
            return ()
        about = law.first + tags.index(_ABOUT)
        after = _LAW_WORD in tags[: about - law.first]
        return self._words(about, law.stop) if after else self._words(law.first, about + 1)

    def _is_quoted(self, law: Law) -> bool:
        return _QUOTE in self._reading.tags[law.first : law.stop]

    def _holds(self, law: Law, words: tuple[str, ...]) -> bool:
        """Whether words stand together in the name of a law."""
        size = len(words)
        return any(self._words(at, at + size) == words for at in range(law.first, law.stop - size + 1))

    def _called(self, law: Law) -> Law | None:
        """The law with a short name of several words that stand here: “Комиссиялар жөнүндө мыйзам”, “Закон о ЦИК”."""
        words = [at for at in range(law.first, law.stop) if self._reading.tags[at] == _LAW_WORD]
        for before, after, defined in self._by_words if words else ():
            at = words[0]
            stands = self._words(max(at - len(before), 0), at) == before
            if stands and self._words(at + 1, at + 1 + len(after)) == after:
                return defined
        return None

    def _words(self, first: int, stop: int) -> tuple[str, ...]:
        return tuple(self._reading.words[first:stop])

    def usual(self, at: int) -> Law | None:
        """The law of an article that has none beside it: the one that heads a column of articles, the only one with a
        short name, else the last one named.
        """
        if self._heading:
            return self._heading
        defined = {law.id: law for law in (*self._by_kind.values(), *self._short.values())}
        if len(defined) == 1:
            return next(iter(defined.values()))
        return next(self._before(at), None) or self._noted()

    @cached_property
    def _heading(self) -> Law | None:
        """The law under whose title articles stand: a cell that holds it and “article” without a number beside it."""
        return next((law for law in self._titled[:_LOOKED_FOR_HEADS] if self._heads(law)), None)

    def _heads(self, law: Law) -> bool:
        first, stop = law.first, law.stop
        while self._goes_on(first - 1):
            first -= 1
        while self._goes_on(stop - 1):
            stop += 1
        beside = [*range(first, law.first), *range(law.stop, stop)]
        return bool(beside) and all(self._reading.tags[at] in _OF_HEADS or self._is_basis(at) for at in beside)

    def _goes_on(self, at: int) -> bool:
        """Whether the cell of a token goes on with the next one."""
        reading = self._reading
        if not 0 <= at < len(reading) - 1:
            return False
        return _CELL_ENDS.isdisjoint(reading.folded.text[reading.ends[at] : reading.starts[at + 1]])

    def _is_basis(self, at: int) -> bool:
        label = lexicon().labels["column"].longest(self._reading.stems, at, at + 1)
        return bool(label and label[1].id == "legal_basis")

    def _noted(self) -> Law | None:
        """The law that a text names and no other, if only in a note below: “* Беренелер … Мыйзамы боюнча”."""
        known = {law.id: law for law in self._titled}
        only = next(iter(known.values())) if len(known) == 1 else None
        return only if only and self._in_note(only.first) else None

    def _in_note(self, token: int) -> bool:
        first = next((at for at in range(token, max(token - _LONGEST_NOTE, -1), -1) if self._begins_line(at)), None)
        if first is None:
            return False
        label = lexicon().labels["column"].longest(self._reading.stems, first, token + 1)
        return self._reading.tags[first] == _MARK or bool(label and label[1].id == "note")

    def _before(self, at: int) -> Iterator[Law]:
        """The laws named by title before token `at`, the last first."""
        here = bisect_left(self._titled_at, at)
        return reversed(self._titled[max(here - _LOOKED_BACK, 0) : here])

    def _last(self, at: int, kinds: frozenset[str]) -> str | None:
        """The last law of these kinds named by title before token `at`."""
        return next((law.id for law in self._before(at) if kinds <= law.kinds), None)

    def _constitution(self, law: Law) -> str | None:
        country = self._country(law)
        return f"{country}.constitution" if country else None

    def _code(self, law: Law) -> str | None:
        """An electoral code by no other name: “Избирательный кодекс”. Of a country that has none it is unknown."""
        if law.alone != "code" or "electoral" not in law.kinds:
            return None
        return lexicon().electoral_codes.get(self._country(law) or "")

    def _country(self, law: Law) -> str | None:
        """The country named with a law, the one whose laws the text names, or that it names itself."""
        country = next(filter(_is_country, sorted(law.kinds)), None)
        return (
            country or next((law.id.partition(".")[0] for law in self._titled if law.id), None) or self._named_first()
        )

    def _named_first(self) -> str | None:
        """The country whose name stands first in the text."""
        words = lexicon().labels["law"]
        found = (words.longest([form.stems], 0, 1) for form in self._reading.forms if form.stems)
        return next((hit[1].id for hit in found if hit and _is_country(hit[1].id)), None)


def _is_country(label: str) -> bool:
    """Whether a label of a law's owner is a country: its id is then the code of the country's laws."""
    return len(label) == 2
