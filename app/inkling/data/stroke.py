"""A stroke: the path of the pen from touching the canvas to leaving it, a polyline in canvas units.

Canvas units are pixels of the 28×28 image: x to the right, y down, and the pixel in row r and column c
covers [c, c + 1] × [r, r + 1]. A stroke has no width: the pen is chosen when it is inked, and may change
after drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inkling.errors import DataError

CANVAS_SIZE = 28
"""Width and height of the canvas in its own units, which are the image's pixels."""

PEN_SIZES = (2, 4, 8, 16, 32)
"""The course's pens, in pixels of the course's 128-pixel canvas."""

_COURSE_CANVAS_SIZE = 128

Points = NDArray[np.float32]


@dataclass(frozen=True, eq=False, slots=True)
class Stroke:
    """One pen path; a single point is a dot.

    points: float32 (n, 2), n ≥ 1, columns x and y in canvas units; anything array-like is converted.
    Raises DataError for another shape, for no point at all, and for NaN or infinite coordinates.
    """

    points: Points

    def __post_init__(self) -> None:
        with np.errstate(over="ignore"):
            points = np.array(self.points, dtype=np.float32)
        if points.ndim != 2 or points.shape[1] != 2 or len(points) == 0:
            raise DataError(
                "A stroke needs at least one point and two columns, x and y, not {shape}.", shape=points.shape
            )
        if not np.isfinite(points).all():
            raise DataError("A stroke's coordinates must be finite numbers, and one of these is not.")
        points.setflags(write=False)
        object.__setattr__(self, "points", points)

    def __len__(self) -> int:
        return len(self.points)


def pen_width(size: float) -> float:
    """A pen's width in canvas units, from its size on the course's 128-pixel canvas."""
    return size * CANVAS_SIZE / _COURSE_CANVAS_SIZE


def erase(strokes: Sequence[Stroke], centre: ArrayLike, radius: float) -> tuple[Stroke, ...]:
    """What a round eraser leaves of the strokes: they are cut where they enter and leave the disc.

    centre: x and y in canvas units; radius in canvas units. Strokes that it does not touch come back
    as the same objects. No point, and no line between two points, of the result lies inside the disc.
    """
    middle = np.asarray(centre, dtype=np.float64)
    kept: list[Stroke] = []
    for stroke in strokes:
        kept.extend(_cut(stroke, middle, radius))
    return tuple(kept)


def _cut(stroke: Stroke, centre: NDArray[np.float64], radius: float) -> list[Stroke]:
    points = stroke.points.astype(np.float64) - centre
    if len(points) == 1:
        return [] if np.hypot(*points[0]) < radius else [stroke]
    enter, leave = _inside_interval(points[:-1], points[1:], radius)
    hit: list[int] = np.flatnonzero(enter < leave).tolist()
    if not hit:
        return [stroke]

    pieces: list[Stroke] = []

    def keep(path: list[NDArray[np.float64]]) -> None:
        piece = _push_out(np.concatenate(path), radius)
        if len(piece) > 1:
            pieces.append(Stroke((piece + centre).astype(np.float32)))

    def at(segment: int, t: float) -> NDArray[np.float64]:
        point: NDArray[np.float64] = (1 - t) * points[segment] + t * points[segment + 1]
        return point[None]

    head: list[NDArray[np.float64]] = []
    start = 0
    for segment in hit:
        if enter[segment] > 0:
            keep([*head, points[start : segment + 1], at(segment, enter[segment])])
        head = [at(segment, leave[segment])] if leave[segment] < 1 else []
        start = segment + 1
    if head:
        keep([*head, points[start:]])
    elif start < len(points) - 1:
        # The last hit ends exactly on a point, and what follows it never enters the disc.
        keep([points[start:]])
    return pieces


def _inside_interval(
    a: NDArray[np.float64], b: NDArray[np.float64], radius: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each segment a→b the stretch of t in [0, 1] inside the disc about the origin, or enter > leave."""
    step = b - a
    square = np.einsum("ij,ij->i", step, step)
    still = square == 0
    # |a + t·step|² = radius², solved about the point nearest to the centre for its accuracy.
    nearest = -np.einsum("ij,ij->i", a, step) / np.where(still, 1, square)
    foot = a + nearest[:, None] * step
    room = radius**2 - np.einsum("ij,ij->i", foot, foot)
    half = np.sqrt(np.maximum(room, 0) / np.where(still, 1, square))
    enter = np.where(still, 0.0, np.maximum(nearest - half, 0))
    leave = np.where(still, 1.0, np.minimum(nearest + half, 1))
    return np.where(room > 0, enter, 1.0), np.where(room > 0, leave, 0.0)


def _push_out(piece: NDArray[np.float64], radius: float) -> NDArray[np.float64]:
    """Cut points lie on the rim; rounding may leave them a hair inside, so they are moved a hair outside."""
    distance = np.hypot(piece[:, 0], piece[:, 1])
    rim = distance < radius * (1 + 1e-6)
    scale = np.where(rim & (distance > 0), radius * (1 + 1e-6) / np.where(distance > 0, distance, 1), 1)
    pushed: NDArray[np.float64] = piece * scale[:, None]
    return pushed
