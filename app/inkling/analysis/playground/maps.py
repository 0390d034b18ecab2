"""Decision maps: what each neuron answers all over the plane, as its picture.

One θ is one function of the plane, and each neuron is one as well: a neuron of the first hidden layer halves the
plane, those after it put the halves together.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Network
from inkling.network.types import Array

SIDE = 101
_MOST_SIDE = 1_001
_FROM_0_TO_1 = ("sigmoid", "gaussian", "threshold")


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the plane that is looked at: from left to right, from low to high."""

    left: float
    right: float
    low: float
    high: float

    def grid(self, side: int = SIDE) -> Array:
        """side × side places, (2, side²), row after row from the top down, as a picture has them."""
        if not 2 <= side <= _MOST_SIDE:
            raise SettingsError(
                "A map has at least 2 and at most {most} places a side, not {side}.", most=_MOST_SIDE, side=side
            )
        x1, x2 = np.meshgrid(np.linspace(self.left, self.right, side), np.linspace(self.high, self.low, side))
        return np.stack([x1.ravel(), x2.ravel()])


UNIT = Window(-0.25, 1.25, -0.25, 1.25)


def window_around(points: Points, room: float = 0.25) -> Window:
    """A square with all of the points in it, and some room around them. room: as a share of its side"""
    left, right, low, high = points.bounds
    half = (0.5 + room) * (max(right - left, high - low) or 1.0)
    middle = ((left + right) / 2.0, (low + high) / 2.0)
    return Window(middle[0] - half, middle[0] + half, middle[1] - half, middle[1] + half)


def neuron_maps(network: Network, window: Window = UNIT, side: int = SIDE) -> tuple[Array, ...]:
    """The activation of every neuron of every layer all over the window: (neurons, side, side) for each layer.

    Rows run from the top of the window down. ArchitectureError for a network that does not have two inputs.
    """
    check_plane(network)
    return tuple(a.reshape(-1, side, side) for a in network.responses(window.grid(side)))


def output_map(network: Network, window: Window = UNIT, side: int = SIDE) -> Array:
    """The first output all over the window, (side, side): the picture of the function that this θ is."""
    check_plane(network)
    return np.array(network.forward(window.grid(side))[0].reshape(side, side))


def input_shades(side: int) -> Array:
    """Both inputs as pictures of themselves, (2, side, side): from −1 to 1, left to right and upwards."""
    across = np.linspace(-1.0, 1.0, side)
    return np.stack(np.broadcast_arrays(across, -across[:, np.newaxis]))


def shades(structure: Structure, layer: int, maps: Array) -> Array:
    """A layer's maps as pictures show them: from −1 to 1, 0 where the neuron changes sides; any shape, a copy.

    layer: from 0, the first hidden one. What has no bounds, such as ReLU, is measured by its own largest answer.
    """
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        if layer == len(structure.hidden):
            made = (maps - structure.middle) / (1.0 - structure.middle)
        elif structure.activation in _FROM_0_TO_1:
            made = 2.0 * maps - 1.0
        elif structure.activation == "tanh":
            made = maps.copy()
        else:
            made = maps / np.abs(maps).max(axis=(-2, -1), keepdims=True)
    bounded: Array = np.clip(made, -1.0, 1.0)
    return bounded if np.isfinite(bounded.sum()) else np.nan_to_num(bounded)


def first_layer_lines(network: Network) -> tuple[Line, ...]:
    """Where each neuron of the first layer changes sides: w·x + b = 0."""
    check_plane(network)
    weights, bias = (one.value for one in network.stages[0].parameters)
    return tuple(Line(float(w[0]), float(w[1]), float(b)) for w, b in zip(weights, bias, strict=True))


def check_plane(network: Network) -> None:
    """ArchitectureError for a network that does not have two inputs."""
    if network.architecture.inputs != 2:
        raise ArchitectureError(
            "A map needs a network with 2 inputs; this one has {inputs}.", inputs=network.architecture.inputs
        )
