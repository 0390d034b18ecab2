"""A trace: what of a history's column can be drawn, and what it says at one epoch."""

import math

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Trace = tuple[FloatArray, FloatArray]  # float64 (n,): epochs, ascending, and values


def drawable(epochs: FloatArray, values: FloatArray, *, log: bool = False) -> Trace:
    """The measured points, or for a log axis the positive ones as exponents of ten.

    epochs, values: float64 (n,); returns two arrays of one length, all finite. A line drawn through them
    bridges what was not measured.
    """
    keep = np.isfinite(values)
    if log:
        keep &= values > 0
    if not keep.all():
        epochs, values = epochs[keep], values[keep]
    return epochs, np.log10(values) if log else values


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


def extent_between(x: FloatArray, y: FloatArray, low: float, high: float) -> tuple[float, float] | None:
    """The lowest and the highest value of a line within [low, high]; None where it does not come there.

    x: float64 (n,), ascending; y: float64 (n,)
    """
    if not len(x) or x[0] > high or x[-1] < low:
        return None
    ends = np.interp((max(low, x[0]), min(high, x[-1])), x, y)
    inside = y[np.searchsorted(x, low, side="left") : np.searchsorted(x, high, side="right")]
    values = np.concatenate([ends, inside])
    return float(values.min()), float(values.max())


def nearest_epoch(epochs: FloatArray, at: float) -> float:
    """The epoch of `epochs` (ascending) that is nearest to `at`; NaN where there is none."""
    return float(epochs[_nearest(epochs, at)]) if len(epochs) else math.nan


def value_at(epochs: FloatArray, values: FloatArray, at: float) -> float:
    """The measured value nearest to epoch `at`; NaN where nothing was measured, and before and after all of it."""
    if not len(epochs) or not epochs[0] <= at <= epochs[-1]:
        return math.nan
    epochs, values = drawable(epochs, values)
    return float(values[_nearest(epochs, at)]) if len(epochs) else math.nan


def _nearest(epochs: FloatArray, at: float) -> int:
    right = int(np.searchsorted(epochs, at, side="right"))  # of several at one epoch, the latest
    if right == 0:
        return 0
    if right == len(epochs):
        return right - 1
    return right if epochs[right] - at < at - epochs[right - 1] else right - 1
