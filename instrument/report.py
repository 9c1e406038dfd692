"""The page `docs/accuracy.md`: the same figures for the same program, with no time of day and no machine in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from instrument import peers
from instrument.results import SETS, Result, by, total
from instrument.robust import Fall
from instrument.scoring import Counts

_INTRODUCTION = """# How right it is

Written by `make score`; nothing here is written by hand. Every document has gold that was written apart from the \
program; records are scored by [`instrument/scoring`](../instrument/scoring), which counts as the shared scorer does. \
`F1` has its Wilson interval (95 %) beside it. Of the half of the blind set that is only scored, nothing but sums is \
told.
"""
_SMALL = 100
_LOOKED_INTO = ("corpus", "real", "samples", "generated", "looked", "negative")


def page(results: dict[str, list[Result]], falls: Sequence[Fall] = ()) -> str:
    """The whole page. `falls` are those of documents written otherwise."""
    parts = [_INTRODUCTION, *_summary(results)]
    for name, found in results.items():
        if found:
            parts += _of_set(name, found)
    parts += [*_calibrated(results.get("generated", [])), *_robust(falls), *_peers(results)]
    return "\n".join(parts).rstrip() + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown, numbers to the right."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _summary(results: dict[str, list[Result]]) -> Iterator[str]:
    yield "## The sets\n"
    rows = []
    for name, found in results.items():
        counts = total(found)
        large = [(one.f1, slot) for slot, one in counts.items() if one.gold >= _SMALL]
        small = [(one.errors, slot) for slot, one in counts.items() if one.gold < _SMALL]
        worst = min(large, default=None)
        most = max(small, default=None)
        rows.append([
            SETS[name], str(len(found)), f"{worst[1]} {worst[0]:.3f}" if worst else "–",
            f"{most[1]} {most[0]}" if most else "–",
        ])  # fmt: skip
    yield table(
        ["set", "documents", "worst F1 of slots with 100 entries or more", "most errors of smaller slots"], rows
    )


def _of_set(name: str, results: list[Result]) -> Iterator[str]:
    yield f"## {SETS[name][:1].upper()}{SETS[name][1:]}\n"
    yield table(
        ["slot", "gold", "predicted", "right", "precision", "recall", "F1", "interval"],
        ([slot, *_figures(counts)] for slot, counts in total(results).items()),
    )
    groups: list[tuple[str, Callable[[Result], str]]] = [("language", lambda one: one.document.language)]
    if name in _LOOKED_INTO and name != "negative":
        groups += [("layout", lambda one: one.document.layout), ("kind", lambda one: one.document.kind)]
    for title, key in groups:
        yield from _grouped(title, by(results, key))
    if name in _LOOKED_INTO:
        yield from _worst(results)


def _figures(counts: Counts) -> list[str]:
    low, high = counts.interval
    shares = [f"{share:.3f}" for share in (counts.precision, counts.recall, counts.f1)]
    return [*map(str, counts), *shares, f"{low:.3f}–{high:.3f}"]


def _grouped(title: str, groups: dict[str, list[Result]]) -> Iterator[str]:
    if len(groups) < 2:
        return
    tallies = {name: total(found) for name, found in groups.items()}
    slots = list(dict.fromkeys(slot for tally in tallies.values() for slot in tally))
    slots.sort(key=list(total([one for found in groups.values() for one in found])).index)
    yield f"F1 by {title} (entries of gold in brackets):\n"
    yield table(
        ["slot", *(f"{name}, {len(groups[name])}" for name in groups)],
        ([slot, *(_short(tally.get(slot)) for tally in tallies.values())] for slot in slots),
    )


def _short(counts: Counts | None) -> str:
    return f"{counts.f1:.3f} ({counts.gold})" if counts else "–"


def _worst(results: list[Result]) -> Iterator[str]:
    """The slot with the most errors, and what is missed in it."""
    counts = total(results)
    slot = max(counts, key=lambda name: (counts[name].errors, -counts[name].f1))
    if not counts[slot].errors:
        yield "Nothing is missed.\n"
        return
    places = [f"`{one.document.name}` {miss.place}" for one in results for miss in one.misses if miss.slot == slot]
    shown = list(dict.fromkeys(places))
    rest = f" and {len(shown) - 8} more" if len(shown) > 8 else ""
    yield f"Most errors: **{slot}**, {counts[slot].errors}, at {', '.join(shown[:8])}{rest}.\n"


def _calibrated(results: list[Result]) -> Iterator[str]:
    """Of the rows of which the program is sure, the share that is right in every slot."""
    sure = right = rows = 0
    for one in results:
        wrong = {miss.place for miss in one.misses}
        for row in one.record["rows"]:
            rows += 1
            if row.get("confidence", 0.0) > 0.9:
                sure += 1
                right += f"row {row['seq']}" not in wrong and f"predicted row {row['seq']}" not in wrong
    if sure:
        yield "## Confidence\n"
        share = f"{right / sure:.1%} of these have no error"
        yield f"Of {rows} rows of the generated set {sure} have a confidence above 0.9; {share}.\n"


def _robust(falls: Sequence[Fall]) -> Iterator[str]:
    if falls:
        yield "## The real documents written otherwise\n"
        yield "The slot that falls most when a text says the same in another way, over all variants together.\n"
        yield table(
            ["document", "what differs", "slot", "fall of F1", "variants"],
            ([one.document, ", ".join(one.ways), one.slot, f"{one.fall:.3f}", str(one.variants)] for one in falls),
        )


def _peers(results: dict[str, list[Result]]) -> Iterator[str]:
    yield "## Days, beside what others find\n"
    yield (
        "Each day that a document states, once, by month and day: rows, header, period. Offsets, bodies and citations "
        "no peer returns. Natasha reads Russian only.\n"
    )
    rows = []
    for name, found in results.items():
        if peers.asked(name) and found:
            for language, group in by(found, lambda one: one.document.language).items():
                for peer, counts in peers.compared(group).items():
                    if counts.gold:
                        rows.append([SETS[name], language, peer, *_figures(counts)])
    yield table(["set", "language", "", "days", "found", "right", "precision", "recall", "F1", "interval"], rows)
