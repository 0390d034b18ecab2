"""A layer: a function with parameters that can be run forwards and backwards.

Data passes as (features…, batch): one column an example, as the course writes z = W a + b.
A layer owns no parameters. Its weights and biases are views of the network's θ, their gradients views of the
network's ∇C, both handed over once by `bind`. Backwards it answers two questions, each from ∂C/∂output:
`backward_parameters` how C changes with its parameters, `backward_input` how C changes with its input. The second
answer is the first one's question to the layer before: that is the chain rule, and all of backpropagation.
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

    def buffer_shapes(self) -> dict[str, Shape]:
        """Name and shape of each buffer: what is kept beside θ and no gradient changes, such as running means."""
        return {}

    def bind_buffers(self, buffers: dict[str, Array]) -> None:  # noqa: B027 - few have any
        """Take the views of the network's buffers that belong to this layer, and fill in how they begin."""

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
        """Make the arrays that forward and backward write into."""

    @abstractmethod
    def forward(self, x: Array, rng: np.random.Generator | None) -> Array:
        """The layer's output, in an array that the next call overwrites.

        x: (input_shape…, batch)
        rng: where randomness comes from while training; None outside training
        """

    def backward_parameters(self, d_out: Array) -> None:  # noqa: B027 - few have any
        """Write ∂C/∂parameter of each parameter into its gradient.

        d_out: ∂C/∂output of the latest forward, (output_shape…, batch)
        """

    @abstractmethod
    def backward_input(self, d_out: Array) -> Array:
        """∂C/∂x, (input_shape…, batch), after `backward_parameters` of the same ∂C/∂output; may overwrite that."""
