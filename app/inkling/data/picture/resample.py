"""Pictures on other grids: each new pixel is the mean over the area that it covers, or between its neighbours."""

import numpy as np
from numpy.typing import NDArray

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
    for axis, (old, new) in enumerate(zip(coarse.shape, shape, strict=True)):
        at = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        first = np.minimum(at.astype(np.intp), max(0, old - 2))
        share = (at - first).astype(np.float32)
        share = share[:, None] if axis == 0 else share
        coarse = coarse.take(first, axis) * (1 - share) + coarse.take(np.minimum(first + 1, old - 1), axis) * share
    return coarse.astype(np.float32)
