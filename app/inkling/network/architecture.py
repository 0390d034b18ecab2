"""An architecture: which layers stand on which, before any number is in them.

It reads and writes one short spec that people can type. The 3Blue1Brown network is `784-16-16-10`, a small
convolutional one `conv5x8 pool2 conv5x16 pool2 dense10`; `inkling.network.specs` lists the words. A first number
counts the inputs, `28x28` says the same as an image; without either, an image of 28×28 goes in.
"""

import math
import re
from dataclasses import dataclass
from functools import cached_property

from inkling.errors import ArchitectureError
from inkling.network.activations import make_activation
from inkling.network.layers.base import Layer, Shape
from inkling.network.losses import make_loss
from inkling.network.specs import MAX_NEURONS, DenseSpec, LayerSpec, read_word

MAX_LAYERS = 50
MAX_INPUTS = 100_000
MAX_PARAMETERS = 20_000_000  # θ, its gradient and an optimizer's vectors then take half a gigabyte
MAX_OUTPUTS = 100_000  # of one layer: a batch of 64 then takes 26 MB for each of its buffers
_IMAGE = (28, 28)


@dataclass(frozen=True)
class Architecture:
    """The shape of the input, and the layers from the first hidden one to the output."""

    input_shape: Shape
    layers: tuple[LayerSpec, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.layers) <= MAX_LAYERS:
            raise ArchitectureError(f"A network has between 1 and {MAX_LAYERS} layers, not {len(self.layers)}.")
        if len(self.input_shape) > 3:
            raise ArchitectureError(
                f"An input has at most 3 sides (channels, height, width), not {len(self.input_shape)}."
            )
        if not (self.input_shape and all(1 <= side <= MAX_INPUTS for side in self.input_shape)) or (
            self.inputs > MAX_INPUTS
        ):
            raise ArchitectureError(f"A network has between 1 and {MAX_INPUTS} inputs, not {self.inputs}.")
        for spec in self.layers[:-1]:
            if spec.activation_name == "softmax":
                raise ArchitectureError("Softmax belongs on the last layer; choose another for hidden layers.")
        if len(self.output_shape) != 1:
            raise ArchitectureError(
                f"The last layer gives {'×'.join(map(str, self.output_shape))} numbers; end with a dense layer, "
                "such as dense10."
            )

    @property
    def inputs(self) -> int:
        """How many numbers go in: 784 for 28×28 pixels."""
        return math.prod(self.input_shape)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """What comes out of each layer; ArchitectureError where one cannot stand on the one before."""
        shapes = [self.input_shape]
        for spec in self.layers:
            shapes.append(spec.build(shapes[-1])[-1].output_shape)
        return tuple(shapes[1:])

    @property
    def output_shape(self) -> Shape:
        """What comes out of the last layer."""
        return self.shapes[-1]

    @property
    def classes(self) -> int:
        """How many activations come out: 10 for digits."""
        return self.output_shape[0]

    @property
    def output_activation(self) -> str | None:
        """The activation of the last layer."""
        return self.layers[-1].activation_name

    @cached_property
    def parameters(self) -> int:
        """How many weights and biases: 13 002 for 784-16-16-10."""
        before = (self.input_shape, *self.shapes[:-1])
        return sum(
            math.prod(shape)
            for spec, input_shape in zip(self.layers, before, strict=True)
            for layer in spec.build(input_shape)
            for shape in layer.parameter_shapes().values()
        )

    @property
    def is_mlp(self) -> bool:
        """Dense layers alone."""
        return all(isinstance(spec, DenseSpec) for spec in self.layers)

    @property
    def short(self) -> str:
        """The layers without their activations, as the course names a network: 784-16-16-10."""
        if self.is_mlp:
            return "-".join((str(self.inputs), *(str(spec).partition(":")[0] for spec in self.layers)))
        return " ".join(str(spec).partition(":")[0] for spec in self.layers)

    def check_size(self) -> None:
        """ArchitectureError where a network of this size would take too much memory."""
        if self.parameters > MAX_PARAMETERS:
            raise ArchitectureError(
                f"{self.short} has {self.parameters} parameters; Inkling works with at most {MAX_PARAMETERS}. "
                "Choose smaller layers."
            )
        largest = max(math.prod(shape) for shape in self.shapes)
        if largest > MAX_OUTPUTS:
            raise ArchitectureError(
                f"A layer of {self.short} gives {largest} numbers for one image; Inkling works with at most "
                f"{MAX_OUTPUTS}. Choose fewer channels."
            )

    def check_trainable(self) -> None:
        """ArchitectureError where a hidden layer lets no gradient through."""
        for spec in self.layers[:-1]:
            if spec.activation_name and not make_activation(spec.activation_name).differentiable:
                raise ArchitectureError(
                    f"No gradient comes through the activation {spec.activation_name}; use it on the last layer "
                    "alone, with the cost perceptron."
                )

    def build(self) -> list[list[Layer]]:
        """The engine's layers, a list for each entry of `layers`."""
        before = (self.input_shape, *self.shapes[:-1])
        return [spec.build(shape) for spec, shape in zip(self.layers, before, strict=True)]

    def __str__(self) -> str:
        if self.is_mlp and self.input_shape == _input_shape(self.inputs):
            return "-".join((str(self.inputs), *map(str, self.layers)))
        return " ".join(("x".join(map(str, self.input_shape)), *map(str, self.layers)))


