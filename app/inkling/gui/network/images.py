"""The images of a frame: tiles, maps with their filters, and what the thing in focus makes of what comes in."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from inkling.gui.network import texts
from inkling.gui.network.frame import Frame
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Column, ColumnKind, row_of
from inkling.gui.network.neuron_report import parameter, stage_inputs
from inkling.gui.network.pixels import (
    activation_pixels,
    grid_image,
    signed_image,
    signed_pixels,
    weight_scale,
)
from inkling.gui.widgets.pixel_painting import Pixels, image_of
from inkling.network import Conv2DSpec, DenseSpec

Floats = NDArray[np.floating]

_MOST_IN_GRID = 100  # pictures side by side; of more maps, those shown in their column


@dataclass(frozen=True, eq=False, slots=True)
class Equation:
    """Above and below the input: what the thing in focus looks for, and what it finds.

    Between them and the input stands a sign where it is a sum that can be read downwards, else a word.
    """

    above: QImage | None
    above_text: str
    below: QImage | None
    below_text: str
    signs: bool


@dataclass(frozen=True, eq=False, slots=True)
class AtlasColumn:
    """Where the pictures of one column are: stacked downwards from the top."""

    left: int
    rows: int  # of one picture
    cols: int

    def source(self, row: int) -> QRectF:
        return QRectF(self.left, row * self.rows, self.cols, self.rows)


@dataclass(frozen=True, eq=False, slots=True)
class Atlas:
    """All feature maps and filters in one image, made anew for every frame in a few NumPy calls.

    maps, filters: by group
    """

    image: QImage
    maps: dict[int, AtlasColumn]
    filters: dict[int, AtlasColumn]


def tiles_image(frame: Frame, column: Column) -> QImage:
    """The tiles of a column, stacked downwards: weights, or weights × ink where that is asked for."""
    tiles, scale = _tiles(frame, column), None
    ink = _ink(frame) if frame.backwards is None else None
    if frame.options.evidence and ink is not None:
        tiles, scale = _evidence(tiles, ink)
    return signed_image(tiles, weight_scale(tiles) if scale is None else scale, frame.style.colours)


def maps_atlas(frame: Frame) -> Atlas | None:
    """The maps and filters of all columns, without maps while nothing is drawn; None where there is nothing."""
    maps: dict[int, Pixels] = {}
    filters: dict[int, Pixels] = {}
    colours = frame.style.colours
    for column in frame.layout.columns:
        if column.kind is not ColumnKind.MAPS:
            continue
        group = frame.groups[column.group]
        if frame.backwards is not None:
            if frame.backwards.knows(column.group, len(frame.groups)):
                wishes = frame.backwards.wishes(group).reshape(group.shape)[column.neurons]
                maps[column.group] = signed_pixels(wishes, weight_scale(wishes), colours)
        elif frame.answer is not None:
            a = _activations(frame, group)
            maps[column.group] = activation_pixels(a, group.activation, colours)[column.neurons]
        if column.filter_side:
            weights = _weights(frame, group.head)
            if weights is not None:
                kernels = _strongest_kernels(weights[column.neurons])
                filters[column.group] = signed_pixels(kernels, weight_scale(kernels), colours)
    return _make_atlas(maps, filters) if maps or filters else None


def _make_atlas(maps: Mapping[int, Pixels], filters: Mapping[int, Pixels]) -> Atlas:
    """Put columns of pictures side by side. maps, filters: (n, rows, cols) by group."""
    placed: list[dict[int, AtlasColumn]] = [{}, {}]
    left = height = 0
    for into, columns in zip(placed, (maps, filters), strict=True):
        for group, pictures in columns.items():
            count, rows, cols = pictures.shape
            into[group] = AtlasColumn(left, rows, cols)
            left += cols
            height = max(height, count * rows)
    pixels = np.zeros((height, left), np.uint32)
    for into, columns in zip(placed, (maps, filters), strict=True):
        for group, pictures in columns.items():
            column = into[group]
            pixels[: pictures.shape[0] * column.rows, column.left : column.left + column.cols] = pictures.reshape(
                -1, column.cols
            )
    return Atlas(image_of(pixels), *placed)


def equation(frame: Frame) -> Equation | None:
    """Only while something is in focus that looks at pictures."""
    if frame.focus is None or frame.layout.image is None:
        return None
    column = frame.layout.column_of(frame.focus[0])
    row = None if column is None else row_of(column, frame.focus[1])
    if column is None or row is None or column.group == 0:
        return None
    if frame.backwards is not None:
        return _nudges_of_tile(frame, column, row) if column.kind is ColumnKind.TILES else None
    if column.kind is ColumnKind.TILES:
        return _equation_of_tile(frame, column, row)
    if column.kind is ColumnKind.MAPS:
        return _equation_of_map(frame, frame.groups[column.group], frame.focus[1])
    if frame.groups[column.group - 1].has_maps and isinstance(frame.groups[column.group].spec, DenseSpec):
        return _equation_of_reader(frame, column.group, frame.focus[1])
    return None


def _equation_of_tile(frame: Frame, column: Column, row: int) -> Equation:
    """weights × input = evidence."""
    tiles, ink = _tiles(frame, column), _ink(frame)
    only, colours = slice(row, row + 1), frame.style.colours
    below = None
    if ink is not None:
        evidence, scale = _evidence(tiles, ink)
        below = signed_image(evidence[only], scale, colours)
    return Equation(signed_image(tiles[only], weight_scale(tiles), colours), "×", below, "=", signs=True)


def _nudges_of_tile(frame: Frame, column: Column, row: int) -> Equation:
    """How its weights should move: the ink, times its neuron's wish."""
    tiles = _tiles(frame, column)[row : row + 1]
    picture = signed_image(tiles, weight_scale(tiles), frame.style.colours)
    return Equation(picture, "−∂C/∂w", None, "", signs=False)


