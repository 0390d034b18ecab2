"""The paths of a weight: every way on which a nudge of it reaches the cost, through the dense layers after its own.

A pixel's weight of 784-16-16-10 moves one neuron, which moves 16, which move 10 each: 160 paths. Each is a product,

    x · σ′(z¹ᵢ) · w²ⱼᵢ · σ′(z²ⱼ) · w³ₖⱼ · ∂C/∂z³ₖ

and their sum is the derivative: that is what backpropagation adds up, layer by layer, without listing them.
"""

import math
from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.uses import uses_of
from inkling.errors import ArchitectureError
from inkling.network import ActivationSpec, DenseSpec, DropoutSpec, FlattenSpec
from inkling.network.types import Array

MOST_PATHS = 1_000_000


@dataclass(frozen=True, slots=True)
class Path:
    """One of them. through: the neuron in each layer with weights after the entry's own, the output last"""

    through: tuple[int, ...]
    value: float


@dataclass(frozen=True, slots=True)
class Paths:
    """All of them. layers: the numbers of the layers that `through` names; total: their sum; largest: by size"""

    layers: tuple[int, ...]
    count: int
    total: float
    largest: tuple[Path, ...]


def paths_of(passed: BackwardPass, entry: Entry, *, most: int = 20) -> Paths:
    """The paths of an entry, and the `most` largest of them.

    ArchitectureError where other layers than dense ones lie on the way, or there are too many paths to list.
    """
    stages, first = passed.question.network.stages, entry.layer - 1
    for stage in stages[first:]:
        if not isinstance(stage.spec, DenseSpec | ActivationSpec | DropoutSpec | FlattenSpec):
            raise ArchitectureError(
                "Paths can be listed through dense layers alone, and {layer} lies on the way of {entry}.",
                layer=str(stage.spec),
                entry=str(entry),
            )
    dense = [number for number in range(first + 1, len(stages)) if isinstance(stages[number].spec, DenseSpec)]
    count = math.prod(len(passed.stages[number].z) for number in dense)
    if count > MOST_PATHS:
        raise ArchitectureError(
            "{entry} has {count} paths to the cost, more than the {most} that can be listed.",
            entry=str(entry),
            count=count,
            most=MOST_PATHS,
        )
    uses, neuron = uses_of(passed, entry), entry.index[0]
    # The paths so far, one axis for each layer passed; the last axis but for the first layer is where they stand.
    values: Array = uses.factors * _onwards(passed, first)[neuron]
    values = values.reshape(())
    for number in range(first + 1, len(stages)):
        if number in dense:
            weights = stages[number].parameters[0].value
            values = values[..., np.newaxis] * (weights.T[neuron] if values.ndim == 0 else weights.T)
        values = values * (_onwards(passed, number) if values.ndim else _onwards(passed, number)[neuron])
    flat = values.ravel()
    order = np.argsort(-np.abs(flat), kind="stable")[:most]
    largest = tuple(
        Path(tuple(map(int, np.unravel_index(place, values.shape))) if values.ndim else (), float(flat[place]))
        for place in order
    )
    return Paths(tuple(number + 1 for number in dense), count, math.fsum(flat), largest)


def _onwards(passed: BackwardPass, number: int) -> Array:
    """By how much what a stage gives moves with its z; of the last stage, how much the cost does: ∂C/∂z."""
    if number == len(passed.stages) - 1:
        return passed.stages[number].d_z
    slopes = passed.slopes(number)
    return np.ones(passed.stages[number].z.shape) if slopes is None else slopes
