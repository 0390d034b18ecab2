"""What stands around a digit and is none of it: a desk, a photo's border, a printed box, a circle, a form's cells.

Two things tell a frame from a digit. A ground has straight sides, fills most of their rectangle and does not run out
of the picture. A line around the digit encloses it, or, where the digit touches it, is straight on all four sides
with something as tall as a digit inside. A nought encloses nothing of that height.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from inkling.data.picture.paper import ring

Floats = NDArray[np.float32]
Bits = NDArray[np.bool_]

_INSIDE = 0.35  # of the frame's height: what is less high inside it is no digit
_STEEPEST = 0.2  # slope of a frame's side
_THICKEST = 0.2  # of a frame's shorter side: its line
_CARD_FULL, _CARD_SIDE, _CARD_PART = 0.84, 60, 0.04  # of its rectangle; pixels; of the picture
_SQUARE = np.ones((3, 3), bool)


def inner_ground(picture: Floats) -> Floats | None:
    """The ground that lies within another and holds the digit, cut out; None where there is but one."""
    rows, columns = picture.shape
    if min(rows, columns) < 40:
        return None
    smooth = ndimage.uniform_filter(picture, 3)
    edge = max(1, min(rows, columns) // 100)
    around = np.concatenate(
        [part.ravel() for part in (smooth[:edge], smooth[-edge:], smooth[:, :edge], smooth[:, -edge:])]
    )
    outer = float(np.median(around))
    counts, edges = np.histogram(smooth, bins=64)
    counts = ndimage.uniform_filter1d(counts.astype(float), 5, mode="constant")
    levels = (edges[:-1] + edges[1:]) / 2
    apart = np.abs(levels - outer) >= 0.15 * float(np.ptp(np.quantile(smooth, [0.002, 0.998])))
    small = not apart[counts.argmax()]  # a card, on a ground that is larger
    if not (counts * apart).any():
        return None
    inner = float(levels[(counts * apart).argmax()])
    near = (smooth > (inner + outer) / 2) == (inner > outer)
    labels, count = ndimage.label(near)
    if count == 0:
        return None
    ground = ndimage.binary_fill_holes(labels == 1 + np.bincount(labels.ravel())[1:].argmax())
    top, bottom, left, right = _extent(ground)
    ground = ground[top:bottom, left:right]
    cut = picture[top:bottom, left:right]
    on_border = ring(near).mean()
    if on_border > 0.35 or ground.mean() < 0.65 or _sides(ground) is None:
        return None
    if small:
        ink = np.abs(smooth[top:bottom, left:right] - inner) > abs(outer - inner) / 4
        if on_border > 0.02 or not _is_card(ground, ink, picture.size):
            return None
    elif ground.sum() < 0.2 * picture.size:
        return None
    margin = max(2, round(0.02 * min(ground.shape)))
    ground = ndimage.binary_erosion(ground, iterations=margin)
    if not ground.any():
        return None
    # Corners of the rectangle that are not on the ground become as the ground beside them.
    at = ndimage.distance_transform_edt(~ground, return_distances=False, return_indices=True)
    beside: Floats = cut[tuple(at)]
    top, bottom, left, right = _extent(ground)
    return beside[top:bottom, left:right]


def without_frames(ink: Floats) -> Floats:
    """Ink within the innermost frame alone; the very same array where there is none."""
    for _ in range(4):
        inside = _enclosed(ink)
        if inside is None:
            inside = _peeled(ink)
        if inside is None:
            break
        ink = inside
    return ink


def within_lines(ink: Floats) -> Floats | None:
    """Ink within a form's cell whose lines run on; None where there is no such cell."""
    inside = _enclosed(ink)
    if inside is None:
        return None
    top, bottom, _, _ = _extent(inside > 0.3)
    return inside if bottom - top > 0.2 * ink.shape[0] else None


def _enclosed(ink: Floats) -> Floats | None:
    """Ink in the hole of a line that goes around a digit without touching it."""
    mask = ink > 0.3
    labels, count = ndimage.label(mask, _SQUARE)
    if count < 2:
        return None
    mass = np.bincount(labels.ravel(), ink.ravel())[1:]
    places = ndimage.find_objects(labels)
    best: tuple[float, Floats] | None = None
    for number in np.argsort(-mass)[:4] + 1:
        frame = _joined_along_border(labels == number)
        holes, many = ndimage.label(ndimage.binary_fill_holes(_closed(frame)) & ~frame)
        if many == 0:
            continue
        others = mask & ~frame & (holes > 0)
        held = np.bincount(holes[others], minlength=many + 1)
        held[0] = 0
        hole = holes == held.argmax()
        if not held.any():
            continue
        within = np.where(ndimage.binary_erosion(hole, iterations=2), ink, 0)
        digit = _tallest(within)
        if digit is None:
            continue
        top, bottom, left, right = _extent(digit)
        upper, lower, _, _ = _extent(hole)
        outer = places[number - 1]
        high, wide = bottom - top, right - left
        whole = outer[0].stop - outer[0].start
        if high < _INSIDE * (lower - upper) or (high < 0.3 * whole and wide > high):
            continue
        weight = float(within.sum())
        if best is None or weight > best[0]:
            best = weight, within.astype(np.float32)
    return None if best is None else best[1]


