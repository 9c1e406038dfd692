"""Rows shuffled, dropped and doubled within their sections; what others hang on stays."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from random import Random

from instrument.perturbing.chunks import Chunk
from instrument.perturbing.units import Units
from instrument.scoring import Record

Group = list[Chunk]


def rearranged(chunks: Sequence[Chunk], random: Random, kept: set[int]) -> list[Chunk]:
    """The chunks of a document with the rows of every section in another order, some gone, some there twice.

    `kept` are the `seq` of rows that are not dropped; the first of them, which defines what all use, stays in front.
    """
    dropping, doubling, shuffling = random.choice(((0.2, 0, 0), (0, 0.15, 0), (0, 0, 1), (0.15, 0.1, 1)))
    found: list[Chunk] = []
    for is_row, run in groupby(chunks, key=lambda chunk: chunk.row is not None):
        if not is_row:
            found += run
            continue
        groups = _groups(run)
        first = [groups.pop(0)] if _seq(groups[0]) == 1 and 1 in kept else []
        groups = [again for group in groups for again in _again(group, random, kept, dropping, doubling)] or groups[:1]
        if shuffling:
            random.shuffle(groups)
        found += [chunk for group in first + groups for chunk in _members(group, random, shuffling)]
    return found


def _groups(run: Iterator[Chunk]) -> list[Group]:
    """A row and the rows after it that share its place and date."""
    groups: list[Group] = []
    for chunk in run:
        if chunk.head is None:
            groups.append([])
        groups[-1].append(chunk)
    return groups


def _seq(group: Group) -> int:
    return int((group[0].row or {})["seq"])


def _again(group: Group, random: Random, kept: set[int], dropping: float, doubling: float) -> Iterator[Group]:
    """A group once, twice or not at all; a group of several rows loses rows, never its head."""
    if len(group) == 1 and random.random() < dropping and _seq(group) not in kept:
        return
    yield [group[0], *(chunk for chunk in group[1:] if random.random() >= dropping)]
    if random.random() < doubling:
        yield copied(group)


def copied(group: Group) -> Group:
    """The rows of a group once more, as chunks of their own."""
    head = _copy(group[0], None)
    return [head, *(_copy(chunk, head) for chunk in group[1:])]


def _copy(chunk: Chunk, head: Chunk | None) -> Chunk:
    return Chunk(chunk.start, Units(chunk.units.was), chunk.cells, chunk.row, head)


def _members(group: Group, random: Random, shuffling: float) -> Group:
    rest = group[1:]
    if shuffling:
        random.shuffle(rest)
    return [group[0], *rest]


def dating(gold: Record) -> dict[str, int]:
    """Which row dates which event, as the computed deadlines of the others say."""
    through: dict[str, int] = {}
    for row in gold["rows"]:
        for computed in row["computed"]:
            if computed["through"] is not None:
                through[row["offsets"][computed["offset"]]["anchor"]] = computed["through"]
    hours = [row["seq"] for row in gold["rows"] for stated in row["stated"] if stated["time"] and stated["end_time"]]
    return through | {event: hours[0] for event in ("voting_start", "voting_end") if hours and event in through}
