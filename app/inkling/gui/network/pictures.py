"""The pictures of a frame: tiles, maps with their filters, and what the thing in focus makes of what comes in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from inkling.gui.network import words
from inkling.gui.network.atlas import Atlas, make_atlas
from inkling.gui.network.frame import Sight
from inkling.gui.network.groups import Group
from inkling.gui.network.layout import Column, Kind, place_of
from inkling.gui.network.report import parameter, stage_inputs
from inkling.gui.network.tiles import (
    Words,
    activation_words,
    grid_image,
    image_of,
    signed_image,
    signed_words,
    weight_scale,
)
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


def tiles_image(sight: Sight, column: Column) -> QImage:
    """The tiles of a column, stacked downwards: weights, or weights × ink where that is asked for."""
    tiles, scale = _tiles(sight, column), None
    ink = _ink(sight)
    if sight.options.evidence and ink is not None:
        tiles, scale = _evidence(tiles, ink)
    return signed_image(tiles, weight_scale(tiles) if scale is None else scale, sight.style.colours)


def maps_atlas(sight: Sight) -> Atlas | None:
    """The maps and filters of all columns, without maps while nothing is drawn; None where there is nothing."""
    maps: dict[int, Words] = {}
    filters: dict[int, Words] = {}
    colours = sight.style.colours
    for column in sight.layout.columns:
        if column.kind is not Kind.MAPS:
            continue
        group = sight.groups[column.group]
        if sight.answer is not None:
            a = _activations(sight, group)
            maps[column.group] = activation_words(a, group.activation, colours)[column.neurons]
        if column.filter_side:
            weights = parameter(sight.network, group.head, "weights")
            if weights is not None:
                kernels = _strongest_kernels(weights[column.neurons])
                filters[column.group] = signed_words(kernels, weight_scale(kernels), colours)
    return make_atlas(maps, filters) if maps or filters else None


def equation(sight: Sight) -> Equation | None:
    """Only while something is in focus that looks at pictures."""
    if sight.focus is None or sight.layout.image is None:
        return None
    column = sight.layout.column_of(sight.focus[0])
    place = None if column is None else place_of(column, sight.focus[1])
    if column is None or place is None or column.group == 0:
        return None
    if column.kind is Kind.TILES:
        return _equation_of_tile(sight, column, place)
    if column.kind is Kind.MAPS:
        return _equation_of_map(sight, sight.groups[column.group], sight.focus[1])
    if sight.groups[column.group - 1].has_maps and isinstance(sight.groups[column.group].spec, DenseSpec):
        return _equation_of_reader(sight, column.group, sight.focus[1])
    return None


def _equation_of_tile(sight: Sight, column: Column, place: int) -> Equation:
    """weights × input = evidence."""
    tiles, ink = _tiles(sight, column), _ink(sight)
    only, colours = slice(place, place + 1), sight.style.colours
    below = None
    if ink is not None:
        evidence, scale = _evidence(tiles, ink)
        below = signed_image(evidence[only], scale, colours)
    return Equation(signed_image(tiles[only], weight_scale(tiles), colours), "×", below, "=", signs=True)


def _equation_of_map(sight: Sight, group: Group, channel: int) -> Equation:
    """All kernels of a map, one for each map that comes in, and the map itself."""
    colours, above = sight.style.colours, None
    weights = parameter(sight.network, group.head, "weights")
    if weights is not None and isinstance(group.spec, Conv2DSpec):
        above = grid_image(
            signed_words(weights[channel][:_MOST_IN_GRID], weight_scale(weights), colours), sight.style.ground
        )
    below = None
    if sight.answer is not None:
        below = image_of(activation_words(_activations(sight, group), group.activation, colours)[channel])
    several = above is not None and weights is not None and weights.shape[1] > 1
    above_text = words.filters_caption(weights.shape[1]) if several and weights is not None else "∗"
    return Equation(
        above, above_text, below, words.map_name(channel) if several or above is None else "→", signs=not several
    )


def _equation_of_reader(sight: Sight, place: int, neuron: int) -> Equation | None:
    """Of a neuron that reads maps: its weights for each of them, and weights × activations."""
    group, before = sight.groups[place], sight.groups[place - 1]
    weights = parameter(sight.network, group.head, "weights")
    if weights is None:
        return None
    colours, ground = sight.style.colours, sight.style.ground
    which: slice | NDArray[np.intp] = slice(None)
    if before.neurons > _MOST_IN_GRID:
        shown = sight.layout.column_of(before.head)
        which = slice(_MOST_IN_GRID) if shown is None else shown.neurons
    rows = weights[neuron].reshape(before.shape)[which]
    above = grid_image(signed_words(rows, weight_scale(rows), colours), ground)
    below = None
    if sight.answer is not None:
        products = rows * _activations(sight, before)[which]
        below = grid_image(signed_words(products, weight_scale(products), colours), ground)
    return Equation(above, "w", below, "w·a", signs=False)


def _activations(sight: Sight, group: Group) -> Floats:
    """Of all maps of a group: (channels, rows, cols)."""
    assert sight.answer is not None  # noqa: S101  (asked for only where something is drawn)
    a: Floats = sight.answer.trace[group.last].a.reshape(group.shape)
    return a


def _strongest_kernels(weights: Floats) -> Floats:
    """Of each channel the kernel with the largest Σ|w|. weights: (n, maps, kernel, kernel)."""
    if weights.shape[1] == 1:
        return weights[:, 0]
    strongest = np.abs(weights).sum(axis=(2, 3)).argmax(axis=1)
    kernels: Floats = weights[np.arange(len(weights)), strongest]
    return kernels


def _tiles(sight: Sight, column: Column) -> Floats:
    weights = parameter(sight.network, column.stage, "weights")
    assert weights is not None  # noqa: S101  (tiles are those of a dense layer)
    return weights[column.neurons].reshape(-1, *_picture_shape(sight))


def _picture_shape(sight: Sight) -> tuple[int, int]:
    rows, cols = sight.groups[0].shape[-2:]
    return rows, cols


def _ink(sight: Sight) -> Floats | None:
    """What the tiles' neurons get."""
    if sight.answer is None:
        return None
    tiles = sight.groups[1].head
    inputs = stage_inputs(tiles, sight.answer.inputs, sight.answer.trace)
    return None if inputs is None else inputs.reshape(_picture_shape(sight))


def _evidence(tiles: Floats, ink: Floats) -> tuple[Floats, float]:
    """Weight × ink, and its scale: that of all tiles where there is ink."""
    with np.errstate(over="ignore", invalid="ignore"):
        evidence = tiles * ink
    return evidence, weight_scale(evidence[:, ink != 0])
