"""How large feature maps are shown, and how many of a column.

A map of 14×14 is smaller than one of 28×28, so that pooling is seen to shrink; but where 28 pixels have only
little room, in less than proportion, or nothing of the smallest maps could be seen.
A column with as many maps as the one before keeps its heights: each map stands beside the one it came from.
"""

import math
from dataclasses import dataclass

from inkling.gui.network.groups import Group
from inkling.gui.network.layout import Box, Measures
from inkling.gui.network.slots import Slots, fit_slots, snap
from inkling.network import Conv2DSpec

_FILL = 0.86  # what part of the pitch a map takes
_APART = 0.5  # between filter and map, in steps of the grid
_LARGEST = 11.0  # of the largest map, in steps of the grid
_SMALLEST = 2.25  # that the smallest map should have, in steps of the grid
_FEW = 8  # slots that a column with maps left out should have
_MANY = 10  # channels for whose sake maps are made smaller; of more, some are left out


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


def fit_maps(groups: tuple[Group, ...], area: Box, measures: Measures, size: float) -> dict[int, MapSlots]:
    """The columns of maps by their group; `size` below 1 makes all of them smaller."""
    u = measures.unit
    sides = {k: max(group.shape[1:]) for k, group in enumerate(groups) if group.has_maps}
    if not sides:
        return {}
    most, least = max(sides.values()), min(sides.values())
    first = min(groups[min(sides)].neurons, _MANY)
    base = min(_LARGEST * u, max(_FILL * area.height / first, min(4.5 * u, _FILL * area.height / 5.5)))
    base = max(size * base, 2 * u)
    power = 1.0
    if most > least:
        power = min(max(math.log(min(_SMALLEST * u / base, 1.0)) / math.log(least / most), 0.4), 1.0)
    fitted: dict[int, MapSlots] = {}
    wanted_before = 0.0
    for k, side in sides.items():
        wanted = base * (side / most) ** power
        before = fitted.get(k - 1)
        if before is not None and before.slots.total == groups[k].neurons and wanted <= wanted_before:
            slots = before.slots
            shown = max(before.width, before.height) * wanted / wanted_before
        else:
            pitches = groups[k].neurons - 1 + _FILL
            whole = _FILL * area.height >= 0.8 * wanted * pitches
            least_shown = 0.8 * wanted if whole else max(0.8 * wanted, min(wanted, _FILL * area.height / _FEW))
            slots = fit_slots(
                groups[k].neurons,
                area.height,
                fill=_FILL,
                smallest=least_shown,
                preferred=least_shown,
                largest=wanted,
                widest_pitch=1.35 * wanted + u,
                gap_room=measures.line + 2 * u,
            )
            shown = slots.side
        fitted[k] = _map_slots(groups[k], slots, shown, u)
        wanted_before = wanted
    return fitted


def _map_slots(group: Group, slots: Slots, shown: float, unit: float) -> MapSlots:
    _, rows, cols = group.shape
    longest = max(rows, cols)
    shown = float(round(snap(shown, longest, 1.06 * shown)))
    filter_side = 0.0
    if isinstance(group.spec, Conv2DSpec):
        filter_side = min(max(0.42 * shown, 1.25 * unit), 3.5 * unit, shown)
        filter_side = snap(filter_side, group.spec.kernel, 1.25 * filter_side)
    return MapSlots(slots, shown * cols / longest, shown * rows / longest, filter_side, _APART * unit)
