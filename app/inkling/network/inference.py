"""Inference: the same answers with less work, where many images are read and no gradient is asked for afterwards.

A 3 × 3 convolution computes neighbouring rows of its output from much the same rows of its input. Winograd's identity
(Lavin & Gray 2016) has four of them for the products of two: with the rows d₀ … d₅ of the input and the kernel's rows
g₀ … g₂, both combined first,

    (z₀ … z₃) = Aᵀ [ (G g) · (Bᵀ d) ]        six products of kernel and row instead of twelve

It is polynomial multiplication by values: G and Bᵀ evaluate at 0, 1, −1, 2, −2 and ∞, Aᵀ interpolates. The answers
are those of `Conv2D` but for the last digits.

Here an image lies in memory as (rows, columns, channels, batch). So a window's columns follow one another, and the
matrix that has a column of numbers for every window need not be written at all, it is a view.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import reduce
from typing import Any, ClassVar

import numpy as np

from inkling.network.activations import Activation
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.batch_norm import EPSILON, BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dropout import Dropout
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.network.types import Array

_LEAST = 16  # images: BLAS has little to multiply in fewer
_LEAST_CHANNELS = 8  # with fewer, combining rows costs more than it saves
_B = (
    (4, 0, -5, 0, 1, 0),
    (0, -4, -4, 1, 1, 0),
    (0, 4, -4, -1, 1, 0),
    (0, -2, -1, 2, 1, 0),
    (0, 2, -1, -2, 1, 0),
    (0, 4, 0, -5, 0, 1),
)
_G = (
    (1 / 4, 0, 0),
    (-1 / 6, -1 / 6, -1 / 6),
    (-1 / 6, 1 / 6, -1 / 6),
    (1 / 24, 1 / 12, 1 / 6),
    (1 / 24, -1 / 12, 1 / 6),
    (0, 0, 1),
)
_A = ((1, 1, 1, 1, 1, 0), (0, 1, -1, 2, -2, 0), (0, 1, 1, 4, 4, 0), (0, 1, -1, 8, -8, 1))
_AT_ONE = 1  # of the six: a number added there is added to all four rows


class Inference:
    """The layers that a network begins with as long as they work on images; none where this would save nothing."""

    def __init__(self, layers: Sequence[Layer], dtype: np.dtype[Any]) -> None:
        """layers: those of a network, in their order; `count` of them are carried out here"""
        self._dtype = dtype
        self._steps, self.count = _steps(layers)
        if not any(isinstance(step, _Winograd) for step in self._steps):  # otherwise there is little to gain
            self._steps, self.count = [], 0

    def takes(self, batch: int) -> bool:
        """Whether it is worth it."""
        return self.count > 0 and batch >= _LEAST

    def forward(self, x: Array) -> Array:
        """What the last of the `count` layers gives, (features…, batch). x: (…, height, width, batch)."""
        x = x.astype(self._dtype, copy=False).reshape(-1, *x.shape[-3:]).transpose(1, 2, 0, 3)
        for step in self._steps:
            x = step.forward(x)
        return x.transpose(2, 0, 1, 3)


class _Step(ABC):
    """A layer as it is outside training. Arrays are (rows, columns, channels, batch)."""

    def __init__(self) -> None:
        self._batch = -1

    def forward(self, x: Array) -> Array:
        """The layer's output, in an array that the next call overwrites."""
        if self._batch != x.shape[-1]:
            self._batch = x.shape[-1]
            self._allocate(x)
        return self._forward(x)

    @abstractmethod
    def _allocate(self, x: Array) -> None:
        """Make the arrays that forward writes into, for inputs like this one."""

    @abstractmethod
    def _forward(self, x: Array) -> Array: ...


class _Convolution(_Step):
    """A convolution and, where one follows, its activation, on a few rows at a time: they do not leave the cache."""

    rows_at_once: ClassVar[int]

    def __init__(self, layer: Conv2D, activation: Activation | None) -> None:
        super().__init__()
        self._layer, self._activation = layer, activation
        self.activates = activation is not None

    def _allocate(self, x: Array) -> None:
        batch, dtype = x.shape[-1], x.dtype
        (in_channels, rows, columns), (channels, height, width) = self._layer.image, self._layer.output_shape
        k, first = self._layer.kernel, self._layer.margin
        self._padded = np.zeros((height + k - 1, width + k - 1, in_channels, batch), dtype)
        self._inside = self._padded[first : first + rows, first : first + columns]
        self._z = np.empty((self.rows_at_once, width, channels, batch), dtype)
        self._a = np.empty((height, width, channels, batch), dtype)

    def _forward(self, x: Array) -> Array:
        if x.shape != self._padded.shape or not x.flags.c_contiguous:
            np.copyto(self._inside, x)
            x = self._padded
        kernels, bias = self._kernels(), self._layer.bias[:, np.newaxis]
        count, height, beyond = self.rows_at_once, len(self._a), self._layer.kernel - 1
        # The last rows may have been among those before as well.
        for first in (*range(0, height - count, count), height - count):
            rows, a = x[first : first + count + beyond], self._a[first : first + count]
            if self._activation is None:
                self._convolve(rows, kernels, bias, a)
            else:
                self._convolve(rows, kernels, bias, self._z)
                self._activation.forward(self._z, a)
        return self._a

    @abstractmethod
    def _kernels(self) -> Array:
        """The kernels as they are multiplied with windows."""

    @abstractmethod
    def _convolve(self, rows: Array, kernels: Array, bias: Array, z: Array) -> None:
        """z of `rows_at_once` rows, from the rows that it takes."""