def with_output(
    hidden: str,
    *,
    activation: str = "sigmoid",
    loss: str = "mse",
    input_shape: Shape = _IMAGE,
    classes: int = 10,
) -> Architecture:
    """Hidden layers as a spec (`16-16`, `conv5x8 pool2`, or nothing), then a dense output as the cost wants it."""
    words = _words(hidden)
    specs = [read_word(word, activation=activation) for word in words]
    return Architecture(input_shape, (*specs, DenseSpec(classes, make_loss(loss).output_activation)))


def mlp(
    hidden: tuple[int, ...],
    *,
    activation: str = "sigmoid",
    loss: str = "mse",
    input_shape: Shape = _IMAGE,
    classes: int = 10,
) -> Architecture:
    """A multilayer perceptron with these hidden layers."""
    return with_output(
        "-".join(map(str, hidden)), activation=activation, loss=loss, input_shape=input_shape, classes=classes
    )


def parse_architecture(spec: str, *, activation: str = "sigmoid", output: str = "sigmoid") -> Architecture:
    """Read a spec such as `784-16-16-10`.

    activation, output: used where the spec names none, for hidden layers and the last one.
    """
    words = _words(spec)
    shape: Shape = _IMAGE
    if words and re.fullmatch(r"\d+(x\d+)*", words[0]):
        sides = [int(side) for side in words[0].split("x")]
        shape = tuple(sides) if len(sides) > 1 else _input_shape(sides[0])
        words = words[1:]
    if not words:
        raise ArchitectureError(
            f"The architecture “{spec}” needs a number of inputs and at least one layer, such as 784-16-16-10."
        )
    *hidden, last = words
    layers = [read_word(word, activation=activation) for word in hidden]
    return Architecture(shape, (*layers, read_word(last, activation=output)))


def hidden_part(architecture: Architecture, *, activation: str) -> str:
    """The spec of all layers but the output, leaving out the activation where it is this one."""
    last = architecture.layers[-1]
    if not isinstance(last, DenseSpec):
        raise ArchitectureError(
            f"The architecture “{architecture.short}” must end with a dense layer, such as dense10."
        )
    words = [str(spec).removesuffix(f":{activation}") for spec in architecture.layers[:-1]]
    return ("-" if architecture.is_mlp else " ").join(words)


def _words(spec: str) -> list[str]:
    if re.search(r"(^|[-,\s])-", spec.strip()):
        raise ArchitectureError(f"“{spec}” has a minus sign; the sizes of layers are positive, such as 16-16.")
    if re.search(r",\s*,", spec):
        raise ArchitectureError(f"“{spec}” has nothing between two commas; write sizes such as 16,16.")
    words = [word for word in re.split(r"[-,\s]+", spec.strip()) if word]
    # `leaky-relu` has a dash of its own.
    joined: list[str] = []
    for word in words:
        if word == "relu" and joined and joined[-1].endswith("leaky"):
            joined[-1] += "-relu"
        else:
            joined.append(word)
    for word in joined:
        if re.search(r"\d{9}", word):  # beyond every limit, and beyond what int() reads
            raise ArchitectureError(
                f"“{word[:20]}…” in the architecture is too large a number; a layer has at most {MAX_NEURONS} "
                f"neurons, and a network at most {MAX_INPUTS} inputs."
            )
    return joined


def _input_shape(inputs: int) -> Shape:
    """A square number of inputs from 16 on is an image."""
    side = math.isqrt(inputs)
    return (side, side) if side >= 4 and side * side == inputs else (inputs,)
