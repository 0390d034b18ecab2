"""Paper, its light and its noise: what a picture shows where nobody wrote, taken away from where somebody did.

The paper's brightness is estimated at each pixel by a morphological opening: the brightest that a window no smaller
than the pen leaves once what is smaller has gone. Unlike a mean or a blur, it follows the edge of a shadow as sharply
as the edge is, however deep the shadow, so that a step of the paper is never ink. What ink is, is judged by the
picture's own noise, and not by the range that its file could hold.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from inkling.data.picture.resample import area_resample, enlarge
from inkling.data.picture.rulings import without_rulings

_COARSE_SIZE = 48  # pixels of the longest side on which it is seen how dark ink is from place to place
LEAST_CONTRAST = 0.03  # of ink to paper, from 0 to 1; below it a picture is blank, however free of noise
_LEAST_SIGNAL = 4.5  # of ink to noise; below it a picture is blank
_GOOD_SIGNAL = 12.0  # from which on noise need not be blurred away
_BLURS = (0.0, 1.0, 2.0, 3.0)  # pixels, for a picture whose shorter side has 480
_CORNERS = 3  # times that corners of shadows are looked for, each time smaller ones
_THINNEST = 15  # times smaller than the paper's window is what fits a thin pen
_OPEN = 0.15  # of a corner's rim: the side where it goes on
_WINDOW = 0.3  # of the shorter side: the paper's window, wider than a pen

Floats = NDArray[np.float32]


class Ink(NamedTuple):
    """ink: float32 (h, w) from 0 to 1, zeros where there is none; signal: how far it stands above the noise.

    ruled: the same with the sheet's rulings, which may be a form's cells; None where there are none
    """

    ink: Floats
    signal: float
    ruled: Floats | None = None


def take_ink(picture: Floats, *, dark: bool) -> Ink:
    """The ink in a picture of brightness, dark on light or light on dark; blurred no more than its noise demands."""
    best = Ink(np.zeros(picture.shape, np.float32), 0.0)
    finest = min(picture.shape) / 480
    for blur in _BLURS:
        if blur and blur * finest < 0.4:
            break
        seen = ndimage.gaussian_filter(picture, blur * finest, mode="nearest") if blur else picture
        found = _above_paper(seen, dark)
        if found.signal > best.signal:
            best = found
        if best.signal >= _GOOD_SIGNAL:
            break
    return best if _is_written(best) else Ink(np.zeros(picture.shape, np.float32), 0.0)


def _is_written(found: Ink) -> bool:
    """Whether it stands above the noise and, where it hardly does, is in one piece rather than in specks."""
    if found.signal < _LEAST_SIGNAL:
        return False
    if found.signal >= 2 * _LEAST_SIGNAL:
        return True
    labels, count = ndimage.label(found.ink > 0.3, np.ones((3, 3), bool))
    mass = np.bincount(labels.ravel(), found.ink.ravel(), minlength=count + 1)[1:]
    return count > 0 and float(mass.max()) > 0.15 * float(mass.sum())


def dark_ink_share(picture: Floats) -> float:
    """How far what is written is darker than the paper: 1 all, 0 nothing of it.

    Told by whatever differs from the middle brightness around it: ink is less than paper.
    """
    coarse = area_resample(picture, max(1.0, max(picture.shape) / 80))
    middle = ndimage.median_filter(coarse, max(3, min(coarse.shape) // 3 | 1), mode="nearest")
    away = coarse - middle
    away = np.where(np.abs(away) > 4 * 1.48 * np.median(np.abs(away)), away, 0)
    dark, light = float((np.maximum(-away, 0) ** 2).sum()), float((np.maximum(away, 0) ** 2).sum())
    return dark / max(dark + light, 1e-12)


def _above_paper(picture: Floats, dark: bool) -> Ink:
    """One attempt. Ink on a dark ground stands above it by a difference, on a light one by its share of the light."""
    way = 1 - picture if dark else picture
    paper = _paper(way)
    scale = np.maximum(1 - paper, 1 / 255) if dark else 1
    height = ((way - paper) / scale).astype(np.float32)
    noise = _noise(height)
    plain = without_rulings(height, noise)
    found = _soft_ink(plain)
    return found if plain is height else found._replace(ruled=_soft_ink(height).ink)


def _soft_ink(height: Floats) -> Ink:
    """Heights above the paper as ink from 0 to 1, with edges as soft as the picture's."""
    noise = _noise(height)
    height = np.maximum(height, 0)
    threshold = max(otsu(height), 2.5 * noise)
    inked = height[height > threshold]
    if inked.size == 0:
        return Ink(height, 0.0)
    full = float(np.quantile(inked, 0.75))
    if full < LEAST_CONTRAST:
        return Ink(height, 0.0)
    floor = max(2.5 * noise, 0.12 * full)
    here = np.clip(_ink_level(np.where(height > threshold, height, 0)), 0.4 * full, 1.5 * full)
    ink = np.clip((height - floor) / np.maximum(0.9 * here - floor, 0.05 * full), 0, 1).astype(np.float32)
    return Ink(ink, full / max(noise, 1e-4))


def _noise(height: Floats) -> float:
    """Standard deviation around the paper's level. Below it there is no ink, only the paper's own deviations."""
    below = np.append(0, -height[height < 0])
    return 1.48 * float(np.median(below))


