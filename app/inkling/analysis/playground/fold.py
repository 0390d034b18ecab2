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
_LEAST, _MOST = 1e-100, 1e100  # of half a side; of a coordinate: what lies farther out is not looked at


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


@dataclass(frozen=True, eq=False, slots=True)
class Moment:
    """A layer at work, as a picture. lines: (lines, places, 2); places: of the points, (n, 2); window: holds both"""

    lines: Array
    places: Array
    window: Window


Pair = tuple[int, int]


def moment(fold: Fold, share: float, came: Pair = (0, 1), goes: Pair = (0, 1)) -> Moment:
    """On the way through a layer: share 0 is before it, ½ after z = W x + b, 1 after a = f(z); straight in between.

    came, goes: which two neurons are across and up, before the layer and in it; a single one is across, and up is 0
    """
    stops = (
        (_two(fold.before, came), _two(fold.points_before, came)),
        (_two(fold.summed, goes), _two(fold.points_summed, goes)),
        (_two(fold.after, goes), _two(fold.points_after, goes)),
    )
    first = 0 if share < 0.5 else 1
    along = 2.0 * min(max(share, 0.0), 1.0) - first
    (lines, places), (later_lines, later_places) = stops[first], stops[first + 1]
    windows = [np.array(_around(*stop)) for stop in stops[first : first + 2]]
    return Moment(
        _between(lines, later_lines, along),
        _between(places, later_places, along),
        Window(*_between(windows[0], windows[1], along).tolist()),
    )


def _between(first: Array, last: Array, along: float) -> Array:
    """Exactly the one or the other at the ends: of a small window, its difference from a far one has nothing left."""
    found: Array = (1.0 - along) * first + along * last
    return found


def _two(x: Array, pair: Pair) -> Array:
    if x.shape[-1] == 1:
        return np.concatenate([x, np.zeros_like(x)], axis=-1)
    return x[..., list(pair)]


def _around(lines: Array, places: Array) -> tuple[float, float, float, float]:
    """A square around all of it that is a number, with some room."""
    all_of_it = np.concatenate([lines.reshape(-1, 2), places])
    all_of_it = all_of_it[(np.abs(all_of_it) < _MOST).all(axis=1)]  # NaN is not, either
    if not len(all_of_it):
        return -1.0, 1.0, -1.0, 1.0
    low, high = all_of_it.min(axis=0), all_of_it.max(axis=0)
    # Rounding must leave some width where all of it lies in one far place.
    half = max(0.55 * float((high - low).max()), 1e-6 * float(np.abs(all_of_it).max()))
    half = half if half > _LEAST else 1.0
    x, y = ((low + high) / 2.0).tolist()
    return x - half, x + half, y - half, y + half


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
