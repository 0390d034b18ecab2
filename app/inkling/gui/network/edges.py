"""Which edges are worth drawing, and how strong they look: pure functions of weights and activations.

An edge carries w·a, what the neuron before it adds to the sum of the neuron after it. Of the thousands
there are only the strongest are drawn; the sign is that of the weight.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVELS = 8  # steps of strength; with two signs 16 buckets, one call of the painter each


@dataclass(frozen=True, eq=False, slots=True)
class Edges:
    """The chosen edges between two neighbouring layers, weakest first. All arrays (k,)."""

    source: NDArray[np.intp]  # columns of the matrix they were chosen from
    target: NDArray[np.intp]  # rows
    strength: NDArray[np.float32]  # in [-1, 1], sign of the weight; ±1 is the strongest of the matrix


def carried(weights: NDArray[np.floating], activations: NDArray[np.floating] | None) -> NDArray[np.float32]:
    """|w·a| with the sign of the weight; |w| with its sign where there is no answer.

    weights: (after, before); activations: (before,) or None
    """
    with np.errstate(over="ignore", invalid="ignore"):
        strength = np.asarray(weights, np.float32)  # a pass back is in float64
        if activations is not None:
            strength = strength * np.abs(np.asarray(activations, np.float32))
    return _finite(strength)


def carried_by_maps(weights: NDArray[np.floating], activations: NDArray[np.floating] | None) -> NDArray[np.float32]:
    """From feature maps to neurons: Σ|w·a| over a map's pixels with the sign of Σ w·a; of w where nothing is drawn.

    weights: (after, maps, pixels); activations: (maps, pixels) or None
    """
    with np.errstate(over="ignore", invalid="ignore"):
        products = np.asarray(weights, np.float32)
        if activations is not None:
            products = products * np.asarray(activations, np.float32)
        return _finite(np.copysign(np.abs(products).sum(axis=2), products.sum(axis=2)))


def carried_by_filters(
    weights: NDArray[np.floating], activations: NDArray[np.floating] | None
) -> NDArray[np.float32]:
    """From feature maps to feature maps: Σ|w| of the kernel between them times the mean |a| of the map before.

    The sign is that of Σ w times mean a, of Σ w where nothing is drawn: what comes over the kernel on average.
    weights: (after, before, kernel, kernel); activations: (before, pixels) or None
    """
    flat = np.asarray(weights, np.float32).reshape(*weights.shape[:2], -1)
    size, total = np.abs(flat).sum(axis=2), flat.sum(axis=2)
    if activations is not None:
        with np.errstate(over="ignore", invalid="ignore"):
            size *= np.abs(activations).mean(axis=1)
            total *= activations.mean(axis=1)
    return _finite(np.copysign(size, total))


def _finite(strength: NDArray[np.float32]) -> NDArray[np.float32]:
    """Numbers that are none carry nothing."""
    with np.errstate(over="ignore", invalid="ignore"):
        total = float(strength.sum())
    return strength if math.isfinite(total) else np.nan_to_num(strength, posinf=0.0, neginf=0.0)


def strongest(strength: NDArray[np.float32], count: int, *, threshold: float = 0.04) -> Edges:
    """The `count` strongest edges of a matrix, scaled by the strongest one.

    strength: (after, before), from `carried`
    threshold: edges below this part of the strongest are too faint to be seen and left out
    """
    flat = strength.ravel()
    size = np.abs(flat)
    top = float(size.max(initial=0.0))
    if top == 0.0 or count < 1:
        nothing = np.empty(0, np.intp)
        return Edges(nothing, nothing, np.empty(0, np.float32))
    chosen = np.arange(len(flat)) if count >= len(flat) else np.argpartition(size, -count)[-count:]
    chosen = chosen[size[chosen] >= threshold * top]
    chosen = chosen[np.argsort(size[chosen], kind="stable")]
    target, source = np.divmod(chosen, strength.shape[1])
    return Edges(source, target, flat[chosen] / np.float32(top))


def share(available: Sequence[int], budget: int) -> list[int]:
    """Divide a budget of edges evenly among pairs of layers; what a small pair leaves over goes to the others."""
    shares = [0] * len(available)
    order = sorted(range(len(available)), key=available.__getitem__)
    for done, index in enumerate(order):
        shares[index] = min(available[index], budget // (len(available) - done))
        budget -= shares[index]
    return shares


def buckets(strength: NDArray[np.float32]) -> NDArray[np.intp]:
    """The bucket of each edge: 0…LEVELS-1 for negative weights, then as many for positive, stronger is higher."""
    level: NDArray[np.intp] = np.clip(np.ceil(np.abs(strength) * LEVELS), 1, LEVELS).astype(np.intp) - 1
    level[strength > 0] += LEVELS
    return level
