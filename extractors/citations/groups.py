"""Units put together: which parts and points belong to which articles, in Kyrgyz order and in Russian."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from extractors.citations.units import SHORT, Unit
from extractors.reading import Reading
from extractors.tags import TAGS

_BETWEEN = frozenset(TAGS[name] for name in ("comma", "semicolon", "and", "or", "dash"))
_OPEN, _CLOSE = TAGS["open"], TAGS["close"]


class Place(NamedTuple):
    """One article × part × point."""

    article: str | None
    part: str | None
    point: str | None


def chains(reading: Reading, units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Runs of units with nothing but commas and the like between them."""
    chain: list[Unit] = []
    for unit in units:
        if chain and not _follows(reading, chain[-1], unit):
            yield _spelled_out(chain)
            chain = []
        if chain and reading.tags[chain[-1].stop : unit.first] == _OPEN and len(chain[-1].numbers) > 1:
            chain[-1:] = _last_apart(chain[-1])
        chain.append(_closed(reading, chain, unit))
    if chain:
        yield _spelled_out(chain)


def _spelled_out(chain: list[Unit]) -> list[Unit]:
    """“14-б. 4-бөл.” is article 14, “10-бер., 4-б.” part 4; “14-б.” alone is an article as well."""
    first = next((at for at, unit in enumerate(chain) if unit.level == SHORT), None)
    if first is not None and not any(unit.level == "article" for unit in chain):
        chain[first] = chain[first]._replace(level="article")
    return [unit._replace(level="part") if unit.level == SHORT else unit for unit in chain]


def _last_apart(unit: Unit) -> list[Unit]:
    """What stands in brackets belongs to the last number: “статьями 7, 12 (часть 3)”."""
    return [unit._replace(numbers=unit.numbers[:-1]), unit._replace(numbers=unit.numbers[-1:])]


def _closed(reading: Reading, chain: Sequence[Unit], unit: Unit) -> Unit:
    """A unit in brackets of its own takes the closing one with it: “15-беренеси (1-бөлүгү)”."""
    opened = chain and _OPEN in reading.tags[chain[-1].stop : unit.first]
    closes = reading.tags[unit.stop : unit.stop + 1] == _CLOSE
    return unit._replace(stop=unit.stop + 1) if opened and closes else unit


def _follows(reading: Reading, one: Unit, two: Unit) -> bool:
    between = reading.tags[one.stop : two.first]
    if between[:1] == _CLOSE and one.leads and one.level != "article":
        between = between[1:]
    if between == _OPEN:
        return one.level == "article" and two.level != "article"
    if len(between) > 2 or not _BETWEEN.issuperset(between):
        return False
    return bool(between) or "\n\n" not in reading.folded.text[reading.ends[one.stop - 1] : reading.starts[two.first]]


class Cluster(NamedTuple):
    """An article with its parts and points: the units that name it, and every article × part × point of theirs."""

    units: Sequence[Unit]
    places: Sequence[Place]


def clusters(chain: Sequence[Unit]) -> list[Cluster]:
    """The articles that a chain names one after another, in printed order."""
    heads = [at for at, unit in enumerate(chain) if unit.level == "article"]
    if not heads:
        return [Cluster(chain, [Place(None, part, point) for part, point in _smaller([], chain)])]
    bounds = [0, *(_divide(chain, one, two) for one, two in pairwise(heads)), len(chain)]
    found = []
    for head, start, stop in zip(heads, bounds, bounds[1:], strict=False):
        smaller = _smaller(chain[start:head], chain[head + 1 : stop])
        places = [Place(article, *one) for article, one in product(chain[head].numbers, smaller)]
        found.append(Cluster(chain[start:stop], places))
    return found


def _divide(chain: Sequence[Unit], one: int, two: int) -> int:
    """Where what stands between two articles is divided: it belongs to the second if it leads right up to it."""
    if two - one == 1:
        return two
    last = chain[two - 1]
    touching = last.stop == chain[two].first or (chain[0].level != "article")
    return one + 1 if last.leads and touching else two


def _smaller(before: Sequence[Unit], after: Sequence[Unit]) -> list[tuple[str | None, str | None]]:
    """The parts and points that go with an article, from those printed before it and after it."""
    blocks = [block[::-1] for block in _blocks(before[::-1])][::-1] + _blocks(after)
    return [pair for block in blocks for pair in _pairs(block)] or [(None, None)]


def _blocks(units: Sequence[Unit]) -> list[list[Unit]]:
    """A block for each part, with the points that follow it."""
    blocks: list[list[Unit]] = []
    for unit in units:
        if not blocks or unit.level == "part":
            blocks.append([])
        blocks[-1].append(unit)
    return blocks


def _pairs(block: Sequence[Unit]) -> list[tuple[str | None, str | None]]:
    parts, points, below = (
        [number for unit in block if unit.level == level for number in unit.numbers]
        for level in ("part", "point", "subpoint")
    )
    named = [f"{point}.{sub}" for point, sub in product(points, below)] if points and below else points or below
    nothing: list[str | None] = [None]
    return list(product(parts or nothing, named or nothing))
