"""Pictures on other grids: each new pixel is the mean over the area that it covers, or between its neighbours."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float32]


def area_resample(picture: Floats, factor: float) -> Floats:
    """`picture` with pixels `factor` times as large, each the mean over the area that it covers."""
    rows, columns = (max(1, round(length / factor)) for length in picture.shape)
    down = overlap(picture.shape[0], rows, picture.shape[0] / rows, 0).astype(np.float32)
    across = overlap(picture.shape[1], columns, picture.shape[1] / columns, 0).astype(np.float32)
    return (down @ picture @ across.T).astype(np.float32)


def overlap(old: int, new: int, factor: float, start: float) -> Floats:
    """(new, old): the part of each new pixel that each old one covers, old ones beginning at `start`."""
    edges = np.arange(old + 1) / factor + start
    pixels = np.arange(new)[:, None]
    covered = np.minimum(edges[None, 1:], pixels + 1) - np.maximum(edges[None, :-1], pixels)
    weights: Floats = np.maximum(covered, 0).astype(np.float32)
    return weights


def enlarge(coarse: Floats, shape: tuple[int, ...]) -> Floats:
    """`coarse` on a grid of `shape`, straight between its pixels."""
    steps = [new / old for old, new in zip(coarse.shape, shape, strict=True)]
    fine: Floats = ndimage.zoom(coarse, steps, order=1, mode="nearest", grid_mode=True)
    return fine
