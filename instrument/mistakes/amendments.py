"""Generated plans with generated amendments: whether the consolidated plan says what the plan says when it is written
with the change, and whether an instruction that cannot be carried out is told.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from instrument.generator.layouts import WRITERS, Row, Table
from instrument.mistakes.facts import sound
from instrument.mistakes.orders import ACT, ANOTHER, HEADS, IMPOSSIBLE, ORDERS, Order, Wording, amendment
from instrument.mistakes.written import LAYOUTS, table
from pipeline.amending import CODES, Read, amend
from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.record import Plan
from pipeline.record import Row as Read_row

EACH = 20
"""Plans with each kind of instruction."""
LANGUAGES = ("ky", "ru")
_CODES = frozenset(code.code for code in CODES)
Rows = tuple[tuple[str, ...], ...]


class Tried(NamedTuple):
    """One plan with an amendment: the kind of instruction, whether it became what it should, the codes told."""

    kind: str
    name: str
    right: bool
    told: tuple[str, ...]


def measure(each: int = EACH) -> Iterator[Tried]:
    """Plans with every kind of instruction, half in each language; the same every time."""
    for kind in ORDERS:
        yield from (_tried(kind, seed) for seed in range(each))
    yield from (_several(seed) for seed in range(each))
    for kind in IMPOSSIBLE:
        yield from (_impossible(kind, seed) for seed in range(each))


def _tried(kind: str, seed: int) -> Tried:
    random = Random(f"{kind} {seed}")
    return _carried(kind, seed, random, [ORDERS[kind]])


def _several(seed: int) -> Tried:
    random = Random(f"several {seed}")
    return _carried("several instructions", seed, random, random.sample(list(ORDERS.values()), 3))


def _carried(kind: str, seed: int, random: Random, orders: Sequence[Callable[[Rows, Wording], Order]]) -> Tried:
    language = LANGUAGES[seed % 2]
    written = _table(language, random)
    layout, noise = random.choice(LAYOUTS), random.random()
    rows: Rows = tuple(row.cells for row in written.body if isinstance(row, Row))
    instructions, after = [], rows
    for order in orders:
        made = order(after, Wording(language, random, written.heads))
        instructions.append(made.words)
        after = made.rows
    plan = _read(_laid_out(written, rows, layout, noise), "plan.txt")
    changed = _read(_laid_out(written, after, layout, noise), "plan.txt")
    change = _read(amendment(language, instructions, ACT, random), "change.txt")
    found = amend(plan, [change]).plan
    told = tuple(one.code for one in found.findings if one.code in _CODES)
    return Tried(kind, f"{kind} {seed}", _said(found) == _said(changed.plan) and not told, told)


def _impossible(kind: str, seed: int) -> Tried:
    random = Random(f"{kind} {seed}")
    language = LANGUAGES[seed % 2]
    written = _table(language, random)
    rows: Rows = tuple(row.cells for row in written.body if isinstance(row, Row))
    plan = _read(_laid_out(written, rows, random.choice(LAYOUTS), random.random()), "plan.txt")
    words, code = IMPOSSIBLE[kind](rows, Wording(language, random, written.heads))
    act = ANOTHER if code == "amendment-of-another-act" else ACT
    found = amend(plan, [_read(amendment(language, words, act, random), "change.txt")]).plan
    told = tuple(one.code for one in found.findings if one.code in _CODES)
    return Tried(kind, f"{kind} {seed}", told == (code,), told)


def _table(language: str, random: Random) -> Table:
    written = table(sound(random, by_law=False), language, random)
    return written._replace(before=(HEADS[language], *written.before))


def _laid_out(written: Table, rows: Rows, layout: str, noise: float) -> str:
    """A table of such rows; the same noise for the same number."""
    return WRITERS[layout](written._replace(body=tuple(Row(cells) for cells in rows)), Random(noise))


def _read(text: str, name: str) -> Read:
    document = Document(name=name, sha256="0", media_type="text/plain", text=text, pages=None)
    return Read(document, extract(document))


def _said(plan: Plan) -> list[object]:
    """What the rows say, wherever they stand."""
    return [plan.election, plan.resolution, *(_row(row) for row in plan.rows)]


def _row(row: Read_row) -> object:
    return (
        row.number,
        row.duty,
        row.deadline_text,
        [(one.n, one.n2, one.unit, one.direction, one.anchor, one.bound) for one in row.offsets],
        [(one.date, one.end_date, one.time, one.end_time, one.bound) for one in row.stated],
        [(one.id, one.role) for one in row.bodies],
        [(one.law, one.article, one.part) for one in row.citations],
        row.verdict.status,
    )
