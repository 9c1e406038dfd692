"""The straight strokes of a page, and its text that is not drawn: from the objects of the file."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_float, c_int
from itertools import compress, pairwise, repeat
from typing import Any, NamedTuple

from pipeline.readers.pdf.calls import bare, plain, pointing
from pipeline.readers.pdf.frame import Box, Frame
from pipeline.readers.pdf.shapes import Ruling

_THIN = 2.6
SHORTEST = 8.0
_TOGETHER = 1.5
_DASHES = 3.5
_MOST_OBJECTS = 60_000
_MOST_SEGMENTS = 4_000
_DEEPEST = 4
_WHOLE = 0.95
_UNSEEN, _NO_TEXT = 3, -1
Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


class Drawn(NamedTuple):
    """What stands on a page beside its words."""

    level: list[Ruling]
    upright: list[Ruling]
    hidden: frozenset[int]
    pictured: float


def drawn_on(page: Any, frame: Frame) -> Drawn:  # noqa: ANN401 - a handle has no type
    """The strokes of a page, the addresses of its unseen text objects, the share that its largest picture covers."""
    found = _Objects(frame)
    found.look(bare(page), _PLAIN, 0)
    return Drawn(_merged(found.level), _merged(found.upright), frozenset(found.hidden), found.pictured)


class _Objects:
    """Goes through the objects of a page and of the forms within it."""

    def __init__(self, frame: Frame) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415 - only a PDF document needs it

        self._pdfium, self._frame = pdfium, frame
        self._kind, self._mode = plain("FPDFPageObj_GetType"), plain("FPDFTextObj_GetTextRenderMode")
        self._get_bounds, self._get_matrix = plain("FPDFPageObj_GetBounds"), plain("FPDFPageObj_GetMatrix")
        self._get_mode, self._count_segments = plain("FPDFPath_GetDrawMode"), plain("FPDFPath_CountSegments")
        self._segment, self._point = pointing("FPDFPath_GetPathSegment"), plain("FPDFPathSegment_GetPoint")
        self._segment_kind, self._closes = plain("FPDFPathSegment_GetType"), plain("FPDFPathSegment_GetClose")
        self.level: list[Ruling] = []
        self.upright: list[Ruling] = []
        self.hidden: set[int] = set()
        self.pictured = 0.0
        self._seen = 0
        self._edges = c_float(), c_float(), c_float(), c_float()
        self._to_edges = tuple(byref(edge) for edge in self._edges)
        self._modes = c_int(), c_int()
        self._to_modes = tuple(byref(mode) for mode in self._modes)

    def look(self, owner: Any, matrix: Matrix, depth: int) -> None:  # noqa: ANN401
        """Every object of a page (depth 0) or of a form; `matrix` leads from its places to those of the page.

        A page may have a text object for every letter: that they have a mode tells them, and each is asked but once.
        """
        pdfium = self._pdfium
        kind_of_owner = "FormObj" if depth else "Page"
        get, number = pointing(f"FPDF{kind_of_owner}_GetObject"), plain(f"FPDF{kind_of_owner}_CountObjects")(owner)
        objects = list(map(get, repeat(owner), range(min(number, _MOST_OBJECTS - self._seen))))
        modes = list(map(self._mode, objects))
        self.hidden.update(one.value or 0 for one in compress(objects, map(_UNSEEN.__eq__, modes)))
        for one in compress(objects, map(_NO_TEXT.__eq__, modes)):
            kind = self._kind(one)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(one, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(one, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self.look(one, _times(self._matrix(one), matrix), depth + 1)
        self._seen += number

    def _picture(self, one: Any, matrix: Matrix) -> None:  # noqa: ANN401
        if bounds := self._bounds(one):
            left, top, right, bottom = self._shown(bounds, matrix)
            whole = max(self._frame.width * self._frame.height, 1.0)
            self.pictured = max(self.pictured, (right - left) * (bottom - top) / whole)

    def _bounds(self, one: Any) -> Box | None:  # noqa: ANN401
        left, bottom, right, top = self._edges
        if not self._get_bounds(one, *self._to_edges):
            return None
        return left.value, bottom.value, right.value, top.value

    def _matrix(self, one: Any) -> Matrix:  # noqa: ANN401
        held = self._pdfium.FS_MATRIX()
        self._get_matrix(one, byref(held))
        return held.a, held.b, held.c, held.d, held.e, held.f

    def _path(self, one: Any, matrix: Matrix) -> None:  # noqa: ANN401
        """The strokes of one path: a thin one is a stroke itself, else the edges of its parts are."""
        bounds = self._bounds(one)
        if bounds is None:
            return
        box = self._shown(bounds, matrix)
        if min(box[2] - box[0], box[3] - box[1]) > _THIN:
            for part in self._parts(one, matrix):
                self._edges_of(part)
        elif self._is_drawn(one):
            self._stroke(box)

    def _is_drawn(self, one: Any) -> bool:  # noqa: ANN401
        fill, stroke = self._modes
        return bool(self._get_mode(one, *self._to_modes) and (fill.value or stroke.value))

    def _shown(self, bounds: Box, matrix: Matrix) -> Box:
        if matrix != _PLAIN:
            (x, y), (u, v) = _moved(bounds[0], bounds[1], matrix), _moved(bounds[2], bounds[3], matrix)
            bounds = (min(x, u), min(y, v), max(x, u), max(y, v))
        return self._frame.box(*bounds)

    def _parts(self, one: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401
        """The corners of every part of a path that is drawn."""
        pdfium = self._pdfium
        count = self._count_segments(one)
        if not 0 < count <= _MOST_SEGMENTS or not self._is_drawn(one):
            return
        whole = _times(self._matrix(one), matrix)
        corners: list[tuple[float, float]] = []
        x, y = c_float(), c_float()
        to_x, to_y = byref(x), byref(y)
        for at in range(count):
            segment = self._segment(one, at)
            self._point(segment, to_x, to_y)
            if self._segment_kind(segment) == pdfium.FPDF_SEGMENT_MOVETO and corners:
                yield corners
                corners = []
            corners.append(self._frame.point(*_moved(x.value, y.value, whole)))
            if self._closes(segment):
                corners.append(corners[0])
        yield corners

    def _edges_of(self, corners: list[tuple[float, float]]) -> None:
        """A thin part is one stroke; of another, every level or upright edge is."""
        across, down = [x for x, _ in corners], [y for _, y in corners]
        box = min(across), min(down), max(across), max(down)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            self._stroke(box)
        elif box[2] - box[0] < _WHOLE * self._frame.width or box[3] - box[1] < _WHOLE * self._frame.height:
            for (x, y), (u, v) in pairwise(corners):
                if min(abs(x - u), abs(y - v)) <= 0.5:
                    self._stroke((min(x, u), min(y, v), max(x, u), max(y, v)))

    def _stroke(self, box: Box) -> None:
        left, top, right, bottom = box
        if right - left >= bottom - top:
            self.level.append(Ruling((top + bottom) / 2, left, right))
        if bottom - top >= right - left or max(right - left, bottom - top) <= _THIN:
            self.upright.append(Ruling((left + right) / 2, top, bottom))


def _merged(strokes: Iterable[Ruling]) -> list[Ruling]:
    """Strokes that go on one another as one; the short ones, of dashes and letters, left out."""
    found: list[Ruling] = []
    group: list[Ruling] = []
    for stroke in sorted(strokes):
        if group and stroke.at - group[0].at > _TOGETHER:
            found += _along(group)
            group = []
        group.append(stroke)
    return [stroke for stroke in [*found, *_along(group)] if stroke.stop - stroke.start >= SHORTEST]


def _along(group: list[Ruling]) -> list[Ruling]:
    found: list[Ruling] = []
    for stroke in sorted(group, key=lambda one: one.start):
        if found and stroke.start - found[-1].stop <= _DASHES:
            last = found[-1]
            found[-1] = Ruling(last.at, last.start, max(last.stop, stroke.stop))
        else:
            found.append(stroke)
    return found


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    if outer == _PLAIN:
        return inner
    a, b, c, d, e, f = inner
    (p, q), (r, s) = _moved(0, 0, outer), (outer[0], outer[1])
    t, u = outer[2], outer[3]
    return (a * r + b * t, a * s + b * u, c * r + d * t, c * s + d * u, e * r + f * t + p, e * s + f * u + q)
