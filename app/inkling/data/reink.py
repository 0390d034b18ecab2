"""Re-inking: pictures of digits written again, along the same path, with a pen of another width.

A picture has no strokes, so their path is found first. The image is enlarged, what is darker than half of the
darkest ink around it is a stroke, and strokes are thinned to lines: Guo and Hall (1989) take pixels off the rim,
layer by layer, as long as nothing falls apart. These lines are the path of a round pen; the distance transform then
tells how far every pixel is from it, and `coverage` inks such distances at any width, as it inks what people draw.

Every digit is brought to a width of its own, and its present width can be measured: twice the distance from the
path to the rim, averaged along the path.
"""

import functools
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, maximum_filter

from inkling.data.ink import coverage
from inkling.data.stroke import CANVAS_SIZE
from inkling.progress import Progress

Floats = NDArray[np.float32]
Bits = NDArray[np.bool_]
Words = NDArray[Any]  # uint64

FAR = np.float32(20)
"""Distances end here, in pixels: no pen reaches so far."""

# Each pixel becomes 5×5: an odd number, so that the middle of each pixel is the middle of a small one.
_FINER = 5
_SIDE = _FINER * CANVAS_SIZE
_IMAGES_AT_ONCE = 64  # one for each bit of a word
# Ink fainter than this is dust, and not a stroke.
_DUST = np.float32(0.1)
_NEARBY = 5  # pixels: within these, half of the darkest ink is where a stroke ends
_RIDGE = np.float32(0.6)  # of the darkest ink that smoothing leaves nearby, where that is less than half of the ink
_FAINTEST = np.float32(0.2)  # of the darkest ink of the whole image: what is fainter is a smear


def reink(images: Floats, widths: Floats) -> Floats:
    """Images written again with pens of these widths: float32 (n, 28, 28), ink 1 on 0.

    images: float32 (n, 28, 28), ink 1 on 0; a blank one stays blank
    widths: float32 (n,) in pixels
    """
    return coverage(distance_fields(images), widths)


def distance_fields(images: Floats, *, progress: Progress | None = None) -> Floats:
    """How far the middle of each pixel is from the path of the pen: float32 (n, 28, 28), in pixels, at most FAR.

    progress: called with images done and their total
    """
    fields = np.full(images.shape, FAR, dtype=np.float32)
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        if progress is not None:
            progress(min(begin + _IMAGES_AT_ONCE, len(images)), len(images))
        for index, path in enumerate(thin_strokes(enlarge(images[begin : begin + _IMAGES_AT_ONCE])), begin):
            if path.any():
                distances = distance_transform_edt(~path)[_FINER // 2 :: _FINER, _FINER // 2 :: _FINER]
                np.minimum(distances / _FINER, FAR, out=fields[index], casting="same_kind")
    return fields


def pen_widths(images: Floats) -> Floats:
    """How wide the strokes of each image are, averaged along them, in pixels: float32 (n,), 0 for a blank image."""
    widths = np.zeros(len(images), dtype=np.float32)
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        strokes = enlarge(images[begin : begin + _IMAGES_AT_ONCE])
        for index, (stroke, path) in enumerate(zip(strokes, thin_strokes(strokes), strict=True), begin):
            if path.any():
                # From the middle of a path's pixel to the middle of the nearest blank one; the rim lies half-way.
                to_rim = distance_transform_edt(np.pad(stroke, 1))[1:-1, 1:-1][path] - 0.5
                widths[index] = 2 * to_rim.mean() / _FINER
    return widths


def enlarge(images: Floats) -> Bits:
    """Where the strokes are, on the finer grid: bool (n, 140, 140)."""
    up = _enlarging()
    fine = up @ images @ up.T
    # A line thinner than a pixel is half as dark where it runs between two rows as where it keeps to one, and
    # smoothing takes more of it: half of the darkest ink would be more than it has there, and leave dots of it.
    smooth = fine[:, _FINER // 2 :: _FINER, _FINER // 2 :: _FINER] * _RIDGE
    rim = np.minimum(*(maximum_filter(one, size=(1, _NEARBY, _NEARBY)) for one in (images / 2, smooth)))
    rim = np.maximum(np.maximum(rim, images.max(axis=(1, 2), initial=0, keepdims=True) * _FAINTEST), _DUST)
    strokes: Bits = fine > rim.repeat(_FINER, axis=1).repeat(_FINER, axis=2)
    return strokes


@functools.cache
def _enlarging() -> Floats:
    """The matrix (140, 28) that interpolates along one axis by cubic B-splines, which smooth a little as well."""
    fine = (np.arange(_SIDE, dtype=np.float32) + np.float32(0.5)) / _FINER - np.float32(0.5)
    away = np.abs(fine[:, None] - np.arange(CANVAS_SIZE, dtype=np.float32))
    near, outer = 2 / 3 - away**2 + away**3 / 2, np.maximum(2 - away, 0) ** 3 / 6
    return np.where(away < 1, near, outer).astype(np.float32)


def thin_strokes(strokes: Bits) -> Bits:
    """The strokes (n, h, w), n ≤ 64, thinned to lines one pixel wide."""
    count = len(strokes)
    # All images are thinned at once: plane[y, x] holds one bit for each of them.
    padded = np.zeros((_IMAGES_AT_ONCE, _SIDE + 2, _SIDE + 2), dtype=np.uint8)
    padded[:count, 1:-1, 1:-1] = strokes
    plane = np.packbits(padded.transpose(1, 2, 0), axis=2, bitorder="little").view(np.uint64)[:, :, 0]
    inner = plane[1:-1, 1:-1]
    changed = True
    while changed:
        changed = False
        for turned in (False, True):
            rim = _rim(plane, turned=turned)
            rim &= inner
            if rim.any():
                inner ^= rim
                changed = True
    codes = inner[:, :, None].copy().view(np.uint8)
    bits = np.unpackbits(codes, axis=2, bitorder="little", count=count)
    return bits.transpose(2, 0, 1).astype(bool)


def _rim(plane: Words, *, turned: bool) -> Words:
    """Where Guo and Hall's rules let a pixel go: uint64 (h − 2, w − 2) of a plane (h, w).

    turned: the second of their two rules, which is the first one with everything turned by half a circle
    """
    height, width = plane.shape[0] - 2, plane.shape[1] - 2
    circle: list[Words] = [plane[row : row + height, column : column + width] for row, column in _CIRCLE]
    north, north_east, east, south_east, south, south_west, west, north_west = (
        circle[4:] + circle[:4] if turned else circle
    )
    # Going round, strokes begin exactly once: no line is cut and no pixel inside is taken.
    one, two = ~north & (north_east | east), ~east & (south_east | south)
    three, four = ~south & (south_west | west), ~west & (north_west | north)
    rim = one ^ two ^ three ^ four
    rim &= ~((one & two) | (three & four))
    # Two or three neighbours, counted in pairs in both ways: the ends of lines stay.
    one, two, three, four = north_west | north, north_east | east, south_east | south, south_west | west
    rim &= (one & two) | (three & four) | ((one | two) & (three | four))
    crowd = one & two & three & four
    one, two, three, four = north | north_east, east | south_east, south | south_west, west | north_west
    rim &= (one & two) | (three & four) | ((one | two) & (three | four))
    rim &= ~(crowd & one & two & three & four)
    rim &= ~((north | north_east | ~south_east) & east)
    return rim


# The eight neighbours in a circle, from the north clockwise, as (row, column) in a plane with one pixel around it.
_CIRCLE = ((0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0), (0, 0))
