"""Certainty: whether an answer is one at all.

Some activation is always the largest, even for a scribble. A network is sure of its answer when an output reaches ½;
when none does it is *not sure*, and the largest activation only tells which class is likeliest.
"""

import math

import numpy as np
from numpy.typing import NDArray

SURE_FROM = 0.5
"""The least activation of an answer."""


def sure(activations: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Whether any output reaches SURE_FROM: bool (...). activations: (..., classes); NaN reaches nothing."""
    return np.asarray((activations >= SURE_FROM).any(axis=-1))


def confidence(activations: NDArray[np.floating]) -> NDArray[np.float32]:
    """The largest activation, kept in [0, 1]: float32 (...). activations: (..., classes); NaN counts as 0."""
    return np.asarray(np.fmax.reduce(np.clip(activations, 0, 1), axis=-1, initial=0), dtype=np.float32)


def whole_percent(confidence: float) -> int:
    """In whole per cent; what is less than SURE_FROM never looks as if it were not."""
    percent = math.floor(100 * confidence + 0.5)
    return percent if confidence >= SURE_FROM else min(percent, math.ceil(100 * SURE_FROM) - 1)
