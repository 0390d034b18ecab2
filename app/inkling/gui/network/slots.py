"""How many neurons of a layer fit into a column, and at what heights.

A layer that does not fit shows its first and its last neurons, with a gap for the others: which ones
depends on the size of the panel only.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ENOUGH = 14  # slots that a layer with neurons left out should have


@dataclass(frozen=True, eq=False, slots=True)
class Slots:
    """The neurons shown, by height. Lengths in logical pixels; heights count from the middle of the column."""

    total: int
    numbers: NDArray[np.intp]  # (n,) ascending
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
        count, numbers = total, np.arange(total)
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
        numbers = np.concatenate([np.arange(cut), np.arange(total - last, total)])
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
        numbers=numbers.astype(np.intp),
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
