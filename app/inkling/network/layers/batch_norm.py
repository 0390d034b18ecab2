"""Batch normalisation: each feature is brought to mean 0 and variance 1 over the batch, then scaled and shifted.

    x̂ = (x − μ) / √(σ² + ε)        a = γ x̂ + β

While training, μ and σ² are the mean and variance of the batch: whatever the layers before do to the level of their
signal, the layers after get it at the same one, and large η stay safe. (Ioffe & Szegedy 2015) γ ("scale") and
β ("shift") are learned, so that the network can undo it. Every example's x̂ depends on all the others, through μ and
σ², and so does the gradient; with n examples in the batch

    ∂C/∂x = γ / √(σ² + ε) · (d − Σd / n − x̂ · Σ(d x̂) / n),    d = ∂C/∂a
    ∂C/∂γ = Σ d x̂        ∂C/∂β = Σ d

One drawing to classify has no batch. So running means of μ and σ² are kept while training, as buffers beside θ
(no gradient changes them), and used outside of it. For images the batch is every pixel of every example: one γ, β,
μ, σ² for each channel.
"""

from typing import Any

import numpy as np

from inkling.network.initializers import Fill
from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array

EPSILON = 1e-5
MOMENTUM = 0.1  # the part that the newest batch has in the running means


class BatchNorm(Layer):
    """a = γ x̂ + β for each feature of a (features,) input, each channel of an image (channels, height, width)."""

    scale: Array
    shift: Array
    mean: Array
    variance: Array

    def __init__(self, input_shape: Shape) -> None:
        super().__init__(input_shape, input_shape)
        self.channels = 1 if len(input_shape) == 2 else input_shape[0]  # (height, width) is one channel

    def parameter_shapes(self) -> dict[str, Shape]:
        return {"scale": (self.channels,), "shift": (self.channels,)}

    def bind(self, parameters: dict[str, Array], gradients: dict[str, Array]) -> None:
        self.scale, self.shift = parameters["scale"], parameters["shift"]
        self._d_scale, self._d_shift = gradients["scale"], gradients["shift"]

    def buffer_shapes(self) -> dict[str, Shape]:
        return {"mean": (self.channels,), "variance": (self.channels,)}

    def bind_buffers(self, buffers: dict[str, Array]) -> None:
        self.mean, self.variance = buffers["mean"], buffers["variance"]
        self._forget()

    def _forget(self) -> None:
        self.mean[...] = 0.0
        self.variance[...] = 1.0

    def initialize(self, fill: Fill, *, draw_biases: bool, rng: np.random.Generator) -> None:
        """γ = 1, β = 0 whatever the initializer: at first it only normalises. What it has seen is forgotten."""
        self.scale[...] = 1.0
        self.shift[...] = 0.0
        self._forget()

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        self._normal = np.empty((*self.input_shape, batch), dtype)
        self._a = np.empty_like(self._normal)
        self._d_x = np.empty_like(self._normal)
        self._count = self._normal.size // self.channels  # the n of the formulas
        self._ones = np.ones(self._count, dtype)

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        normal, a = self._by_channel(self._normal), self._by_channel(self._a)
        # A single number has no spread to normalise by; it is treated as outside training.
        self._batch_statistics = rng is not None and self._count > 1
        x = self._by_channel(x)
        if self._batch_statistics:
            mean = x @ self._ones / self._count
            np.subtract(x, mean[:, np.newaxis], out=normal)
            variance = np.vecdot(normal, normal) / self._count
            self._follow(mean, variance)
        else:
            np.subtract(x, self.mean[:, np.newaxis], out=normal)
            variance = self.variance
        self._inverse_deviation = 1.0 / np.sqrt(variance + EPSILON)
        normal *= self._inverse_deviation[:, np.newaxis]
        np.multiply(normal, self.scale[:, np.newaxis], out=a)
        a += self.shift[:, np.newaxis]
        return self._a

    def _follow(self, mean: Array, variance: Array) -> None:
        """Move the running means; the variance without the bias of a sample, n / (n − 1), as frameworks do."""
        self.mean *= 1.0 - MOMENTUM
        self.mean += MOMENTUM * mean
        self.variance *= 1.0 - MOMENTUM
        self.variance += MOMENTUM * self._count / (self._count - 1) * variance

    def backward_parameters(self, d_out: Array) -> None:
        d = self._by_channel(d_out)
        np.vecdot(d, self._by_channel(self._normal), out=self._d_scale)
        np.matmul(d, self._ones, out=self._d_shift)

    def backward_input(self, d_out: Array) -> Array:
        d, normal, d_x = self._by_channel(d_out), self._by_channel(self._normal), self._by_channel(self._d_x)
        slope = self.scale * self._inverse_deviation
        if self._batch_statistics:
            np.multiply(normal, (-self._d_scale / self._count)[:, np.newaxis], out=d_x)
            d_x += d
            d_x -= (self._d_shift / self._count)[:, np.newaxis]
            d_x *= slope[:, np.newaxis]
        else:
            np.multiply(d, slope[:, np.newaxis], out=d_x)
        return self._d_x

    def _by_channel(self, x: Array) -> Array:
        """(channels, all that is normalised together)."""
        return x.reshape(self.channels, -1)