def _peeled(ink: Floats) -> Floats | None:
    """Ink without a box of four straight sides that it touches, or that is not quite closed."""
    mask = ink > 0.3
    if not mask.any():
        return None
    top, bottom, left, right = _extent(mask)
    box = mask[top:bottom, left:right]
    sides = _sides(box)
    if sides is None:
        return None
    inside = ink[top:bottom, left:right].copy()
    shorter = min(box.shape)
    for turn, (line, thickness) in enumerate(sides):
        if thickness > _THICKEST * shorter:
            return None
        seen = np.rot90(inside, turn)
        seen[np.arange(seen.shape[0])[:, None] < line[None] + 1.3 * thickness + 2] = 0
    digit = _tallest(inside)
    if digit is None:
        return None
    upper, lower, _, _ = _extent(digit)
    if lower - upper < _INSIDE * box.shape[0] or digit.sum() < 0.01 * box.size:
        return None
    whole = np.zeros_like(ink)
    whole[top:bottom, left:right] = inside
    return whole


def _is_card(ground: Bits, ink: Bits, size: int) -> bool:
    """Whether a ground on a larger one is a card with ink on it, and not a bold nought."""
    if ground.mean() < _CARD_FULL or min(ground.shape) < _CARD_SIDE or ground.sum() < _CARD_PART * size:
        return False
    return holds_digit(ink & ndimage.binary_erosion(ground, iterations=max(3, min(ground.shape) // 30)))


def holds_digit(ink: Bits) -> bool:
    """Whether ink on a ground is high enough for a digit, and no box: a straight nought is no ground around one."""
    piece = _tallest(ink.astype(np.float32))
    if piece is None:
        return False
    top, bottom, left, right = _extent(piece)
    return bottom - top >= _INSIDE * ink.shape[0] and _sides(piece[top:bottom, left:right]) is None


def _sides(mask: Bits) -> list[tuple[Floats, float]] | None:
    """For each side, in `np.rot90`'s order: the straight line that it is, and how thick; None unless all four are."""
    if min(mask.shape) < 20 or max(mask.shape) > 3.5 * min(mask.shape):
        return None
    sides = []
    for turn in range(4):
        seen = np.rot90(mask, turn)
        deep, long = seen.shape
        # A turned box shows its neighbours' sides at its ends.
        at = np.arange(long)
        middle = slice(long // 8, long - long // 8)
        first = np.where(seen.any(0), seen.argmax(0), deep).astype(float)
        fit = np.polyfit(at[middle], first[middle], 1)
        for _ in range(4):
            off = np.abs(first - np.polyval(fit, at))[middle]
            good = off <= max(1.5, float(np.median(off)) * 2)
            if good.sum() < 10:
                return None
            fit = np.polyfit(at[middle][good], first[middle][good], 1)
        off = np.abs(first - np.polyval(fit, at))[middle]
        if (off <= max(2, 0.015 * deep)).mean() < 0.75 or abs(fit[0]) > _STEEPEST:
            return None
        line = np.polyval(fit, at)
        if np.median(line) > 0.2 * deep:
            return None
        start = np.clip(first, 0, deep - 1).astype(np.intp)
        below = np.arange(deep)[:, None] >= start[None]
        run = np.where((below & ~seen).any(0), (below & ~seen).argmax(0) - start, deep - start)
        sides.append((line.astype(np.float32), float(np.median(run[middle]))))
    return sides


def _closed(mask: Bits) -> Bits:
    """The mask with small gaps closed, as a box drawn by hand has one."""
    gap = max(1, min(mask.shape) // 60)
    closed: Bits = ndimage.binary_closing(np.pad(mask, gap), _SQUARE, gap)[gap:-gap, gap:-gap]
    return closed | mask


def _joined_along_border(frame: Bits) -> Bits:
    """The frame, closed along those sides of the picture that cut a part of it off."""
    joined = frame.copy()
    for turn in range(4):
        seen, closed = np.rot90(frame, turn), np.rot90(joined, turn)
        edge = max(2, seen.shape[0] // 40)
        at, across = np.flatnonzero(seen[:edge].any(0)), np.flatnonzero(seen.any(0))
        # What runs from one side of the picture to another is no frame.
        if at.size and across[0] > edge and across[-1] < seen.shape[1] - 1 - edge:
            closed[:edge, at[0] : at[-1] + 1] = True
    return joined


def _tallest(ink: Floats) -> Bits | None:
    """The tallest piece of what is no speck: crossings of rulings are many, but each of them is low."""
    labels, count = ndimage.label(ink > 0.3, _SQUARE)
    if count == 0:
        return None
    mass = np.bincount(labels.ravel(), ink.ravel())[1:]
    heights = np.array([place[0].stop - place[0].start for place in ndimage.find_objects(labels)])
    piece: Bits = labels == 1 + np.where(mass > 0.1 * mass.max(), heights, 0).argmax()
    return piece


def _extent(mask: Bits) -> tuple[int, int, int, int]:
    """The first row and the one after the last, and the columns likewise."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
