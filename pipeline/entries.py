"""The whole entry of a duty in running text: its bullet and the marks between and after its words are of its cell."""

from collections.abc import Iterator, Sequence

from msgspec import UNSET
from msgspec.structs import replace

from extractors.reading import Reading
from extractors.tags import tag_set
from extractors.values import Span
from pipeline.layout.sheet import Sheet, SheetRow, Stretch
from pipeline.record import Row

_MARKS = tag_set("comma dot semicolon colon open close quote dash slash bar mark")


def with_marks(reading: Reading, sheet: Sheet, rows: Sequence[Row]) -> tuple[tuple[Row, ...], list[Stretch]]:
    """The rows, the duty of each widened over the marks around it that nothing else claims; and what is left over."""
    claimed = _claimed(reading, sheet)
    if all(claimed):
        return tuple(rows), []
    widened = tuple(_widened(reading, claimed, laid, row) for laid, row in zip(sheet.rows, rows, strict=True))
    return widened, list(_left(reading, claimed))


def _claimed(reading: Reading, sheet: Sheet) -> bytearray:
    claimed = bytearray(len(reading))
    cells = [stretch for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges]
    for first, stop in [*cells, *sheet.free, *(heading.range for heading in sheet.furniture)]:
        claimed[first:stop] = b"\1" * (stop - first)
    return claimed


def _left(reading: Reading, claimed: bytearray) -> Iterator[Stretch]:
    """The stretches of tokens on one line that nothing claims."""
    first: int | None = None
    for token in range(len(reading) + 1):
        left = token < len(reading) and not claimed[token]
        if first is not None and not (left and _beside(reading, token - 1, token)):
            yield Stretch(first, token)
            first = None
        if left and first is None:
            first = token


def _widened(reading: Reading, claimed: bytearray, laid: SheetRow, row: Row) -> Row:
    if "duty" not in laid.cells:
        return row
    ranges = laid.cells["duty"].ranges
    own = {token for cell in laid.cells.values() for stretch in cell.ranges for token in range(*stretch)}
    first = _reach(reading, claimed, own, ranges[0].first, -1)
    last = _reach(reading, claimed, own, ranges[-1].stop - 1, 1)
    for token in range(first, last + 1):
        claimed[token] |= reading.tags[token] in _MARKS
    if (first, last) == (ranges[0].first, ranges[-1].stop - 1):
        return row
    whole = row.cells["duty"]
    starts, ends = reading.source_starts, reading.source_ends
    span = Span(min(whole.start, starts[first], starts[last]), max(whole.end, ends[first], ends[last]))
    fragments = {} if row.fragments is UNSET else row.fragments
    return replace(row, cells=row.cells | {"duty": span}, fragments={"duty": (whole,), **fragments})


def _reach(reading: Reading, claimed: bytearray, own: set[int], token: int, step: int) -> int:
    """The farthest mark on the same lines that can be reached over marks and words of the row itself."""
    reached = token
    while 0 <= token + step < len(reading):
        following = token + step
        mark = not claimed[following] and reading.tags[following] in _MARKS and _beside(reading, token, following)
        if not mark and following not in own:
            break
        token = following
        reached = token if mark else reached
    return reached


def _beside(reading: Reading, one: int, two: int) -> bool:
    """Whether two neighbouring tokens stand on one line."""
    before, after = sorted((one, two))
    return "\n" not in reading.folded.text[reading.ends[before] : reading.starts[after]]
