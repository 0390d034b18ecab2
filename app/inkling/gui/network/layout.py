"""Where everything stands in the diagram: pure geometry, no painting.

From left to right one column for each layer: the input, the first hidden layer as tiles (one picture of
incoming weights a neuron), then circles. Positions follow from the sizes alone, never from weights or
activations, so nothing jumps while a network learns.
Unit of all lengths: logical pixels, x right, y down.
"""

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from inkling.gui.network.slots import Slots, fit_slots, snap

INPUT = -1  # the stage number of the input column
Neuron = tuple[int, int]  # stage (0 = the first layer with weights), number within it
Points = NDArray[np.float64]  # (n, 2)

_SMALLEST_PICTURE = 4  # an input of at least 4×4 is shown as a picture
_FIRST_GAP = 0.6  # between input and tiles, where no edges run, in gaps between layers


class Kind(Enum):
    """How a column shows its layer."""

    IMAGE = "image"
    TILES = "tiles"
    CIRCLES = "circles"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Measures:
    """What the text needs. unit: one step of the 8-pixel grid; line: a line of text; answer, value: widths."""

    unit: float
    line: float
    answer: float  # beside an output: its class and its activation
    value: float  # beside an input that is a plain number


@dataclass(frozen=True, eq=False, slots=True)
class Column:
    """One layer. Row k of the arrays belongs to neuron `neurons[k]`."""

    stage: int  # INPUT for the input
    kind: Kind
    total: int  # neurons of the layer, shown or not
    neurons: NDArray[np.intp]  # (n,) those shown, ascending
    centres: Points
    width: float  # of one tile or circle
    height: float
    inlets: Points  # where incoming edges end
    outlets: Points  # where outgoing edges start
    box: Box  # around all of them
    gap: Box | None  # the free place that stands for the neurons left out


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """The whole diagram."""

    columns: tuple[Column, ...]
    captions_top: float
    image: Box | None  # the input, where it is a picture
    weights: Box | None  # above it: the large tile of one neuron
    evidence: Box | None  # below it: that tile × the input
    skipped: tuple[float, int] | None  # x of the place where layers are left out, and how many

    def column_of(self, stage: int) -> Column | None:
        return next((column for column in self.columns if column.stage == stage), None)

    def centre_of(self, neuron: Neuron) -> tuple[float, float] | None:
        """None for a neuron that is left out."""
        column = self.column_of(neuron[0])
        place = None if column is None else place_of(column, neuron[1])
        if column is None or place is None:
            return None
        x, y = column.centres[place]
        return float(x), float(y)

    def neuron_at(self, x: float, y: float, *, reach: float) -> Neuron | None:
        """The neuron under a point, or within `reach` of a small one; input pixels are none."""
        for column in self.columns:
            if column.stage == INPUT or not len(column.neurons):
                continue
            away = np.abs(column.centres - (x, y))
            inside = (away[:, 0] <= max(column.width / 2, reach)) & (away[:, 1] <= max(column.height / 2, reach))
            if inside.any():
                nearest = np.where(inside, away.sum(axis=1), np.inf).argmin()
                return column.stage, int(column.neurons[nearest])
        return None

    def neighbour(self, neuron: Neuron, right: int, down: int) -> Neuron:
        """The neuron that an arrow key leads to; the same one at the border."""
        layers = [column for column in self.columns if column.stage != INPUT]
        at = next((k for k, column in enumerate(layers) if column.stage == neuron[0]), None)
        place = None if at is None else place_of(layers[at], neuron[1])
        if at is None or place is None:
            return self.first()
        if down:
            place = min(max(place + down, 0), len(layers[at].neurons) - 1)
            return layers[at].stage, int(layers[at].neurons[place])
        beside = layers[min(max(at + right, 0), len(layers) - 1)]
        if beside is layers[at]:
            return neuron
        nearest = np.abs(beside.centres[:, 1] - layers[at].centres[place, 1]).argmin()
        return beside.stage, int(beside.neurons[nearest])

    def first(self) -> Neuron:
        column = next(column for column in self.columns if column.stage != INPUT)
        return column.stage, int(column.neurons[0])


def place_of(column: Column, neuron: int) -> int | None:
    """The row of this neuron in the column's arrays, None if it is left out."""
    found = int(np.searchsorted(column.neurons, neuron))
    return found if found < len(column.neurons) and column.neurons[found] == neuron else None


