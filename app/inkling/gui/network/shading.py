"""Activation as brightness: how lit a neuron looks.

Sigmoid, tanh, softmax, Gaussian and threshold know their largest value, so their activations are comparable
from answer to answer. ReLU and identity do not; their layers are scaled by their most active neuron.
"""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

BOUNDED = frozenset({"sigmoid", "tanh", "softmax", "gaussian", "threshold"})


def levels(activations: NDArray[np.floating], activation: str | None) -> NDArray[np.float32]:
    """Brightness of each neuron of a layer in [-1, 1]; negative for negative activations."""
    a = np.asarray(activations, np.float32)
    top = float(np.abs(a).max(initial=0.0))
    if not math.isfinite(top):
        a = np.nan_to_num(a)
        top = float(np.abs(a).max(initial=0.0))
    if activation not in BOUNDED:
        a = a / np.float32(top) if top > 0 else a
    return np.clip(a, -1.0, 1.0)


def mix(start: QColor, end: QColor, part: float) -> QColor:
    """`part` 0 is start, 1 is end."""
    part = min(max(part, 0.0), 1.0)
    return QColor(
        round(start.red() + part * (end.red() - start.red())),
        round(start.green() + part * (end.green() - start.green())),
        round(start.blue() + part * (end.blue() - start.blue())),
    )
