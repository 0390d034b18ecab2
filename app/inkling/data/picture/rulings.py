"""School paper: the lines of a ruled, squared or Seyès sheet, in any ink, told from what is written on them.

A ruling is known by what no digit is: thin, straight, as long as the sheet, and one of many that run side by side.
So a whole family of lines is looked for at once, rather than each line: where every column of the picture is moved
by the right amount, all the lines of a family become rows, and the rows' profile has its sharpest peaks. Four
numbers tell that amount: the slope, how it changes across the sheet (perspective) and a bend (a page that curls).
Since the whole sheet takes part, lines fainter than the camera's noise are found, and a digit misleads nobody.

Rulings are then part of the paper: ink is what takes light away from *them*. A stroke that crosses a line keeps
its darkness, and where the line hid it, it is closed again across the line's width.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float32]

_BLOCK = 8  # columns whose sum stands for them all while a family is looked for
_STEEPEST = 0.16  # slope of a line: beyond, somebody would have turned the sheet
_WIDEST = 1 / 24  # a ruling's width as a share of the picture's shorter side
_SHARP = 3.0  # times sharper than with most slopes: measured, 1 to 2 for digits alone, 4 to 400 for rulings
_SHORTEST = 1 / 24  # part of a line's length that has to be in the picture
_TURN = 80.0  # pixels that lines come nearer to each other from the middle of the picture to its side, at most
_BEND = 24.0  # pixels that a curled page's lines rise at the sides, at most


class _Family(NamedTuple):
    """Lines y = row + slope·x + turn·x·row + bend·x², with x and row in pixels from the picture's middle."""

    slope: float = 0.0
    turn: float = 0.0
    bend: float = 0.0

    def y(self, row: Floats, x: Floats) -> Floats:
        y: Floats = row * (1 + self.turn * x) + (self.slope + self.bend * x) * x
        return y

    def row(self, y: Floats, x: Floats) -> Floats:
        row: Floats = (y - self.slope * x - self.bend * x * x) / (1 + self.turn * x)
        return row


def without_rulings(height: Floats, noise: float) -> Floats:
    """The ink above the paper, in parts of the paper's light, without that of rulings; the very same array if none.

    height: float32 (h, w); noise: its standard deviation where there is no ink
    """
    if min(height.shape) < 60:
        return height
    across = _rulings(height, noise, known=False)
    along = _rulings(height.T, noise, known=across is not None)
    if along is not None and across is None:
        across = _rulings(height, noise, known=True)
    for lines, turned in ((across, False), (along, True)):
        if lines is not None:
            height = _take_away(height.T, lines).T if turned else _take_away(height, lines)
    return height


def _rulings(height: Floats, noise: float, *, known: bool) -> Floats | None:
    """How high the lines along x stand above the paper, at each pixel; None where there are none.

    known: the sheet is ruled in the other direction, so that a single line, the margin, is enough.
    """
    rows, columns = height.shape
    widest = max(5, round(_WIDEST * min(height.shape)))
    strong = max(float(np.quantile(height, 0.98)), 1e-6)
    thin = np.clip(height, -strong / 4, strong / 2)
    thin = thin - ndimage.uniform_filter1d(thin, 2 * widest + 1, axis=0)
    family = _find_family(thin, known=known)
    if family is None:
        return None
    x = np.arange(columns, dtype=np.float32) - (columns - 1) / 2
    y = np.arange(rows, dtype=np.float32)[:, None] - (rows - 1) / 2
    # Lines that cross a corner of the picture pass its middle column above it or below.
    place = family.row(y, x) + (rows - 1) / 2
    beyond = int(np.ceil(max(0.0, float(-place.min()), float(place.max()) - (rows - 1))))
    row = np.arange(-beyond, rows + beyond, dtype=np.float32)[:, None] - (rows - 1) / 2
    level = _profile(height, family, x, row, widest)
    peaks = _accepted(level, noise, widest, known=known)
    if peaks is None:
        return None
    # A pixel to either side belongs to the line as well: it is not straighter than that.
    wide = ndimage.grey_dilation(peaks, (3,))
    lines: Floats = np.interp(place + beyond, np.arange(wide.size), wide).astype(np.float32)
    return lines


