"""Which layers share a column of the diagram.

What computes something new to look at begins a column: a dense layer, a convolution, a pooling. Batch
normalisation, dropout, flattening and activations by themselves change what is in a column already, so they
join the one before, which then shows the activations of the last of them.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from inkling.network import (
    Architecture,
    BatchNormSpec,
    Conv2DSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    MaxPool2DSpec,
)

INPUT = -1  # the stage number of the input column
_HEADS = (DenseSpec, Conv2DSpec, MaxPool2DSpec)


@dataclass(frozen=True)
class LayerGroup:
    """One column's layers, as stage numbers of the network; the input is a group of its own."""

    head: int  # the stage that begins it, INPUT for the input; by this number its neurons are known
    last: int  # the stage whose activations it shows; INPUT where nothing joined the input
    specs: tuple[LayerSpec, ...]  # head and those that joined it
    shape: tuple[int, ...]  # what its head gives; (channels, height, width) for maps
    activation: str | None  # through which its values went last; None for values of the input
    number: int  # among the groups of its kind, from 1
    peers: int  # how many groups of its kind there are; outputs are no peers of hidden layers
    output: bool

    @property
    def spec(self) -> LayerSpec | None:
        """What begins it; None for the input."""
        return self.specs[0] if self.head != INPUT and self.specs else None

    @property
    def joined(self) -> tuple[LayerSpec, ...]:
        """The layers that have no column of their own."""
        return self.specs if self.head == INPUT else self.specs[1:]

    @property
    def has_maps(self) -> bool:
        """Whether it gives feature maps rather than single neurons."""
        return self.head != INPUT and len(self.shape) == 3

    @cached_property
    def neurons(self) -> int:
        """How many things stand in its column: maps, or neurons."""
        return self.shape[0] if self.has_maps else math.prod(self.shape)

    @cached_property
    def image_shape(self) -> tuple[int, int] | None:
        """Rows and columns where the input is one image."""
        if self.head != INPUT or len(self.shape) not in (2, 3):
            return None
        return (self.shape[-2], self.shape[-1]) if math.prod(self.shape[:-2]) == 1 else None


def group_layers(architecture: Architecture) -> tuple[LayerGroup, ...]:
    """The input's group, then the others from left to right."""
    layers = architecture.layers
    heads = [stage for stage, spec in enumerate(layers) if isinstance(spec, _HEADS)]
    if not heads:  # nothing but normalisation and activations: the last one is what there is to see
        heads = [len(layers) - 1]
    starts = [INPUT, *heads]
    ends = [*(head - 1 for head in heads), len(layers) - 1]
    kinds = [_kind(layers[head], output=head == heads[-1]) for head in heads]
    groups = []
    activation: str | None = None
    for k, (start, end) in enumerate(zip(starts, ends, strict=True)):
        specs = layers[max(start, 0) : end + 1]
        for spec in specs:
            activation = _activation_after(spec, activation)
        groups.append(
            LayerGroup(
                head=start,
                last=end,
                specs=specs,
                shape=architecture.input_shape if start == INPUT else architecture.shapes[start],
                activation=activation,
                number=kinds[:k].count(kinds[k - 1]) if k else 0,
                peers=kinds.count(kinds[k - 1]) if k else 0,
                output=k == len(heads),
            )
        )
    return tuple(groups)


def _kind(spec: LayerSpec, *, output: bool) -> object:
    return "output" if output else type(spec)


def _activation_after(spec: LayerSpec, before: str | None) -> str | None:
    """Pooling, dropout and flattening hand on what comes to them."""
    if spec.activation_name is not None:
        return spec.activation_name
    if isinstance(spec, MaxPool2DSpec | DropoutSpec | FlattenSpec):
        return before
    return "identity" if isinstance(spec, BatchNormSpec) else before
