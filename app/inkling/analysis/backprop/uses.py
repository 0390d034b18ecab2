"""Where an entry of θ is used: which weighted sums z it moves, and by how much, ∂z/∂θᵢ.

A dense weight moves one z, by the activation that it weighs: ∂z/∂w = a. A bias moves it by 1. A kernel's weight is
used at every place of its feature map, a batch normalisation's scale at every place of its channel, by x̂.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.network import Conv2DSpec, DenseSpec
from inkling.network.layers.batch_norm import EPSILON
from inkling.network.layers.conv2d import image_shape
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Uses:
    """The places where an entry is used.

    neurons: int (n,), which z of the layer, as flat indices; factors: float64 (n,), ∂z/∂θᵢ at each
    weighed: flat index, (n,), of the activation before that is weighed there, −1 for the margin of a convolution;
        None where none is (a bias)
    """

    neurons: NDArray[np.intp]
    factors: Array
    weighed: NDArray[np.intp] | None


def uses_of(passed: BackwardPass, entry: Entry) -> Uses:
    """Where one entry is used in a pass."""
    stage = entry.layer - 1
    spec, shape = passed.question.network.stages[stage].spec, passed.stages[stage].z.shape
    before = passed.before(stage)
    # A dense neuron stands for itself; a feature map or a channel for all of its places.
    if isinstance(spec, DenseSpec):
        neurons = np.array([entry.index[0]])
    else:
        places = math.prod(image_shape(shape)[1:]) if len(shape) > 1 else 1
        neurons = entry.index[0] * places + np.arange(places)
    if entry.kind in ("bias", "shift"):
        return Uses(neurons, np.ones(len(neurons)), None)
    if isinstance(spec, DenseSpec):
        weighed = np.array([entry.index[1]])
    elif isinstance(spec, Conv2DSpec):
        weighed = _shifted(image_shape(before.shape), spec, entry.index[1:], image_shape(shape)[1:])
    else:
        return Uses(neurons, normalized(passed, stage).ravel()[neurons], neurons)
    return Uses(neurons, np.where(weighed < 0, 0.0, before.ravel()[weighed]), weighed)


def normalized(passed: BackwardPass, stage: int) -> Array:
    """x̂ = (x − μ) / √(σ² + ε) of a stage that is a batch normalisation, of its shape, by its running means."""
    buffers, before = passed.question.network.buffers, passed.before(stage)
    mean, variance = (buffers[f"layer{stage + 1}.{name}"] for name in ("mean", "variance"))
    rows = before.reshape(len(mean), -1)
    found: Array = (rows - mean[:, np.newaxis]) / np.sqrt(variance + EPSILON)[:, np.newaxis]
    return found.reshape(before.shape)


def margin(spec: Conv2DSpec) -> int:
    """Zeros above and to the left of the image."""
    return (spec.kernel - 1) // 2 if spec.same else 0


def _shifted(
    image: tuple[int, int, int], spec: Conv2DSpec, index: tuple[int, ...], out: tuple[int, int]
) -> NDArray[np.intp]:
    """Flat indices of the pixels that a kernel's weight [c, i, j] meets, window by window; −1 on the margin."""
    _, height, width = image
    channel, i, j = index
    rows = np.arange(out[0])[:, np.newaxis] + (i - margin(spec))
    columns = np.arange(out[1]) + (j - margin(spec))
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    return np.where(inside, (channel * height + rows) * width + columns, -1).ravel()
