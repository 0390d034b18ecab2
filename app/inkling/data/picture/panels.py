"""A figure on a plain page, as plotting programs save it: an image in a frame, or of another ground than the page's.

A panel is an exact, upright rectangle on a page of one brightness, with something in it that could be a digit. What
is written around it (titles, ticks and their numbers) is left behind, and what it holds is a picture by itself.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from inkling.data.picture.frames import holds_digit
from inkling.data.picture.paper import ring

Floats = NDArray[np.float32]
Bits = NDArray[np.bool_]
Place = tuple[slice, ...]

_LEAST_SIDE = 40  # pixels
_LEAST_PART = 0.02  # of the page
_LONGEST = 2.5  # times its shorter side: a bold one is longer
_PAGE = 0.9  # of the picture's border: axis numbers may reach it
_PLAIN = 0.01  # difference of brightness that is none: JPEGs have it around a figure
_STRAIGHT = 0.75  # of each side: ink that reaches one may be as bright as the page
_TICK, _TICK_PART = 8, 0.05  # pixels, and of the panel: what reaches out of it, ticks
_EVEN = 0.15  # difference of brightness within a frame's line, of JPEG and of ticks


def panels(picture: Floats) -> list[Floats]:
    """What each panel on a plain page holds, without its frame, from left to right; none for any other picture."""
    page = _page(picture)
    if page is None:
        return []
    away = np.abs(picture - page)
    labels, _ = ndimage.label(away > away.max() / 2)
    found: list[tuple[Place, Floats]] = []
    others: list[Place] = []
    for number, place in enumerate(ndimage.find_objects(labels), start=1):
        if place[0].stop - place[0].start >= _LEAST_SIDE:
            box = _box(picture[place], labels[place] == number)
            held = None if box is None else _held(box)
            if held is not None and held.size > _LEAST_PART * picture.size:
                found.append((place, held))
            elif box is None:
                others.append(place)
    largest = max((held.size for _, held in found), default=0)
    found = sorted((one for one in found if one[1].size > largest / 2), key=lambda one: one[0][1].start)
    # Beside a box, a digit is what the picture shows.
    beside = [other for other in others if not any(_within(other, place) for place, _ in found)]
    tall = max((rows.stop - rows.start for rows, _ in beside), default=0)
    return [held for _, held in found] if all(tall < held.shape[0] / 2 for _, held in found) else []


def _page(picture: Floats) -> float | None:
    """The page's brightness, where nearly all of the picture's border has it."""
    if min(picture.shape) < _LEAST_SIDE:
        return None
    border = ring(picture)
    page = float(np.median(border))
    return page if (np.abs(border - page) <= _PLAIN).mean() >= _PAGE and np.ptp(picture) > 4 * _PLAIN else None


def _box(picture: Floats, piece: Bits) -> Floats | None:
    """The upright rectangle that a piece of what differs from the page is, or goes around; None where it is none."""
    for axis in (0, 1):
        count = piece.sum(1 - axis)
        long = np.flatnonzero(count > count.max() / 2)
        first, last = int(long[0]), int(long[-1]) + 1
        if max(first, count.size - last) > max(_TICK, _TICK_PART * (last - first)):  # a nine's head has a leg
            return None
        at = (slice(None),) * axis + (slice(first, last),)
        picture, piece = picture[at], piece[at]
    sides = (piece[0], piece[-1], piece[:, 0], piece[:, -1])
    return picture if min(float(side.mean()) for side in sides) >= _STRAIGHT else None


def _held(box: Floats) -> Floats | None:
    """What a box holds, its frame painted over; None where that is no digit."""
    shorter = min(box.shape)
    if shorter < _LEAST_SIDE or max(box.shape) > _LONGEST * shorter:
        return None
    thick = _frame(box, max(3, shorter // 50))
    inside = box[thick : box.shape[0] - thick, thick : box.shape[1] - thick]
    counts, edges = np.histogram(inside, bins=32)
    ground = float(edges[counts.argmax() :][:2].mean())  # not the border's: a small digit may fill most of that
    away = np.abs(inside - ground)
    if away.max() <= 4 * _PLAIN or not holds_digit(away > away.max() / 4):
        return None
    return np.pad(inside, thick // 2, mode="edge")  # half of a frame lies on the image, whose size tells its squares


def _within(place: Place, other: Place) -> bool:
    return all(out.start <= side.start and side.stop <= out.stop for side, out in zip(place, other, strict=True))


def _frame(picture: Floats, widest: int) -> int:
    """How many pixels of a picture's border are a line around it: of another brightness, or crossed by no ink."""
    rings = [ring(picture, depth) for depth in range(widest + 2)]
    levels = [float(np.median(one)) for one in rings]
    even = [bool(np.abs(one - level).max() <= _EVEN) for one, level in zip(rings, levels, strict=True)]
    line = [
        depth
        for depth in range(widest + 1)
        if abs(levels[depth] - levels[-1]) > _PLAIN or (even[depth] and not even[-1])
    ]
    return line[-1] + 1 if line else 0