def _find_family(thin: Floats, *, known: bool) -> _Family | None:
    """The family whose rows have the sharpest profile; slope first, then the rest, then all again more finely.

    known: as for `_rulings`; lines that fan out are worth looking for, which no single slope makes sharp.
    """
    rows, columns = thin.shape
    blocks = columns // _BLOCK
    used = thin[:, : blocks * _BLOCK]
    padded = np.pad(used.reshape(rows, blocks, _BLOCK).mean(2), ((1, 1), (0, 0)))
    x = (np.arange(blocks, dtype=np.float32) * _BLOCK + (_BLOCK - 1) / 2) - (columns - 1) / 2
    row = np.arange(rows, dtype=np.float32)[:, None] - (rows - 1) / 2
    each = np.arange(blocks, dtype=np.int32)[None]

    def sharpness(family: _Family) -> float:
        at = (family.y(row, x) + (rows / 2 + 1)).astype(np.int32)
        np.clip(at, 0, rows + 1, out=at)
        at *= blocks
        at += each
        profile = padded.take(at).sum(1)
        return float(np.square(np.maximum(profile, 0)).sum())

    best, score = _Family(), sharpness(_Family())
    unit = 2 / columns  # of slope: moves the ends of a line by one pixel
    bend, turn = 4 * _BEND / columns**2, 2 / (columns * rows)

    def search(families: Iterable[_Family]) -> list[float]:
        nonlocal best, score
        scores = []
        for tried in families:
            found = sharpness(tried)
            scores.append(found)
            if found > score:
                best, score = tried, found
        return scores

    start = best
    scores = search(start._replace(slope=float(slope)) for slope in np.arange(-_STEEPEST, _STEEPEST, unit))
    least = _SHARP * float(np.median(scores))
    if score < least and not known:
        return None
    # In perspective the best slope is that of one line, and lines turn about that one, wherever it lies.
    # They meet outside of the picture: half of its height is as far as they come together at its side.
    most = min(_TURN, rows / 2)
    pivots, turns, start = np.linspace(-0.5, 0.5, 9) * rows, np.linspace(-most, most, 41) * turn, best
    search(start._replace(slope=start.slope - float(at * pivot), turn=float(at)) for pivot in pivots for at in turns)
    if score < least:
        return None
    for name, steps in (
        ("slope", np.linspace(-8, 8, 17) * unit),
        ("turn", np.linspace(-4, 4, 17) * turn),
        ("bend", np.linspace(-1, 1, 25) * bend),
        ("turn", np.linspace(-4, 4, 17) * turn),
        ("slope", np.linspace(-2, 2, 9) * unit),
        ("bend", np.linspace(-1, 1, 9) * bend / 12),
        ("turn", np.linspace(-1, 1, 9) * turn),
    ):
        start = best
        search(start._replace(**{name: getattr(start, name) + float(step)}) for step in steps)
    return best


class _Level(NamedTuple):
    """What each row holds along its length: most of it (from it on to 70 %), nearly all of it, and its ends."""

    most: Floats
    nearly_all: Floats
    ends: Floats


def _profile(height: Floats, family: _Family, x: Floats, row: Floats, widest: int) -> _Level:
    """What lies along each line of a family, were there one at every `row`."""
    rows, columns = row.size, height.shape[1]
    # Beyond the picture there is neither line nor paper; such pixels have no say.
    at = family.y(row, x) + (height.shape[0] - 1) / 2
    straight = ndimage.map_coordinates(
        height, np.stack(np.broadcast_arrays(at, (x + (columns - 1) / 2)[None])), order=1, cval=np.nan
    )
    filled = np.nan_to_num(straight)
    inside = np.isfinite(straight)
    window = 15
    smooth = ndimage.uniform_filter1d(filled, window, axis=1)
    share = ndimage.uniform_filter1d(inside.astype(np.float32), window, axis=1)
    smooth = np.where(share > 0.5, smooth / np.maximum(share, 0.5), np.nan)
    # Blanks sort last; quantiles are of what is not blank.
    ordered = np.sort(smooth[:, ::5], axis=1)
    there = np.isfinite(ordered).sum(1)
    ordered[there < _SHORTEST * ordered.shape[1]] = 0
    most, nearly_all = (ordered[np.arange(rows), (there * part).astype(np.intp)] for part in (0.3, 0.1))
    edge = max(4, columns // 40)
    with np.errstate(invalid="ignore"):
        both = np.stack([np.nan_to_num(smooth[:, :edge]).max(1), np.nan_to_num(smooth[:, -edge:]).max(1)])
    off = ~np.stack([inside[:, :edge].any(1), inside[:, -edge:].any(1)])
    ends = np.where(off, np.inf, both).min(0)

    def peaks(line: Floats) -> Floats:
        thin: Floats = np.maximum(line - ndimage.grey_opening(line, (widest,)), 0).astype(np.float32)
        return thin

    return _Level(peaks(most), peaks(nearly_all), ends.astype(np.float32))


def _accepted(level: _Level, noise: float, widest: int, *, known: bool) -> Floats | None:
    """The profile of rows that are rulings, zero elsewhere; None if there is no family of them."""
    least = max(0.02, 0.3 * noise, 0.12 * float(level.most.max(initial=0)))
    labels, count = ndimage.label(level.most > least)
    kept = []
    through = 0
    for number, place in enumerate(ndimage.find_objects(labels), start=1):
        top = float(level.most[place].max())
        thin = place[0].stop - place[0].start <= widest
        reaches = float(level.ends[place].max()) > 0.4 * top
        if thin and (reaches or count >= 5):
            kept.append(number)
            through += reaches and float(level.nearly_all[place].max()) > 0.5 * top
    enough = len(kept) >= 3 or (known and len(kept) >= 1) or (0 < through == len(kept))
    if not enough:
        return None
    mine = ndimage.binary_dilation(np.isin(labels, kept), iterations=2)
    return np.where(mine, level.most, 0).astype(np.float32)


def _take_away(height: Floats, lines: Floats) -> Floats:
    """The ink that is left where rulings along x are part of the paper."""
    lines = np.clip(1.15 * lines, 0, 0.9)
    left = 1 - (1 - height) / (1 - lines)
    on_line = lines > 0.01
    runs = ndimage.label(on_line[:, on_line.shape[1] // 2])[0]
    widths = np.bincount(runs)[1:] if runs.any() else np.array([3])
    size = int(np.quantile(widths, 0.8)) + 2
    closed = ndimage.grey_closing(left, (size, 1))
    return np.where(on_line, np.maximum(left, closed), left).astype(np.float32)