def _paper(way: Floats) -> Floats:
    """The paper's level under each pixel, ink standing above it."""
    window = _window(way)
    paper = _opening(way, window)
    for _ in range(_CORNERS):
        height, inked = _inked(way, paper)
        filled = _with_corners(way, paper, inked, window)
        if filled is None:
            break
        paper = filled
    # An opening keeps to the noise's lower edge; the pixels without ink tell how far that is from the middle.
    height, inked = _inked(way, paper)
    bare = (~ndimage.binary_dilation(inked, iterations=2)).astype(np.float32)
    factor, width = max(1.0, max(way.shape) / _COARSE_SIZE), _COARSE_SIZE / 20
    weight = ndimage.gaussian_filter(area_resample(bare, factor), width, mode="nearest")
    lift = ndimage.gaussian_filter(area_resample(np.where(bare > 0, height, 0), factor), width, mode="nearest")
    return paper + enlarge(np.where(weight > 1e-3, lift / np.maximum(weight, 1e-3), 0).astype(np.float32), way.shape)


def _opening(way: Floats, window: int) -> Floats:
    """The highest that a window of this side leaves of what stands above its surroundings."""
    beyond = window // 2 + 1  # the paper goes on beyond the picture, and so do its shadows
    wide = ndimage.grey_opening(np.pad(way, beyond, mode="edge"), (window, window), mode="nearest")
    paper: Floats = wide[beyond:-beyond, beyond:-beyond].astype(np.float32)
    return paper


def _inked(way: Floats, paper: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """How far each pixel stands above the paper, and where that is ink."""
    height = way - paper
    split = otsu(height)
    lower = np.append(height[height <= split], height.min())  # one at least
    middle = float(np.median(lower))
    # Of an empty sheet Otsu's threshold would split the noise.
    return height, height > max(split, middle + 5 * 1.48 * float(np.median(np.abs(lower - middle))))


def _with_corners(way: Floats, paper: Floats, inked: NDArray[np.bool_], window: int) -> Floats | None:
    """The paper with the corners of shadows that its window was too large for; None where there are none.

    A corner is wider than a pen and goes on, as dark as it is, in the paper beside it; ink has an edge all round.
    """
    inside = ndimage.distance_transform_cdt(np.pad(inked, 1), "chessboard")[1:-1, 1:-1]
    ridge = inside[inked & (inside == ndimage.maximum_filter(inside, 3))]
    if ridge.size == 0:
        return None
    small = round(3 * float(np.median(ridge)))
    if not window / _THINNEST <= small <= 0.8 * window:  # rulings have no business with corners
        return None
    closer = _opening(way, small)
    step = float(np.median((way - paper)[inked])) / 4
    labels, _ = ndimage.label(closer - paper > step, np.ones((3, 3), bool))
    filled = paper.copy()
    for number, place in enumerate(ndimage.find_objects(labels), start=1):
        at = tuple(slice(max(0, side.start - 3), side.stop + 3) for side in place)
        corner = labels[at] == number
        rim = ndimage.binary_dilation(corner, np.ones((3, 3), bool), iterations=2) & ~corner
        goes_on = np.abs(paper[at][rim] - float(np.median(closer[at][corner]))) < step
        if goes_on.mean() > _OPEN:
            filled[at][corner] = closer[at][corner]
    return None if np.array_equal(filled, paper) else filled


def ring(picture: NDArray[Any], depth: int = 0) -> NDArray[Any]:
    """The pixels of a picture that are so far from its border, those in its corners twice."""
    rows, columns = (slice(depth, length - depth) for length in picture.shape)
    inner = picture[rows, columns]
    return np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])


def _window(way: Floats) -> int:
    """Side of the paper's window: wider than a pen, also than one that nearly fills a picture cut close."""
    rows, columns = way.shape
    usual = int(max(3, round(_WINDOW * min(rows, columns))))
    light = way > otsu(way)
    if not light.any() or light.all():
        return usual
    # Where two levels are all there is, and the ink hardly touches the border, nothing but a bold pen is meant.
    between = float(light.mean() * (~light).mean() * (way[light].mean() - way[~light].mean()) ** 2)
    if between < 0.9 * float(way.var()) or ring(light).mean() > 0.35:
        return usual
    padded = np.pad(light, 1)
    thickness = 2 * float(ndimage.distance_transform_cdt(padded, "chessboard").max())
    return min(max(usual, round(1.3 * thickness)), 2 * int(max(rows, columns)))


def _ink_level(height: Floats) -> Floats:
    """How far full ink stands above the paper around each pixel: a pen presses harder here and lighter there."""
    coarse = area_resample(height, max(1.0, max(height.shape) / _COARSE_SIZE))
    weight = ndimage.gaussian_filter(coarse, _COARSE_SIZE / 10)
    strong = area_resample(height**2, max(1.0, max(height.shape) / _COARSE_SIZE))
    level = ndimage.gaussian_filter(strong, _COARSE_SIZE / 10) / np.maximum(weight, 1e-6)
    return enlarge(level.astype(np.float32), height.shape)


def otsu(values: Floats) -> float:
    """Otsu's threshold (1979): the split into two classes with the largest variance between them."""
    counts, edges = np.histogram(values, bins=128)
    centres = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * centres)
    difference = sums / np.maximum(below, 1) - (sums[-1] - sums) / np.maximum(above, 1)
    return float(edges[1:][np.argmax(below * above * difference**2)])
