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

_RIGHT = np.array([[1], [0]], dtype=np.float32)
# One ring of pixels around the canvas collects what lies outside it.
_STRIDE = CANVAS_SIZE + 2
_FAR = np.float32(1e9)
# Points closer together than this along a path add nothing that a pixel could show.
_THINNING = 0.1
# Pieces of path longer than this are split, so that the pixels around each stay few.
_LONGEST_PIECE = 2.5
# Pixel values worked on at a time: large enough for NumPy, small enough for the processor's cache.
_VALUES_AT_ONCE = 1 << 14


def ink(strokes: Sequence[Stroke], width: float) -> Floats:
    """The strokes inked with a pen of `width` canvas units: float32 (28, 28), ink 1 on 0."""
    starts, ends = [], []
    for stroke in strokes:
        points = _thinned(stroke.points)
        starts.append(points[:-1] if len(points) > 1 else points)
        ends.append(points[1:] if len(points) > 1 else points)
    if not starts:
        return np.zeros((CANVAS_SIZE, CANVAS_SIZE), dtype=np.float32)
    start, end = _near_canvas(np.concatenate(starts), np.concatenate(ends), width)
    widths = np.array([width], dtype=np.float32)
    fields = _distances(start, end, np.zeros(len(start), dtype=np.intp), widths)
    return coverage(fields, widths).reshape(CANVAS_SIZE, CANVAS_SIZE)


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
    return _distances(points[digit, at], points[digit, at + 1], digit, widths)


def coverage(distances: Floats, widths: Floats) -> Floats:
    """Ink along paths at these distances: float32 (n, 28, 28), ink 1 on 0.

    distances: float32 (n, 28, 28), from the middle of each pixel to the path, in canvas units
    widths: float32 (n,), one pen for each image, in canvas units
    """
    half = widths[:, None, None] * np.float32(0.5)
    inner: Floats = np.minimum(distances + np.float32(0.5), half)
    inner -= np.maximum(distances - np.float32(0.5), -half)
    np.clip(inner, 0, 1, out=inner)
    return inner


def _distances(start: Floats, end: Floats, digit: NDArray[np.intp], widths: Floats) -> Floats:
    """Distances to straight pieces start→end, float32 (s, 2), of drawing number digit (s,), each with its own pen."""
    start, end, digit = _split(start, end, digit)
    square = np.full(len(widths) * _STRIDE * _STRIDE, _FAR, dtype=np.float32)
    reach = (widths * np.float32(0.5) + np.float32(0.5))[digit, None]
    # Pixel centres lie at half units; from here on the origin is the centre of the ring's first pixel.
    start, end = start + np.float32(0.5), end + np.float32(0.5)
    first = np.ceil(np.minimum(start, end) - reach).astype(np.intp)
    last = np.floor(np.maximum(start, end) + reach).astype(np.intp)
    side = (last - first).max(axis=1, initial=0) + 1
    for size in np.unique(side):
        chosen = np.flatnonzero(side == size)
        at_once = max(1, _VALUES_AT_ONCE // int(size) ** 2)
        for begin in range(0, len(chosen), at_once):
            part = chosen[begin : begin + at_once]
            _measure(square, start[part], end[part], first[part], digit[part], int(size))
    distance: Floats = np.sqrt(square.reshape(-1, _STRIDE, _STRIDE)[:, 1:-1, 1:-1])
    return distance


def _measure(
    square: Floats, start: Floats, end: Floats, first: NDArray[np.intp], digit: NDArray[np.intp], size: int
) -> None:
    """Lower `square`, squared distances to the nearest piece, on the size×size pixels from `first` on."""
    # Arrays here are (row, column, piece): NumPy is fast along the last axis, and it is the longest.
    pixel = first.T[:, None, :] + np.arange(size)[:, None]
    offset = pixel.astype(np.float32) - start.T[:, None, :]
    x, y = offset[0][None], offset[1][:, None]
    step = (end - start).T
    length = np.hypot(step[0], step[1])
    # Unit vector along the piece; any direction does for a dot.
    along = np.where(length > 0, step / np.maximum(length, np.float32(1e-12)), _RIGHT)
    half = length * np.float32(0.5)
    beyond = (x * along[0] - half) + y * along[1]
    np.abs(beyond, out=beyond)
    beyond -= half
    np.maximum(beyond, 0, out=beyond)
    across = x * along[1] - y * along[0]
    beyond *= beyond
    across *= across
    beyond += across
    np.clip(pixel, 0, _STRIDE - 1, out=pixel)
    index = (pixel[1] * _STRIDE + digit * (_STRIDE * _STRIDE))[:, None] + pixel[0][None]
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
    parts = np.ceil(np.abs(step).max(axis=1, initial=0) / _LONGEST_PIECE).astype(np.intp).clip(min=1)
    if parts.max(initial=1) == 1:
        return start, end, digit
    whole = np.repeat(np.arange(len(parts)), parts)
    number = np.arange(len(whole)) - np.repeat(np.cumsum(parts) - parts, parts)
    piece = (step / parts[:, None].astype(np.float32))[whole]
    begin = start[whole] + piece * number[:, None].astype(np.float32)
    return begin, begin + piece, digit[whole]
