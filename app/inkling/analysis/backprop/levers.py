"""The three levers of a neuron, z = w·a + b: its bias, its weights, and the activations before it.

A step of length s is worth most along the lever's own direction: Δz = s · 1 for the bias, s · ‖a‖ for the weights
(each in proportion to the activation that it weighs: bright neurons matter most), s · ‖w‖ for the activations (each
in proportion to its weight, the other way where that is negative).
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass, slopes
from inkling.analysis.backprop.uses import margin, normalized
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import BatchNormSpec, Conv2DSpec, DenseSpec
from inkling.network.activations import make_activation
from inkling.network.layers.batch_norm import EPSILON
from inkling.network.layers.conv2d import image_shape
from inkling.network.types import Array


@dataclass(frozen=True, slots=True)
class Lever:
    """What one lever does for a step of the length that was asked for.

    dz: how far z moves, the way that is wished; da: how far a moves for it, None where a is no matter of this z alone
    gain: by how much the cost falls, to first order: |∂C/∂z| · |dz|
    """

    dz: float
    da: float | None
    gain: float


@dataclass(frozen=True, eq=False, slots=True)
class Levers:
    """One neuron, what it is asked for, and how it can follow.

    wish: −∂C/∂z; inputs, weights: what it weighs and with what, (n,) each, in the order of the layer before (of a
    convolution the window, (in · k · k,)); d_weights = ∂C/∂w and wished_inputs, its share in the wishes of the
    layer before, likewise
    """

    z: float
    a: float
    slope: float | None
    wish: float
    inputs: Array
    weights: Array
    bias: Lever
    by_weights: Lever
    by_inputs: Lever

    @property
    def d_weights(self) -> Array:
        """∂C/∂w = ∂C/∂z · a: the profile of the activations before."""
        return -self.wish * self.inputs

    @property
    def wished_inputs(self) -> Array:
        """−∂C/∂z · w: brighter where the weight has the sign of the wish, dimmer elsewhere."""
        return self.wish * self.weights


def levers(passed: BackwardPass, stage: int, neuron: tuple[int, ...], *, length: float = 1.0) -> Levers:
    """Of one neuron of a stage, counted from 0. ArchitectureError where the stage has nothing to be turned.

    length: of the step that each lever is turned by
    """
    spec, found = passed.question.network.stages[stage].spec, passed.stages[stage]
    shape = found.z.shape
    if len(neuron) != len(shape) or any(not 0 <= one < most for one, most in zip(neuron, shape, strict=False)):
        raise SettingsError(
            "There is no neuron {neuron} in layer {number}; it has {shape}.",
            neuron=",".join(map(str, neuron)),
            number=stage + 1,
            shape="×".join(map(str, shape)),
        )
    inputs, weights = _weighed(passed, stage, neuron)
    z, a, wish = float(found.z[neuron]), float(found.a[neuron]), -float(found.d_z[neuron]) + 0.0
    slope, activation = None, spec.activation_name
    if activation not in (None, "softmax"):
        slope = float(slopes(spec, found.z[neuron].reshape(1), found.a[neuron].reshape(1))[0])
    way = -1.0 if wish < 0 else 1.0

    def lever(worth: float) -> Lever:
        dz = way * length * worth
        da: float | None = dz
        if activation is not None:
            moved = np.empty(1)
            make_activation(activation).forward(np.array([z + dz]), moved)
            da = None if activation == "softmax" else float(moved[0]) - a
        return Lever(dz, da, abs(wish * dz))

    worth_of_weights, worth_of_inputs = (float(np.linalg.norm(one)) for one in (inputs, weights))
    return Levers(z, a, slope, wish, inputs, weights, lever(1.0), lever(worth_of_weights), lever(worth_of_inputs))


def _weighed(passed: BackwardPass, stage: int, neuron: tuple[int, ...]) -> tuple[Array, Array]:
    """What a neuron weighs, and its weights, (n,) each."""
    of_network, before = passed.question.network.stages[stage], passed.before(stage)
    spec = of_network.spec
    values = {one.name.partition(".")[2]: one.value for one in of_network.parameters}
    if isinstance(spec, DenseSpec):
        return before.ravel().copy(), values["weights"][neuron[0]].copy()
    if isinstance(spec, Conv2DSpec):
        image = before.reshape(image_shape(before.shape))
        side, above = spec.kernel, margin(spec)
        padded = np.pad(image, ((0, 0), (above, side), (above, side)))
        _, y, x = neuron
        return padded[:, y : y + side, x : x + side].ravel(), values["weights"][neuron[0]].ravel()
    if isinstance(spec, BatchNormSpec):
        channel = neuron[0] if len(before.shape) != 2 else 0
        variance = passed.question.network.buffers[f"layer{stage + 1}.variance"][channel]
        # Its weight γ is turned against x̂; the activation before moves z by γ / √(σ² + ε).
        weight = values["scale"][channel] / np.sqrt(variance + EPSILON)
        return normalized(passed, stage)[neuron].reshape(1).copy(), np.array([weight])
    raise ArchitectureError(
        "Layer {number}, {layer}, has neither weights nor biases: it hands wishes on, and nothing in it can be "
        "turned.",
        number=stage + 1,
        layer=str(spec),
    )
