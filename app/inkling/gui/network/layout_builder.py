"""Laying out a network: how many columns fit, how large things are in them, and where they stand.

From left to right one column for each group of layers: the input, then tiles where a dense layer looks at the
picture itself, feature maps, and circles. Positions follow from the sizes alone, never from weights or
activations, so nothing jumps while a network learns.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from inkling.gui.network.column_slots import MapSlots, Slots, fit_maps, fit_slots, snap
from inkling.gui.network.layer_groups import INPUT, LayerGroup
from inkling.gui.network.layout import Column, ColumnKind, Layout, TextSizes
from inkling.network import DenseSpec

_SMALLEST_IMAGE = 4  # an input of at least 4×4 is shown as an image
_FIRST_GAP = 0.6  # between input and tiles or maps, where no edges run, in gaps between layers
_MAP_SCALES = (1.0, 0.85, 0.7, 0.55)  # tried one after the other until all columns fit
_CIRCLE_ROOM = 3.0  # steps of the grid that a column of circles needs, with the gap before it
_MAP_ROOM = 2.2  # the same for the gap before a column of maps
_SPACIOUS = 16  # lines of text: from this height on there is room for a third line of captions
_TEN_LABELS = 7.3  # lines of text: a lower column of ten outputs has no room for their labels


@dataclass(frozen=True, eq=False, slots=True)
class _Plan:
    """Which groups are shown, before anything has a place."""

    maps: dict[int, MapSlots]  # by group
    before: list[int]  # groups shown, up to those left out
    after: list[int]  # the others
    skipped: int


def build_layout(width: float, height: float, groups: tuple[LayerGroup, ...], sizes: TextSizes) -> Layout:
    """Lay out a network of these groups, the input's first, in width × height."""
    u = sizes.unit
    margin = 2 * u
    lines = 3 if height > _SPACIOUS * sizes.line and any(g.has_maps or g.joined for g in groups) else 2
    apart = 1.5 * u
    if height - lines * sizes.line - 3 * apart < _TEN_LABELS * sizes.line:
        lines, apart = 1, u
    captions_top = max(height - lines * sizes.line - apart, 4 * u)
    area = QRectF(margin, apart, max(width - 2 * margin, 10 * u), max(captions_top - 2 * apart, 4 * u))
    image_shape = groups[0].image_shape
    if image_shape is not None and min(image_shape) < _SMALLEST_IMAGE:
        image_shape = None

    tiles = None
    if image_shape is not None and isinstance(groups[1].spec, DenseSpec):
        tiles = _tile_slots(image_shape, groups[1].neurons, len(groups) == 2, area, sizes)
    side = 0.0 if image_shape is None else _image_side(image_shape[1], area, sizes)
    start = 2 if tiles else 1
    fixed = (sizes.value if image_shape is None else side) + (tiles.block_width if tiles else 0.0) + sizes.answer
    plan = _plan(groups, start, area, fixed, sizes)

    # Widths of what stands side by side; a column for the layers left out is as wide as a circle.
    spots: list[int | None] = [*plan.before, *([None] if plan.skipped else []), *plan.after]
    maps = {group: plan.maps[group] for group in spots if group is not None and group in plan.maps}
    free = area.width() - fixed - sum(slots.block_width for slots in maps.values())
    circles = max(free / max(len(spots) + (_FIRST_GAP if image_shape else 0.0), 1), 0.0)
    largest = max(min(4 * u, 0.5 * circles), 0.75 * u)
    stacks = {
        group: _circle_slots(groups[group].neurons, area.height(), largest, sizes)
        for group in ([] if image_shape else [0])
        + [group for group in spots if group is not None and group not in maps]
    }
    widths = [side] if image_shape else [stacks[0].side]
    widths += [tiles.block_width] if tiles else []
    for group in spots:
        widths.append(largest if group is None else maps[group].block_width if group in maps else stacks[group].side)
    weights = [1.0] * (len(widths) - 1)
    if image_shape and weights:
        weights[0] = _FIRST_GAP
    outside = sizes.answer + (0.0 if image_shape else sizes.value)
    gap = min((area.width() - sum(widths) - outside) / max(sum(weights), 1e-9), 0.5 * area.height())
    used = sum(widths) + gap * sum(weights) + outside
    x = area.x() + max(area.width() - used, 0.0) / 2 + (0.0 if image_shape else sizes.value)
    lefts = []
    for one, weight in zip(widths, [*weights, 0.0], strict=True):
        lefts.append(x)
        x += one + weight * gap

    columns = []
    image = None
    middle = area.y() + area.height() / 2
    if image_shape is not None:
        image_height = side * image_shape[0] / image_shape[1]
        image = QRectF(lefts[0], middle - image_height / 2, side, image_height)
        columns.append(_image_column(image, groups[0].neurons))
    else:
        columns.append(_column(groups, 0, ColumnKind.CIRCLES, stacks[0], lefts[0], middle))
    if tiles:
        columns.append(_column(groups, 1, ColumnKind.TILES, tiles, lefts[1], middle))
    left_out = None
    for group, left in zip(spots, lefts[start:], strict=True):
        if group is None:
            left_out = (left + largest / 2, plan.skipped)
        elif group in maps:
            columns.append(_map_column(groups, group, maps[group], left, middle))
        else:
            columns.append(_column(groups, group, ColumnKind.CIRCLES, stacks[group], left, middle))

    above = below = None
    if image is not None:
        away = image.height() + _equation_gap(sizes)
        above = QRectF(image.x(), image.y() - away, image.width(), image.height())
        below = QRectF(image.x(), image.y() + away, image.width(), image.height())
    return Layout(tuple(columns), captions_top, lines, image, above, below, left_out)


