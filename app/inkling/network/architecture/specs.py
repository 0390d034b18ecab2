"""Layer specs: what an architecture says of each layer, and the engine's layers that carry it out.

`str(spec)` is the word that stands for it in a text; `inkling.network.architecture.grammar` reads it back.
"""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

from inkling.errors import ArchitectureError, Phrase
from inkling.network.activations import ACTIVATIONS, make_activation
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer, Shape
from inkling.network.layers.batch_norm import BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.dropout import Dropout
from inkling.network.layers.flatten import Flatten
from inkling.network.layers.max_pool2d import MaxPool2D

MAX_NEURONS = 10_000
MAX_CHANNELS = 1_024
MAX_KERNEL = 15


@dataclass(frozen=True, slots=True)
class LayerSpec(ABC):
    """One layer, as people count them."""

    @abstractmethod
    def build(self, input_shape: Shape) -> list[Layer]:
        """The engine's layers, one after the other; ArchitectureError where they do not fit the input."""

    @property
    def activation_name(self) -> str | None:
        """The activation at the layer's end."""
        return None


def _check_activation(name: str) -> None:
    if name not in ACTIVATIONS:
        raise ArchitectureError(
            "There is no activation “{name}”; choose one of {choices}.", name=name, choices=", ".join(ACTIVATIONS)
        )


def _in_range(value: int, high: int, what: Phrase) -> None:
    if not 1 <= value <= high:
        raise ArchitectureError("{what} between 1 and {high}, not {value}.", what=what, high=high, value=value)


@dataclass(frozen=True, slots=True)
class DenseSpec(LayerSpec):
    """A dense layer of `neurons` with an activation."""

    neurons: int
    activation: str

    def __post_init__(self) -> None:
        _in_range(self.neurons, MAX_NEURONS, Phrase("A layer has a number of neurons"))
        _check_activation(self.activation)

    def build(self, input_shape: Shape) -> list[Layer]:
        dense = Dense(input_shape, self.neurons)
        return [dense, Activate(dense.output_shape, make_activation(self.activation))]

    @property
    def activation_name(self) -> str | None:
        return self.activation

    def __str__(self) -> str:
        return f"{self.neurons}:{self.activation}"


@dataclass(frozen=True, slots=True)
class Conv2DSpec(LayerSpec):
    """`channels` feature maps by kernels of kernel × kernel, with an activation."""

    kernel: int
    channels: int
    same: bool
    activation: str

    def __post_init__(self) -> None:
        _in_range(self.kernel, MAX_KERNEL, Phrase("A convolution's kernel has a side"))
        _in_range(self.channels, MAX_CHANNELS, Phrase("A convolution has channels"))
        _check_activation(self.activation)

    def build(self, input_shape: Shape) -> list[Layer]:
        conv = Conv2D(input_shape, self.channels, self.kernel, "same" if self.same else "valid")
        return [conv, Activate(conv.output_shape, make_activation(self.activation))]

    @property
    def activation_name(self) -> str | None:
        return self.activation

    def __str__(self) -> str:
        return f"conv{self.kernel}x{self.channels}{'same' if self.same else ''}:{self.activation}"


@dataclass(frozen=True, slots=True)
class MaxPool2DSpec(LayerSpec):
    """Max-pooling over size × size."""

    size: int

    def __post_init__(self) -> None:
        _in_range(self.size, MAX_KERNEL, Phrase("Pooling works over windows with a side"))

    def build(self, input_shape: Shape) -> list[Layer]:
        return [MaxPool2D(input_shape, self.size)]

    def __str__(self) -> str:
        return f"pool{self.size}"


@dataclass(frozen=True, slots=True)
class FlattenSpec(LayerSpec):
    """Feature maps as one column."""

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Flatten(input_shape)]

    def __str__(self) -> str:
        return "flatten"


@dataclass(frozen=True, slots=True)
class BatchNormSpec(LayerSpec):
    """Batch normalisation of each feature or channel."""

    def build(self, input_shape: Shape) -> list[Layer]:
        return [BatchNorm(input_shape)]

    def __str__(self) -> str:
        return "batchnorm"


@dataclass(frozen=True, slots=True)
class DropoutSpec(LayerSpec):
    """Dropout of this rate while training."""

    rate: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.rate) and 0 <= self.rate < 1):
            raise ArchitectureError("The rate of dropout is from 0 to below 1, not {rate:g}.", rate=self.rate)

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Dropout(input_shape, self.rate)]

    def __str__(self) -> str:
        return f"dropout{self.rate:.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class ActivationSpec(LayerSpec):
    """An activation by itself, for instance after batch normalisation."""

    activation: str

    def __post_init__(self) -> None:
        _check_activation(self.activation)

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Activate(input_shape, make_activation(self.activation))]

    @property
    def activation_name(self) -> str | None:
        return self.activation

    def __str__(self) -> str:
        return self.activation