class _Direct(_Convolution):
    """As many products as the formula has."""

    rows_at_once = 1

    def _allocate(self, x: Array) -> None:
        super()._allocate(x)
        batch, dtype = x.shape[-1], x.dtype
        k, (_, columns, channels, _) = self._layer.kernel, self._padded.shape
        self._stacked = np.empty((1, columns, k, channels, batch), dtype)
        self._windows = _windows(self._stacked, k)

    def _kernels(self) -> Array:
        weights = self._layer.weights
        return weights.transpose(0, 3, 2, 1).reshape(len(weights), -1)  # (out, columns · rows · in)

    def _convolve(self, rows: Array, kernels: Array, bias: Array, z: Array) -> None:
        np.copyto(self._stacked[0], rows.transpose(1, 0, 2, 3))
        np.matmul(kernels, self._windows, out=z)
        z += bias


class _Winograd(_Convolution):
    """Six products for four rows."""

    rows_at_once = 4

    def _allocate(self, x: Array) -> None:
        super()._allocate(x)
        batch, dtype = x.shape[-1], x.dtype
        _, width, channels, _ = self._a.shape
        self._to_rows, self._of_rows, self._of_kernels = (np.array(matrix, dtype) for matrix in (_A, _B, _G))
        self._combined = np.empty((6, *self._padded.shape[1:]), dtype)
        self._windows = _windows(self._combined, 3)
        self._products = np.empty((6, width, channels, batch), dtype)

    def _kernels(self) -> Array:
        weights = self._layer.weights
        kernels: Array = self._of_kernels @ weights.transpose(2, 0, 3, 1).reshape(3, -1)  # (rows, out · columns · in)
        return kernels.reshape(6, 1, len(weights), -1)

    def _convolve(self, rows: Array, kernels: Array, bias: Array, z: Array) -> None:
        np.matmul(self._of_rows, _flat(rows), out=_flat(self._combined))
        np.matmul(kernels, self._windows, out=self._products)
        self._products[_AT_ONE] += bias
        np.matmul(self._to_rows, _flat(self._products), out=_flat(z))


class _Pooling(_Step):
    def __init__(self, layer: MaxPool2D) -> None:
        super().__init__()
        self._layer = layer

    def _allocate(self, x: Array) -> None:
        batch, dtype = x.shape[-1], x.dtype
        channels, height, width = self._layer.output_shape
        _, _, columns = self._layer.image
        self._rows = np.empty((height, columns, channels, batch), dtype)
        self._a = np.empty((height, width, channels, batch), dtype)

    def _forward(self, x: Array) -> Array:
        size, (height, width) = self._layer.size, self._a.shape[:2]
        rows = _largest([x[i : height * size : size] for i in range(size)], self._rows)
        return _largest([rows[:, j : width * size : size] for j in range(size)], self._a)


class _Activation(_Step):
    def __init__(self, activation: Activation) -> None:
        super().__init__()
        self._activation = activation

    def _allocate(self, x: Array) -> None:
        self._a = np.empty_like(x)

    def _forward(self, x: Array) -> Array:
        self._activation.forward(x, self._a)
        return self._a


class _Normalisation(_Step):
    """γ (x − μ) / √(σ² + ε) + β is one factor and one summand for each channel."""

    def __init__(self, layer: BatchNorm) -> None:
        super().__init__()
        self._layer = layer

    def _allocate(self, x: Array) -> None:
        self._a = np.empty_like(x)

    def _forward(self, x: Array) -> Array:
        layer = self._layer
        factor = layer.scale / np.sqrt(layer.variance + EPSILON)
        np.multiply(x, factor[:, np.newaxis], out=self._a)
        self._a += (layer.shift - layer.mean * factor)[:, np.newaxis]
        return self._a


def _steps(layers: Sequence[Layer]) -> tuple[list[_Step], int]:
    """Those for the layers from the first on that give images, and how many layers these are."""
    steps: list[_Step] = []
    count = 0
    while count < len(layers):
        if isinstance(layers[count], Dropout):  # nothing is to be done once the training is over
            count += 1
            continue
        step = _step(*layers[count : count + 2])
        if step is None:
            break
        steps.append(step)
        count += 2 if isinstance(step, _Convolution) and step.activates else 1
    return steps, count


def _step(layer: Layer, following: Layer | None = None) -> _Step | None:
    """None for a layer that gives no images, or a softmax of them."""
    if len(layer.output_shape) != 3:
        return None
    if isinstance(layer, Conv2D):
        saves = (
            layer.kernel == 3
            and layer.image[0] >= _LEAST_CHANNELS
            and layer.output_shape[1] >= _Winograd.rows_at_once
        )
        return (_Winograd if saves else _Direct)(layer, _activation(following))
    if isinstance(layer, MaxPool2D):
        return _Pooling(layer)
    if isinstance(layer, BatchNorm):
        return _Normalisation(layer)
    activation = _activation(layer)
    return None if activation is None else _Activation(activation)


def _activation(layer: Layer | None) -> Activation | None:
    return layer.activation if isinstance(layer, Activate) and layer.activation.each_by_itself else None


def _windows(lines: Array, kernel: int) -> Array:
    """Lines (n, columns, …, batch) seen as a matrix (kernel · …, batch) for each window, (n, windows, …); no copy."""
    count, columns, batch = lines.shape[0], lines.shape[1], lines.shape[-1]
    flat = lines.reshape(count, columns, -1, batch)
    line, column, entry, example = flat.strides
    shape = (count, columns - kernel + 1, kernel * flat.shape[2], batch)
    return np.lib.stride_tricks.as_strided(flat, shape, (line, column, entry, example), writeable=False)


def _flat(rows: Array) -> Array:
    return rows.reshape(len(rows), -1)


def _largest(players: list[Array], out: Array) -> Array:
    return reduce(lambda best, other: np.maximum(best, other, out=out), players)