def _equation_gap(sizes: TextSizes) -> float:
    """Between weights, input and evidence: room for × and =."""
    return sizes.line + 0.5 * sizes.unit


def _image_side(pixels: int, area: QRectF, sizes: TextSizes) -> float:
    """Three of them stand above each other (weights × input = evidence), pixels of one size if possible."""
    room = (area.height() - 2 * _equation_gap(sizes)) / 3
    side = max(min(0.17 * area.width(), room), 2 * sizes.unit)
    return snap(side, pixels, side)


def _tile_slots(image_shape: tuple[int, int], count: int, outputs: bool, area: QRectF, sizes: TextSizes) -> Slots:
    """One lane where tiles are large in it (and for outputs, which carry names), else two in a brick pattern."""
    u = sizes.unit
    rows, cols = image_shape
    aspect = min(max(cols / rows, 0.5), 2.0)
    lanes = 1 if outputs or area.height() / count >= 8 * u else 2
    largest = min(12 * u, (0.22 * area.width() / lanes - 0.5 * u) / aspect)
    return fit_slots(
        count,
        area.height(),
        lanes=lanes,
        fill=0.86,
        smallest=2.25 * u,
        preferred=5 * u,
        largest=largest,
        widest_pitch=1.3 * largest,
        gap_room=sizes.line + 2 * u,
        aspect=aspect,
        whole=rows,
    )


def _circle_slots(count: int, height: float, largest: float, sizes: TextSizes) -> Slots:
    u = sizes.unit
    return fit_slots(
        count,
        height,
        fill=0.74,
        smallest=0.75 * u,
        preferred=2.6 * u,
        largest=largest,
        widest_pitch=12 * u,
        gap_room=sizes.line + 2 * u,
    )


def _plan(groups: tuple[LayerGroup, ...], start: int, area: QRectF, fixed: float, sizes: TextSizes) -> _Plan:
    """All columns with maps as large as can be; where even small maps do not help, without the middle ones."""
    u = sizes.unit
    room = area.width() - fixed
    stages = list(range(start, len(groups)))
    for scale in _MAP_SCALES:
        maps = fit_maps(groups, area, sizes, scale)
        needs = {k: maps[k].block_width + _MAP_ROOM * u if k in maps else _CIRCLE_ROOM * u for k in stages}
        if sum(needs.values()) <= room:
            return _Plan(maps, stages, [], 0)
    if len(stages) <= 1:
        return _Plan(maps, stages, [], 0)
    room -= _CIRCLE_ROOM * u  # of what stands for those left out
    before: list[int] = []
    after = [stages.pop()]
    room -= needs[after[0]]
    while stages:
        chosen = stages[0] if len(before) < len(after) else stages[-1]
        room -= needs[chosen]
        if room < 0:
            break
        stages.remove(chosen)
        if len(before) < len(after):
            before.append(chosen)
        else:
            after.insert(0, chosen)
    return _Plan(maps, before, after, len(stages))


def _image_column(image: QRectF, inputs: int) -> Column:
    none = np.empty((0, 2))
    return Column(
        stage=INPUT,
        group=0,
        kind=ColumnKind.IMAGE,
        total=inputs,
        neurons=np.empty(0, np.intp),
        centres=none,
        width=image.width(),
        height=image.height(),
        inlets=none,
        outlets=none,
        rect=image,
        gap=None,
    )


def _column(
    groups: tuple[LayerGroup, ...], group: int, kind: ColumnKind, slots: Slots, left: float, middle: float
) -> Column:
    width = slots.side * slots.aspect
    xs = left + width / 2 + slots.lane_of * (slots.block_width - width)
    ys = middle + slots.offsets
    centres = np.stack([xs, ys], axis=1)
    inlets, outlets = centres.copy(), centres.copy()
    if kind is ColumnKind.TILES:
        # Edges leave a tile of the left lane through the gap between two tiles of the right one.
        inlets[:, 0] = left
        outlets[:, 0] = left + slots.block_width
    rect, gap = _rects(slots, left, slots.block_width, slots.block_height, middle)
    return Column(
        groups[group].head,
        group,
        kind,
        slots.total,
        slots.neurons,
        centres,
        width,
        slots.side,
        inlets,
        outlets,
        rect,
        gap,
    )


def _map_column(groups: tuple[LayerGroup, ...], group: int, maps: MapSlots, left: float, middle: float) -> Column:
    """Edges arrive at the filter and leave at the map."""
    slots = maps.slots
    ys = middle + slots.offsets
    right = left + maps.block_width
    edge = 0.25 * maps.apart
    rect, gap = _rects(slots, left, maps.block_width, float(np.ptp(slots.offsets)) + maps.height, middle)
    return Column(
        groups[group].head,
        group,
        ColumnKind.MAPS,
        slots.total,
        slots.neurons,
        np.stack([np.full_like(ys, right - maps.width / 2), ys], axis=1),
        maps.width,
        maps.height,
        np.stack([np.full_like(ys, left - edge), ys], axis=1),
        np.stack([np.full_like(ys, right + edge), ys], axis=1),
        rect,
        gap,
        maps.filter_side,
    )


def _rects(slots: Slots, left: float, width: float, height: float, middle: float) -> tuple[QRectF, QRectF | None]:
    """Around a column, and where its gap is."""
    rect = QRectF(left, middle - height / 2, width, height)
    if slots.gap is None:
        return rect, None
    return rect, QRectF(left, middle + slots.gap[0], width, slots.gap[1] - slots.gap[0])
