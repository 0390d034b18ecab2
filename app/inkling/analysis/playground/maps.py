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


def first_layer_lines(network: Network) -> tuple[Line, ...]:
    """Where each neuron of the first layer changes sides: w·x + b = 0."""
    check_plane(network)
    return layer_lines(network, 0)


def layer_lines(network: Network, layer: int, border_sum: float = 0.0) -> tuple[Line, ...]:
    """Where each neuron of a layer changes sides, in the plane of the two that come in; none where others come in.

    border_sum: the z at which they do
    """
    weights, bias = (one.value for one in network.stages[layer].parameters)
    if weights.shape[1] != 2:
        return ()
    return tuple(Line(float(w[0]), float(w[1]), float(b) - border_sum) for w, b in zip(weights, bias, strict=True))


def border_line(structure: Structure, network: Network) -> Line | None:
    """The line on which a network without hidden layers changes its answer; None where that is no line."""
    at = structure.border_sum
    if structure.hidden or at is None or structure.sizes != (2, 1):
        return None
    return layer_lines(network, 0, at)[0]


def theta_of_line(structure: Structure, line: Line) -> Array:
    """θ of the network without hidden layers whose border this line is. SettingsError where there is none."""
    at = structure.border_sum
    if structure.sizes != (2, 1) or at is None:
        raise SettingsError("Only a network without hidden layers has a line for its border; take the layers away.")
    if not structure.biases and line.b:
        raise SettingsError("Without a bias every line goes through the origin; switch the bias on to take this one.")
    return np.array([line.w1, line.w2, line.b + at])


Place = tuple[float, float]


def segment(line: Line, window: Window) -> tuple[Place, Place] | None:
    """The part of a line that is seen in the window, from end to end; None where none is."""
    size = max(abs(line.w1), abs(line.w2))
    if not (0.0 < size < np.inf and np.isfinite(line.b)):
        return None
    w1, w2, b = line.w1 / size, line.w2 / size, line.b / size
    if abs(w2) >= abs(w1):  # rather lying: y at both sides, then cut above and below
        ends = np.array([[x, -(w1 * x + b) / w2] for x in (window.left, window.right)])
        cut, (low, high) = 1, (window.low, window.high)
    else:
        ends = np.array([[-(w2 * y + b) / w1, y] for y in (window.low, window.high)])
        cut, (low, high) = 0, (window.left, window.right)
    start, way = ends[0], ends[1] - ends[0]
    shares = [0.0, 1.0]
    if way[cut]:
        crossings = sorted(((low - start[cut]) / way[cut], (high - start[cut]) / way[cut]))
        shares = [max(crossings[0], 0.0), min(crossings[1], 1.0)]
    elif not low <= start[cut] <= high:
        return None
    if shares[0] > shares[1]:
        return None
    first, last = (start + share * way for share in shares)
    return (float(first[0]), float(first[1])), (float(last[0]), float(last[1]))


def check_plane(network: Network) -> None:
    """ArchitectureError for a network that does not have two inputs."""
    if network.architecture.inputs != 2:
        raise ArchitectureError(
            "A map needs a network with 2 inputs; this one has {inputs}.", inputs=network.architecture.inputs
        )
