"""Deformation: what makes no two written digits alike, applied to skeletons before they are inked.

From the hand outwards: control points miss their places and strokes theirs; strokes start early and end
late; the hand trembles; paper and habit stretch, bend, slant and turn the whole digit. Some people are
sloppy and some are neat, so each digit has a sloppiness of its own that scales most of these.

Lengths are in glyph units (a digit is about one unit high), angles in radians; every amount is the
standard deviation of a normal distribution with mean 0, unless it says otherwise.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.glyphs import Skeletons

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Deformation:
    """How strongly each deformation acts. Deformation.none() leaves skeletons as they are."""

    sloppiness: float = 0.25  # of the logarithm of what jitter, ends, stroke, bend and tremble are scaled by
    jitter: float = 0.025  # of each control point
    stroke: float = 0.025  # of where each stroke lies
    ends: float = 0.05  # of how much longer or shorter a stroke is at each end, as a share of it
    tremble: float = 0.006  # of the path, from one point to the next
    bend: float = 0.05  # of a smooth warp of the plane
    mean_slant: float = 0.08  # most people lean to the right
    slant: float = 0.22  # of the shift to the right for each unit of height
    turn: float = 0.1
    stretch: float = 0.17  # of the logarithm of width over height

    @classmethod
    def none(cls) -> "Deformation":
        """No deformation at all."""
        return cls(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


def deform(skeletons: Skeletons, chosen: NDArray[np.intp], how: Deformation, *, rng: np.random.Generator) -> Floats:
    """Deformed paths, float32 (n, p, 2) in glyph units, of the skeletons with the numbers `chosen`, (n,)."""
    count = len(chosen)
    sloppy = np.exp(_normal(how.sloppiness, (count, 1, 1), rng))
    control = skeletons.control[chosen]
    control += sloppy * _normal(how.jitter, control.shape, rng)
    path = skeletons.basis[chosen] @ control
    stroke = skeletons.stroke[chosen]
    strokes = int(skeletons.stroke.max()) + 1
    ends = _of_each(sloppy * _normal(how.ends, (count, strokes, 2), rng), stroke)
    path = _move_ends(path, skeletons.first[chosen], skeletons.last[chosen], ends)
    path += _of_each(sloppy * _normal(how.stroke, (count, strokes, 2), rng), stroke)
    path += sloppy * _tremble(how.tremble, path.shape, rng)
    path += sloppy * _bend(how.bend, path, rng)
    return path @ _linear_maps(how, count, rng)


def _normal(deviation: float, shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    return rng.standard_normal(shape, dtype=np.float32) * np.float32(deviation)


def _of_each(values: Floats, index: NDArray[np.intp]) -> Floats:
    """values[i, index[i, j]] for all i and j: float32 (n, p, 2), of values (n, k, 2) and index (n, p).

    As one list of pairs, NumPy looks them up in a third of the time.
    """
    count, rows, columns = values.shape
    return values.reshape(-1, columns).take(index + np.arange(0, count * rows, rows)[:, None], axis=0)


def _move_ends(path: Floats, first: NDArray[np.intp], last: NDArray[np.intp], by: Floats) -> Floats:
    """Start and end each stroke earlier or later along its path, straight on where the path is at its end.

    first, last: intp (n, p), the first and last point of the stroke that each point belongs to
    by: float32 (n, p, 2), how much that stroke's start and end move, as a share of the stroke
    """
    by = np.clip(by, -0.25, 0.25)
    steps = (last - first).astype(np.float32)
    number = np.arange(path.shape[1]) - first
    # Counted in points of the old path, fractions between two of them.
    place = number + by[:, :, 0] * (steps - number) + by[:, :, 1] * number
    lower = np.clip(np.floor(place), 0, steps - 1)
    share = (place - lower).astype(np.float32)[:, :, None]
    start = first + lower.astype(np.intp)
    moved: Floats = _of_each(path, start) * (1 - share) + _of_each(path, start + 1) * share
    return moved


def _tremble(deviation: float, shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    """Noise along the path, correlated over about three points: a hand or a mouse, not a machine."""
    count, points, axes = shape
    noise = _normal(deviation * 0.75**0.5 * 2, (count, points + 2, axes), rng)
    smooth: Floats = (noise[:, :-2] + noise[:, 2:]) * np.float32(0.25) + noise[:, 1:-1] * np.float32(0.5)
    return smooth


def _bend(deviation: float, path: Floats, rng: np.random.Generator) -> Floats:
    """A smooth random displacement of the plane: two waves along each axis, each about as long as a digit."""
    count = len(path)
    frequency = _normal(3.5, (count, 2, 4), rng)
    phase = rng.uniform(0, 2 * np.pi, (count, 1, 4)).astype(np.float32)
    height = _normal(deviation, (count, 1, 4), rng)
    displacement = np.sin(path @ frequency + phase) * height
    both: Floats = displacement[:, :, :2] + displacement[:, :, 2:]
    return both


def _linear_maps(how: Deformation, count: int, rng: np.random.Generator) -> Floats:
    """Matrices (n, 2, 2) for row vectors: stretched, then slanted, then turned."""
    half = np.exp(_normal(how.stretch / 2, (count,), rng))
    slant = how.mean_slant + _normal(how.slant, (count,), rng)
    turn = _normal(how.turn, (count,), rng)
    cos, sin = np.cos(turn), np.sin(turn)
    maps = np.empty((count, 2, 2), dtype=np.float32)
    # Up is −y: a slant to the right takes what is above to the right.
    maps[:, 0, 0], maps[:, 0, 1] = half * cos, half * sin
    maps[:, 1, 0], maps[:, 1, 1] = (-slant * cos - sin) / half, (-slant * sin + cos) / half
    return maps
