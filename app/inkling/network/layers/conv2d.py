"""A convolution: one small kernel of weights, slid over the whole image.

A dense neuron sees every pixel with a weight of its own. Here a neuron sees only a window of k × k pixels, and all
neurons of one output channel share their weights: a stroke is looked for in the same way wherever it lies.
So few weights do much, and an image that is shifted gives feature maps that are shifted.

    z[o, y, x] = b[o] + Σ_c Σ_i Σ_j W[o, c, i, j] · a[c, y + i, x + j]

for output channel o, input channels c and the window's rows i and columns j. (The field calls it a convolution and
computes a cross-correlation: the kernel is not flipped.) Backwards along the same three levers as a dense layer:

    ∂C/∂W[o, c, i, j] = Σ_y Σ_x ∂C/∂z[o, y, x] · a[c, y + i, x + j]     every place where the weight was used
    ∂C/∂b[o]          = Σ_y Σ_x ∂C/∂z[o, y, x]
    ∂C/∂a[c, y, x]    = Σ_o Σ_i Σ_j W[o, c, i, j] · ∂C/∂z[o, y − i, x − j]

each summed over the batch, too.

How it is made fast: as one matrix product, W (out, k·k·in) times a matrix that has a column of k·k·in numbers for
every window. Written out in full ("im2col"), that matrix is k·k times as large as the image, and copying it takes
longer than the product. With the batch last, copying each row of the image k times, shifted by 0 … k − 1 columns,
is enough: the window at row y is then the rows y … y + k − 1 of the copy, which follow one another in memory. And
it is enough to have a band of a few such rows at a time, which the next band overwrites in the processor's cache.
"""

from typing import Any

import numpy as np

from inkling.errors import ArchitectureError
from inkling.network.initializers import Fill
from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array

PADDINGS = ("valid", "same")


def image_shape(shape: Shape) -> tuple[int, int, int]:
    """(channels, height, width) of an image; (height, width) is one channel. ArchitectureError for anything else."""
    if len(shape) not in (2, 3):
        raise ArchitectureError(
            "Convolution and pooling need an image of height × width, but the layer before gives {outputs} numbers.",
            outputs=shape[0],
        )
    channels, height, width = (1, *shape)[-3:]
    return channels, height, width


