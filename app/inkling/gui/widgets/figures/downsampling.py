"""Curves with many more points than the screen has columns: fewer of them make the same picture."""

import math

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Trace = tuple[FloatArray, FloatArray]  # float64 (n,): epochs, ascending, and values


def downsample(x: FloatArray, y: FloatArray, low: float, high: float, columns: int) -> Trace:
    """The part in [low, high] with about two points at most for each of `columns` pixel columns.

    x: float64 (n,), ascending; y: float64 (n,)
    Of each group of neighbours the lowest and the highest stay: the picture is the same.
    The points next to the part stay, too, so that lines run to the edge. A group's size is a power of two
    and groups start at the first point, so that a growing curve does not shimmer.
    """
    first = max(0, int(np.searchsorted(x, low, side="left")) - 1)
    last = min(len(x), int(np.searchsorted(x, high, side="right")) + 1)
    columns = max(1, columns)
    if last - first <= 2 * columns:
        return x[first:last], y[first:last]
    size = 1 << math.ceil(math.log2((last - first) / columns))
    first -= first % size
    groups = (last - first) // size
    block = y[first : first + groups * size].reshape(groups, size)
    starts = first + size * np.arange(groups)
    rest = first + groups * size  # too few for a group of their own
    odd = [rest + int(y[rest:last].argmin()), rest + int(y[rest:last].argmax())] if rest < last else []
    kept = np.unique(
        np.concatenate([starts + block.argmin(axis=1), starts + block.argmax(axis=1), [first, *odd, last - 1]])
    )
    return x[kept], y[kept]
