"""Decision maps: what each neuron answers all over the plane, as its picture.

One θ is one function of the plane, and each neuron is one as well: a neuron of the first hidden layer halves the
plane, those after it put the halves together.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.points import MOST_COORDINATE, Points
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Network
from inkling.network.types import Array

SIDE = 101
_MOST_SIDE = 1_001
_LEAST_SIDE, _MOST_WINDOW = 1e-3, 4.0 * MOST_COORDINATE  # of a window, in the plane's units
_LEVEL = 1e-12  # of a direction of length 1: it runs along an axis
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

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.high - self.low

    @property
    def side(self) -> float:
        """The longer one."""
        return max(self.width, self.height)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2.0, (self.low + self.high) / 2.0

    def holds(self, x1: float, x2: float, room: float = 0.0) -> bool:
        """Whether the place is in it. room: that must be left to each edge, as a share of the longer side"""
        edge = room * self.side
        across = self.left + edge <= x1 <= self.right - edge
        return across and self.low + edge <= x2 <= self.high - edge

    def zoomed(self, factor: float, x1: float, x2: float) -> "Window":
        """`factor` times as large, with this place where it was; within what a plane can be."""
        factor = min(max(factor, _LEAST_SIDE / self.side), _MOST_WINDOW / self.side)
        left, low = x1 + factor * (self.left - x1), x2 + factor * (self.low - x2)
        return Window(left, left + factor * self.width, low, low + factor * self.height).moved(0.0, 0.0)

    def moved(self, by1: float, by2: float) -> "Window":
        """Shifted, as far as there may be points."""
        (x1, x2), most = self.middle, MOST_COORDINATE
        by1, by2 = (min(max(x + by, -most), most) - x for x, by in ((x1, by1), (x2, by2)))
        return Window(self.left + by1, self.right + by1, self.low + by2, self.high + by2)

    def cut(self, line: Line) -> tuple[float, float, float, float] | None:
        """The part of a line that is in the window: x₁, x₂ of both ends; None where it passes by, or is none."""
        if not 0.0 < line.norm < np.inf:
            return None
        x1, x2 = self.middle  # from the place nearest to the middle, or a huge foot would lose all its digits
        off = (line.w1 * x1 + line.w2 * x2 + line.b) / line.norm
        u1, u2 = line.w1 / line.norm, line.w2 / line.norm
        at1, at2 = x1 - off * u1, x2 - off * u2
        first, last = -np.inf, np.inf
        for at, along, low, high in ((at1, -u2, self.left, self.right), (at2, u1, self.low, self.high)):
            if abs(along) < _LEVEL:
                if not low <= at <= high:
                    return None
                continue
            ends = sorted(((low - at) / along, (high - at) / along))
            first, last = max(first, ends[0]), min(last, ends[1])
        if not first < last:
            return None
        return at1 - first * u2, at2 + first * u1, at1 - last * u2, at2 + last * u1


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
    return layer_lines(network, 0)


def layer_lines(network: Network, layer: int, border_sum: float = 0.0) -> tuple[Line, ...]:
    """Where each neuron of a layer changes sides, in the plane of the two that come in; none where others come in.

    border_sum: the z at which they do
    """
    weights, bias = (one.value for one in network.stages[layer].parameters)
    if weights.shape[1] != 2:
        return ()
    return tuple(Line(float(w[0]), float(w[1]), float(b) - border_sum) for w, b in zip(weights, bias, strict=True))


def check_plane(network: Network) -> None:
    """ArchitectureError for a network that does not have two inputs."""
    if network.architecture.inputs != 2:
        raise ArchitectureError(
            "A map needs a network with 2 inputs; this one has {inputs}.", inputs=network.architecture.inputs
        )


def answer_at(network: Network, x1: float, x2: float) -> float:
    """The first output at one place."""
    with np.errstate(over="ignore", invalid="ignore"):
        return float(network.forward(np.array([[x1], [x2]]))[0, 0])


def border(values: Array, window: Window, structure: Structure) -> Array:
    """Where the map of the output passes the middle, from class 0 to class 1: (n, 4), x₁ and x₂ of both ends.

    Straight pieces through the squares of the grid, by marching squares. Where the output is a sigmoid or a tanh they
    follow its z, which is even, and not the steep step that learning makes of a.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        if structure.output == "sigmoid":
            values = np.log(values) - np.log1p(-values)
        elif structure.output == "tanh":
            values = np.arctanh(values)
        else:
            values = values - structure.middle
    return _zero_line(np.nan_to_num(values, nan=-1.0, posinf=_FAR, neginf=-_FAR), window)


_FAR = 1e3  # z where a is 0 or 1 for a computer's numbers
# Sides of a square, by which of its corners are above 0 (8 top left, 4 top right, 2 bottom right, 1 bottom left):
# from where to where a piece leads, −1 for none. Sides: 0 top, 1 right, 2 bottom, 3 left.
_NONE = (-1, -1)
_PIECES = np.array(
    [
        *((_NONE, _NONE), ((2, 3), _NONE), ((1, 2), _NONE), ((1, 3), _NONE)),
        *(((0, 1), _NONE), ((0, 3), (1, 2)), ((0, 2), _NONE), ((0, 3), _NONE)),
        *(((0, 3), _NONE), ((0, 2), _NONE), ((0, 1), (2, 3)), ((0, 1), _NONE)),
        *(((1, 3), _NONE), ((1, 2), _NONE), ((2, 3), _NONE), (_NONE, _NONE)),
    ]
)


def _zero_line(values: Array, window: Window) -> Array:
    """Where an array of numbers, rows from the top down, passes 0 in the window: (n, 4)."""
    above = values > 0.0
    kind = 8 * above[:-1, :-1] + 4 * above[:-1, 1:] + 2 * above[1:, 1:] + above[1:, :-1]
    rows, columns = np.nonzero((kind > 0) & (kind < 15))
    pieces = _PIECES[kind[rows, columns]]
    corners = np.stack(
        [values[rows + down, columns + right] for down, right in ((0, 0), (0, 1), (1, 1), (1, 0))], axis=1
    )
    first, second = corners[:, [0, 1, 3, 0]], corners[:, [1, 2, 2, 3]]
    with np.errstate(divide="ignore", invalid="ignore"):
        along = np.clip(np.nan_to_num(first / (first - second), nan=0.5), 0.0, 1.0)
    ends = np.empty((len(rows), 4, 2))  # of each side: where it is passed, in squares from the left and from the top
    across, down = along.copy(), along.copy()
    across[:, 1], across[:, 3], down[:, 0], down[:, 2] = 1.0, 0.0, 0.0, 1.0
    ends[:, :, 0], ends[:, :, 1] = columns[:, np.newaxis] + across, rows[:, np.newaxis] + down
    side = len(values) - 1
    ends *= [window.width / side, -window.height / side]
    ends += [window.left, window.high]
    found = []
    for number in (0, 1):
        there = np.flatnonzero(pieces[:, number, 0] >= 0)
        from_to = pieces[there, number]
        found.append(np.hstack([ends[there, from_to[:, 0]], ends[there, from_to[:, 1]]]))
    return np.vstack(found)
