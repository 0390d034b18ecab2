"""A network: layers over one flat vector θ of all weights and biases.

θ and its gradient are two contiguous vectors of the same length; every layer holds views of them. So an
optimizer is a few lines on two vectors, a snapshot is one copy, and "the gradient, a list of 13 002
nudges" is literally an array.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike, NDArray

from inkling.errors import ArchitectureError
from inkling.network.architecture import Architecture, DenseSpec
from inkling.network.initializers import DRAWS_BIASES, get_initializer
from inkling.network.layers.base import Layer
from inkling.network.losses import Loss
from inkling.network.types import Array

_PREDICT_BLOCK = 1000  # examples at a time: big enough to be fast, small enough to stay in the cache


@dataclass(frozen=True, eq=False, slots=True)
class Parameter:
    """A named part of θ. `value` and `gradient` are views; name as in model files, e.g. layer1.weights."""

    name: str
    value: Array
    gradient: Array


@dataclass(frozen=True, eq=False, slots=True)
class Stage:
    """A layer as people count them: one entry of the architecture and the engine's layers that carry it out."""

    spec: DenseSpec
    layers: tuple[Layer, ...]
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, eq=False, slots=True)
class StageTrace:
    """What one example did in one stage: weighted sums z and activations a, both of the stage's shape."""

    z: Array
    a: Array


class Network:
    """Parameters, forward pass and backpropagation. Not shared between threads: give each its own copy."""

    def __init__(self, architecture: Architecture, *, dtype: DTypeLike = np.float32) -> None:
        architecture.check_size()
        self.architecture = architecture
        self.dtype = np.dtype(dtype)
        built: list[list[Layer]] = []
        shape = architecture.input_shape
        for spec in architecture.layers:
            built.append(spec.build(shape))
            shape = built[-1][-1].output_shape
        self.layers: list[Layer] = [layer for layers in built for layer in layers]
        count = sum(math.prod(s) for layer in self.layers for s in layer.parameter_shapes().values())
        self.theta: Array = np.zeros(count, self.dtype)
        self.gradient: Array = np.zeros(count, self.dtype)
        self.stages = self._bind(built)
        self.parameters = tuple(p for stage in self.stages for p in stage.parameters)

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

    def initialize(self, initializer: str = "glorot", *, rng: np.random.Generator) -> None:
        """Fill θ as before any training. SettingsError for an unknown initializer."""
        fill = get_initializer(initializer)
        for layer in self.layers:
            layer.initialize(fill, draw_biases=initializer in DRAWS_BIASES, rng=rng)

    def copy(self) -> "Network":
        """A network of its own with the same θ."""
        twin = Network(self.architecture, dtype=self.dtype)
        twin.theta[...] = self.theta
        return twin

    def check_loss(self, loss: Loss) -> None:
        """ArchitectureError where the last layer is not what the cost wants."""
        if loss.takes_logits and self.architecture.layers[-1].activation != "softmax":
            raise ArchitectureError(
                "Cross-entropy needs softmax on the last layer; write 10:softmax or choose the cost mse."
            )

    def loss_and_gradient(self, x: Array, y: Array, loss: Loss, *, rng: np.random.Generator | None = None) -> float:
        """Backpropagation: the mean cost of a batch; its derivative by θ lands in `self.gradient`.

        x: (inputs, batch), y: one-hot (classes, batch). Call `check_loss` once before.
        """
        layers = self._layers_up_to(loss)
        a = self._forward(layers, x, rng)
        d: Array | None = np.empty_like(a)
        assert d is not None  # noqa: S101  (tells the type checker what the line above says)
        cost = loss.value_and_gradient(a, y, d)
        for index in range(len(layers) - 1, -1, -1):
            d = layers[index].backward(d, index > 0)  # type: ignore[arg-type]  # None only from the first layer
        return cost

    def outputs(self, x: Array, loss: Loss) -> Array:
        """What `loss` is fed with: activations, or the last layer's z for a cost that takes logits."""
        return self._forward(self._layers_up_to(loss), x, None)

    def _layers_up_to(self, loss: Loss) -> list[Layer]:
        return self.layers[:-1] if loss.takes_logits else self.layers

    def forward(self, x: Array) -> Array:
        """Activations of the last layer, (classes, batch), in a buffer that the next call overwrites."""
        return self._forward(self.layers, x, None)

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
                f"This network reads {self.architecture.inputs} inputs, but the image has {rows.shape[1]}."
            )
        answers = np.empty((len(rows), self.architecture.classes), self.dtype)
        for start in range(0, len(rows), _PREDICT_BLOCK):
            block = rows[start : start + _PREDICT_BLOCK]
            answers[start : start + len(block)] = self.forward(block.T).T
        return answers

    def trace(self, image: NDArray[np.floating]) -> tuple[StageTrace, ...]:
        """What one image does in every stage; copies that later calls leave alone. image: (28, 28) or (inputs,)."""
        x: Array = np.asarray(image, self.dtype).reshape(-1, 1)
        traces = []
        for stage in self.stages:
            z = self._forward(stage.layers[:-1], x, None)
            a = self._forward(stage.layers[-1:], z, None)
            traces.append(StageTrace(z[..., 0].copy(), a[..., 0].copy()))
            x = a
        return tuple(traces)
