"""Pen width of images: strokes made thicker or thinner where no vectors are left to ink anew.

A pen wider by w moves every edge of the ink outwards by r = w/2: the dilation by a disc of radius r, in which
every point takes the darkest value within that distance. A thinner pen is the same done to the paper. Grey
levels stay what they are, the share of a pixel that is covered, so r may be a fraction of a pixel: between
pixels the image is interpolated, and the disc's rim is tried in eight directions. Interpolation blurs edges;
raising the contrast about ½ makes them as sharp as a pen's again and leaves them where they are.
"""

import numpy as np
from numpy.typing import NDArray

from inkling.data.stroke import CANVAS_SIZE

Floats = NDArray[np.float32]

# One empty pixel around the image; it changes no maximum.
_STRIDE = CANVAS_SIZE + 2
_PLANE = _STRIDE * _STRIDE
_INSIDE = slice(1, 1 + CANVAS_SIZE)
_MARGIN = _STRIDE + 1
# The farthest that an edge moves at once, in pixels: as far as the neighbours that are looked at.
_REACH = np.float32(1)
_DIAGONAL = np.float32(0.5**0.5)
# From this radius on, in pixels, edges are blurred as much as they ever are.
_BLURRED = np.float32(0.4)
_IMAGES_AT_ONCE = 64


def change_pen_width(images: Floats, by: Floats, out: Floats) -> None:
    """Make strokes `by` pixels wider (thinner where negative), each image by its own amount.

    images, out: float32 (n, 28, 28), ink 1 on 0; they may be the same array
    by: float32 (n,)
    """
    move = np.abs(by) * np.float32(0.5)
    if out is not images:
        np.copyto(out, images)
    for thinner in (False, True):
        chosen = np.flatnonzero(by < 0 if thinner else by > 0)
        for begin in range(0, len(chosen), _IMAGES_AT_ONCE):
            part = chosen[begin : begin + _IMAGES_AT_ONCE]
            values = 1 - out[part] if thinner else out[part]
            values = np.maximum(_sharpened(_dilated(values, move[part]), move[part]), values)
            out[part] = 1 - values if thinner else values


def stroke_widths(images: Floats) -> Floats:
    """How wide the strokes of each image are on average, in pixels: float32 (n,), 0 for a blank image.

    A stroke has two edges, so its width is twice its area over the length of all edges; the length is the sum
    of the gradient's magnitude, whatever the anti-aliasing.
    """
    padded = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    # Roberts' diagonal differences: the gradient between four pixels, without preferring an axis.
    one = padded[:, 1:, 1:] - padded[:, :-1, :-1]
    other = padded[:, 1:, :-1] - padded[:, :-1, 1:]
    edges = np.sqrt((one * one + other * other) / 2).sum(axis=(1, 2))
    widths: Floats = 2 * images.sum(axis=(1, 2)) / np.maximum(edges, np.float32(1e-6))
    return widths


def _dilated(values: Floats, radius: Floats) -> Floats:
    """The dilation of each image (n, 28, 28) by a disc of its own radius (n,), in steps of one pixel at most."""
    values = _dilated_once(values, np.minimum(radius, _REACH))
    more = np.flatnonzero(radius > _REACH)
    if len(more):
        values[more] = _dilated(values[more], radius[more] - _REACH)
    return values


def _sharpened(values: Floats, radius: Floats) -> Floats:
    """The values moved towards 3v² − 2v³: steeper at ½, unchanged at 0 and 1."""
    share = np.minimum(radius / _BLURRED, 1)[:, None, None]
    # v + v (1 − v) (2v − 1) = 3v² − 2v³
    bend = values * (1 - values)
    bend *= 2 * values - 1
    bend *= share
    bend += values
    return bend


def _dilated_once(values: Floats, radius: Floats) -> Floats:
    count = len(values)
    # Images lie one behind the other in flat memory with room around, so that a neighbour is a view.
    memory = np.zeros(count * _PLANE + 2 * _MARGIN, np.float32)
    slanted = np.zeros_like(memory)

    def at(where: Floats, offset: int) -> Floats:
        return where[_MARGIN + offset : _MARGIN + offset + count * _PLANE].reshape(count, _PLANE)

    here, aside = at(memory, 0), at(slanted, 0)
    here.reshape(count, _STRIDE, _STRIDE)[:, _INSIDE, _INSIDE] = values
    radius = radius[:, None]
    # Along rows and columns, interpolation is monotonic: the largest neighbour gives the largest value.
    largest = here.copy()
    for offset in (-1, 1, -_STRIDE, _STRIDE):
        np.maximum(largest, at(memory, offset), out=largest)
    largest -= here
    largest *= radius
    largest += here
    # And to the four diagonal points of the rim, first sideways, then up or down.
    step = radius * _DIAGONAL
    for offset in (-1, 1):
        np.subtract(at(memory, offset), here, out=aside)
        aside *= step
        aside += here
        upright = np.maximum(at(slanted, -_STRIDE), at(slanted, _STRIDE))
        upright -= aside
        upright *= step
        upright += aside
        np.maximum(largest, upright, out=largest)
    return largest.reshape(count, _STRIDE, _STRIDE)[:, _INSIDE, _INSIDE]
