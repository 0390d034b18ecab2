"""Dropout: while training, every activation is switched off with some probability.

    a = m · x / (1 − rate),    m = 0 with probability `rate`, else 1, drawn anew for every example

No neuron can rely on one particular other, so many weaker clues are learned instead of few strong ones.
(Srivastava et al. 2014) Dividing by 1 − rate keeps the expected signal, so that outside training nothing has to
be done: there a = x. Backwards, what was switched off gets no gradient: ∂C/∂x = m / (1 − rate) · ∂C/∂a.
"""

from typing import Any

import numpy as np

from inkling.errors import ArchitectureError
from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array

_CHANCES = 2**16  # a draw is a whole number below this: a quarter of a random 64-bit number, so four cost one


class Dropout(Layer):
    """Switches off activations with probability `rate`, 0 ≤ rate < 1, while training."""

    def __init__(self, input_shape: Shape, rate: float) -> None:
        if not 0.0 <= rate < 1.0:
            raise ArchitectureError("The dropout rate must be at least 0 and below 1, not {rate:g}.", rate=rate)
        super().__init__(input_shape, input_shape)
        self.rate = rate
        self._off_below = np.uint16(min(round(rate * _CHANCES), _CHANCES - 1))

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        self._on = np.empty((*self.input_shape, batch), bool)
        self._factors = np.empty(self._on.shape, dtype)
        self._a = np.empty(self._on.shape, dtype)
        self._d_x = np.empty(self._on.shape, dtype)

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        self._training = rng is not None
        x = x.reshape(self._a.shape)
        if rng is None:
            return x
        count = self._on.size
        draws = rng.integers(2**64, size=-(-count // 4), dtype=np.uint64).view(np.uint16)[:count]
        np.greater_equal(draws.reshape(self._on.shape), self._off_below, out=self._on)
        np.copyto(self._factors, self._on)
        self._factors *= 1.0 / (1.0 - self.rate)
        np.multiply(x, self._factors, out=self._a)
        return self._a

    def backward_input(self, d_out: Array) -> Array:
        d_out = d_out.reshape(self._a.shape)
        if not self._training:
            return d_out
        np.multiply(d_out, self._factors, out=self._d_x)
        return self._d_x
