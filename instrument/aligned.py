"""How well the duties of plans are aligned whose truth is known: plans of the same duties for other elections,
reworded, moved, two of them merged into one, in one language or in both.
"""

from collections.abc import Iterator
from random import Random
from typing import Final, NamedTuple

from instrument.mistakes.facts import Facts, Line, sound
from instrument.mistakes.written import written
from pipeline.comparison import duties, lines
from pipeline.engine import extract
from pipeline.readers.document import Document

PAIRS: Final = 100
"""Pairs of plans of each kind of pair of languages."""
LANGUAGES: Final = (("ky", "ky"), ("ru", "ru"), ("ky", "ru"))
MOVED, MERGED, LEFT_OUT = 3, 2, 2
"""Rows of each plan that stand elsewhere, that are two duties in one, that are not there."""
FIRST: Final = 1_000
"""The first seed: those before it were looked at when the mechanism was made."""
JOINTS: Final = (("; ", "; "), (". ", ". "), (", ", ", "), (" жана ", " и "))
"""What stands between two duties in one row, in Kyrgyz and in Russian."""
_FAR = 4
_MARK = "+"

HEAD: Final = f"""# How well duties are aligned

Made by `python -m instrument aligned`; do not edit. Pairs of generated plans for two elections, {PAIRS} for each two
languages, of seeds that nobody looked at. In both plans every duty may be in other words and under other terms;
{LEFT_OUT} rows are left out, {MOVED} stand elsewhere, {MERGED} times two duties stand in one row, joined by a
semicolon, a full stop, a comma or an “and”. A link is right when both rows have a duty in common. What is missed are
mostly second duties of merged rows. The aim is 0.95, on plans aligned by hand as well, where
`tests/pipeline/comparison` holds it.
"""


class Score(NamedTuple):
    """Links of rows: those of the truth, those that were made, those that are right."""

    true: int
    made: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(self.true + self.made, 1)


def measure(pairs: int = PAIRS) -> dict[tuple[str, str], Score]:
    """How well the pairs of each two languages are aligned; the same pairs every time."""
    return {
        both: _summed(_pair(Random(f"{both} {seed}"), both) for seed in range(FIRST, FIRST + pairs))
        for both in LANGUAGES
    }


def _summed(scores: Iterator[Score]) -> Score:
    return Score(*(sum(side) for side in zip(*scores, strict=True)))


def _pair(random: Random, languages: tuple[str, str]) -> Score:
    ours, theirs = (_changed(sound(random, by_law=False), random) for _ in languages)
    true = {
        (one, two)
        for one, mine in enumerate(ours.lines, 1)
        for two, other in enumerate(theirs.lines, 1)
        if set(mine.duty.id.split(_MARK)) & set(other.duty.id.split(_MARK))
    }
    made = _links(written(ours, languages[0], random), written(theirs, languages[1], random))
    return Score(len(true), len(made), len(true & made))


def _links(*texts: str) -> set[tuple[int, int]]:
    """The rows of two plans that stand in one line of their comparison, by their `seq`."""
    plans = [
        extract(Document(name=f"{at}.txt", sha256="0", media_type="text/plain", text=text, pages=None))
        for at, text in enumerate(texts)
    ]
    return {
        (one.duty.row.seq, two.duty.row.seq)
        for line in lines([duties(plan) for plan in plans])
        for one in line
        for two in line
        if one.plan == 0 and two.plan == 1
    }


def _changed(facts: Facts, random: Random) -> Facts:
    """A plan with rows left out, merged and moved, numbered anew."""
    rows = list(facts.lines)
    for _ in range(LEFT_OUT):
        rows.pop(random.randrange(len(rows)))
    for _ in range(MERGED):
        at = random.randrange(len(rows) - 1)
        rows[at : at + 2] = [_merged(rows[at], rows[at + 1], random.choice(JOINTS))]
    for _ in range(MOVED):
        at = random.randrange(len(rows))
        row = rows.pop(at)
        rows.insert(max(at + random.randint(-_FAR, _FAR), 0), row)
    return facts._replace(lines=tuple(row._replace(number=str(at)) for at, row in enumerate(rows, 1)))


def _merged(one: Line, two: Line, joints: tuple[str, str]) -> Line:
    """Two duties in one row, under the deadline of the first."""
    both = ((one.duty.ky, two.duty.ky), (one.duty.ru, two.duty.ru))
    kyrgyz, russian = (
        first[one.words] + joint + (second[two.words] if joint.strip() == "." else _lowered(second[two.words]))
        for joint, (first, second) in zip(joints, both, strict=True)
    )
    duty = one.duty._replace(id=f"{one.duty.id}{_MARK}{two.duty.id}", ky=(kyrgyz,), ru=(russian,))
    return one._replace(duty=duty, words=0)


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


def page(measured: dict[tuple[str, str], Score]) -> str:
    """The figures as a page."""
    lines = [HEAD, "| languages | links | made | right | F1 |", "| --- | ---: | ---: | ---: | ---: |"]
    lines += [
        f"| {' and '.join(dict.fromkeys(both))} | {one.true} | {one.made} | {one.right} | {one.f1:.3f} |"
        for both, one in measured.items()
    ]
    return "\n".join(lines) + "\n"
