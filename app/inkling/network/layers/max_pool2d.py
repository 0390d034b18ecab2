"""Max-pooling: of every patch of size × size pixels only the brightest goes on.

    a[c, y, x] = max over i, j < size of x[c, size · y + i, size · x + j]

It asks whether a feature was seen somewhere in the patch, and forgets where exactly: the image gets smaller, and
what follows does not mind a stroke that is moved a little. It has no parameters. Backwards, a nudge goes to the one
pixel that won, the first in reading order where several are equal; the others had no say.

Played as a knock-out in two rounds, the size columns of each patch against each other, then its size rows: with the
batch last, each game is one call over large arrays.
"""

from typing import Any

import numpy as np

from inkling.errors import ArchitectureError
from inkling.network.layers.base import Layer, Shape
from inkling.network.layers.conv2d import image_shape
from inkling.network.types import Array


class MaxPool2D(Layer):
    """(channels, height, width) → (channels, height // size, width // size); what is left over is dropped."""

    def __init__(self, input_shape: Shape, size: int) -> None:
        self.image = channels, height, width = image_shape(input_shape)
        if not 1 <= size <= min(height, width):
            raise ArchitectureError(
                "Pooling by {size}×{size} does not fit into an image of {height}×{width}; choose a smaller size.",
                size=size,
                height=height,
                width=width,
            )
        self.size = size
        super().__init__(input_shape, (channels, height // size, width // size))

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        channels, height, width = self.output_shape
        # Whoever leads after each game of a round; the last one has won it.
        self._in_row = np.empty((self.size - 1, channels, self.size * height, width, batch), dtype)
        self._in_patch = np.empty((self.size - 1, channels, height, width, batch), dtype)
        # Rows and columns that were left over never get a gradient.
        self._d_x = np.zeros((*self.image, batch), dtype)
        self._d_row = np.empty((channels, self.size * height, width, batch), dtype)

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        self._x = x.reshape(*self.image, self.batch)
        return _play(self._rows(_play(self._columns(self._x), self._in_row)), self._in_patch)

    def backward_input(self, d_out: Array) -> Array:
        rows = self._in_row[-1] if self.size > 1 else self._columns(self._x)[0]
        _award(self._rows(rows), self._in_patch, d_out.reshape(*self.output_shape, -1), self._rows(self._d_row))
        _award(self._columns(self._x), self._in_row, self._d_row, self._columns(self._d_x))
        return self._d_x.reshape(*self.input_shape, self.batch)

    def _columns(self, x: Array) -> list[Array]:
        """Column j of every patch, for each j: the players of the first round."""
        _, height, width = self.output_shape
        return [x[:, : height * self.size, j : width * self.size : self.size] for j in range(self.size)]

    def _rows(self, x: Array) -> list[Array]:
        """Row i of every patch, for each i: the players of the second round."""
        return [x[:, i :: self.size] for i in range(self.size)]


def _play(players: list[Array], leads: Array) -> Array:
    """The largest of the players, element by element; leads[n] is the largest of the first n + 2."""
    best = players[0]
    for player, lead in zip(players[1:], leads, strict=True):
        np.maximum(best, player, out=lead)
        best = lead
    return best


def _award(players: list[Array], leads: Array, prize: Array, shares: list[Array]) -> None:
    """Hand the winner's gradient to the player who won."""
    left = prize
    for n in range(len(players) - 1, 0, -1):
        before = leads[n - 2] if n > 1 else players[0]
        # Only who beat all the earlier ones takes the prize from them.
        np.multiply(left, players[n] > before, out=shares[n])
        left = np.subtract(left, shares[n], out=shares[0])
    if len(players) == 1:
        np.copyto(shares[0], prize)
