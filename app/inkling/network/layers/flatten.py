"""Flattening: feature maps as one long column, so that a dense layer can add them all up."""

import math
from typing import Any

import numpy as np

from inkling.network.layers.base import Layer, Shape
from inkling.network.types import Array


class Flatten(Layer):
    """(channels, height, width) as (channels · height · width,): the same numbers, in the same order."""

    def __init__(self, input_shape: Shape) -> None:
        super().__init__(input_shape, (math.prod(input_shape),))

    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        """Only the shape changes: there is nothing to write into."""

    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        return x.reshape(*self.output_shape, -1)

    def backward_input(self, d_out: Array) -> Array:
        return d_out.reshape(*self.input_shape, -1)
