"""A network: layers over one flat vector θ of all weights and biases.

Forwards each layer's output is the next one's input. Backwards, from ∂C/∂a of the last layer, each layer finds the
gradients of its own parameters and hands ∂C/∂x on to the layer before: backpropagation (`loss_and_gradient`).

θ and its gradient ∇C are two contiguous vectors of the same length; every layer holds views of them. So an
optimizer is a few lines on two vectors, a snapshot is one copy, and "the gradient, a list of 13 002
nudges" is literally an array.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import DTypeLike, NDArray

from inkling.errors import ArchitectureError
from inkling.network.architecture.architecture import Architecture
from inkling.network.architecture.specs import LayerSpec
from inkling.network.inference import Inference
from inkling.network.initializers import DRAWS_BIASES, Fill, get_initializer
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.dense import Dense
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.network.losses import Loss
from inkling.network.traces import BackwardStage, BackwardTrace, StageTrace
from inkling.network.types import Array

_MOST_AT_ONCE = 1000  # examples: more are no faster
_NUMBERS_AT_ONCE = 1_600_000  # in the largest layer: more do not stay in the processor's cache


@dataclass(frozen=True, eq=False, slots=True)
class Parameter:
    """A named part of θ. `value` and `gradient` are views; name as in model files, e.g. layer1.weights."""

    name: str
    value: Array
    gradient: Array


@dataclass(frozen=True, eq=False, slots=True)
class Stage:
    """A layer as people count them: one entry of the architecture and the engine's layers that carry it out."""

    spec: LayerSpec
    layers: tuple[Layer, ...]
    parameters: tuple[Parameter, ...]


