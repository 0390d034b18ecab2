"""Where everything stands in the diagram: columns, and who is found where. Pure geometry, no painting.

Unit of all lengths: logical pixels, x right, y down.
"""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from inkling.gui.network.layer_groups import INPUT

Neuron = tuple[int, int]  # stage that begins its column, number within it; in a column of maps the channel
Points = NDArray[np.float64]  # (n, 2)


class ColumnKind(Enum):
    """How a column shows its layer."""

    IMAGE = "image"
    TILES = "tiles"  # one picture of incoming weights a neuron
    MAPS = "maps"  # one picture of activations a channel, its filter beside it
    CIRCLES = "circles"


@dataclass(frozen=True, slots=True)
class TextSizes:
    """The room that text needs. unit: one step of the 8-pixel grid; line: a line of text; answer, value: widths."""

    unit: float
    line: float
    answer: float  # beside an output: its class and its activation
    value: float  # beside an input that is a plain number


@dataclass(frozen=True, eq=False, slots=True)
class Column:
    """One layer and those that joined it. Row k of the arrays belongs to neuron (or map) `neurons[k]`."""

    stage: int  # INPUT for the input
    group: int  # its place among the groups; the input's is 0
    kind: ColumnKind
    total: int  # neurons of the layer, shown or not
    neurons: NDArray[np.intp]  # (n,) those shown, ascending
    centres: Points
    width: float  # of one tile or circle
    height: float
    inlets: Points  # where incoming edges end
    outlets: Points  # where outgoing edges start
    rect: QRectF  # around all of them
    gap: QRectF | None  # the free place that stands for the neurons left out
    filter_side: float = 0.0  # of the square at the left of each map; 0 where there is none


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """The whole diagram."""

    columns: tuple[Column, ...]
    captions_top: float
    caption_lines: int
    image: QRectF | None  # the input, where it is a picture
    weights: QRectF | None  # above it: the large tile of one neuron
    evidence: QRectF | None  # below it: that tile × the input
    skipped: tuple[float, int] | None  # x of the place where layers are left out, and how many

    def column_of(self, stage: int) -> Column | None:
        return next((column for column in self.columns if column.stage == stage), None)

    def centre_of(self, neuron: Neuron) -> tuple[float, float] | None:
        """None for a neuron that is left out."""
        column = self.column_of(neuron[0])
        row = None if column is None else row_of(column, neuron[1])
        if column is None or row is None:
            return None
        x, y = column.centres[row]
        return float(x), float(y)

    def neuron_at(self, x: float, y: float, *, reach: float) -> Neuron | None:
        """The neuron under a point, or within `reach` of a small one; input pixels are none."""
        for column in self.columns:
            if column.stage == INPUT or not len(column.neurons):
                continue
            away = np.abs(column.centres - (x, y))
            inside = (away[:, 0] <= max(column.width / 2, reach)) & (away[:, 1] <= max(column.height / 2, reach))
            if column.filter_side and column.rect.x() <= x <= column.rect.right():
                inside = away[:, 1] <= max(column.height / 2, reach)
            if inside.any():
                nearest = np.where(inside, away.sum(axis=1), np.inf).argmin()
                return column.stage, int(column.neurons[nearest])
        return None

    def neighbour(self, neuron: Neuron, right: int, down: int) -> Neuron:
        """The neuron that an arrow key leads to; the same one at the border."""
        layers = [column for column in self.columns if column.stage != INPUT]
        at = next((k for k, column in enumerate(layers) if column.stage == neuron[0]), None)
        row = None if at is None else row_of(layers[at], neuron[1])
        if at is None or row is None:
            return self.first()
        if down:
            row = min(max(row + down, 0), len(layers[at].neurons) - 1)
            return layers[at].stage, int(layers[at].neurons[row])
        beside = layers[min(max(at + right, 0), len(layers) - 1)]
        if beside is layers[at]:
            return neuron
        nearest = np.abs(beside.centres[:, 1] - layers[at].centres[row, 1]).argmin()
        return beside.stage, int(beside.neurons[nearest])

    def first(self) -> Neuron:
        column = next(column for column in self.columns if column.stage != INPUT)
        return column.stage, int(column.neurons[0])


def row_of(column: Column, neuron: int) -> int | None:
    """The row of this neuron in the column's arrays, None if it is left out."""
    found = int(np.searchsorted(column.neurons, neuron))
    return found if found < len(column.neurons) and column.neurons[found] == neuron else None
