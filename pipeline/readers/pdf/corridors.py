"""A table without ruling lines: the numbers of its rows are anchors, and blank corridors run between its columns."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median

from pipeline.readers.pdf.anchors import is_apart, is_number, is_split, numbers, spaces
from pipeline.readers.pdf.joined import Line, Pages, Whole
from pipeline.readers.pdf.shapes import Row, Word

Columns = dict[int, list[Word]]

_FEWEST = 3
_CROSSED = 0.4
_ALIGNED = 2
"""So many words at the beginnings of columns are no chance, however near the words before them end."""
_MOSTLY = 0.8
_TIGHT = 0.2
_SELDOM = 0.04
_NARROWEST = 3
_TOGETHER = 0.6
_BLANK = 0.27
_WIDER = 1.25
_MOST_COLUMNS = 12
_HEAD = 6
_ENOUGH = 5
_SMALL_SELDOM = 0.15
_CLEAR = 0.85
_END = 2.2


def table_in(lines: Sequence[Line]) -> tuple[int, int, Pages] | None:
    """The table that some lines hold: its first line, the one after its last, its cells; null where there is none."""
    return _numbered(lines) or _spaced(lines)


def _numbered(lines: Sequence[Line]) -> tuple[int, int, Pages] | None:
    """A table whose rows have numbers."""
    anchors = numbers(lines)
    starts = _starts(lines, anchors, _behind(lines, anchors))
    if starts is None:
        return None
    cut = [_without_titles(_cut(line.row, starts)) for line in lines]
    region = range(_head(lines, cut, anchors[0]), _stop(lines, cut, anchors))
    anchors = [at for at in range(anchors[0], region.stop) if is_number((cut[at] or {}).get(0, ()))]
    if len(anchors) < _FEWEST:
        return None
    heads = _heads(lines, cut, region.start, anchors[0])
    middles = _earlier(lines, {at for at, columns in enumerate(cut) if columns is None} | heads, anchors)
    return region.start, region.stop, _table(lines, cut, starts, region, heads, {region.start, *anchors, *middles})


def _spaced(lines: Sequence[Line]) -> tuple[int, int, Pages] | None:
    """A table whose rows stand further apart than the lines within them."""
    rows, leading = spaces(lines)
    starts = _starts(lines, rows)
    if starts is None:
        return None
    cut = [_cut(line.row, starts) for line in lines]
    titles = [at for at, columns in enumerate(cut) if columns is not None and columns.keys() == {0}]
    for at in titles:
        if is_apart(lines, at, leading) and is_apart(lines, at + 1, leading):
            cut[at] = None
    if sum(cut[at] is None for at in rows) > _CROSSED * len(rows):
        return None
    below = range(rows[-1] + 1, len(lines))
    stop = next((at for at in below if cut[at] is None or is_apart(lines, at, leading)), len(lines))
    heads = _heads(lines, cut, rows[0], rows[1])
    rows = [at for at in range(rows[0], stop) if len(cut[at] or ()) > 1 and is_apart(lines, at, leading)]
    capitals = _capitals(cut, rows)
    goes_on = {at for at in rows if at - 1 in heads and _goes_on(lines[at].row, cut[at] or {}, capitals)}
    return rows[0], stop, _table(lines, cut, starts, range(rows[0], stop), heads, {*rows} - goes_on)


def _capitals(cut: Sequence[Columns | None], rows: Sequence[int]) -> frozenset[int]:
    """The columns whose cells begin with a capital letter or a figure, as a rule."""
    begun = [cut[at] or {} for at in rows]
    columns = {column for columns in begun for column in columns}
    small = {column: [_is_small(columns[column]) for columns in begun if column in columns] for column in columns}
    return frozenset(
        column for column, are in small.items() if len(are) >= _ENOUGH and sum(are) <= _SMALL_SELDOM * len(are)
    )


def _is_small(words: Sequence[Word]) -> bool:
    return words[0].text[:1].islower()


def _goes_on(row: Row, columns: Columns, capitals: frozenset[int]) -> bool:
    """Whether a line below the head said again is the rest of a row that the page has cut: it begins small, or one of
    its cells does where others do not.
    """
    return row.text[:1].islower() or any(_is_small(columns[column]) for column in columns.keys() & capitals)


def _behind(lines: Sequence[Line], anchors: Sequence[int]) -> float | None:
    """Where the words behind the numbers of rows begin, if they do at one place: long numbers may leave no corridor."""
    lefts = [row.words[1].left for at in anchors if len((row := lines[at].row).words) > 1]
    if len(lefts) < _FEWEST:
        return None
    place = median(lefts)
    return place - 0.5 if sum(abs(left - place) <= 1.0 for left in lefts) >= _MOSTLY * len(lefts) else None


def _starts(lines: Sequence[Line], anchors: Sequence[int], behind: float | None = None) -> list[float] | None:
    """Where the columns of rows begin: behind every corridor that words seldom cross, and where words stand `behind`
    the numbers; null for fewer than three.
    """
    if len(anchors) < _FEWEST:
        return None
    region = [line for line in lines[anchors[0] : anchors[-1] + 1] if is_split(line.row.words)]
    if not region:
        return None
    starts = _corridors(region)
    starts = [start for start in starts if start == starts[0] or not _only_blanks(region, start)]
    if behind is not None and all(abs(start - behind) > _NARROWEST for start in starts):
        starts = sorted([*starts, behind])
    return starts if _FEWEST <= len(starts) <= _MOST_COLUMNS else None


def _corridors(region: Sequence[Line]) -> list[float]:
    """Where words begin again behind every corridor that they seldom cross; a narrow one is one where most lines begin
    again at the same place.
    """
    width = int(max(word.right for line in region for word in line.row.words)) + 2
    change, begun = [0] * (width + 1), [0] * (width + 1)
    for line in region:
        for word in line.row.words:
            begun[max(int(word.left), 0)] += 1
            change[max(int(word.left), 0)] += 1
            change[max(int(word.right + 0.5), 0)] -= 1
    seldom = max(1.0, _SELDOM * len(region))
    starts, covered, blank = [], 0, _NARROWEST
    for place in range(width):
        covered += change[place]
        if covered <= seldom:
            blank += 1
        else:
            if blank >= _NARROWEST or (blank and begun[place] > _TOGETHER * len(region)):
                starts.append(float(place))
            blank = 0
    return starts


def _only_blanks(region: Sequence[Line], start: float) -> bool:
    """Whether what seems a corridor is the blank behind a word that many cells begin with."""
    pairs = [pair for line in region for pair in pairwise(line.row.words)]
    blanks = [two.left - one.right for one, two in pairs]
    usual = median(
        [blank for blank, (one, _) in zip(blanks, pairs, strict=True) if blank < one.bottom - one.top] or [0]
    )
    here = [
        blank
        for blank, (one, two) in zip(blanks, pairs, strict=True)
        if one.right <= start + 1.5 and abs(two.left - start) <= _NARROWEST
    ]
    return sum(blank < _WIDER * usual for blank in here) > _TIGHT * len(here)


def _cut(row: Row, starts: Sequence[float]) -> Columns | None:
    """The words of a line by column; null where the line runs over the corridors."""
    columns: Columns = {}
    for word in row.words:
        column = max(bisect_right(starts, word.left + 1.5) - 1, 0)
        if column + 1 < len(starts) and word.right > starts[column + 1] + 1.5:
            return None
        columns.setdefault(column, []).append(word)
    aligned = sum(abs(words[0].left - starts[column] - 0.5) <= 1.0 for column, words in columns.items() if column)
    if aligned >= _ALIGNED:
        return columns
    blanks = [two.left - one.right for words in columns.values() for one, two in pairwise(words)]
    least = max(_WIDER * min(blanks, default=0.0), _BLANK * (row.bottom - row.top))
    between = (two[0].left - one[-1].right for (_, one), (_, two) in pairwise(sorted(columns.items())))
    return None if any(blank < least for blank in between) else columns


def _without_titles(columns: Columns | None) -> Columns | None:
    """Words in the column of the numbers, with none beyond the next, are a short title."""
    if columns is None or not columns.keys() <= {0, 1} or is_number(columns.get(0, ())):
        return columns
    return None if any(word.text.strip(".").isalpha() for word in columns.get(0, ())) else columns


def _head(lines: Sequence[Line], cut: Sequence[Columns | None], anchor: int) -> int:
    """The first line of the table: its column heads stand a few lines above the first number."""
    first = at = anchor
    while at > max(anchor - _HEAD, 0) and lines[at - 1].page == lines[anchor].page:
        at -= 1
        if len(cut[at] or ()) > 1:
            first = at
        elif cut[at] is not None and first < anchor:
            break
    return first


def _stop(lines: Sequence[Line], cut: Sequence[Columns | None], anchors: Sequence[int]) -> int:
    """The line after the last row: the next that runs over the corridors or stands apart."""
    at = anchors[-1] + 1
    while at < len(lines) and cut[at] is not None and not _says((cut[at] or {}).get(0, ())):
        here, before = lines[at], lines[at - 1]
        if here.page == before.page and here.row.baseline - before.row.baseline > _END * (
            here.row.bottom - here.row.top
        ):
            break
        at += 1
    return at


def _says(words: Sequence[Word]) -> bool:
    """Whether some words say more than the dot of a number that had no room on its line."""
    return any(letter not in ".)" for word in words for letter in word.text)


def _heads(lines: Sequence[Line], cut: Sequence[Columns | None], first: int, anchor: int) -> set[int]:
    """The lines that say the head of the table again, as on a new page."""
    head = [lines[at].row.text for at in takewhile(lambda at: cut[at] is not None, range(first, anchor))]
    if not head:
        return set()
    said = [at for at in range(anchor, len(lines)) if [one.row.text for one in lines[at : at + len(head)]] == head]
    return {at + k for at in said for k in range(len(head))}


def _earlier(lines: Sequence[Line], between: set[int], anchors: Sequence[int]) -> Iterator[int]:
    """Where rows begin above their numbers, which stand in the middle: at the widest gap between two numbers."""
    for one, two in pairwise(anchors):
        gaps = {at: _gap(lines, at) for at in range(one + 1, two + 1)}
        whole = lines[one].page == lines[two].page and between.isdisjoint(gaps)
        widest = max(gaps, key=lambda at: gaps[at])
        if whole and gaps[two] < _CLEAR * gaps[widest]:
            yield widest


def _gap(lines: Sequence[Line], at: int) -> float:
    here, before = lines[at], lines[at - 1]
    return here.row.baseline - before.row.baseline if here.page == before.page else 0.0


def _table(
    lines: Sequence[Line],
    cut: Sequence[Columns | None],
    starts: Sequence[float],
    region: range,
    heads: set[int],
    breaks: set[int],
) -> Pages:
    """The cells of the lines of a region; a line over the corridors is a row of one cell."""
    cells: list[Whole] = []
    row, fresh = -1, True
    own: dict[int, Whole] = {}
    for at in region:
        columns, page = cut[at], lines[at].page
        if columns is None or at in heads:
            row, fresh = row + 1, fresh or columns is None
            alone = {0: lines[at].row.words} if columns is None else columns
            width = len(starts) if columns is None else 1
            cells += [Whole(row, column, 1, width, [Line(page, Row(words))]) for column, words in alone.items()]
            continue
        if fresh or at in breaks:
            row, fresh, own = row + 1, False, {}
        for column, words in columns.items():
            if column not in own:
                own[column] = Whole(row, column, 1, 1, [])
                cells.append(own[column])
            own[column].lines.append(Line(page, Row(words)))
    return Pages((*starts, starts[-1] + 1), cells, row + 1, {}, [], {})