class Conv2D(Layer):
    """`channels` feature maps from windows of kernel × kernel. W: (channels, in, kernel, kernel), b: (channels,).

    padding: "valid" keeps windows inside the image, so that it shrinks by kernel − 1; "same" surrounds the image
    with zeros (where kernel is even, one more below and to the right), so that it keeps its size.
    """

    weights: Array
    bias: Array

    def __init__(self, input_shape: Shape, channels: int, kernel: int, padding: str = "valid") -> None:
        self.image = in_channels, height, width = image_shape(input_shape)
        if padding not in PADDINGS:
            raise ArchitectureError(
                "There is no padding “{padding}”; choose one of {choices}.",
                padding=padding,
                choices=", ".join(PADDINGS),
            )
        added = kernel - 1 if padding == "same" else 0
        if not 1 <= kernel <= min(height, width) + added:
            raise ArchitectureError(
                "A window of {side}×{side} does not fit into an image of {height}×{width}; choose a smaller one.",
                side=kernel,
                height=height,
                width=width,
            )
        self.kernel, self.padding = kernel, padding
        self.margin = added // 2  # zeros above and to the left
        out_height, out_width = height + added - kernel + 1, width + added - kernel + 1
        super().__init__(input_shape, (channels, out_height, out_width))
        self._fan_in, self._fan_out = in_channels * kernel**2, channels * kernel**2
        # Shift j puts column x + j − margin of the image into column x, where both exist: (j, into, from).
        self._shifts = []
        for j in range(kernel):
            offset = j - self.margin
            first, last = max(0, -offset), min(out_width, width - offset)
            if first < last:
                self._shifts.append((j, slice(first, last), slice(first + offset, last + offset)))

    def parameter_shapes(self) -> dict[str, Shape]:
        channels = self.output_shape[0]
        return {"weights": (channels, self.image[0], self.kernel, self.kernel), "bias": (channels,)}

    def bind(self, parameters: dict[str, Array], gradients: dict[str, Array]) -> None:
        self.weights, self.bias = parameters["weights"], parameters["bias"]
        self._d_weights, self._d_bias = gradients["weights"], gradients["bias"]

    def initialize(self, fill: Fill, *, draw_biases: bool, rng: np.random.Generator) -> None:
        fill(self.weights, self._fan_in, self._fan_out, rng)
        self.bias[...] = 0.0
        if draw_biases:
            fill(self.bias, self._fan_in, self._fan_out, rng)

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        (in_channels, image_height, _), (channels, height, width), kernel = self.image, self.output_shape, self.kernel
        self._z = np.empty((channels, height, width, batch), dtype)
        row = kernel * in_channels * width * batch * dtype.itemsize
        self._bands, self._d_bands = _bands(height, row, kernel), _bands(image_height, row, kernel)
        # (row, shift, channel, column, batch); columns that are never written are the margin of zeros.
        self._shifted = np.zeros((self._bands[0].stop + kernel - 1, kernel, in_channels, width, batch), dtype)
        self._windows = _windows(self._shifted, kernel)
        self._products = np.empty((height, kernel * kernel * in_channels, channels), dtype)
        self._ones = np.ones(height * width * batch, dtype)
        # Made by the first forward or backward that needs them.
        self._x_copy: Array | None = None
        self._d_x: Array | None = None

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        x = x.reshape(*self.image, self.batch)
        if not x.flags.c_contiguous:
            if self._x_copy is None:
                self._x_copy = np.empty(x.shape, x.dtype)
            np.copyto(self._x_copy, x)
            x = self._x_copy
        self._rows = x.transpose(1, 0, 2, 3)
        kernels = self.weights.transpose(0, 2, 3, 1).reshape(len(self.weights), -1)
        bias = self.bias[:, np.newaxis, np.newaxis, np.newaxis]
        z_rows = _by_row(self._z)
        for band in self._bands:
            np.matmul(kernels, self._windows_of(band), out=z_rows[band])
            self._z[:, band] += bias
        return self._z

    def _windows_of(self, band: slice) -> Array:
        """The windows of these rows of the output, one matrix (k · k · in, width · batch) for each row."""
        count = band.stop - band.start
        shifted = self._shifted[: count + self.kernel - 1]
        into, rows = _overlap(shifted, self._rows, band.start - self.margin)
        for j, inside, columns in self._shifts:
            np.copyto(into[:, j, :, inside], rows[:, :, columns])
        return self._windows[:count]

    def backward_parameters(self, d_out: Array) -> None:
        d_z = d_out.reshape(self._z.shape)
        d_rows = _by_row(d_z).transpose(0, 2, 1)
        for band in self._bands:
            # A single band is still there since forward. (∂C/∂z · windowsᵀ instead takes BLAS half as long again.)
            windows = self._windows_of(band) if len(self._bands) > 1 else self._windows
            np.matmul(windows, d_rows[band], out=self._products[band])
        channels, in_channels, kernel, _ = self._d_weights.shape
        d_kernels = self._products.sum(axis=0).reshape(kernel, kernel, in_channels, channels)
        np.copyto(self._d_weights, d_kernels.transpose(3, 2, 0, 1))
        np.dot(d_z.reshape(channels, -1), self._ones, out=self._d_bias)

    def backward_input(self, d_out: Array) -> Array:
        """∂C/∂x: summed over i by a product, as in forward but with the kernel upside down; over j by adding."""
        d_z = d_out.reshape(self._z.shape)
        (in_channels, _, _), kernel = self.image, self.kernel
        channels, _, width = self.output_shape
        if self._d_x is None:
            self._d_x = np.empty((*self.image, self.batch), d_z.dtype)
            height = self._d_bands[0].stop
            self._d_rows = np.empty((height + kernel - 1, channels, width, self.batch), d_z.dtype)
            self._d_windows = _windows(self._d_rows, kernel)
            self._d_shifted = np.empty((height, kernel, in_channels, width, self.batch), d_z.dtype)
        # (j, in) × (i, out)
        upside_down = self.weights[:, :, ::-1].transpose(3, 1, 2, 0).reshape(kernel * in_channels, -1)
        for band in self._d_bands:
            count, first = band.stop - band.start, band.start + self.margin - (kernel - 1)
            into, rows = _overlap(self._d_rows[: count + kernel - 1], d_z.transpose(1, 0, 2, 3), first)
            np.copyto(into, rows)
            shifted = self._d_shifted[:count]
            np.matmul(upside_down, self._d_windows[:count], out=shifted.reshape(count, kernel * in_channels, -1))
            d_x = self._d_x[:, band].transpose(1, 0, 2, 3)
            d_x[...] = 0.0
            for j, inside, columns in self._shifts:
                d_x[:, :, columns] += shifted[:, j, :, inside]
        return self._d_x.reshape(*self.input_shape, self.batch)


_BAND = 1_000_000  # bytes of shifted rows at a time


def _bands(height: int, row: int, kernel: int) -> list[slice]:
    """`height` rows of `row` bytes in bands that fit into the cache; they share kernel − 1 rows, so none smaller."""
    count = min(height, max(1, kernel - 1, _BAND // row))
    return [slice(first, min(first + count, height)) for first in range(0, height, count)]


def _overlap(buffer: Array, image: Array, first: int) -> tuple[Array, Array]:
    """Where rows first … of the image go in the buffer, and those rows; rows that the image does not have are 0."""
    above = max(0, -first)
    end = min(len(buffer), len(image) - first)
    buffer[:above] = 0.0
    buffer[end:] = 0.0
    return buffer[above:end], image[first + above : first + end]


def _by_row(z: Array) -> Array:
    """(channels, height, width, batch) seen as one matrix (channels, width · batch) for each row."""
    return z.reshape(*z.shape[:2], -1).transpose(1, 0, 2)


def _windows(rows: Array, kernel: int) -> Array:
    """`kernel` rows (…, width, batch) seen as one matrix (kernel · …, width · batch), from every row on; no copy."""
    flat = rows.reshape(len(rows), -1, rows.shape[-2] * rows.shape[-1])
    count, lines, length = flat.shape
    return np.lib.stride_tricks.as_strided(
        flat, (count - kernel + 1, kernel * lines, length), flat.strides, writeable=False
    )