def _equation_of_map(frame: Frame, group: LayerGroup, channel: int) -> Equation:
    """All kernels of a map, one for each map that comes in, and the map itself."""
    colours, above = frame.style.colours, None
    weights = parameter(frame.network, group.head, "weights")
    if weights is not None and isinstance(group.spec, Conv2DSpec):
        above = grid_image(
            signed_pixels(weights[channel][:_MOST_IN_GRID], weight_scale(weights), colours), frame.style.ground
        )
    below = None
    if frame.answer is not None:
        below = image_of(activation_pixels(_activations(frame, group), group.activation, colours)[channel])
    several = above is not None and weights is not None and weights.shape[1] > 1
    above_text = texts.filters_caption(weights.shape[1]) if several and weights is not None else "∗"
    return Equation(
        above, above_text, below, texts.map_name(channel) if several or above is None else "→", signs=not several
    )


def _equation_of_reader(frame: Frame, group_index: int, neuron: int) -> Equation | None:
    """Of a neuron that reads maps: its weights for each of them, and weights × activations."""
    group, before = frame.groups[group_index], frame.groups[group_index - 1]
    weights = parameter(frame.network, group.head, "weights")
    if weights is None:
        return None
    colours, ground = frame.style.colours, frame.style.ground
    which: slice | NDArray[np.intp] = slice(None)
    if before.neurons > _MOST_IN_GRID:
        shown = frame.layout.column_of(before.head)
        which = slice(_MOST_IN_GRID) if shown is None else shown.neurons
    rows = weights[neuron].reshape(before.shape)[which]
    above = grid_image(signed_pixels(rows, weight_scale(rows), colours), ground)
    below = None
    if frame.answer is not None:
        products = rows * _activations(frame, before)[which]
        below = grid_image(signed_pixels(products, weight_scale(products), colours), ground)
    return Equation(above, "w", below, "w·a", signs=False)


def _activations(frame: Frame, group: LayerGroup) -> Floats:
    """Of all maps of a group: (channels, rows, cols)."""
    assert frame.answer is not None  # noqa: S101  (asked for only where something is drawn)
    a: Floats = frame.answer.trace[group.last].a.reshape(group.shape)
    return a


def _strongest_kernels(weights: Floats) -> Floats:
    """Of each channel the kernel with the largest Σ|w|. weights: (n, maps, kernel, kernel)."""
    if weights.shape[1] == 1:
        return weights[:, 0]
    strongest = np.abs(weights).sum(axis=(2, 3)).argmax(axis=1)
    kernels: Floats = weights[np.arange(len(weights)), strongest]
    return kernels


def _tiles(frame: Frame, column: Column) -> Floats:
    weights = _weights(frame, column.stage)
    assert weights is not None  # noqa: S101  (tiles are those of a dense layer)
    if frame.backwards is not None and not frame.backwards.on_their_way(column.group, len(frame.groups)):
        weights = np.zeros_like(weights)
    return weights[column.neurons].reshape(-1, *_image_shape(frame))


def _weights(frame: Frame, stage: int) -> Floats | None:
    """A stage's weights; backwards, how they should move."""
    return parameter(frame.network, stage, "weights") if frame.backwards is None else frame.backwards.nudges(stage)


def _image_shape(frame: Frame) -> tuple[int, int]:
    rows, cols = frame.groups[0].shape[-2:]
    return rows, cols


def _ink(frame: Frame) -> Floats | None:
    """What the tiles' neurons get."""
    if frame.answer is None:
        return None
    tiles = frame.groups[1].head
    inputs = stage_inputs(tiles, frame.answer.inputs, frame.answer.trace)
    return None if inputs is None else inputs.reshape(_image_shape(frame))


def _evidence(tiles: Floats, ink: Floats) -> tuple[Floats, float]:
    """Weight × ink, and its scale: that of all tiles where there is ink."""
    with np.errstate(over="ignore", invalid="ignore"):
        evidence = tiles * ink
    return evidence, weight_scale(evidence[:, ink != 0])
