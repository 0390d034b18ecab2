"""How many neurons of a layer fit into a column, and at what heights.

A layer that does not fit shows its first and its last neurons, with a gap for the others: which ones
depends on the size of the panel only.

A map of 14×14 is smaller than one of 28×28, so that pooling is seen to shrink; but where 28 pixels have only
little room, in less than proportion, or nothing of the smallest maps could be seen.
A column with as many maps as the one before keeps its heights: each map stands beside the one it came from.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import TextSizes
from inkling.network import Conv2DSpec

_ENOUGH = 14  # slots that a layer with neurons left out should have
_MAP_FILL = 0.86  # what part of the pitch a map takes
_MAP_APART = 0.5  # between filter and map, in steps of the grid
_LARGEST_MAP = 11.0  # of the largest map, in steps of the grid
_SMALLEST_MAP = 2.25  # that the smallest map should have, in steps of the grid
_FEWEST_MAPS = 8  # slots that a column with maps left out should have
_MANY_MAPS = 10  # channels for whose sake maps are made smaller; of more, some are left out


@dataclass(frozen=True, eq=False, slots=True)
class Slots:
    """The neurons shown, by height. Lengths in logical pixels; heights count from the middle of the column."""

    total: int
    neurons: NDArray[np.intp]  # (n,) ascending
    offsets: NDArray[np.float64]  # (n,) heights of the centres
    lane_of: NDArray[np.intp]  # (n,) 0 left, 1 right
    side: float  # height of one tile or circle
    aspect: float  # its width / height
    block_width: float
    block_height: float
    gap: tuple[float, float] | None  # top and bottom of the free place


def fit_slots(
    total: int,
    room: float,
    *,
    fill: float,
    smallest: float,
    preferred: float,
    largest: float,
    widest_pitch: float,
    gap_room: float,
    lanes: int = 1,
    aspect: float = 1.0,
    whole: int = 0,
) -> Slots:
    """Spread `total` neurons evenly over `room`.

    fill: what part of the pitch a neuron takes
    smallest, preferred, largest: heights of a neuron; below `smallest` some are left out and the others get
        the preferred size, or less where only a few would be left
    gap_room: height of what stands for the neurons left out
    lanes: 2 sets every other neuron into a second lane, half a pitch lower, like bricks
    whole: heights near a multiple of this are set to it (pixels of a picture)
    """
    free = 0  # slots that stand for the neurons left out
    room = max(room, 1.0)
    side = min(fill * room / _steps(total, lanes, fill), largest)
    if side >= min(smallest, largest) or total <= 2:
        count, neurons = total, np.arange(total)
        cut = None
    else:
        pitch = max(min(preferred, largest, fill * room / _steps(_ENOUGH, lanes, fill)), smallest) / fill
        # In two lanes the free places of both must overlap by the room that is needed.
        free = max(math.ceil(lanes * gap_room / pitch + (lanes - 1) * fill), 2 * lanes - 1)
        count = max(int(lanes * (room / pitch - fill)) + 1, 2 + free)
        count = min(count, total - 1 + free)
        shown = count - free
        last = max(shown // 4, 1)
        cut = shown - last
        neurons = np.concatenate([np.arange(cut), np.arange(total - last, total)])
    pitch = min(room / _steps(count, lanes, fill), widest_pitch)
    side = min(fill * pitch, largest)
    side = snap(side, whole, min(0.92 * pitch, largest))
    if count > 1:
        pitch = min(pitch, (room - side) * lanes / (count - 1))
    slots = np.arange(count)
    if cut is not None:
        slots = np.concatenate([slots[:cut], slots[cut + free :]])
    heights = (slots - (count - 1) / 2) * pitch / lanes
    gap = None
    if cut is not None:
        half = pitch / lanes / 2
        centre = (cut + (free - 1) / 2 - (count - 1) / 2) * pitch / lanes
        gap = (centre - free * half, centre + free * half)
    width = side * aspect
    return Slots(
        total=total,
        neurons=neurons.astype(np.intp),
        offsets=heights,
        lane_of=(slots % lanes).astype(np.intp),
        side=side,
        aspect=aspect,
        block_width=lanes * width + (lanes - 1) * max(pitch - side, 0.0) * aspect,
        block_height=(count - 1) * pitch / lanes + side,
        gap=gap,
    )


def snap(side: float, whole: int, most: float) -> float:
    """A length near a multiple of `whole` made that multiple, so that all pixels of a picture get the same size.

    most: it may grow up to this; it shrinks by at most 15 %
    """
    if not whole or side < whole:
        return side
    above = side + -side % whole
    if above <= most:
        return above
    return side - side % whole if side % whole <= 0.15 * side else side


def _steps(count: int, lanes: int, fill: float) -> float:
    """How many pitches high `count` neurons are."""
    return (count - 1) / lanes + fill


@dataclass(frozen=True, eq=False, slots=True)
class MapSlots:
    """A column of maps. Lengths in logical pixels."""

    slots: Slots
    width: float  # of one map
    height: float
    filter_side: float  # 0 where a map has no filter
    apart: float  # between both

    @property
    def block_width(self) -> float:
        return self.width + (self.filter_side + self.apart if self.filter_side else 0.0)


def fit_maps(groups: tuple[LayerGroup, ...], area: QRectF, sizes: TextSizes, scale: float) -> dict[int, MapSlots]:
    """The columns of maps by their group; `scale` below 1 makes all of them smaller."""
    u = sizes.unit
    sides = {k: max(group.shape[1:]) for k, group in enumerate(groups) if group.has_maps}
    if not sides:
        return {}
    most, least = max(sides.values()), min(sides.values())
    first = min(groups[min(sides)].neurons, _MANY_MAPS)
    room = _MAP_FILL * area.height()
    base = min(_LARGEST_MAP * u, max(room / first, min(4.5 * u, room / 5.5)))
    base = max(scale * base, 2 * u)
    power = 1.0
    if most > least:
        power = min(max(math.log(min(_SMALLEST_MAP * u / base, 1.0)) / math.log(least / most), 0.4), 1.0)
    fitted: dict[int, MapSlots] = {}
    wanted_before = 0.0
    for k, side in sides.items():
        wanted = base * (side / most) ** power
        before = fitted.get(k - 1)
        if before is not None and before.slots.total == groups[k].neurons and wanted <= wanted_before:
            slots = before.slots
            shown = max(before.width, before.height) * wanted / wanted_before
        else:
            pitches = groups[k].neurons - 1 + _MAP_FILL
            whole = room >= 0.8 * wanted * pitches
            least_shown = 0.8 * wanted if whole else max(0.8 * wanted, min(wanted, room / _FEWEST_MAPS))
            slots = fit_slots(
                groups[k].neurons,
                area.height(),
                fill=_MAP_FILL,
                smallest=least_shown,
                preferred=least_shown,
                largest=wanted,
                widest_pitch=1.35 * wanted + u,
                gap_room=sizes.line + 2 * u,
            )
            shown = slots.side
        fitted[k] = _map_slots(groups[k], slots, shown, u)
        wanted_before = wanted
    return fitted


def _map_slots(group: LayerGroup, slots: Slots, shown: float, unit: float) -> MapSlots:
    _, rows, cols = group.shape
    longest = max(rows, cols)
    shown = float(round(snap(shown, longest, 1.06 * shown)))
    filter_side = 0.0
    if isinstance(group.spec, Conv2DSpec):
        filter_side = min(max(0.42 * shown, 1.25 * unit), 3.5 * unit, shown)
        filter_side = snap(filter_side, group.spec.kernel, 1.25 * filter_side)
    return MapSlots(slots, shown * cols / longest, shown * rows / longest, filter_side, _MAP_APART * unit)
