"""Perturbations: a drawing with one thing about it changed and all else left as it is, in steps from small to large.

What is tried are the ways in which a drawing on screen differs from the digits that a network learned from:

    polarity       ink and paper exchanged
    position       the drawing moved
    scale          drawn larger or smaller
    slant          its top leaning to the right or to the left
    pen width      written along the same path with another pen
    anti-aliasing  the edges of the ink made harder or softer

Strokes are changed as vectors and inked anew, so that a larger digit is not written with a larger pen. A picture
has no vectors: it is warped, its strokes with it, and only its pen is found by `reink`'s distance transform.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import hypot, log, radians, tan

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from inkling.data.ink import coverage, ink
from inkling.data.reink import distance_fields, pen_widths
from inkling.data.stroke import CANVAS_SIZE, Stroke, pen_width
from inkling.data.warp import affine_coefficients, affine_fields, warp

Floats = NDArray[np.float32]

KINDS = ("polarity", "position", "scale", "slant", "pen width", "anti-aliasing")

_SHIFTS = tuple(range(1, 9))  # px along each axis
_DIRECTIONS = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, -1), (-1, 1), (1, 1))
_SCALES = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 1.05, 1.1, 1.15, 1.25, 1.35, 1.5, 1.75, 2.0)
_SLANTS = tuple(range(3, 31, 3))  # degrees, to either side
# Sizes on the course's canvas, about a factor of 1.15 apart, so that what is said is just what was tried.
_PENS = (2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24, 28, 32)
_HARDENINGS = (0.25, 0.5, 0.75, 1.0)
_SOFTENINGS = (0.4, 0.5, 0.6, 0.8, 1.0, 1.25, 1.5)  # px
# A drawing may come to reach this far over the canvas: what is cut off then is the rim of a stroke.
_OVERHANG = 0.5
# Pens closer than this to the one in hand are the same pen.
_SAME_PEN = 0.02


@dataclass(frozen=True, eq=False, slots=True)
class Sketch:
    """What is on the canvas: strokes, inked with one pen, over a picture or over nothing.

    width: of the pen, in canvas units
    raster: float32 (28, 28), ink 1 on 0
    """

    strokes: tuple[Stroke, ...]
    width: float
    raster: Floats | None = None

    def image(self) -> Floats:
        """As drawn: float32 (28, 28), ink 1 on 0."""
        return _over(ink(self.strokes, self.width), self.raster)

    def pen(self) -> float:
        """The width of the pen that wrote it, in px: that of the strokes, or else measured in the picture.

        0 where there is nothing to measure.
        """
        if self.strokes or self.raster is None:
            return self.width
        return float(pen_widths(self.raster[None])[0])


@dataclass(frozen=True, eq=False, slots=True)
class Perturbation:
    """A drawing with one thing changed.

    amount: polarity 1; position px along each axis that it goes along; scale a factor; slant degrees, positive where
        the top goes to the right; pen width px; anti-aliasing from 0 (as drawn) to −1 (hard edges), and the width σ
        in px of the Gaussian where it smooths
    towards: position's way to the right and down, each −1, 0 or 1; for other kinds (1, 0) is more and (−1, 0) is less
    extent: how far it is from the drawing, compared with others of its kind
    image: float32 (28, 28), ink 1 on 0
    """

    amount: float
    towards: tuple[int, int]
    extent: float
    image: Floats


def perturbations(sketch: Sketch, kind: str) -> list[Perturbation]:
    """All that is tried of one of KINDS; the least extent first.

    A move after which the drawing would no longer fit the canvas is none, so there may be no perturbation at all.
    The drawing must have some ink.
    """
    return sorted(_MAKERS[kind](sketch), key=lambda perturbation: perturbation.extent)


def difference(image: Floats, other: Floats) -> float:
    """How different two images are: the root mean square over all pixels, from 0 to 1."""
    return float(np.sqrt(np.mean(np.square(image - other, dtype=np.float64))))


def _polarity(sketch: Sketch) -> Iterator[Perturbation]:
    yield Perturbation(1.0, (1, 0), 1.0, np.float32(1) - sketch.image())


def _position(sketch: Sketch) -> Iterator[Perturbation]:
    moved = _Moved(sketch)
    for right, down in _DIRECTIONS:
        for by in _SHIFTS:
            image = moved.image(right=by * right, down=by * down)
            if image is not None:
                yield Perturbation(by, (right, down), by * hypot(right, down), image)


def _scale(sketch: Sketch) -> Iterator[Perturbation]:
    moved = _Moved(sketch)
    for factor in _SCALES:
        image = moved.image(scale=factor)
        if image is not None:
            yield Perturbation(factor, _side(factor > 1), abs(log(factor)), image)


def _slant(sketch: Sketch) -> Iterator[Perturbation]:
    moved = _Moved(sketch)
    for degrees in (*_SLANTS, *(-degrees for degrees in _SLANTS)):
        image = moved.image(slant=tan(radians(degrees)))
        if image is not None:
            yield Perturbation(degrees, _side(degrees > 0), abs(degrees), image)


def _pen_width(sketch: Sketch) -> Iterator[Perturbation]:
    drawn = sketch.pen()
    if drawn == 0:
        return
    field = None if sketch.raster is None else distance_fields(sketch.raster[None])
    for width in map(pen_width, _PENS):
        extent = abs(log(width / drawn))
        if extent > _SAME_PEN:
            raster = None if field is None else coverage(field, np.array([width], np.float32))[0]
            yield Perturbation(width, _side(width > drawn), extent, _over(ink(sketch.strokes, width), raster))


def _anti_aliasing(sketch: Sketch) -> Iterator[Perturbation]:
    image = sketch.image()
    # A thin pen leaves no pixel darker than half: hard edges lie where its own ink is half as dark.
    hard = (image >= image.max() / 2).astype(np.float32)
    for share in _HARDENINGS:
        harder = image + np.float32(share) * (hard - image)
        yield Perturbation(-share, (-1, 0), difference(harder, image), harder)
    for radius in _SOFTENINGS:
        softer = np.clip(gaussian_filter(image, radius, mode="constant"), 0, 1).astype(np.float32)
        yield Perturbation(radius, (1, 0), difference(softer, image), softer)


_MAKERS: dict[str, Callable[[Sketch], Iterator[Perturbation]]] = {
    "polarity": _polarity,
    "position": _position,
    "scale": _scale,
    "slant": _slant,
    "pen width": _pen_width,
    "anti-aliasing": _anti_aliasing,
}


class _Moved:
    """The drawing scaled and slanted about its own centre of mass, so that it stays where it is, and then moved."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        image = sketch.image()
        middles = np.arange(CANVAS_SIZE) + 0.5
        self._centre = np.array([image.sum(axis=0) @ middles, image.sum(axis=1) @ middles]) / image.sum()
        # What must stay on the canvas: points, with half a pen or half a pixel around them.
        self._outlines = [(stroke.points.astype(np.float64), sketch.width / 2) for stroke in sketch.strokes]
        if sketch.raster is not None and sketch.raster.any():
            rows, columns = np.nonzero(sketch.raster >= sketch.raster.max() / 2)
            self._outlines.append((np.stack([columns, rows], axis=1).astype(np.float64) + 0.5, 0.5))
        self._most = max(self._overhang(np.eye(2), np.zeros(2)), 0.0) + _OVERHANG

    def image(
        self, *, scale: float = 1.0, slant: float = 0.0, right: float = 0.0, down: float = 0.0
    ) -> Floats | None:
        """The changed drawing, float32 (28, 28), or None where it reaches over the edge of the canvas."""
        matrix = scale * np.array([[1.0, -slant], [0.0, 1.0]])
        move = self._centre - matrix @ self._centre + (right, down)
        if self._overhang(matrix, move) > self._most:
            return None
        strokes = [Stroke(stroke.points @ matrix.T + move) for stroke in self._sketch.strokes]
        raster = self._sketch.raster
        if raster is not None:
            # Warps turn about the middle of the image.
            middle = np.full(2, CANVAS_SIZE / 2)
            raster = _warped(raster, scale, slant, matrix @ middle + move - middle)
        return _over(ink(strokes, self._sketch.width), raster)

    def _overhang(self, matrix: NDArray[np.float64], move: NDArray[np.float64]) -> float:
        """How far the drawing reaches over the canvas, in px; negative where it has room."""
        reaches = [
            np.abs(points @ matrix.T + move - CANVAS_SIZE / 2).max() + around for points, around in self._outlines
        ]
        return float(max(reaches) - CANVAS_SIZE / 2)


def _warped(raster: Floats, scale: float, slant: float, move: NDArray[np.float64]) -> Floats:
    turn, factor, lean, right, down = np.array([[0.0], [scale], [slant], [move[0]], [move[1]]], dtype=np.float32)
    out = np.empty((1, *raster.shape), np.float32)
    warp(raster[None], affine_coefficients(turn, factor, lean, right, down), affine_fields(), out)
    # Interpolation rounds: a hair over 1 is possible.
    np.clip(out, 0, 1, out=out)
    moved: Floats = out[0]
    return moved


def _over(inked: Floats, raster: Floats | None) -> Floats:
    return inked if raster is None else np.maximum(inked, raster)


def _side(more: bool) -> tuple[int, int]:
    return (1, 0) if more else (-1, 0)