def build_layout(
    width: float, height: float, input_shape: tuple[int, ...], sizes: tuple[int, ...], measures: Measures
) -> Layout:
    """Lay out a network of these layer sizes (hidden ones, then the output) in width × height."""
    u = measures.unit
    margin = 2 * u
    captions_top = max(height - 2 * measures.line - 1.5 * u, 4 * u)
    area = Box(margin, 1.5 * u, max(width - 2 * margin, 10 * u), max(captions_top - 3 * u, 4 * u))
    picture = len(input_shape) == 2 and min(input_shape) >= _SMALLEST_PICTURE

    tiles = _tile_slots(input_shape, sizes, area, measures) if picture else None
    side = _image_side(input_shape[1], area, measures) if picture else 0.0
    inputs = math.prod(input_shape)
    circles = list(range(1 if picture else 0, len(sizes)))
    fixed = (side if picture else measures.value) + (tiles.block_width if tiles else 0.0) + measures.answer
    shown, skipped = _fit_columns(circles, (area.width - fixed) / (3 * u))

    # Widths of what stands side by side; a column for the layers left out is as wide as a circle.
    spots: list[int | None] = [*shown[0], *([None] if skipped else []), *shown[1]]
    step = (area.width - fixed) / max(len(spots) + (_FIRST_GAP if picture else 0.0), 1)
    largest = min(4 * u, 0.5 * step)
    stacks = {
        stage: fit_slots(
            inputs if stage == INPUT else sizes[stage],
            area.height,
            fill=0.74,
            smallest=0.75 * u,
            preferred=2.6 * u,
            largest=largest,
            widest_pitch=12 * u,
            gap_room=measures.line + 2 * u,
        )
        for stage in ([] if picture else [INPUT]) + [stage for stage in spots if stage is not None]
    }
    widths = [side] if picture else [stacks[INPUT].side]
    widths += [tiles.block_width] if tiles else []
    widths += [largest if stage is None else stacks[stage].side for stage in spots]
    weights = [1.0] * (len(widths) - 1)
    if picture and weights:
        weights[0] = _FIRST_GAP
    outside = measures.answer + (0.0 if picture else measures.value)
    gap = min((area.width - sum(widths) - outside) / max(sum(weights), 1e-9), 0.5 * area.height)
    used = sum(widths) + gap * sum(weights) + outside
    x = area.x + max(area.width - used, 0.0) / 2 + (0.0 if picture else measures.value)
    lefts = []
    for one, weight in zip(widths, [*weights, 0.0], strict=True):
        lefts.append(x)
        x += one + weight * gap

    columns = []
    image = None
    middle = area.y + area.height / 2
    rest = 1
    if picture:
        image_height = side * input_shape[0] / input_shape[1]
        image = Box(lefts[0], middle - image_height / 2, side, image_height)
        columns.append(_image_column(image, inputs))
    else:
        columns.append(_column(INPUT, Kind.CIRCLES, stacks[INPUT], lefts[0], middle))
    if tiles:
        columns.append(_column(0, Kind.TILES, tiles, lefts[1], middle))
        rest = 2
    left_out = None
    for stage, left in zip(spots, lefts[rest:], strict=True):
        if stage is None:
            left_out = (left + largest / 2, skipped)
        else:
            columns.append(_column(stage, Kind.CIRCLES, stacks[stage], left, middle))

    above = below = None
    if image is not None:
        away = image.height + _equation_gap(measures)
        above = Box(image.x, image.y - away, image.width, image.height)
        below = Box(image.x, image.y + away, image.width, image.height)
    return Layout(tuple(columns), captions_top, image, above, below, left_out)


def _equation_gap(measures: Measures) -> float:
    """Between weights, input and evidence: room for × and =."""
    return measures.line + 0.5 * measures.unit


def _image_side(pixels: int, area: Box, measures: Measures) -> float:
    """Three of them stand above each other (weights × input = evidence), pixels of one size if possible."""
    room = (area.height - 2 * _equation_gap(measures)) / 3
    side = max(min(0.17 * area.width, room), 2 * measures.unit)
    return snap(side, pixels, side)


def _tile_slots(input_shape: tuple[int, ...], sizes: tuple[int, ...], area: Box, measures: Measures) -> Slots:
    """One lane where tiles are large in it (and for outputs, which carry names), else two in a brick pattern."""
    u = measures.unit
    rows, cols = input_shape
    count = sizes[0]
    aspect = min(max(cols / rows, 0.5), 2.0)
    one_lane = len(sizes) == 1 or area.height / count >= 8 * u
    lanes = 1 if one_lane else 2
    largest = min(12 * u, (0.22 * area.width / lanes - 0.5 * u) / aspect)
    return fit_slots(
        count,
        area.height,
        lanes=lanes,
        fill=0.86,
        smallest=2.25 * u,
        preferred=5 * u,
        largest=largest,
        widest_pitch=1.3 * largest,
        gap_room=measures.line + 2 * u,
        aspect=aspect,
        whole=rows,
    )


def _fit_columns(stages: list[int], room: float) -> tuple[tuple[list[int], list[int]], int]:
    """The stages shown before and after the place that stands for the others, and how many those are."""
    if len(stages) <= max(room, 1):
        return (stages, []), 0
    keep = max(int(room) - 1, 1)
    last = (keep + 1) // 2
    return (stages[: keep - last], stages[len(stages) - last :]), len(stages) - keep


def _image_column(image: Box, inputs: int) -> Column:
    none = np.empty((0, 2))
    return Column(
        INPUT, Kind.IMAGE, inputs, np.empty(0, np.intp), none, image.width, image.height, none, none, image, None
    )


def _column(stage: int, kind: Kind, slots: Slots, left: float, middle: float) -> Column:
    width = slots.side * slots.aspect
    xs = left + width / 2 + slots.lane_of * (slots.block_width - width)
    ys = middle + slots.offsets
    centres = np.stack([xs, ys], axis=1)
    inlets, outlets = centres.copy(), centres.copy()
    if kind is Kind.TILES:
        # Edges leave a tile of the left lane through the gap between two tiles of the right one.
        inlets[:, 0] = left
        outlets[:, 0] = left + slots.block_width
    box = Box(left, middle - slots.block_height / 2, slots.block_width, slots.block_height)
    gap = None
    if slots.gap is not None:
        gap = Box(left, middle + slots.gap[0], slots.block_width, slots.gap[1] - slots.gap[0])
    return Column(stage, kind, slots.total, slots.numbers, centres, width, slots.side, inlets, outlets, box, gap)
