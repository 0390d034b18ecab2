"""The fold: what each layer makes of the plane, seen on a grid of lines and on the points.

A layer with two neurons takes the plane into a plane: W turns, stretches or flattens it, and the activation folds it.
Two classes that no line parted before may lie on two sides of one afterwards.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.maps import Window, check_plane
from inkling.analysis.playground.points import Points
from inkling.errors import ArchitectureError
from inkling.network import Network
from inkling.network.types import Array

GRID_LINES, PLACES = 9, 33


@dataclass(frozen=True, eq=False, slots=True)
class Fold:
    """One layer. Each: the lines of the grid, (lines, places, 2), or the points, (n, 2) or (n, neurons).

    before: as they come into the layer; summed: after z = W x + b; after: after a = f(z)
    """

    before: Array
    summed: Array
    after: Array
    points_before: Array
    points_summed: Array
    points_after: Array


def grid_lines(window: Window, lines: int = GRID_LINES, places: int = PLACES) -> Array:
    """`lines` upright ones and as many lying ones across the window, (2 · lines, places, 2)."""
    x1, x2 = np.linspace(window.left, window.right, lines), np.linspace(window.low, window.high, lines)
    along1, along2 = np.linspace(window.left, window.right, places), np.linspace(window.low, window.high, places)
    upright = np.stack(np.broadcast_arrays(x1[:, np.newaxis], along2), axis=-1)
    lying = np.stack(np.broadcast_arrays(along1, x2[:, np.newaxis]), axis=-1)
    return np.concatenate([upright, lying])


def folds(network: Network, points: Points, window: Window, *, lines: int = GRID_LINES) -> tuple[Fold, ...]:
    """What every layer does, from the first to the last. ArchitectureError where the network has not two inputs.

    Layers need not have two neurons: the last axis of what comes out of one is as long as it has neurons.
    """
    check_plane(network)
    if not network.architecture.is_mlp:
        raise ArchitectureError("Only dense layers fold the plane.")
    grid = grid_lines(window, lines)
    x = np.concatenate([grid.reshape(-1, 2), points.x]).T
    split = grid.shape[0] * grid.shape[1]
    found = []
    for z, a in _stages(network, x):
        parts = [(one.T[:split].reshape(*grid.shape[:2], -1), one.T[split:].copy()) for one in (x, z, a)]
        (before, points_before), (summed, points_summed), (after, points_after) = parts
        found.append(Fold(before, summed, after, points_before, points_summed, points_after))
        x = a
    return tuple(found)


def _stages(network: Network, x: Array) -> list[tuple[Array, Array]]:
    """z and a of each layer for a batch, copies, (neurons, batch)."""
    found = list[tuple[Array, Array]]()
    before = x
    for stage, a in zip(network.stages, network.responses(x), strict=True):
        weights, bias = (one.value for one in stage.parameters)
        found.append((weights @ before + bias[:, np.newaxis], a))
        before = a
    return found
