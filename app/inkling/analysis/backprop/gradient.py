"""The gradient ∇C, "a list of 13 002 nudges": sorted, counted, and shared out among the layers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.entries import Entry, blocks, entry_at
from inkling.network import Network
from inkling.network.types import Array


@dataclass(frozen=True, slots=True)
class NamedValue:
    """An entry of θ and a number that belongs to it, such as its derivative."""

    entry: Entry
    value: float


@dataclass(frozen=True, eq=False, slots=True)
class Gradient:
    """∇C and what can be said of it as a whole.

    values: (parameters,), ∂C/∂θᵢ in θ's order
    order: places in θ, the largest |∂C/∂θᵢ| first; of equals the one that comes first in θ
    zeros: how many entries are exactly 0: no ink, no blame
    norm: ‖∇C‖
    by_layer: the share of ‖∇C‖² by layer, "layer1" and so on; 0 each where the gradient is 0
    """

    values: Array
    order: NDArray[np.intp]
    zeros: int
    norm: float
    by_layer: dict[str, float]

    def holding(self, share: float = 0.9) -> int:
        """The least number of entries in which so large a share of ‖∇C‖² lies."""
        if self.norm == 0.0:
            return 0
        squares = np.square(self.values[self.order] / self.values[self.order[0]])
        total = float(squares.sum())
        return min(int(np.searchsorted(np.cumsum(squares), share * total)) + 1, len(squares))


def gradient_of(network: Network, values: Array) -> Gradient:
    """values: ∇C, (parameters,), all of them finite"""
    largest = float(np.abs(values).max()) or 1.0
    scaled = values / largest  # the square of an enormous number is none
    total = float(np.vdot(scaled, scaled))
    by_layer: dict[str, float] = {}
    for name, block in blocks(network).items():
        layer, part = name.partition(".")[0], scaled[block]
        by_layer[layer] = by_layer.get(layer, 0.0) + (float(np.vdot(part, part)) / total if total else 0.0)
    order = np.argsort(-np.abs(values), kind="stable")
    return Gradient(values, order, int(np.count_nonzero(values == 0.0)), largest * float(np.sqrt(total)), by_layer)


def top(network: Network, gradient: Gradient, count: int) -> tuple[NamedValue, ...]:
    """The `count` largest entries by size, by name and index."""
    return tuple(
        NamedValue(entry_at(network, int(place)), float(gradient.values[place])) for place in gradient.order[:count]
    )


def histogram(gradient: Gradient, bins: int = 24) -> tuple[Array, NDArray[np.intp]]:
    """How large the entries are that are not 0: edges of log₁₀|∂C/∂θᵢ|, (bins + 1,), and counts, (bins,)."""
    there = np.abs(gradient.values[gradient.values != 0.0])
    counts, edges = np.histogram(np.log10(there) if there.size else [], bins=bins)
    return edges, counts
