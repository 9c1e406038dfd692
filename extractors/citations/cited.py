"""Citations of a whole text: chains of units, each with the law that stands beside it or that the document means."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extractors.citations.aliases import aliases
from extractors.citations.bare import bare
from extractors.citations.groups import Place, chains, clusters
from extractors.citations.laws import Law, laws
from extractors.citations.names import Names
from extractors.citations.units import Unit, units
from extractors.reading import Reading
from extractors.tags import TAGS, rule
from extractors.values import Citation

_DEFINITION = (
    "open? hence (?: dash | colon | quote | comma ){0,3} (?: (?! close | open | comma | number ) any ){1,6} close?"
)
_BRIDGE = rule(f"close? dash? (?: {_DEFINITION} )? (?: comma | dot )? dash?")
_AFTER_SHORT = rule(f"dot? close? dash? (?: {_DEFINITION} )? comma? dash?")
"""Behind an abbreviation, which may have its dot."""
_ALIAS = rule(f"close? comma? dash? {_DEFINITION}")
_HENCE = TAGS["hence"]
_LONGEST_BRIDGE = 16
_NO_PLACE = (Place(None, None, None),)


class Cited(NamedTuple):
    """A citation at tokens `[first, stop)` and what it cites: one entry for each article × part × point."""

    first: int
    stop: int
    citations: tuple[Citation, ...]


def alias_end(reading: Reading, stop: int) -> int:
    """Where the definition of a short name that begins at token `stop` ends (“(далее – Закон)”); else `stop`."""
    match = _ALIAS.match(reading.tags, stop) if _HENCE in reading.tags[stop : stop + _LONGEST_BRIDGE] else None
    return match.end() if match else stop


def find(reading: Reading) -> list[Cited]:
    """Every citation of a text, in order. A law named by title without an article is one; a bare “Закон” is none."""
    return Citations(reading).all()


class Citations:
    """What a text cites."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names = Names(reading, laws(reading), aliases(reading))
        self.laws = self.names.laws
        self.firsts, self.stops = [law.first for law in self.laws], [law.stop for law in self.laws]

    def all(self) -> list[Cited]:
        """Every citation, in order."""
        found, used = [], set()
        for chain in chains(self.reading, list(units(self.reading, 0, len(self.reading)))):
            law = self._beside(chain)
            if law or any(unit.level == "article" for unit in chain):
                found += self._cited(chain, law)
                used.add(law)
        alone = (law for law in self.laws if law.titled and law not in used)
        found += [self._of(law.first, law.stop, law, _NO_PLACE) for law in alone]
        return sorted(found, key=lambda cited: cited.first)

    def of_column(self, first: int, stop: int) -> list[Cited]:
        """The citations in tokens `[first, stop)` of a column of articles, where their word is not printed."""
        found = chains(self.reading, bare(self.reading, first, stop))
        articles = (chain for chain in found if any(unit.level == "article" for unit in chain))
        return [cited for chain in articles for cited in self._cited(chain, self._beside(chain))]

    def _beside(self, chain: Sequence[Unit]) -> Law | None:
        """The law that stands right after a chain in Russian, right before it in either language."""
        first, stop = chain[0].first, chain[-1].stop
        after = bisect_left(self.firsts, stop)
        if chain[0].leads and after < len(self.laws) and self.firsts[after] == stop:
            return self.laws[after]
        before = bisect_right(self.stops, first) - 1
        if before < 0 or first - self.stops[before] > _LONGEST_BRIDGE:
            return None
        law = self.laws[before]
        bridge = _AFTER_SHORT if law.stop == law.first + 1 and not law.titled else _BRIDGE
        return law if bridge.fullmatch(self.reading.tags, self.stops[before], first) else None

    def _cited(self, chain: Sequence[Unit], law: Law | None) -> list[Cited]:
        """Each article with words of its own; a law before them is quoted with them all."""
        first, stop = chain[0].first, chain[-1].stop
        known = law or self.names.usual(first)
        named = clusters(chain)
        if law and law.stop <= first:
            return [self._of(law.first, stop, known, [place for one in named for place in one.places])]
        ends = [*(one.units[-1].stop for one in named[:-1]), law.stop if law else stop]
        return [self._of(one.units[0].first, end, known, one.places) for one, end in zip(named, ends, strict=True)]

    def _of(self, first: int, stop: int, law: Law | None, cited: Sequence[Place]) -> Cited:
        where = self.reading.where(first, stop)
        law_id = self.names.resolve(law) if law else None
        law_text = self.reading.where(law.first, law.stop).text if law else None
        citations = (
            Citation(
                law=law_id, law_text=law_text, article=place.article, part=place.part, point=place.point,
                text=where.text, span=where.span, fragments=where.fragments, quote=where.quote,
            )
            for place in cited
        )  # fmt: skip
        return Cited(first, stop, tuple(citations))
