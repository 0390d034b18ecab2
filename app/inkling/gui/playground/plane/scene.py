"""What there is on the plane at one moment, and where it is painted."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from inkling.analysis.playground.maps import UNIT, Window, answer_at, border
from inkling.analysis.playground.neuron import Neuron, border_sums
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.look import Look
from inkling.network.types import Array

Place = tuple[float, float]
"""x₁ and x₂."""


@dataclass(frozen=True, eq=False, slots=True)
class Scene:
    """Nothing in it changes any more.

    right: bool (n,), which points are answered as their class wants
    ground: what is answered all over the window, (side, side); middle: the value from which on that is class 1
    reach: how far from the middle a value has its full colour; border: where the middle is passed, (k, 4)
    lines: of the neurons of the first hidden layer; own: the line of the one neuron that there is
    tied: whether that one has no bias, and goes through the origin
    answer: what is answered at x₁ and x₂
    """

    points: Points
    right: NDArray[np.bool_]
    window: Window
    ground: Array
    middle: float
    reach: float
    border: Array
    lines: tuple[Line, ...]
    own: Line | None
    tied: bool
    answer: Callable[[float, float], float]

    @classmethod
    def of_look(cls, look: Look) -> Self:
        """The network in the plane."""
        structure, network = look.structure, look.network

        def answer(x1: float, x2: float) -> float:
            return answer_at(network, x1, x2)

        lines, own = look.lines, None
        if structure.hidden:
            passed = border(look.output, look.window, structure)
        else:
            (own, *_), lines = lines, ()
            borders = [Line(own.w1, own.w2, own.b - z) for z in border_sums(structure)]
            passed = pieces(borders, look.window)
        return cls(
            *(look.points, look.right, look.window, look.output, structure.middle, structure.middle or 1.0),
            *(passed, lines, own, not structure.biases, answer),
        )

    @classmethod
    def of_neuron(cls, neuron: Neuron, points: Points, window: Window) -> Self:
        """One neuron alone."""

        def answer(x1: float, x2: float) -> float:
            return neuron.answer(x1, x2)[1]

        right = neuron.decides(points) == (points.labels == 1)
        return cls(
            *(points, right, window, neuron.map(window), neuron.middle, neuron.reach),
            *(pieces(neuron.borders, window), (), neuron.line, False, answer),
        )

    @property
    def wrong(self) -> int:
        """How many points are answered as the other class."""
        return int((~self.right).sum())


def pieces(lines: list[Line] | tuple[Line, ...], window: Window) -> Array:
    """Those parts of lines that are in the window, (k, 4)."""
    found = [one for one in map(window.cut, lines) if one is not None]
    return np.array(found).reshape(-1, 4)


NOTHING = Scene.of_neuron(Neuron(Line(0.0, 0.0, 0.0)), NO_POINTS, UNIT)
"""Before anything is shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The window's rectangle on the widget, in logical pixels: a unit is as long across as it is upwards."""

    area: QRectF
    window: Window

    @classmethod
    def within(cls, room: QRectF, window: Window) -> Self:
        """In the middle of some room, as large as can be."""
        scale = max(min(room.width() / window.width, room.height() / window.height), 1e-9)
        width, height = scale * window.width, scale * window.height
        return cls(QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height), window)

    @property
    def scale(self) -> float:
        """Pixels of one unit."""
        return self.area.width() / self.window.width

    @property
    def decimals(self) -> int:
        """With which neighbouring places of the window are told apart: 2 where it is some units wide."""
        return max(0, 2 - math.floor(math.log10(self.window.side)))

    def x(self, x1: float) -> float:
        return self.area.left() + (x1 - self.window.left) * self.scale

    def y(self, x2: float) -> float:
        return self.area.top() + (self.window.high - x2) * self.scale

    def pixels(self, places: Array) -> Array:
        """x and y of many places, (…, 2)."""
        window, area = self.window, self.area
        scale = self.scale
        return (places - [window.left, window.high]) * [scale, -scale] + [area.left(), area.top()]

    def place(self, x: float, y: float) -> Place:
        """What lies under a pixel."""
        return (
            self.window.left + (x - self.area.left()) / self.scale,
            self.window.high - (y - self.area.top()) / self.scale,
        )

    def nearest(self, place: Place) -> Place:
        """The place, or the nearest one that is seen."""
        window = self.window
        return min(max(place[0], window.left), window.right), min(max(place[1], window.low), window.high)
