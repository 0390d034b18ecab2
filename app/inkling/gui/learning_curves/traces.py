"""A trace: what of a history's column can be drawn, and what it says at one epoch."""

import math

import numpy as np

from inkling.gui.widgets.figures.downsampling import FloatArray, Trace


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
