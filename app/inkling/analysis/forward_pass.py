"""A forward pass: the drawing, what went into the network of it, and what every layer did with it."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.certainty import sure
from inkling.network import Network, StageTrace


@dataclass(frozen=True, eq=False)
class ForwardPass:
    """One drawing on its way through a network."""

    image: NDArray[np.float32]  # as it is shown, (rows, columns), or the inputs where they are no picture
    inputs: NDArray[np.float32] | None  # what went in, of the network's input shape; None if not known
    trace: tuple[StageTrace, ...]

    @cached_property
    def winner(self) -> int:
        """The output neuron with the largest z: of several threshold neurons at 1, too, it is one."""
        z = self.trace[-1].z
        return int(np.where(np.isnan(z), -math.inf, z).argmax())

    @cached_property
    def sure(self) -> bool:
        """Whether the winner is an answer at all, see `inkling.analysis.certainty`."""
        return bool(sure(self.trace[-1].a))

    def fits(self, network: Network) -> bool:
        """Whether it went through a network of this shape."""
        shapes = [stage.layers[-1].output_shape for stage in network.stages]
        return shapes == [stage.a.shape for stage in self.trace]


def forward_pass(
    network: Network,
    image: NDArray[np.float32],
    trace: tuple[StageTrace, ...],
    inputs: NDArray[np.float32] | None = None,
) -> ForwardPass | None:
    """None for a pass through another network.

    image: the drawing; where nothing else is said and it has the right size, it is what went in
    inputs: what went in, where the drawing was prepared first (standardised, made smaller)
    """
    shape = network.architecture.input_shape
    image = np.asarray(image, np.float32)
    if inputs is None and image.size == math.prod(shape):
        inputs = image
    if inputs is not None:
        if inputs.size != math.prod(shape):
            return None
        inputs = np.asarray(inputs, np.float32).reshape(shape)
        if len(shape) > 1 and math.prod(shape[:-2]) == 1:
            image = inputs.reshape(shape[-2:])  # the network's own view of the drawing
    made = ForwardPass(image, inputs, trace)
    return made if made.fits(network) else None
