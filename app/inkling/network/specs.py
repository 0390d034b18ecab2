"""Layer specs: each layer of an architecture as one word that people can type, and the layers it stands for.

    16 or dense16            a dense layer of 16 neurons
    conv5x8, conv3x16same    a convolution: kernel 5×5, 8 channels; `same` keeps the image's size
    pool2                    max-pooling over 2×2
    flatten, batchnorm, dropout0.5
    relu, tanh, …            an activation by itself

A dense layer and a convolution end with an activation; `16:relu` names it.
"""

import math
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Self

from inkling.errors import ArchitectureError
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
    """One word. `activation` is None where the layer has none."""

    pattern: ClassVar[str]  # of the whole word, without `:activation`

    @classmethod
    @abstractmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        """The spec of a word that matched `pattern`."""

    @abstractmethod
    def build(self, input_shape: Shape) -> list[Layer]:
        """The engine's layers, one after the other; ArchitectureError where they do not fit the input."""

    @property
    def activation_name(self) -> str | None:
        """The activation at the layer's end."""
        return None


def _check_activation(name: str) -> None:
    if name not in ACTIVATIONS:
        raise ArchitectureError(f"There is no activation “{name}”; choose one of {', '.join(ACTIVATIONS)}.")


def _in_range(value: int, high: int, what: str) -> None:
    if not 1 <= value <= high:
        raise ArchitectureError(f"{what} between 1 and {high}, not {value}.")


@dataclass(frozen=True, slots=True)
class DenseSpec(LayerSpec):
    """A dense layer of `neurons` with an activation."""

    pattern: ClassVar[str] = r"(?:dense)?(\d+)"
    neurons: int
    activation: str

    def __post_init__(self) -> None:
        _in_range(self.neurons, MAX_NEURONS, "A layer has a number of neurons")
        _check_activation(self.activation)

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls(int(match[1]), activation)

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
    """`channels` stencils of kernel × kernel with an activation."""

    pattern: ClassVar[str] = r"conv(\d+)x(\d+)(same)?"
    kernel: int
    channels: int
    same: bool
    activation: str

    def __post_init__(self) -> None:
        _in_range(self.kernel, MAX_KERNEL, "A convolution's kernel has a side")
        _in_range(self.channels, MAX_CHANNELS, "A convolution has channels")
        _check_activation(self.activation)

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls(int(match[1]), int(match[2]), bool(match[3]), activation)

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

    pattern: ClassVar[str] = r"pool(\d+)"
    size: int

    def __post_init__(self) -> None:
        _in_range(self.size, MAX_KERNEL, "Pooling works over windows with a side")

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls(int(match[1]))

    def build(self, input_shape: Shape) -> list[Layer]:
        return [MaxPool2D(input_shape, self.size)]

    def __str__(self) -> str:
        return f"pool{self.size}"


@dataclass(frozen=True, slots=True)
class FlattenSpec(LayerSpec):
    """Feature maps as one column."""

    pattern: ClassVar[str] = r"flatten"

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls()

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Flatten(input_shape)]

    def __str__(self) -> str:
        return "flatten"


@dataclass(frozen=True, slots=True)
class BatchNormSpec(LayerSpec):
    """Batch normalisation of each feature or channel."""

    pattern: ClassVar[str] = r"batchnorm"

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls()

    def build(self, input_shape: Shape) -> list[Layer]:
        return [BatchNorm(input_shape)]

    def __str__(self) -> str:
        return "batchnorm"


@dataclass(frozen=True, slots=True)
class DropoutSpec(LayerSpec):
    """Dropout of this rate while training."""

    pattern: ClassVar[str] = r"dropout(\d*\.\d{1,6}|\d+)"
    rate: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.rate) and 0 <= self.rate < 1):
            raise ArchitectureError(f"The rate of dropout is from 0 to below 1, not {self.rate:g}.")

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls(float(match[1]))

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Dropout(input_shape, self.rate)]

    def __str__(self) -> str:
        return f"dropout{self.rate:.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class ActivationSpec(LayerSpec):
    """An activation by itself, for instance after batch normalisation."""

    pattern: ClassVar[str] = "|".join(ACTIVATIONS)
    activation: str

    def __post_init__(self) -> None:
        _check_activation(self.activation)

    @classmethod
    def read(cls, match: re.Match[str], activation: str) -> Self:
        return cls(match[0])

    def build(self, input_shape: Shape) -> list[Layer]:
        return [Activate(input_shape, make_activation(self.activation))]

    @property
    def activation_name(self) -> str | None:
        return self.activation

    def __str__(self) -> str:
        return self.activation


_SPECS: tuple[type[LayerSpec], ...] = (
    DenseSpec,
    Conv2DSpec,
    MaxPool2DSpec,
    FlattenSpec,
    BatchNormSpec,
    DropoutSpec,
    ActivationSpec,
)


def read_word(word: str, *, activation: str) -> LayerSpec:
    """The spec of one word; `activation` where the word names none. ArchitectureError for anything else."""
    kind, colon, named = word.partition(":")
    for spec in _SPECS:
        match = re.fullmatch(spec.pattern, kind)
        if match and (not colon or (named and spec in (DenseSpec, Conv2DSpec))):
            return spec.read(match, named if colon else activation)
    raise ArchitectureError(
        f"“{word}” is not a layer; write sizes such as 784-16-16-10, or words such as conv5x8 pool2 dense10."
    )
