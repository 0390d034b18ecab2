"""Where everything on the diagram is: pure geometry, in logical pixels, y down.

Inputs at the left, the output at the right and larger, layers evenly between. Pictures shrink to `_LEAST` of the grid
where a layer has many neurons; below that the diagram is scrolled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize

from inkling.gui.playground.diagram.parameters import Neuron, Parameter
from inkling.network.types import Array

# In steps of the grid.
_HEAD = 3.25  # above the pictures, for the buttons
_EDGE = 1.0  # around everything
_LEAST, _MOST, _MOST_OUTPUT = 1.75, 9.0, 16.0  # a picture's side
_SLOT = 20.0  # from one neuron to the next, at most
_GAP = 5.5  # between two layers, at least
_PARTS = (0.5, 0.6, 0.4, 0.7, 0.3, 0.76, 0.24, 0.82, 0.18)  # of an edge: where its number may stand
_NARROW = (0.5, 0.35, 0.65)  # the same where there is hardly room for a number
_APART, _FAR = 1.2, 2.5  # of its height: from a number to the next, at least, and what is enough


@dataclass(frozen=True, slots=True)
class Layout:
    """A place for each neuron and each number.

    sizes: neurons by layer, the inputs first; unit: of the grid; line: height and widest width of a number
    """

    sizes: tuple[int, ...]
    biases: bool
    width: float
    height: float
    unit: float
    line: tuple[float, float]

    @property
    def below(self) -> float:
        """The room below each picture, for its bias or its name."""
        return self.line[0] + 1.0

    @property
    def head(self) -> float:
        return _HEAD * self.unit

    @property
    def _room(self) -> float:
        return self.height - self.head - _EDGE * self.unit * 0.5

    @property
    def side(self) -> float:
        """Of the pictures of inputs and hidden neurons; whole pixels, so that they are sharp."""
        crowd = max(self.sizes[:-1])
        high = self._room / crowd - self.below - self.unit * 0.25
        wide = self.width / (2.8 * len(self.sizes))
        return float(round(min(max(min(high, wide), _LEAST * self.unit), _MOST * self.unit)))

    @property
    def output_side(self) -> float:
        count = self.sizes[-1]
        high = self._room / count - self.below - self.unit * 0.25
        most = min(high, self.width / (2.0 * len(self.sizes)), _MOST_OUTPUT * self.unit)
        return float(round(max(most, self.side)))

    def side_of(self, column: int) -> float:
        return self.output_side if column == len(self.sizes) - 1 else self.side

    def centres(self, column: int) -> Array:
        """Of the pictures of a layer, (neurons, 2); column 0 is that of the inputs."""
        edge, last = _EDGE * self.unit, len(self.sizes) - 1
        gap = (self.width - 2 * edge - last * self.side - self.output_side) / max(last, 1)
        x = edge + column * (self.side + gap) + self.side_of(column) / 2
        count = self.sizes[column]
        slot = min(self._room / count, _SLOT * self.unit)
        middle = self.head + self._room / 2
        y = middle + (np.arange(count) - (count - 1) / 2) * slot - self.below / 2
        return np.column_stack([np.full(count, x), y])

    def pictures(self, column: int) -> tuple[QRectF, ...]:
        """The square of each neuron, on whole pixels."""
        side = self.side_of(column)
        corners = np.round(self.centres(column) - side / 2)
        return tuple(QRectF(x, y, side, side) for x, y in corners.tolist())

    def below_picture(self, square: QRectF) -> QRectF:
        """Where its bias, or the name of an input, stands."""
        height, width = self.line
        return QRectF(square.center().x() - width / 2, square.bottom() + 1, width, height)

    def least(self) -> QSize:
        """The least room in which it can be read."""
        columns, crowd = len(self.sizes), max(self.sizes)
        width = (2 * _EDGE + (columns - 1) * _GAP + columns * _LEAST) * self.unit
        height = self.head + crowd * (self.below + (_LEAST + 0.25) * self.unit) + _EDGE * self.unit * 0.5
        return QSize(round(width), round(height))


@dataclass(frozen=True, eq=False, slots=True)
class Plan:
    """Where everything is in one layout.

    pictures: of each layer, the inputs first; names: below them; weights: the parameter of each edge
    ends: (edges, 4), x₁ y₁ x₂ y₂; places: of each edge's weight in θ; index: of the edge, by place in θ
    """

    layout: Layout
    pictures: tuple[tuple[QRectF, ...], ...]
    names: tuple[tuple[QRectF, ...], ...]
    weights: tuple[Parameter, ...]
    ends: Array
    lines: tuple[QLineF, ...]
    places: NDArray[np.intp]
    index: dict[int, int]

    @classmethod
    def of(cls, layout: Layout, parameters: Iterable[Parameter]) -> Self:
        weights = tuple(one for one in parameters if one.source is not None)
        where = np.array([(one.layer, one.source, one.target, one.place) for one in weights], np.intp).reshape(-1, 4)
        ends = np.empty((len(weights), 4))
        for column in range(len(layout.sizes) - 1):
            here = where[:, 0] == column
            ends[here, :2] = layout.centres(column)[where[here, 1]] + [layout.side_of(column) / 2, 0.0]
            ends[here, 2:] = layout.centres(column + 1)[where[here, 2]] - [layout.side_of(column + 1) / 2, 0.0]
        lines = tuple(QLineF(*one) for one in ends.tolist())
        index = {one.place: number for number, one in enumerate(weights)}
        pictures = tuple(layout.pictures(column) for column in range(len(layout.sizes)))
        names = tuple(tuple(map(layout.below_picture, squares)) for squares in pictures)
        return cls(layout, pictures, names, weights, ends, lines, where[:, 3], index)

    def nearest(self, x: float, y: float, reach: float) -> Parameter | None:
        """The weight of the edge nearest to a place; None farther away than `reach`."""
        start, along = self.ends[:, :2], self.ends[:, 2:] - self.ends[:, :2]
        at = np.clip(((np.array([x, y]) - start) * along).sum(axis=1) / (along**2).sum(axis=1), 0.0, 1.0)
        far = np.hypot(*(start + at[:, np.newaxis] * along - (x, y)).T)
        best = int(far.argmin())
        return self.weights[best] if far[best] <= reach else None

    def of_neuron(self, neuron: Neuron) -> NDArray[np.intp]:
        """The numbers of the edges that lead to a neuron and away from it; layer −1 is that of the inputs."""
        layer, number = neuron
        return np.array(
            [
                index
                for index, one in enumerate(self.weights)
                if one.neuron == neuron or (one.layer == layer + 1 and one.source == number)
            ],
            np.intp,
        )

    def numbers(self, shown: Sequence[int]) -> dict[int, QRectF]:
        """Where the numbers of these edges stand, by place in θ.

        Those between two layers stand below each other, at the part of their edges where they are most apart; where
        there is no such part, each stands where it meets the others least.
        """
        found, taken = dict[int, QRectF](), list[QRectF]()
        edges = np.array(shown, np.intp)
        layers = np.array([self.weights[one].layer for one in shown], np.intp)
        for layer in sorted(set(layers.tolist())):
            together = edges[layers == layer]
            part = self._common_part(together)
            for number in together.tolist():
                line = self.lines[number]
                places = [self._around(line.pointAt(one)) for one in ((part,) if part else self._parts(number))]
                met = [sum(_shared(place, other) for other in taken) for place in places]
                best = places[met.index(min(met))]
                taken.append(best)
                found[self.weights[number].place] = best
        return found

    def _common_part(self, edges: NDArray[np.intp]) -> float | None:
        ends, high = self.ends[edges], self.layout.line[0]
        best, widest = None, _APART * high
        for part in self._parts(int(edges[0])):
            heights = np.sort((1.0 - part) * ends[:, 1] + part * ends[:, 3])
            apart = float(np.diff(heights).min()) if len(heights) > 1 else _FAR * high
            if min(apart, _FAR * high) > widest:
                best, widest = part, apart
        return best

    def _parts(self, edge: int) -> list[float]:
        """Where a number on this edge lies neither on a picture nor beside the number below one."""
        width, side = self.layout.line[1], self.layout.side
        from_end = (width / 2 + max((width - side) / 2, 0.0) + 0.25 * self.layout.unit) / self.lines[edge].dx()
        return [part for part in _PARTS if from_end <= part <= 1.0 - from_end] or list(_NARROW)

    def _around(self, centre: QPointF) -> QRectF:
        height, width = self.layout.line
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()
