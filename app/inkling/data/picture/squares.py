"""Pixels that were made squares to be seen better, as pixels again.

Where a picture was enlarged without smoothing, its brightness changes on the lines of a grid alone. Enlarged by no
whole number, some squares are a pixel wider than others; saved as JPEG, they are not quite of one brightness. The
largest squares that explain all of the picture are its pixels.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from inkling.data.picture.paper import LEAST_CONTRAST, ring

Floats = NDArray[np.float32]
Bits = NDArray[np.bool_]
Numbers = NDArray[np.intp]

_FEWEST, _MOST = 4, 112  # squares along the longest side: of more, the picture was not made to show them
_LEAST = 2.0  # pixels: a square's side
_SOFT, _SOFTER = 5.0, 24.0  # pixels of a square's side from which on lines may lie one pixel off, or two
_ACTIVE = 0.02  # of the largest change on any line: less is JPEG's
_OFF = 0.2  # of the change that chance would leave off the lines: JPEG leaves less
_CHANCE = 1e-6  # that so many changes all lie on lines
_UNLIKE = 0.2  # difference of brightness that JPEG does not make within a square...
_UNLIKE_PART = 0.002  # ...but in so few pixels
_FEW = 28  # pixels: what is no larger may be a network's image already
_EXACT = 0.02  # of black or white


class _Grid(NamedTuple):
    """square: which square each pixel along an axis is in; line: bool, whether a line lies before each but the first.

    squares: how many
    """

    square: Numbers
    line: Bits
    squares: int


def own_pixels(picture: Floats) -> Floats:
    """A small picture again, where each of its pixels was made a square of several; others as they are.

    Of at most 28 pixels, it is ink on black where its ground is neither black nor white.
    """
    small = _whole_squares(picture)
    if small is None:
        small = _uneven_squares(picture)
    return picture if small is None else _on_black(small)


def _whole_squares(picture: Floats) -> Floats | None:
    changes = [np.flatnonzero((np.diff(picture, axis=axis) != 0).any(1 - axis)) + 1 for axis in (0, 1)]
    side = int(np.gcd.reduce([*picture.shape, *changes[0], *changes[1]]))
    return picture[::side, ::side].copy() if side > 1 else None  # no view: it would keep the large one


def _uneven_squares(picture: Floats) -> Floats | None:
    """The same where squares are not quite equal, or not quite of one brightness."""
    energies = [np.square(np.diff(picture, axis=axis)).mean(1 - axis) for axis in (0, 1)]
    if not all(energy.any() for energy in energies):
        return None
    longest = max(picture.shape)
    for most in range(_FEWEST, min(_MOST, int(longest / _LEAST)) + 1):
        counts = [max(1, round(length * most / longest)) for length in picture.shape]
        side = longest / most
        # Programs look at a pixel's middle or at its corner; beside other things, squares begin where they may.
        ways = [(0.5, 0), (0.0, 0)] + ([(0.5, 1 + (side >= _SOFTER))] if side >= _SOFT else [])
        for first, soft in ways:
            grids = [_grid(count, n, first, soft) for count, n in zip(counts, picture.shape, strict=True)]
            small = _squared(picture, grids, soft) if _hold_changes(grids, energies) else None
            if small is not None:
                return small
    return None


def _on_black(small: Floats) -> Floats:
    """Few pixels as ink on pure black, unless that, or pure white, is their ground; a scale of colours has others."""
    border = ring(small)
    ground = float(np.median(border))
    ink = np.abs(small - np.float32(ground))
    darkest = float(ink.max())
    plain = (np.abs(border - ground) <= _EXACT).mean() >= 0.5
    if max(small.shape) > _FEW or not _EXACT < ground < 1 - _EXACT or not plain or darkest < LEAST_CONTRAST:
        return small
    scaled: Floats = (ink / darkest).astype(np.float32)
    return scaled


def _grid(count: int, length: int, first: float, soft: int) -> _Grid:
    """`count` squares over `length` pixels.

    first: where in a pixel a program looks for the square that it is in; soft: pixels by which lines may be off
    """
    square = ((np.arange(length) + first) * count / length).astype(np.intp)
    line = np.diff(square) > 0
    return _Grid(square, _widened(line, soft), count)


def _widened(line: Bits, by: int) -> Bits:
    wide: Bits = np.convolve(line, np.ones(2 * by + 1), "same") > 0
    return wide


def _hold_changes(grids: list[_Grid], energies: list[Floats]) -> bool:
    """Whether brightness changes on the lines of a grid alone, and too often there for chance.

    energies: of the change before each row but the first, and before each column
    """
    chance = 1.0
    for (_, line, _), energy in zip(grids, energies, strict=True):
        if energy[~line].sum() > _OFF * (~line).mean() * energy.sum():
            return False
        chance *= float(line.mean()) ** int((energy[line] > _ACTIVE * energy.max()).sum())
    return chance < _CHANCE


def _squared(picture: Floats, grids: list[_Grid], soft: int) -> Floats | None:
    """The picture with one pixel for each square of a grid; None where squares are not of one brightness each."""
    middles = [((np.arange(grid.squares) + 0.5) * grid.square.size / grid.squares).astype(np.intp) for grid in grids]
    small = picture[np.ix_(*middles)]
    away = np.abs(picture - small[np.ix_(*(grid.square for grid in grids))])
    for axis, (square, _, _) in enumerate(grids if soft else ()):
        line = np.diff(square) > 0
        beside = np.append(line, False) | np.append(False, line)  # may be in the other square
        np.moveaxis(away, axis, 0)[_widened(beside, soft - 1)] = 0
    if (away > _UNLIKE).mean() > _UNLIKE_PART:
        return None
    if not away.any():
        return small
    side = min(grid.square.size / grid.squares for grid in grids)
    mean = ndimage.uniform_filter(picture, max(1, 2 * int(side / 2 - 2) + 1), mode="nearest")
    return (np.round(mean[np.ix_(*middles)] * 255) / 255).astype(np.float32)
