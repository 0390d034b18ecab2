"""Inference: the same answers with less work, where many images are read and no gradient is asked for afterwards.

A 3 × 3 convolution takes `winograd`'s products of kernels and rows, about half of what its formula has. What follows,
pooling and activation, is done to a few rows at a time, while they are in the processor's cache. The answers are
those of the layers but for the last digits.

Here an image lies in memory as (rows, columns, channels, batch). So a window's columns follow one another, and the
matrix that has a column of numbers for every window need not be written at all, it is a view.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

import numpy as np

from inkling.network import winograd
from inkling.network.activations import Activation, ReLU
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.batch_norm import EPSILON, BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dropout import Dropout
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.network.types import Array

_LEAST = 16  # images: BLAS has little to multiply in fewer
_LEAST_ROWS = 4
_LEAST_CHANNELS = 8  # with fewer, combining rows costs more than it saves


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

    _a: Array

    def __init__(self) -> None:
        self._batch = -1

    def forward(self, x: Array, out: Array | None = None) -> Array:
        """The layer's output, in `out` or in an array that the next call overwrites."""
        if self._batch != x.shape[-1]:
            self._batch = x.shape[-1]
            self._allocate(x)
        a = self._a if out is None else out
        self._forward(x, a)
        return a

    @abstractmethod
    def _allocate(self, x: Array) -> None:
        """Make `_a` and what else forward writes into, for inputs like this one."""

    @abstractmethod
    def _forward(self, x: Array, a: Array) -> None: ...


