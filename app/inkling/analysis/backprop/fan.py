"""The fan of a neuron: every neuron of the layer after it, and what each of them asks of it.

    −∂C/∂aₖ = Σⱼ wⱼₖ · (−∂C/∂zⱼ)    with    ∂C/∂zⱼ = σ′(zⱼ) · ∂C/∂aⱼ

∂C/∂zⱼ, the δⱼ of the books, is found once and used by every neuron before it.
"""

import math
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.uses import margin
from inkling.errors import ArchitectureError
from inkling.network import Conv2DSpec, DenseSpec, MaxPool2DSpec
from inkling.network.layers.conv2d import image_shape


@dataclass(frozen=True, slots=True)
class Branch:
    """What comes back from one neuron, or from one feature map, whose places are taken together.

    neuron: flat index in the layer after; of a map its first place
    weight, wish: wⱼₖ and −∂C/∂zⱼ; None for a map; value: their product, or the sum of them over the map's places
    """

    neuron: int
    weight: float | None
    wish: float | None
    value: float


@dataclass(frozen=True, slots=True)
class Fan:
    """stage: of the layer after, from 0; branches: the largest first; total: their sum, −∂C/∂a"""

    stage: int
    branches: tuple[Branch, ...]
    total: float


def fan_of(passed: BackwardPass, stage: int, neuron: int) -> Fan:
    """stage −1: of a pixel. neuron: flat index. ArchitectureError for an output: the cost itself asks it."""
    after = stage + 1
    if after >= len(passed.stages):
        raise ArchitectureError("What an output is asked for comes from the cost itself; no layer comes after it.")
    spec, d_z = passed.question.network.stages[after].spec, passed.stages[after].d_z
    if isinstance(spec, DenseSpec):
        weights = passed.question.network.stages[after].parameters[0].value[:, neuron]
        found = [_branch(number, float(weights[number]), -float(d_z[number])) for number in range(len(d_z))]
    elif isinstance(spec, Conv2DSpec):
        found = _maps(passed, after, spec, neuron)
    else:
        found = _one(passed, stage, spec, neuron)
    found.sort(key=lambda branch: -abs(branch.value))
    return Fan(after, tuple(found), math.fsum(branch.value for branch in found))


def _branch(neuron: int, weight: float, wish: float) -> Branch:
    return Branch(neuron, weight + 0.0, wish + 0.0, weight * wish + 0.0)


def _maps(passed: BackwardPass, after: int, spec: Conv2DSpec, neuron: int) -> list[Branch]:
    """Each map asks at all the places whose window the neuron is in."""
    channels, height, width = image_shape(passed.before(after).shape)
    channel, y, x = map(int, np.unravel_index(neuron, (channels, height, width)))
    weights = passed.question.network.stages[after].parameters[0].value
    d_z, found = passed.stages[after].d_z, []
    for number in range(len(d_z)):
        value = 0.0
        for i in range(spec.kernel):
            for j in range(spec.kernel):
                row, column = y + margin(spec) - i, x + margin(spec) - j
                if 0 <= row < d_z.shape[1] and 0 <= column < d_z.shape[2]:
                    value -= float(weights[number, channel, i, j] * d_z[number, row, column])
        found.append(Branch(number * d_z.shape[1] * d_z.shape[2], None, None, value + 0.0))
    return found


def _one(passed: BackwardPass, stage: int, spec: object, neuron: int) -> list[Branch]:
    """A layer that hands on number by number: the one place that this neuron goes to, if any."""
    d_z, place = passed.stages[stage + 1].d_z, neuron
    if isinstance(spec, MaxPool2DSpec):
        channels, height, width = image_shape(passed.before(stage + 1).shape)
        channel, y, x = map(int, np.unravel_index(neuron, (channels, height, width)))
        row, column = y // spec.size, x // spec.size
        if row >= d_z.shape[1] or column >= d_z.shape[2]:
            return []
        place = (channel * d_z.shape[1] + row) * d_z.shape[2] + column
    asked = passed.d_inputs if stage < 0 else passed.stages[stage].d_a
    if asked is None:
        return []
    value, wish = -float(asked.ravel()[neuron]), -float(d_z.ravel()[place])
    return [Branch(place, value / wish if wish else None, wish + 0.0, value + 0.0)]
