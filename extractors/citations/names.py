"""Which law a bare “Мыйзам” or “Закон” is: the one that the document so calls, or the last one named."""

from collections.abc import Sequence
from itertools import chain

from extractors.citations.aliases import Alias
from extractors.citations.laws import Law
from extractors.lexicon import lexicon
from extractors.lexicon.stems import is_ending
from extractors.reading import Reading

_CONSTITUTIONS = {country: f"{country}.constitution" for country in ("kg", "kz", "rf", "by")}
_KINDS = frozenset({"constitutional", "federal", "electoral", "regional"})


class Names:
    """The laws of a document: `laws` all places where one is named, definitions of short names left out."""

    def __init__(self, reading: Reading, laws: Sequence[Law], aliases: Sequence[Alias]) -> None:
        self._reading = reading
        self._titled = [law for law in laws if law.titled]
        self._by_kind: dict[frozenset[str], Law] = {}
        self._short: dict[str, Law] = {}
        for alias in aliases:
            self._define(alias, [law for law in laws if alias.first <= law.first < alias.stop])
        inside = {at for alias in aliases for at in range(alias.first, alias.stop)}
        named = (law for law in laws if law.first not in inside or law.titled)
        self.laws = sorted(chain(named, self._abbreviations() if self._short else ()))

    def _define(self, alias: Alias, words: Sequence[Law]) -> None:
        defined = self._defined(alias)
        if defined and words:
            self._by_kind.setdefault(words[0].kinds & _KINDS, defined)
        elif defined and alias.stop == alias.first + 1:
            self._short.setdefault(self._reading.words[alias.first], defined)

    def _defined(self, alias: Alias) -> Law | None:
        if alias.long_first is not None:
            return next((law for law in self._titled if alias.long_first <= law.first < alias.long_stop), None)
        return next((law for law in self._titled if 0 <= alias.long_stop - law.stop <= 2), None)

    def _abbreviations(self) -> list[Law]:
        """The places where an abbreviation such as “КМ” stands for a law."""
        found = []
        for at, word in enumerate(self._reading.words):
            for short, law in self._short.items():
                if word.startswith(short) and is_ending(word[len(short) :]):
                    found.append(law._replace(first=at, stop=at + 1, titled=False))
        return found

    def resolve(self, law: Law) -> tuple[str | None, Law]:
        """The id of a law and the words that define it: its own when it is named by title."""
        if law.titled:
            return law.id, law
        kinds = law.kinds & _KINDS
        if law.constitution:
            return law.id or self._constitution(law), law
        if kinds in self._by_kind and not law.id:
            return self._by_kind[kinds].id, law
        if kinds and kinds in self._by_kind:
            return self._by_kind[kinds].id, law
        if law.id or kinds:
            return law.id or self._last(law.first, kinds), law
        usual = self.usual(law.first)
        return usual.id if usual else None, law

    def usual(self, at: int) -> Law | None:
        """The law of an article that has none beside it: the only one with a short name, else the last one named."""
        defined = {law.id: law for law in (*self._by_kind.values(), *self._short.values())}
        if len(defined) == 1:
            return next(iter(defined.values()))
        return next((law for law in reversed(self._titled) if law.first < at), None)

    def _last(self, at: int, kinds: frozenset[str]) -> str | None:
        """The last law of these kinds named by title before token `at`."""
        return next((law.id for law in reversed(self._titled) if law.first < at and kinds <= law.kinds), None)

    def _constitution(self, law: Law) -> str | None:
        named = next((kind for kind in law.kinds if kind in _CONSTITUTIONS), None)
        country = named or next((law.id[:2] for law in self._titled if law.id), None) or self._country()
        return _CONSTITUTIONS.get(country or "")

    def _country(self) -> str | None:
        """The country whose name stands first in the text."""
        words = lexicon().labels["law"]
        found = (words.longest([form.stems], 0, 1) for form in self._reading.forms if form.stems)
        return next((hit[1].id for hit in found if hit and hit[1].id in _CONSTITUTIONS), None)