class _Convolution(_Step):
    """A convolution and the steps that it adopts, on a few rows at a time, which do not leave the cache meanwhile."""

    def __init__(self, layer: Conv2D, rows_at_once: int) -> None:
        super().__init__()
        self._layer, self._count = layer, rows_at_once
        self._adopted: list[_Step] = []
        self._height = layer.output_shape[1]  # after the last one

    def adopts(self, step: _Step) -> bool:
        """Whether it carries out this step as well, which comes next; not where its rows do not go into patches."""
        if isinstance(step, _Convolution):
            return False
        if isinstance(step, _Pooling):
            rows = self._count * self._height // self._layer.output_shape[1]
            if self._height % step.size or rows % step.size:
                return False
            self._height //= step.size
        self._adopted.append(step)
        return True

    def _allocate(self, x: Array) -> None:
        batch, dtype = x.shape[-1], x.dtype
        (in_channels, rows, columns), (channels, height, width) = self._layer.image, self._layer.output_shape
        k, first = self._layer.kernel, self._layer.margin
        self._padded = np.zeros((height + k - 1, width + k - 1, in_channels, batch), dtype)
        self._inside = self._padded[first : first + rows, first : first + columns]
        self._z = np.empty((self._count, width, channels, batch), dtype)
        self._shrinks = height // self._height
        self._a = np.empty((self._height, width // self._shrinks, channels, batch), dtype)

    def _forward(self, x: Array, a: Array) -> None:
        if x.shape != self._padded.shape or not x.flags.c_contiguous:
            np.copyto(self._inside, x)
            x = self._padded
        kernels, count = self._kernels(), self._count
        height, beyond = self._layer.output_shape[1], self._layer.kernel - 1
        # The last rows may have been among those before as well.
        for first in (*range(0, height - count, count), height - count):
            out = a[first // self._shrinks : (first + count) // self._shrinks]
            z = self._z if self._adopted else out
            self._convolve(x[first : first + count + beyond], kernels, z)
            for step in self._adopted:
                z = step.forward(z, out if step is self._adopted[-1] else None)

    @abstractmethod
    def _kernels(self) -> Array:
        """The kernels as they are multiplied with windows."""

    @abstractmethod
    def _convolve(self, rows: Array, kernels: Array, z: Array) -> None:
        """z of a few rows, from the rows that it takes."""


class _Direct(_Convolution):
    """As many products as the formula has. A last entry of 1 in each column carries the bias."""

    def __init__(self, layer: Conv2D) -> None:
        super().__init__(layer, rows_at_once=1)

    def _allocate(self, x: Array) -> None:
        super()._allocate(x)
        k, (_, columns, channels, batch) = self._layer.kernel, self._padded.shape
        stacked = np.ones((1, columns, k * channels + 1, batch), x.dtype)
        self._stacked = stacked[0, :, :-1].reshape(columns, k, channels, batch)
        self._windows = _windows(stacked, k)

    def _kernels(self) -> Array:
        weights, k = self._layer.weights, self._layer.kernel
        # (out, columns, rows · in + 1)
        kernels = np.zeros((len(weights), k, k * weights.shape[1] + 1), weights.dtype)
        kernels[:, :, :-1] = weights.transpose(0, 3, 2, 1).reshape(len(weights), k, -1)
        kernels[:, 0, -1] = self._layer.bias
        return kernels.reshape(len(weights), -1)

    def _convolve(self, rows: Array, kernels: Array, z: Array) -> None:
        np.copyto(self._stacked, rows.transpose(1, 0, 2, 3))
        np.matmul(kernels, self._windows, out=z)


class _Winograd(_Convolution):
    """Fewer products, of rows that are combined first."""

    def __init__(self, layer: Conv2D) -> None:
        super().__init__(layer, winograd.rows_at_once(layer.output_shape[1]))
        self._identity = winograd.identity(self._count)

    def _allocate(self, x: Array) -> None:
        super()._allocate(x)
        self._of_input, self._of_kernel, self._to_output = (matrix.astype(x.dtype) for matrix in self._identity)
        products, (_, width, channels, batch) = len(self._of_input), self._z.shape
        self._combined = np.empty((products, *self._padded.shape[1:]), x.dtype)
        self._windows = _windows(self._combined, winograd.KERNEL)
        self._products = np.empty((products, width, channels, batch), x.dtype)

    def _kernels(self) -> Array:
        weights = self._layer.weights
        kernels: Array = self._of_kernel @ weights.transpose(2, 0, 3, 1).reshape(winograd.KERNEL, -1)
        return kernels.reshape(len(kernels), 1, len(weights), -1)  # (products, 1, out, columns · in)

    def _convolve(self, rows: Array, kernels: Array, z: Array) -> None:
        np.matmul(self._of_input, _flat(rows), out=_flat(self._combined))
        np.matmul(kernels, self._windows, out=self._products)
        self._products[winograd.AT_ONE] += self._layer.bias[:, np.newaxis]
        np.matmul(self._to_output, _flat(self._products), out=_flat(z))


class _Pooling(_Step):
    def __init__(self, layer: MaxPool2D) -> None:
        super().__init__()
        self.size = layer.size

    def _allocate(self, x: Array) -> None:
        rows, columns, *rest = x.shape
        height, width = rows // self.size, columns // self.size
        self._rows = np.empty((height, columns, *rest), x.dtype)
        self._a = np.empty((height, width, *rest), x.dtype)

    def _forward(self, x: Array, a: Array) -> None:
        size, (height, width) = self.size, a.shape[:2]
        _largest([x[i : height * size : size] for i in range(size)], self._rows)
        _largest([self._rows[:, j : width * size : size] for j in range(size)], a)


class _Activation(_Step):
    def __init__(self, activation: Activation) -> None:
        super().__init__()
        self._activation = activation

    def _allocate(self, x: Array) -> None:
        self._a = np.empty_like(x)
        self._zeros = np.zeros_like(x)

    def _forward(self, x: Array, a: Array) -> None:
        if isinstance(self._activation, ReLU):
            _largest([x, self._zeros], a)  # NumPy finds the larger of two arrays sooner than of an array and a number
        else:
            self._activation.forward(x, a)


class _Normalisation(_Step):
    """γ (x − μ) / √(σ² + ε) + β is one factor and one summand for each channel."""

    def __init__(self, layer: BatchNorm) -> None:
        super().__init__()
        self._layer = layer

    def _allocate(self, x: Array) -> None:
        self._a = np.empty_like(x)

    def _forward(self, x: Array, a: Array) -> None:
        layer = self._layer
        factor = layer.scale / np.sqrt(layer.variance + EPSILON)
        np.multiply(x, factor[:, np.newaxis], out=a)
        a += (layer.shift - layer.mean * factor)[:, np.newaxis]


def _steps(layers: Sequence[Layer]) -> tuple[list[_Step], int]:
    """Those for the layers from the first on that give images, and how many layers these are."""
    steps: list[_Step] = []
    count = 0
    for layer in layers:
        if not isinstance(layer, Dropout):  # nothing is to be done once the training is over
            step = _step(layer)
            if step is None:
                break
            if not (steps and isinstance(steps[-1], _Convolution) and steps[-1].adopts(step)):
                steps.append(step)
        count += 1
    return steps, count


def _step(layer: Layer) -> _Step | None:
    """None for a layer that gives no images, or a softmax of them."""
    if len(layer.output_shape) != 3:
        return None
    if isinstance(layer, Conv2D):
        saves = (
            layer.kernel == winograd.KERNEL
            and layer.image[0] >= _LEAST_CHANNELS
            and layer.output_shape[1] >= _LEAST_ROWS
        )
        return _Winograd(layer) if saves else _Direct(layer)
    if isinstance(layer, MaxPool2D):
        return _Pooling(layer)
    if isinstance(layer, BatchNorm):
        return _Normalisation(layer)
    if isinstance(layer, Activate) and layer.activation.each_by_itself:
        return _Activation(layer.activation)
    return None


def _windows(lines: Array, kernel: int) -> Array:
    """Lines (n, columns, …, batch) seen as a matrix (kernel · …, batch) for each window, (n, windows, …); no copy."""
    count, columns, batch = lines.shape[0], lines.shape[1], lines.shape[-1]
    flat = lines.reshape(count, columns, -1, batch)
    line, column, entry, example = flat.strides
    shape = (count, columns - kernel + 1, kernel * flat.shape[2], batch)
    return np.lib.stride_tricks.as_strided(flat, shape, (line, column, entry, example), writeable=False)


def _flat(rows: Array) -> Array:
    return rows.reshape(len(rows), -1)


def _largest(players: Sequence[Array], out: Array) -> None:
    np.maximum(players[0], players[-1], out=out)
    for player in players[1:-1]:
        np.maximum(out, player, out=out)
