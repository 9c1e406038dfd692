"""Citations of a whole text: chains of units, each with the law that stands beside it or that the document means."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.citations.aliases import aliases
from extractors.citations.groups import Place, chains, places
from extractors.citations.laws import Law, laws
from extractors.citations.names import Names
from extractors.citations.units import Unit, units
from extractors.reading import Reading
from extractors.tags import rule
from extractors.values import Citation

_DEFINITION = (
    "open? hence (?: dash | colon | quote | comma ){0,3} (?: (?! close | open | comma | number ) any ){1,6} close?"
)
_BRIDGE = rule(f"close? dash? (?: {_DEFINITION} )? comma? dash?")
_TAIL = rule(_DEFINITION)
_LONGEST_BRIDGE = 16
_NO_PLACE = (Place(None, None, None),)


class Cited(NamedTuple):
    """A citation at tokens `[first, stop)` and what it cites: one entry for each article × part × point."""

    first: int
    stop: int
    citations: tuple[Citation, ...]


def find(reading: Reading) -> list[Cited]:
    """Every citation of a text, in order. A law named by title without an article is one; a bare “Закон” is none."""
    names = Names(reading, laws(reading), aliases(reading))
    found, used = [], set()
    for chain in chains(reading, list(units(reading))):
        law = _beside(reading, names.laws, chain)
        if law or any(unit.level == "article" for unit in chain):
            found.append(_cited(reading, names, chain, law))
            used.add(law)
    found += [
        _of(reading, law.first, law.stop, names.resolve(law), _NO_PLACE)
        for law in names.laws
        if law.titled and law not in used
    ]
    return sorted(found, key=lambda cited: cited.first)


def _cited(reading: Reading, names: Names, chain: Sequence[Unit], law: Law | None) -> Cited:
    first, stop = chain[0].first, chain[-1].stop
    if law is None:
        usual = names.usual(first)
        return _of(reading, first, stop, (usual.id if usual else None, usual), places(chain))
    if law.first >= stop:
        tail = _TAIL.match(reading.tags, law.stop)
        stop = tail.end() if tail else law.stop
    elif law.stop <= first and law.first < first:
        first = law.first
    return _of(reading, first, stop, names.resolve(law), places(chain))


def _beside(reading: Reading, named: Sequence[Law], chain: Sequence[Unit]) -> Law | None:
    """The law that stands right after a chain in Russian, right before it in either language."""
    first, stop = chain[0].first, chain[-1].stop
    if chain[0].leads and (law := next((law for law in named if law.first == stop), None)):
        return law
    law = next((law for law in reversed(named) if law.stop <= first), None)
    near = law is not None and first - law.stop <= _LONGEST_BRIDGE
    return law if law and near and _BRIDGE.fullmatch(reading.tags, law.stop, first) else None


def _of(reading: Reading, first: int, stop: int, law: tuple[str | None, Law | None], cited: Sequence[Place]) -> Cited:
    where, words = reading.where(first, stop), law[1]
    law_text = reading.where(words.first, words.stop).text if words else None
    return Cited(
        first,
        stop,
        tuple(
            Citation(
                law=law[0], law_text=law_text, article=place.article, part=place.part, point=place.point,
                text=where.text, span=where.span, fragments=where.fragments, quote=where.quote,
            )
            for place in cited
        ),
    )  # fmt: skip
