"""The step from weighted sums to activations, a = σ(z), as a layer of its own.

Backwards ∂C/∂z = ∂C/∂a · σ′(z), the δ of the course; there is nothing to learn in it.
"""

from typing import Any

import numpy as np

from inkling.network.activations import Activation
from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array


class Activate(Layer):
    """a = σ(z), element by element (softmax: over the features)."""

    def __init__(self, input_shape: Shape, activation: Activation) -> None:
        super().__init__(input_shape, input_shape)
        self.activation = activation

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        self._a = np.empty((*self.output_shape, batch), dtype)
        self._d_z = np.empty_like(self._a)

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        self._z = x
        self.activation.forward(x, self._a)
        return self._a

    def backward_input(self, d_out: Array) -> Array:
        self.activation.backward(self._z, self._a, d_out, self._d_z)
        return self._d_z
