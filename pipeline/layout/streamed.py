"""The entries of a stream of cells: its heads found first, what stands between them folded into rows."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.layout.articles import bare_articles
from pipeline.layout.counting import count
from pipeline.layout.entries import Entry, Page
from pipeline.layout.folding import ORDERS, Item, Placed, fold
from pipeline.layout.heads import runs
from pipeline.layout.weights import ARTICLE, OUTSIDE, has_date, numbered, section_worth, seen, weigh

_TRIED = 240
_SHORT_HEAD, _UNKNOWN_FIRST = 4, 2
_LABEL = 12


def stream(page: Page, blocks: Sequence[int]) -> list[Entry]:
    """The rows, headings and lines outside of one stream, in reading order."""
    table = page.blocks[blocks[0]].table
    heads = _heads(page, blocks)
    found: list[Entry] = []
    order: tuple[str, ...] | None = None
    for headed, group in groupby(blocks, key=lambda block: block in heads):
        run = list(group)
        if headed:
            named = _order(page, run)
            order = named if order is None or sorted(named) == sorted(order) else order
            found.append(Entry("head", table, {column: [block] for column, block in enumerate(run)}))
        elif order is None and heads:
            found += _facts(page, run)
        else:
            found += _folded(page, run, order, table)
    return found


def _heads(page: Page, blocks: Sequence[int]) -> set[int]:
    """The cells that head columns: runs of them with two roles or more, and a row “1 2 3” right after. One of other
    words among them heads a column too.
    """
    named = [page.role(block) is not None for block in blocks]
    found: set[int] = set()
    for run in runs(named, lambda at: _may_head(page, blocks[at])):
        before = range(run[0] if run[0] <= _UNKNOWN_FIRST else 0)
        first = 0 if all(_may_head(page, blocks[at]) for at in before) and before else run[0]
        heads = blocks[first : run[-1] + 1]
        if len({page.role(block) for block in heads} - {None}) > 1:
            found.update(heads)
            found.update(_counted(page, blocks, run[-1] + 1))
    return found


def _may_head(page: Page, block: int) -> bool:
    """Whether a cell can head a column though nobody knows its words: they are few and say no time."""
    cell = page.cells[block]
    if cell is None or page.is_number(block):
        return False
    evidence = page.evidence
    return evidence.words(*cell) <= _SHORT_HEAD and not evidence.time(*cell) and not evidence.citation(*cell)


def _counted(page: Page, blocks: Sequence[int], at: int) -> list[int]:
    """The cells from `at` on that are 1, 2, 3 …, if there are three."""
    run: list[int] = []
    for block in blocks[at:]:
        cell = page.cells[block]
        if cell is None or not page.is_number(block) or page.evidence.reading.values[cell.first] != len(run) + 1:
            break
        run.append(block)
    return run if len(run) > 2 else []


def _order(page: Page, run: Sequence[int]) -> tuple[str, ...]:
    """The columns that a head names, each once; one that it does not name is the matter, or a note beside it."""
    named = [page.role(block) for block in run if not page.is_number(block)]
    if named[:2] == [None, None]:
        named[0] = "number"
    unknown = "note" if "duty" in named else "duty"
    return tuple(dict.fromkeys(role or unknown for role in named))


def _orders(order: tuple[str, ...] | None) -> Sequence[tuple[str, ...]]:
    """The orders of columns to try: the headings', also with the numbers that often have none, and with two changed."""
    if order is None:
        return ORDERS
    whole = [order] if "number" in order else [order, ("number", *order)]
    other = {"deadline": "responsible", "responsible": "deadline"}
    return [*whole, *(tuple(other.get(role, role) for role in one) for one in whole if other.keys() <= set(one))]


def _facts(page: Page, run: Sequence[int]) -> Iterator[Entry]:
    """Cells before the head: a short label and the date after it are one line."""
    held: list[int] = []
    for block in run:
        cell = page.cells[block]
        dated = cell is not None and has_date(page.evidence, cell)
        if held and not dated:
            yield Entry("free", None, {0: held})
            held = []
        held = [*held, block]
        if dated or cell is None or page.evidence.words(*cell) > _LABEL:
            yield Entry("free", None, {0: held})
            held = []
    if held:
        yield Entry("free", None, {0: held})


def _folded(page: Page, run: Sequence[int], order: tuple[str, ...] | None, table: int | None) -> list[Entry]:
    articles = bare_articles(page.evidence, [page.cells[block] for block in run], order or ())
    items = [_item(page, block, last=block == run[-1], is_article=at in articles) for at, block in enumerate(run)]
    if order and (counted := count(items, order)):
        return _entries(run, counted, table)
    orders = _orders(order)
    tried = [fold(items[:_TRIED], one) for one in orders]
    best = max(range(len(orders)), key=lambda at: tried[at][0])
    placed = tried[best][1] if len(items) <= _TRIED else fold(items, orders[best])[1]
    return _entries(run, placed, table)


def _item(page: Page, block: int, *, last: bool, is_article: bool) -> Item:
    cell, info = page.cells[block], page.blocks[block]
    if cell is None:
        return Item({}, -1.0, numbered=False, empties=info.empties, joined=info.joined, unclosed=False)
    one = seen(page.evidence, cell)
    if one.outside:
        return Item(OUTSIDE, -1.0, numbered=False, empties=info.empties, joined=info.joined, unclosed=False)
    worth = ARTICLE if is_article else weigh(page.evidence, cell, one)
    section = section_worth(one)
    begins = numbered(page.evidence, cell) > 0
    unclosed = last and info.unclosed
    return Item(worth, section, numbered=begins, empties=info.empties, joined=info.joined, unclosed=unclosed)


def _entries(run: Sequence[int], placed: Sequence[Placed], table: int | None) -> list[Entry]:
    found: list[Entry] = []
    for block, place in zip(run, placed, strict=True):
        if place.column is None:
            found.append(Entry("section" if place.section else "free", table if place.section else None, {0: [block]}))
        elif place.begins:
            found.append(Entry("row", table, {place.column: [block]}))
        else:
            found[-1].cells.setdefault(place.column, []).append(block)
    return found
