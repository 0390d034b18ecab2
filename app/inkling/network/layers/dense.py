"""A dense layer: every neuron adds up all its inputs, z = W a + b.

Backwards along the same three levers that the course names:
    ∂C/∂W = ∂C/∂z · aᵀ      a weight matters as much as the activation before it is bright
    ∂C/∂b = Σ ∂C/∂z         the sum over the batch
    ∂C/∂a = Wᵀ · ∂C/∂z      what the layer before is asked for
(∂C/∂z already carries the 1/batch of the mean.)
"""

import math
from typing import Any

import numpy as np

from inkling.network.initializers import Fill
from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array

# So many examples a neuron, and BLAS is faster, up to twice, with the examples on the left.
_MANY = 4


class Dense(Layer):
    """z = W a + b. W: (neurons, inputs), b: (neurons,)."""

    weights: Array
    bias: Array

    def __init__(self, input_shape: Shape, neurons: int) -> None:
        super().__init__(input_shape, (neurons,))
        self.inputs = math.prod(input_shape)

    def parameter_shapes(self) -> dict[str, Shape]:
        (neurons,) = self.output_shape
        return {"weights": (neurons, self.inputs), "bias": (neurons,)}

    def bind(self, parameters: dict[str, Array], gradients: dict[str, Array]) -> None:
        self.weights, self.bias = parameters["weights"], parameters["bias"]
        self._d_weights, self._d_bias = gradients["weights"], gradients["bias"]
        self._bias_column, self._transposed = self.bias[:, np.newaxis], self.weights.T

    def initialize(self, fill: Fill, *, draw_biases: bool, rng: np.random.Generator) -> None:
        fill(self.weights, self.inputs, self.output_shape[0], rng)
        self.bias[...] = 0.0
        if draw_biases:
            fill(self.bias, self.inputs, self.output_shape[0], rng)

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        self._z = np.empty((*self.output_shape, batch), dtype)
        self._d_x = np.empty((self.inputs, batch), dtype)
        self._d_x_shaped = self._d_x.reshape(*self.input_shape, batch)
        self._ones = np.ones(batch, dtype)
        self._ones_row, self._biases = self._ones[np.newaxis], np.empty_like(self._z)
        self._rows = np.empty((batch, *self.output_shape), dtype) if batch > _MANY * self.output_shape[0] else None

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        self._x = x = x if x.ndim == 2 else x.reshape(self.inputs, -1)
        self._add_up(x)
        self._z += self._bias_column.dot(self._ones_row, self._biases)  # b · 1ᵀ: the same for every example
        return self._z

    def _add_up(self, x: Array) -> None:
        """z = W x."""
        if self._rows is None or not x.flags.f_contiguous:
            self.weights.dot(x, self._z)
        else:
            x.T.dot(self._transposed, self._rows)  # (W x)ᵀ = xᵀ Wᵀ
            np.copyto(self._z, self._rows.T)

    def backward_parameters(self, d_out: Array) -> None:
        # As everywhere here, the product goes into the last argument; a keyword is felt in small layers.
        d_out.dot(self._x.T, self._d_weights)
        d_out.dot(self._ones, self._d_bias)

    def backward_input(self, d_out: Array) -> Array:
        self._transposed.dot(d_out, self._d_x)
        return self._d_x_shaped
