"""Warping: images whose every pixel is fetched from somewhere else, as affine maps and elastic distortions ask.

A warp says for each pixel of the new image where in the old one its value lies. Here that place is a sum of
few fixed fields, each times a number of the image's own:

    place = Σₖ coefficientₖ · fieldₖ

The fields 1, x and y make every affine map. Elastic distortions (Simard 2003: white noise, smoothed by a
Gaussian of width σ) need some dozens more: the Karhunen–Loève basis of such noise, which has the very same
statistics at every point of the image, without any convolution. All places of many images are one product
of two matrices, and however much is asked for, each image is sampled only once.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import CANVAS_SIZE

Floats = NDArray[np.float32]

_PIXELS = CANVAS_SIZE * CANVAS_SIZE
# The middle of the image, in pixel numbers: warps turn and scale about it.
_MIDDLE = np.float32((CANVAS_SIZE - 1) / 2)
# The share of the elastic fields' variance that the basis may leave out.
_LEFT_OUT = 1e-3
# No ink lies outside: one empty line before and two behind let every place clip to one that can be read.
_BEFORE = 1
_STRIDE = CANVAS_SIZE + 3
_LAST = np.float32(CANVAS_SIZE + _BEFORE)
# So many images' places and samples stay in a processor's cache.
_IMAGES_AT_ONCE = 64


def affine_coefficients(turn: Floats, scale: Floats, slant: Floats, right: Floats, down: Floats) -> Floats:
    """Coefficients (n, 2, 3) of the fields 1, x, y for where each pixel's column and row come from.

    All are float32 (n,) and say what happens to the ink, about the middle of the image: it is scaled, slanted
    (its top goes to the right, `slant` pixels for each pixel of height), turned clockwise by `turn` radians,
    and moved `right` and `down` by pixels.
    """
    cos, sin = np.cos(turn), np.sin(turn)
    # The inverse of new = turn · slant · scale · old + move, row by row: unslanted (x' = x + slant · y), unturned.
    a, b = (cos - slant * sin) / scale, (sin + slant * cos) / scale
    c, d = -sin / scale, cos / scale
    maps = np.stack([_MIDDLE - a * right - b * down, a, b, _MIDDLE - c * right - d * down, c, d], axis=1)
    return maps.astype(np.float32).reshape(-1, 2, 3)


@lru_cache(maxsize=8)
def affine_fields() -> Floats:
    """The fields 1, x, y on the grid of pixels, measured from the middle: float32 (3, 784)."""
    offset = np.arange(CANVAS_SIZE, dtype=np.float32) - _MIDDLE
    y, x = np.meshgrid(offset, offset, indexing="ij")
    fields = np.stack([np.ones(_PIXELS, np.float32), x.ravel(), y.ravel()])
    fields.flags.writeable = False
    return fields


@lru_cache(maxsize=8)
def elastic_fields(smoothness: float) -> Floats:
    """Fields (k, 784) that, times k independent standard normal numbers, add up to smoothed white noise.

    smoothness: the width σ of the Gaussian, in pixels. The noise has a variance of 1 at every pixel, but for
        0.1 % on the whole, and the correlation exp(−d² / 4σ²) between two pixels at distance d.
    """
    pixel = np.arange(CANVAS_SIZE)
    correlation = np.exp(-(((pixel[:, None] - pixel) / (2 * smoothness)) ** 2))
    # Smoothing is the same along rows and columns, so the basis of the plane is made of products.
    strength, line = np.linalg.eigh(correlation)
    # Either sign is an eigenvector; LAPACKs differ.
    line *= np.sign(line[np.abs(line).argmax(axis=0), pixel])
    both = np.outer(strength, strength).ravel()
    order = np.argsort(-both, kind="stable")
    kept = order[: int(np.searchsorted(np.cumsum(both[order]), (1 - _LEFT_OUT) * _PIXELS)) + 1]
    row, column = np.divmod(kept, CANVAS_SIZE)
    plane = line.T[row, :, None] * line.T[column, None, :]
    fields: Floats = (plane.reshape(-1, _PIXELS) * np.sqrt(both[kept])[:, None]).astype(np.float32)
    fields.flags.writeable = False
    return fields


def warp(images: Floats, coefficients: Floats, fields: Floats, out: Floats) -> None:
    """Fetch each pixel of `out` from `images` by bilinear interpolation; nothing lies outside of an image.

    images, out: float32 (n, 28, 28), the same array or two that share no memory
    coefficients: float32 (n, 2, k), for the column and the row that each pixel comes from
    fields: float32 (k, 784)
    """
    most = min(len(images), _IMAGES_AT_ONCE)
    scratch = _Scratch(most)
    for begin in range(0, len(images), _IMAGES_AT_ONCE):
        part = slice(begin, begin + _IMAGES_AT_ONCE)
        scratch.sample(images[part], coefficients[part], fields, out[part])


class _Scratch:
    """Memory for warping up to `most` images at once, used again and again."""

    def __init__(self, most: int) -> None:
        self._padded = np.zeros((most, _STRIDE, _STRIDE), np.float32)
        self._places = np.empty((2, most * _PIXELS), np.float32)
        self._whole = np.empty((2, most * _PIXELS), np.float32)
        self._index = np.empty(most * _PIXELS, np.intp)
        self._corners = np.empty((4, most * _PIXELS), np.float32)
        # Indices are computed as floats, which hold whole numbers up to 2²⁴ exactly.
        self._first = np.repeat(np.arange(most, dtype=np.float32) * (_STRIDE * _STRIDE), _PIXELS)

    def sample(self, images: Floats, coefficients: Floats, fields: Floats, out: Floats) -> None:
        count, values = len(images), len(images) * _PIXELS
        inside = slice(_BEFORE, _BEFORE + CANVAS_SIZE)
        self._padded[:count, inside, inside] = images
        places, whole, index = self._places[:, :values], self._whole[:, :values], self._index[:values]
        for axis in (0, 1):
            np.matmul(coefficients[:, axis], fields, out=places[axis].reshape(count, _PIXELS))
        places += np.float32(_BEFORE)
        np.clip(places, 0, _LAST, out=places)
        np.floor(places, out=whole)
        places -= whole
        column, row = places
        np.multiply(whole[1], np.float32(_STRIDE), out=whole[1])
        whole[0] += whole[1]
        whole[0] += self._first[:values]
        np.copyto(index, whole[0], casting="unsafe")
        flat = self._padded.ravel()
        corners = self._corners[:, :values]
        # Views that begin later stand for the neighbours, so that one index serves all four corners.
        for corner, offset in zip(corners, (0, 1, _STRIDE, _STRIDE + 1), strict=True):
            flat[offset:].take(index, out=corner, mode="clip")
        above_left, above, below, below_right = corners
        _mix(above_left, above, column)
        _mix(below, below_right, column)
        _mix(above_left, below, row)
        np.copyto(out, above_left.reshape(out.shape))


def _mix(first: Floats, second: Floats, share: Floats) -> None:
    """first ← first + share · (second − first); `second` is overwritten."""
    second -= first
    second *= share
    first += second