class Network:
    """Parameters, forward pass and backpropagation. Not shared between threads: give each its own copy."""

    def __init__(self, architecture: Architecture, *, dtype: DTypeLike = np.float32) -> None:
        architecture.check_size()
        self.architecture = architecture
        self.dtype = np.dtype(dtype)
        built = architecture.build()
        self.layers: list[Layer] = [layer for layers in built for layer in layers]
        count = sum(math.prod(s) for layer in self.layers for s in layer.parameter_shapes().values())
        buffered = sum(math.prod(s) for layer in self.layers for s in layer.buffer_shapes().values())
        # All that makes the network answer as it does lies together: θ, then the layers' buffers.
        self.parameters_and_buffers: Array = np.zeros(count + buffered, self.dtype)
        self.theta: Array = self.parameters_and_buffers[:count]
        self.gradient: Array = np.zeros(count, self.dtype)
        self.stages = self._bind(built)
        self.parameters = tuple(p for stage in self.stages for p in stage.parameters)
        self.buffers = self._bind_buffers(built)
        self.path = _pooling_first(self.layers)  # the way that a batch takes through them
        self._inference = Inference(self.path, self.dtype)

    def _bind(self, built: list[list[Layer]]) -> tuple[Stage, ...]:
        """Hand every layer its views of θ and of the gradient."""
        stages = []
        start = 0
        for number, (spec, layers) in enumerate(zip(self.architecture.layers, built, strict=True), 1):
            owned = []
            for layer in layers:
                values: dict[str, Array] = {}
                gradients: dict[str, Array] = {}
                for name, shape in layer.parameter_shapes().items():
                    part = slice(start, start + math.prod(shape))
                    values[name] = self.theta[part].reshape(shape)
                    gradients[name] = self.gradient[part].reshape(shape)
                    owned.append(Parameter(f"layer{number}.{name}", values[name], gradients[name]))
                    start = part.stop
                layer.bind(values, gradients)
            stages.append(Stage(spec, tuple(layers), tuple(owned)))
        return tuple(stages)

    def _bind_buffers(self, built: list[list[Layer]]) -> dict[str, Array]:
        """Hand every layer its views of its buffers; returns them by name, e.g. layer2.mean."""
        buffers: dict[str, Array] = {}
        start = self.theta.size
        for number, layers in enumerate(built, 1):
            for layer in layers:
                values: dict[str, Array] = {}
                for name, shape in layer.buffer_shapes().items():
                    end = start + math.prod(shape)
                    values[name] = self.parameters_and_buffers[start:end].reshape(shape)
                    buffers[f"layer{number}.{name}"] = values[name]
                    start = end
                layer.bind_buffers(values)
        return buffers

    def weights_mask(self) -> Array:
        """1 for each weight, 0 for each bias and each parameter of a batch normalisation: (θ's length,)."""
        mask = np.zeros_like(self.theta)
        start = 0
        for parameter in self.parameters:
            end = start + parameter.value.size
            mask[start:end] = parameter.name.endswith(".weights")
            start = end
        return mask

    def initialize(self, initializer: str = "glorot", *, deviation: float = 1.0, rng: np.random.Generator) -> None:
        """Fill θ as before any training. SettingsError for an unknown initializer.

        deviation: σ of the initializer "normal", N(0, σ²); the others choose theirs by the layer's size
        """
        fill = get_initializer(initializer)
        if initializer == "normal" and deviation != 1.0:
            fill = partial(_scaled, fill, deviation)
        for layer in self.layers:
            layer.initialize(fill, draw_biases=initializer in DRAWS_BIASES, rng=rng)

    @property
    def examples_at_once(self) -> int:
        """How many examples to send through together where many are to be answered."""
        largest = max(math.prod(shape) for shape in (self.architecture.input_shape, *self.architecture.shapes))
        fitting = _NUMBERS_AT_ONCE // largest // 8 * 8  # BLAS likes rows that begin where a vector register may
        return min(max(fitting, 48), _MOST_AT_ONCE)

    def copy(self) -> "Network":
        """A network of its own with the same parameters and buffers."""
        twin = Network(self.architecture, dtype=self.dtype)
        twin.parameters_and_buffers[...] = self.parameters_and_buffers
        return twin

    def check_loss(self, loss: Loss) -> None:
        """ArchitectureError where no gradient of this cost can reach every layer."""
        last, wanted = self.architecture.output_activation, loss.output_activation
        if loss.takes_logits and last != wanted:
            raise ArchitectureError(
                "The cost {loss} needs {wanted} on the last layer; write {word} or choose the cost mse.",
                loss=loss.name,
                wanted=wanted,
                word=f"{self.architecture.classes}:{wanted}",
            )
        if not loss.takes_logits and last == "threshold":
            raise ArchitectureError(
                "Only the cost perceptron teaches threshold neurons; choose it, or sigmoid neurons."
            )

    def loss_and_gradient(self, x: Array, y: Array, loss: Loss, *, rng: np.random.Generator | None = None) -> float:
        """Backpropagation: the mean cost C of a batch; its derivative by θ, ∇C, lands in `self.gradient`.

        x: (inputs, batch), y: one-hot (classes, batch). Call `check_loss` once before.
        """
        layers = self._layers_up_to(loss)
        a = self._forward(layers, self._shaped(x), rng)
        d = np.empty_like(a)  # ∂C/∂a of the last layer, then of each one before it
        cost = loss.value_and_gradient(a, y, d)
        for layer in reversed(layers):
            layer.backward_parameters(d)
            if layer is not layers[0]:  # nobody asks how C changes with the pixels
                d = layer.backward_input(d)
        return cost

    def cost(self, x: Array, y: Array, loss: Loss) -> float:
        """The mean cost of a batch, without its gradient. Shapes as for `loss_and_gradient`."""
        outputs = self.outputs(x, loss)
        return loss.value_and_gradient(outputs, y, np.empty_like(outputs))

    def outputs(self, x: Array, loss: Loss) -> Array:
        """What `loss` is fed with: activations, or the last layer's z for a cost that takes logits."""
        return self._read(self._layers_up_to(loss), self._shaped(x))

    def outputs_and_activations(self, x: Array, loss: Loss) -> tuple[Array, Array]:
        """What `loss` is fed with and what the last layer makes of it, in one pass; copies, each (classes, batch)."""
        layers = self._layers_up_to(loss)
        outputs = self._read(layers, self._shaped(x)).copy()
        return outputs, self._forward(self.path[len(layers) :], outputs, None).copy()

    def _layers_up_to(self, loss: Loss) -> list[Layer]:
        return self.path[:-1] if loss.takes_logits else self.path

    def forward(self, x: Array) -> Array:
        """Activations of the last layer, (classes, batch), in an array that the next call overwrites."""
        return self._read(self.path, self._shaped(x))

    def _shaped(self, x: Array) -> Array:
        """(inputs, batch) in the shape that the first layer reads; the commonest one, dense, wants it as it is."""
        return x if isinstance(self.layers[0], Dense) else x.reshape(*self.architecture.input_shape, -1)

    def _read(self, layers: Sequence[Layer], x: Array) -> Array:
        """Forward through those that begin `path`, and no way back."""
        if not self._inference.takes(x.shape[-1]):
            return self._forward(layers, x, None)
        return self._forward(layers[self._inference.count :], self._inference.forward(x), None)

    def _forward(self, layers: Sequence[Layer], x: Array, rng: np.random.Generator | None) -> Array:
        batch = x.shape[-1]
        for layer in layers:
            if layer.batch != batch:
                layer.fit_batch(batch, self.dtype)
            x = layer.forward(x, rng)
        return x

    def predict(self, images: NDArray[np.floating]) -> Array:
        """The activations that answer each image.

        images: float (n, 28, 28) or (n, inputs), ink 1 on 0; returns (n, classes)
        """
        pixels = np.asarray(images, self.dtype)
        rows = pixels.reshape(len(pixels), math.prod(pixels.shape[1:]))
        if rows.shape[1] != self.architecture.inputs:
            raise ArchitectureError(
                "This network reads {inputs} inputs, but the image has {pixels}.",
                inputs=self.architecture.inputs,
                pixels=rows.shape[1],
            )
        answers = np.empty((len(rows), self.architecture.classes), self.dtype)
        for start in range(0, len(rows), self.examples_at_once):
            block = rows[start : start + self.examples_at_once]
            answers[start : start + len(block)] = self.forward(block.T).T
        return answers

    def trace(self, image: NDArray[np.floating]) -> tuple[StageTrace, ...]:
        """What one image does in every stage; copies that later calls leave alone. image: (28, 28) or (inputs,)."""
        x: Array = np.asarray(image, self.dtype).reshape(-1, 1)
        return tuple(StageTrace(z[..., 0].copy(), a[..., 0].copy()) for z, a in self._through_stages(x))

    def responses(self, x: Array) -> tuple[Array, ...]:
        """The activations of every stage for a batch, (inputs, batch); copies, the batch last."""
        return tuple(a.copy() for _, a in self._through_stages(x))

    def backward_trace(self, x: Array, y: Array, loss: Loss) -> BackwardTrace:
        """`loss_and_gradient` as outside training, looked at in every stage; copies that later calls leave alone.

        ∇C lands in `self.gradient`. Each of the batch's n examples has a 1/n-th part in C: times n, it is its own.
        """
        forward = [(z.copy(), a.copy()) for z, a in self._through_stages(x)]
        outputs = forward[-1][not loss.takes_logits]
        d = np.empty_like(outputs)
        cost = loss.value_and_gradient(outputs, y, d)
        stages: list[BackwardStage] = []
        for stage, (z, a) in zip(reversed(self.stages), reversed(forward), strict=True):
            layers = list(stage.layers)
            d_a = d.reshape(a.shape).copy() if stages or not loss.takes_logits else None
            if isinstance(layers[-1], Activate):
                activate = layers.pop()
                d = d if d_a is None else activate.backward_input(d)
            stages.append(BackwardStage(z, a, d.reshape(z.shape).copy(), d_a))
            for layer in reversed(layers):
                layer.backward_parameters(d)
                d = layer.backward_input(d)
        return BackwardTrace(cost, tuple(reversed(stages)), d.reshape(*self.architecture.input_shape, -1).copy())

    def _through_stages(self, x: Array) -> Iterator[tuple[Array, Array]]:
        """z and a of each stage, in arrays that the next one may overwrite."""
        x = self._shaped(x)
        for stage in self.stages:
            before = len(stage.layers) - isinstance(stage.layers[-1], Activate)
            z = self._forward(stage.layers[:before], x, None)
            x = self._forward(stage.layers[before:], z, None)
            yield z, x


def _pooling_first(layers: Sequence[Layer]) -> list[Layer]:
    """The same network with less to do: pooling before an activation that keeps the order of numbers, not after it.

    The largest of a patch is the same one before σ and after it; so only that one needs σ, and later its derivative.
    """
    path = list(layers)
    for i, (activate, pool) in enumerate(pairwise(layers)):
        if isinstance(activate, Activate) and activate.activation.keeps_order and isinstance(pool, MaxPool2D):
            path[i : i + 2] = pool, Activate(pool.output_shape, activate.activation)
    return path


def _scaled(fill: Fill, factor: float, weights: Array, fan_in: int, fan_out: int, rng: np.random.Generator) -> None:
    fill(weights, fan_in, fan_out, rng)
    weights *= factor
