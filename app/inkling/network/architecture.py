"""An architecture: which layers stand on which, before any number is in them.

It reads and writes one short spec that people can type. The 3Blue1Brown network is `784-16-16-10`;
with every activation spelled out, `784-16:sigmoid-16:sigmoid-10:sigmoid`. The first number counts the
inputs. A trailing `:activation` belongs to its layer.
"""

import math
import re
from dataclasses import dataclass
from itertools import pairwise

from inkling.errors import ArchitectureError
from inkling.network.activations import ACTIVATIONS, make_activation
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer, Shape
from inkling.network.layers.dense import Dense

MAX_NEURONS = 10_000
MAX_LAYERS = 50
MAX_INPUTS = 100_000
MAX_PARAMETERS = 20_000_000  # θ, its gradient and an optimizer's vectors then take half a gigabyte
_WORD = re.compile(r"(?:dense)?(\d+)(?::([a-z_]+))?")


@dataclass(frozen=True, slots=True)
class DenseSpec:
    """A dense layer of `neurons` with an activation."""

    neurons: int
    activation: str

    def __post_init__(self) -> None:
        if not 1 <= self.neurons <= MAX_NEURONS:
            raise ArchitectureError(f"A layer has between 1 and {MAX_NEURONS} neurons, not {self.neurons}.")
        if self.activation not in ACTIVATIONS:
            raise ArchitectureError(
                f"There is no activation “{self.activation}”; choose one of {', '.join(ACTIVATIONS)}."
            )

    def build(self, input_shape: Shape) -> list[Layer]:
        dense = Dense(input_shape, self.neurons)
        return [dense, Activate(dense.output_shape, make_activation(self.activation))]

    def __str__(self) -> str:
        return f"{self.neurons}:{self.activation}"


@dataclass(frozen=True, slots=True)
class Architecture:
    """The shape of the input, and the layers from the first hidden one to the output."""

    input_shape: Shape
    layers: tuple[DenseSpec, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.layers) <= MAX_LAYERS:
            raise ArchitectureError(f"A network has between 1 and {MAX_LAYERS} layers, not {len(self.layers)}.")
        if not (self.input_shape and all(1 <= side <= MAX_INPUTS for side in self.input_shape)) or (
            self.inputs > MAX_INPUTS
        ):
            raise ArchitectureError(f"A network has between 1 and {MAX_INPUTS} inputs, not {self.inputs}.")
        for spec in self.layers[:-1]:
            if spec.activation == "softmax":
                raise ArchitectureError("Softmax belongs on the last layer; choose another for hidden layers.")

    def check_size(self) -> None:
        """ArchitectureError where a network of this size would take too much memory."""
        if self.parameters > MAX_PARAMETERS:
            raise ArchitectureError(
                f"{self.short} has {self.parameters} parameters; Inkling works with at most {MAX_PARAMETERS}. "
                "Choose smaller layers."
            )

    @property
    def inputs(self) -> int:
        """How many numbers go in: 784 for 28×28 pixels."""
        return math.prod(self.input_shape)

    @property
    def classes(self) -> int:
        """How many activations come out: 10 for digits."""
        return self.layers[-1].neurons

    @property
    def parameters(self) -> int:
        """How many weights and biases: 13 002 for 784-16-16-10."""
        sizes = (self.inputs, *(spec.neurons for spec in self.layers))
        return sum((before + 1) * after for before, after in pairwise(sizes))

    @property
    def short(self) -> str:
        """The sizes alone, as the course names a network: 784-16-16-10."""
        return "-".join(str(n) for n in (self.inputs, *(spec.neurons for spec in self.layers)))

    def __str__(self) -> str:
        return "-".join((str(self.inputs), *map(str, self.layers)))


def mlp(
    hidden: tuple[int, ...],
    *,
    activation: str = "sigmoid",
    loss: str = "mse",
    input_shape: Shape = (28, 28),
    classes: int = 10,
) -> Architecture:
    """A multilayer perceptron. Its outputs are what the cost wants: softmax for cross-entropy, else sigmoid.

    Targets are 0 and 1, so squared errors want outputs that can reach both and stay between.
    """
    output = "softmax" if loss == "cross-entropy" else "sigmoid"
    return Architecture(
        input_shape,
        (*(DenseSpec(n, activation) for n in hidden), DenseSpec(classes, output)),
    )


def parse_architecture(spec: str, *, activation: str = "sigmoid", output: str = "sigmoid") -> Architecture:
    """Read a spec such as `784-16-16-10`.

    activation, output: used where the spec names none, for hidden layers and the last one.
    """
    words = re.split(r"[-\s]+", spec.strip())
    for word in words:
        if re.search(r"\d{9}", word):  # beyond every limit, and beyond what int() reads
            raise ArchitectureError(
                f"“{word[:20]}…” in the architecture is too large a number; a layer has at most {MAX_NEURONS} "
                f"neurons, and a network at most {MAX_INPUTS} inputs."
            )
    matches = [_WORD.fullmatch(word) for word in words]
    for word, match in zip(words, matches, strict=True):
        if match is None:
            raise ArchitectureError(
                f"“{word}” in the architecture “{spec}” is not a layer; write sizes such as 784-16-16-10."
            )
    if len(matches) < 2 or matches[0] is None or matches[0][2]:
        raise ArchitectureError(
            f"The architecture “{spec}” needs a number of inputs and at least one layer, such as 784-16-16-10."
        )
    *hidden, last = [match for match in matches[1:] if match]
    layers = [DenseSpec(int(match[1]), match[2] or activation) for match in hidden]
    layers.append(DenseSpec(int(last[1]), last[2] or output))
    return Architecture(_input_shape(int(matches[0][1])), tuple(layers))


def _input_shape(inputs: int) -> Shape:
    """A square number of inputs from 16 on is an image."""
    side = math.isqrt(inputs)
    return (side, side) if side >= 4 and side * side == inputs else (inputs,)
