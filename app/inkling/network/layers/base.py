"""A layer: a function with parameters that can be run forwards and backwards.

Data passes as (features…, batch): one column an example, as the course writes z = W a + b.
A layer owns no numbers of its own. Its parameters are views of the network's θ, its gradients views of
the network's gradient vector, both handed over once by `bind`.
"""

from abc import ABC, abstractmethod
from typing import Any

import numpy as np

from inkling.network.initializers import Fill
from inkling.network.types import Array

Shape = tuple[int, ...]


class Layer(ABC):
    """One step of the network. `input_shape` and `output_shape` leave out the batch."""

    def __init__(self, input_shape: Shape, output_shape: Shape) -> None:
        self.input_shape = input_shape
        self.output_shape = output_shape
        self.batch = -1

    def parameter_shapes(self) -> dict[str, Shape]:
        """Name and shape of each parameter, in the order in which they lie in θ."""
        return {}

    def bind(self, parameters: dict[str, Array], gradients: dict[str, Array]) -> None:  # noqa: B027 - few have any
        """Take the views of θ and of the gradient vector that belong to this layer."""

    def state_shapes(self) -> dict[str, Shape]:
        """Name and shape of what is kept beside θ: numbers that no gradient changes, such as running means."""
        return {}

    def bind_state(self, state: dict[str, Array]) -> None:  # noqa: B027 - few have any
        """Take the views of the network's state that belong to this layer, and fill in how they begin."""

    def initialize(  # noqa: B027 - as above
        self, fill: Fill, *, draw_biases: bool, rng: np.random.Generator
    ) -> None:
        """Fill the parameters as before any training."""

    def fit_batch(self, batch: int, dtype: np.dtype[Any]) -> None:
        """Make room for batches of this many examples."""
        if batch != self.batch:
            self.batch = batch
            self._allocate(batch, dtype)

    @abstractmethod
    def _allocate(self, batch: int, dtype: np.dtype[Any]) -> None:
        """Make the buffers that forward and backward write into."""

    @abstractmethod
    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        """The layer's output, in a buffer that the next call overwrites.

        x: (input_shape…, batch)
        rng: where randomness comes from while training; None outside training
        """

    @abstractmethod
    def backward(self, d_out: Array, need_input: bool) -> Array | None:
        """Write the parameters' gradients, and return ∂C/∂x if it is needed.

        d_out: ∂C/∂output of the latest forward, (output_shape…, batch); may be overwritten
        """
