"""An architecture: which layers stand on which, before any number is in them.

It is written as one short text that people can type, such as 784-16-16-10; `inkling.network.architecture.grammar`
reads it.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from inkling.errors import ArchitectureError
from inkling.network.activations import make_activation
from inkling.network.architecture.specs import DenseSpec, LayerSpec
from inkling.network.layers.base import Layer, Shape

MAX_LAYERS = 50
MAX_INPUTS = 100_000
MAX_PARAMETERS = 20_000_000  # θ, its gradient and an optimizer's vectors then take half a gigabyte
MAX_OUTPUTS = 100_000  # of one layer: a batch of 64 then takes 26 MB for each of its buffers


@dataclass(frozen=True)
class Architecture:
    """The shape of the input, and the layers from the first hidden one to the output."""

    input_shape: Shape
    layers: tuple[LayerSpec, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.layers) <= MAX_LAYERS:
            raise ArchitectureError(
                "A network has between 1 and {most} layers, not {layers}.", most=MAX_LAYERS, layers=len(self.layers)
            )
        if len(self.input_shape) > 3:
            raise ArchitectureError(
                "An input has at most 3 sides (channels, height, width), not {sides}.", sides=len(self.input_shape)
            )
        if not (self.input_shape and all(1 <= side <= MAX_INPUTS for side in self.input_shape)) or (
            self.inputs > MAX_INPUTS
        ):
            raise ArchitectureError(
                "A network has between 1 and {most} inputs, not {inputs}.", most=MAX_INPUTS, inputs=self.inputs
            )
        for spec in self.layers[:-1]:
            if spec.activation_name == "softmax":
                raise ArchitectureError("Softmax belongs on the last layer; choose another for hidden layers.")
        if len(self.output_shape) != 1:
            raise ArchitectureError(
                "The last layer gives {shape} numbers; end with a dense layer, such as dense10.",
                shape="×".join(map(str, self.output_shape)),
            )
        if not self.parameters:
            raise ArchitectureError(
                "No layer of {layers} has weights, so it learns nothing; end with a dense layer, such as dense10.",
                layers=self.short,
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
                "{layers} has {parameters} parameters; Inkling works with at most {most}. Choose smaller layers.",
                layers=self.short,
                parameters=self.parameters,
                most=MAX_PARAMETERS,
            )
        largest = max(math.prod(shape) for shape in self.shapes)
        if largest > MAX_OUTPUTS:
            raise ArchitectureError(
                "A layer of {layers} gives {outputs} numbers for one image; Inkling works with at most {most}. "
                "Choose fewer channels.",
                layers=self.short,
                outputs=largest,
                most=MAX_OUTPUTS,
            )

    def check_trainable(self) -> None:
        """ArchitectureError where a hidden layer lets no gradient through."""
        for spec in self.layers[:-1]:
            if spec.activation_name and not make_activation(spec.activation_name).differentiable:
                raise ArchitectureError(
                    "No gradient comes through the activation {activation}; use it on the last layer alone, with "
                    "the cost perceptron.",
                    activation=spec.activation_name,
                )

    def build(self) -> list[list[Layer]]:
        """The engine's layers, a list for each entry of `layers`."""
        before = (self.input_shape, *self.shapes[:-1])
        return [spec.build(shape) for spec, shape in zip(self.layers, before, strict=True)]

    def __str__(self) -> str:
        if self.is_mlp and self.input_shape == input_shape_of(self.inputs):
            return "-".join((str(self.inputs), *map(str, self.layers)))
        return " ".join(("x".join(map(str, self.input_shape)), *map(str, self.layers)))


def input_shape_of(inputs: int) -> Shape:
    """The shape that so many inputs have where nothing else is said: a square number from 16 on is an image."""
    side = math.isqrt(inputs)
    return (side, side) if side >= 4 and side * side == inputs else (inputs,)
