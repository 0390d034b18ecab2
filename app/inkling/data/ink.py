"""Ink: what a round pen leaves on the 28×28 grid, as the share of every pixel that it covers.

A pixel at distance d from the path of a pen of width w is covered, along the line that joins them, where
[d − ½, d + ½] and [−w/2, w/2] overlap:

    ink = clip(min(d + ½, w/2) − max(d − ½, −w/2), 0, 1)

so edges are smooth and a pen thinner than a pixel is correspondingly fainter. Ink that crosses ink stays
ink: every pixel takes the distance to the *nearest* piece of path. Each piece is measured only on the
few pixels around it, which is what lets the window call this on every mouse event, and the built-in
data set draw thousands of digits a second with the very same pen.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import CANVAS_SIZE, Stroke

Floats = NDArray[np.float32]

# One ring of pixels around the canvas collects what lies outside it.
_STRIDE = CANVAS_SIZE + 2
_PLANE = _STRIDE * _STRIDE
_FAR = np.float32(1e9)
# Points closer together than this along a path add nothing that a pixel could show.
_THINNING = 0.1
# Pieces of path longer than this are split, so that the pixels around each stay few.
_LONGEST_PIECE = 2.5
# Images, and pixel values, worked on at a time: enough for NumPy, few enough for the processor's cache.
_IMAGES_AT_ONCE = 32
_VALUES_AT_ONCE = 1 << 16


def ink(strokes: Sequence[Stroke], width: float) -> Floats:
    """The strokes inked with a pen of `width` canvas units: float32 (28, 28), ink 1 on 0."""
    image: Floats = ink_with_each(strokes, np.array([width], dtype=np.float32))[0]
    return image


def ink_with_each(strokes: Sequence[Stroke], widths: Floats) -> Floats:
    """The same strokes inked with each of several pens: float32 (n, 28, 28), ink 1 on 0.

    The way from each pixel to the path is the same for all pens, and is measured as far as the widest one reaches.
    widths: float32 (n,) in canvas units
    """
    starts, ends = [], []
    for stroke in strokes:
        points = _thinned(stroke.points)
        starts.append(points[:-1] if len(points) > 1 else points)
        ends.append(points[1:] if len(points) > 1 else points)
    if not starts:
        return np.zeros((len(widths), CANVAS_SIZE, CANVAS_SIZE), dtype=np.float32)
    widest = widths.max(keepdims=True)
    start, end = _near_canvas(np.concatenate(starts), np.concatenate(ends), float(widest[0]))
    field = _distances(start.T, end.T, np.zeros(len(start), dtype=np.intp), widest)
    return coverage(np.broadcast_to(field, (len(widths), CANVAS_SIZE, CANVAS_SIZE)), widths)


def ink_batch(points: Floats, pen_down: NDArray[np.bool_], widths: Floats) -> Floats:
    """Many drawings inked at once, each with its own pen: float32 (n, 28, 28), ink 1 on 0.

    points: float32 (n, p, 2) in canvas units, on the canvas or near it
    pen_down: bool (n, p − 1), whether the pen was down between a point and the next
    widths: float32 (n,) in canvas units
    """
    return coverage(distances(points, pen_down, widths), widths)


def distances(points: Floats, pen_down: NDArray[np.bool_], widths: Floats) -> Floats:
    """How far the middle of each pixel is from the path of the pen: float32 (n, 28, 28), in canvas units.

    points, pen_down: as for ink_batch
    widths: float32 (n,), the widest pens that these distances will be inked with: what they cannot reach is "far"
    """
    digit, at = np.nonzero(pen_down)
    index = digit * points.shape[1] + at
    x_and_y = points.reshape(-1, 2).T.copy()
    return _distances(x_and_y.take(index, axis=1), x_and_y.take(index + 1, axis=1), digit, widths)


def coverage(distances: Floats, widths: Floats) -> Floats:
    """Ink along paths at these distances: float32 (n, 28, 28), ink 1 on 0.

    distances: float32 (n, 28, 28), from the middle of each pixel to the path, in canvas units
    widths: float32 (n,), one pen for each image, in canvas units
    """
    images = np.empty(distances.shape, dtype=np.float32)
    half = widths[:, None, None] * np.float32(0.5)
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        part = slice(begin, begin + _IMAGES_AT_ONCE)
        inner = np.minimum(distances[part] + np.float32(0.5), half[part], out=images[part])
        inner -= np.maximum(distances[part] - np.float32(0.5), -half[part])
        np.clip(inner, 0, 1, out=inner)
    return images


def _distances(start: Floats, end: Floats, digit: NDArray[np.intp], widths: Floats) -> Floats:
    """Distances to straight pieces start→end, float32 (2, s), of drawing number digit (s,), each with its own pen."""
    start, end, digit = _split(start, end, digit)
    square = np.full(len(widths) * _PLANE, _FAR, dtype=np.float32)
    reach = (widths * np.float32(0.5) + np.float32(0.5))[digit]
    # Pixel centres lie at half units; from here on the origin is the centre of the ring's first pixel.
    start, end = start + np.float32(0.5), end + np.float32(0.5)
    first = np.ceil(np.minimum(start, end) - reach).astype(np.intp)
    last = np.floor(np.maximum(start, end) + reach).astype(np.intp)
    side = (last - first).max(axis=0, initial=0) + 1
    pieces = _Pieces(start, end, first, digit)
    for size in np.unique(side):
        chosen = np.flatnonzero(side == size)
        at_once = max(1, _VALUES_AT_ONCE // int(size) ** 2)
        for begin in range(0, len(chosen), at_once):
            pieces.lower(square, chosen[begin : begin + at_once], int(size))
    distance: Floats = np.sqrt(square.reshape(-1, _STRIDE, _STRIDE)[:, 1:-1, 1:-1])
    return distance


class _Pieces:
    """Straight pieces of paths.

    start, along: float32 (2, s), x and y of where they begin and of the unit vector along them
    half: float32 (s,), half their length
    first: intp (2, s), column and row of the first of the pixels around each
    plane: intp (s,), where in memory the first pixel of their drawing lies
    """

    def __init__(self, start: Floats, end: Floats, first: NDArray[np.intp], digit: NDArray[np.intp]) -> None:
        self.start, self.first = start, first
        step = end - start
        length = np.hypot(step[0], step[1])
        self.along = step / np.maximum(length, np.float32(1e-12))
        self.along[0, length == 0] = 1  # any direction does for a dot
        self.half = length * np.float32(0.5)
        self.plane = digit * _PLANE

    def lower(self, square: Floats, chosen: NDArray[np.intp], size: int) -> None:
        """Lower `square`, squared distances to the nearest piece, on the size×size pixels around the chosen ones."""
        # Arrays here are (row, column, piece): NumPy is fast along the last axis, and it is the longest.
        pixel = self.first.take(chosen, axis=1)[:, None] + np.arange(size)[:, None]
        x, y = pixel.astype(np.float32) - self.start.take(chosen, axis=1)[:, None]
        along, half = self.along.take(chosen, axis=1), self.half[chosen]
        y = y[:, None]
        beyond = (x * along[0] - half) + y * along[1]
        np.abs(beyond, out=beyond)
        beyond -= half
        np.maximum(beyond, 0, out=beyond)
        across = x * along[1] - y * along[0]
        beyond *= beyond
        across *= across
        beyond += across
        np.clip(pixel, 0, _STRIDE - 1, out=pixel)
        index = (pixel[1] * _STRIDE + self.plane[chosen])[:, None] + pixel[0]
        np.minimum.at(square, index.ravel(), beyond.ravel())


def _thinned(points: Floats) -> Floats:
    """The path with fewer points: the first, the last, and one for every step of _THINNING along it."""
    if len(points) < 3:
        return points
    step = np.diff(points, axis=0)
    # Float64: a path of any length keeps its resolution.
    travelled = np.cumsum(np.hypot(step[:, 0], step[:, 1], dtype=np.float64)) / _THINNING
    mark = np.floor(np.minimum(travelled, 2.0**52))
    keep = np.ones(len(points), dtype=bool)
    keep[1:-1] = mark[:-1] > np.concatenate(([0.0], mark[:-2]))
    return points[keep]


def _near_canvas(start: Floats, end: Floats, width: float) -> tuple[Floats, Floats]:
    """Clip the pieces to the canvas and the pen's reach around it (Liang and Barsky), dropping the others."""
    reach = width / 2 + 1
    low, high = -reach, CANVAS_SIZE + reach
    a = start.astype(np.float64)
    step = end - a
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.sort(np.stack([(low - a) / step, (high - a) / step]), axis=0)
    outside = (a < low) | (a > high)
    # A piece parallel to an edge is between the two edges for all t or for none.
    enter = np.where(step == 0, np.where(outside, 2.0, 0.0), t[0]).max(axis=1).clip(min=0)
    leave = np.where(step == 0, np.where(outside, -1.0, 1.0), t[1]).min(axis=1).clip(max=1)
    kept = enter <= leave
    a, step, enter, leave = a[kept], step[kept], enter[kept, None], leave[kept, None]
    return (a + enter * step).astype(np.float32), (a + leave * step).astype(np.float32)


def _split(start: Floats, end: Floats, digit: NDArray[np.intp]) -> tuple[Floats, Floats, NDArray[np.intp]]:
    """Halve, third, … the long pieces, so that none is longer than _LONGEST_PIECE along x or y."""
    step = end - start
    side = np.abs(step).max(axis=0, initial=0)
    long = np.flatnonzero(side > _LONGEST_PIECE)
    if len(long) == 0:
        return start, end, digit
    parts = np.ceil(side[long] / _LONGEST_PIECE).astype(np.intp)
    step[:, long] /= parts.astype(np.float32)
    # The first part of each takes the place of the whole; the others, number 1, 2, …, follow behind all pieces.
    others = np.repeat(long, parts - 1)
    number = np.arange(len(others)) - np.repeat(np.cumsum(parts - 1) - parts, parts - 1)
    begin = start[:, others] + step[:, others] * number.astype(np.float32)
    start = np.concatenate((start, begin), axis=1)
    step = np.concatenate((step, step[:, others]), axis=1)
    return start, start + step, np.concatenate((digit, digit[others]))
