"""The digit in a picture, as the 28×28 image that a network reads.

Frames, paper and light are taken away, ink becomes 1 on 0 whichever way round it was, and the ink is fitted
into a 20×20 box centred by mass, as MNIST's makers did with theirs.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from inkling.data.picture.frames import inner_ground, within_lines, without_frames
from inkling.data.picture.panels import panels
from inkling.data.picture.paper import LEAST_CONTRAST, Ink, dark_ink_share, take_ink
from inkling.data.picture.picture_file import WORKING_SIZE, full_scale, read_brightness
from inkling.data.picture.resample import area_resample, enlarge, overlap
from inkling.data.picture.squares import own_pixels
from inkling.errors import DataError

SIZE = 28
BOX = 20
CENTRE = 14.5  # where MNIST's digits, and so `normalize`, have their centre of mass: in the middle of pixel 14
_EXACT = 0.02  # the border of an image that is ink on pure black or pure white already
_RING = np.pad(np.zeros((SIZE - 2, SIZE - 2), bool), 1, constant_values=True)
_IN_A_LAYER = np.pad(np.ones((1, 3, 3), bool), ((1, 1), (0, 0), (0, 0)))
_SMALL = 4 * SIZE  # pixels of the longest side: what is larger may be a photo
_PLAIN = 0.2  # of a picture's pixels: so many are exactly black, or white, where that is its ground
_GROUNDS = 3  # within one another: a desk, a sheet, a box of another colour

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False, slots=True)
class FoundDigit:
    """What a picture shows.

    image: float32 (28, 28), ink 1 on 0; zeros for a blank picture
    several: there seem to be several digits side by side, or several images in a figure, of which a network can make
        nothing
    """

    image: Floats
    several: bool


def read_picture(source: Path | bytes) -> Floats:
    """Read a picture file, or its bytes, as float32 (28, 28), ink 1 on 0; zeros for a blank one.

    Transparent parts are white paper; the way the camera was held (EXIF) is respected.

    Raises DataError for what is no picture, damaged, or too large to be unpacked.
    """
    return find_digit(source).image


def find_digit(source: Path | bytes) -> FoundDigit:
    """As `read_picture`, and whether it is one digit."""
    return digit_on(read_brightness(source))


def picture_to_ink(grey: NDArray[Any]) -> Floats:
    """Find the digit in a grey picture: float32 (28, 28), ink 1 on 0; zeros for a blank picture.

    grey: (height, width), of unsigned integers over their full range or floats in [0, 1], black 0.
    Whether the ink is dark or light is told by the border. A 28×28 picture with a border of pure
    black (or white) is taken as it is (or inverted), to the last bit.

    Raises DataError for an array that is no such picture.
    """
    return digit_on(_as_floats(grey)).image


def digit_on(picture: Floats) -> FoundDigit:
    """As `find_digit`, from the brightness that `read_brightness` gives."""
    return digits_on([picture])[0]


def digits_on(pictures: Iterable[Floats]) -> list[FoundDigit]:
    """As `digit_on` of each; those of the network's size are looked at together, which takes a quarter of the time.

    Pictures of other sizes, which may be large, are asked for one at a time and not kept.
    """
    found: list[FoundDigit | None] = []
    many: list[bool] = []
    small: dict[int, Floats] = {}
    for number, whole in enumerate(pictures):
        held = panels(whole)
        picture = whole if whole.shape == (SIZE, SIZE) else own_pixels(held[0] if held else whole)
        if picture.shape == (SIZE, SIZE):
            small[number] = picture
        found.append(None if number in small else _searched(picture))
        many.append(len(held) > 1)
    if small:
        for (number, picture), exact in zip(small.items(), _exact(list(small.values())), strict=True):
            found[number] = exact or _searched(picture)
    return [FoundDigit(one.image, one.several or more) for one, more in zip(found, many, strict=True) if one]


def _as_floats(grey: NDArray[Any]) -> Floats:
    if grey.ndim != 2 or grey.size == 0:
        raise DataError("A grey picture has the shape (height, width), not {shape}.", shape=grey.shape)
    if np.issubdtype(grey.dtype, np.unsignedinteger):
        return full_scale(grey, np.iinfo(grey.dtype).max)
    picture = grey.astype(np.float32)
    if not (np.isfinite(picture).all() and picture.min() >= 0 and picture.max() <= 1):
        raise DataError("A grey picture of floats has its values between 0 (black) and 1 (white).")
    return picture


def _border(picture: NDArray[Any], width: int) -> NDArray[Any]:
    rows, columns = picture.shape
    inside = np.zeros(picture.shape, bool)
    inside[width : rows - width, width : columns - width] = True
    return picture[~inside]


def _exact(pictures: Sequence[Floats]) -> list[FoundDigit | None]:
    """What is on each 28×28 picture that is ink on pure black or white, and None for the others."""
    together = np.stack(pictures)
    paper = np.median(together[:, _RING], axis=1)
    light = paper >= 1 - _EXACT
    inks = np.where(light[:, None, None], 1 - together, together)
    # Labelled as one solid whose layers do not touch, they take a sixth of the time.
    labels, _ = ndimage.label(inks > 0.3, structure=_IN_A_LAYER)
    pieces = np.diff(np.maximum.accumulate(labels.max(axis=(1, 2))), prepend=0)
    return [
        FoundDigit(ink, bool(count > 1) and _several(ink)) if exact else None
        for ink, count, exact in zip(inks, pieces, light | (paper <= _EXACT), strict=True)
    ]


def _searched(picture: Floats) -> FoundDigit:
    """What is on a picture of any size and ground."""
    factor = -(-max(picture.shape) // WORKING_SIZE)
    if factor > 1:
        picture = area_resample(picture, factor)
    ground = _plain_ground(picture)
    if ground is None:
        ink = _ink(picture)
    elif max(picture.shape) <= SIZE:  # too few pixels to tell paper from ink by what surrounds them, and no need
        ink = np.abs(picture - ground)
        darkest = float(ink.max())
        ink = _cleaned(ink / darkest) if darkest >= LEAST_CONTRAST else np.zeros_like(ink)
    else:
        ink = _ink(_with_room(picture, ground))
    return FoundDigit(_fit(ink), _several(ink))


def _plain_ground(picture: Floats) -> np.float32 | None:
    """0 or 1 where a small picture's ground is exactly black, or white, as programs leave it; None for all others."""
    if max(picture.shape) > _SMALL:  # a photo may be as white where there is too much light
        return None
    ring = _border(picture, 1)
    ground = np.float32((ring == 1).sum() > (ring == 0).sum())
    return ground if (picture == ground).mean() > _PLAIN else None


def _with_room(picture: Floats, ground: np.float32) -> Floats:
    """A digit that was cut out close, all its ink reaching the border, with ground around it; others as they are.

    Beside a desk or a scanner's edge there is a digit that does not reach it.
    """
    labels, count = ndimage.label(np.abs(picture - ground) > 0.3, structure=np.ones((3, 3), bool))
    if count and len(np.setdiff1d(labels, _border(labels, 1))) == 0:
        return np.pad(picture, max(picture.shape) // 4 + 1, constant_values=ground)
    return picture


def _ink(picture: Floats) -> Floats:
    """Ink in [0, 1] of the digit alone, on a part of the picture."""
    for _ in range(_GROUNDS):
        ground = inner_ground(picture)
        if ground is None:
            break
        picture = ground
    found = max((take_ink(picture, dark=dark) for dark in _ways_round(picture)), key=_like_strokes)
    ink = found.ink
    if found.ruled is not None:
        held = within_lines(found.ruled)
        ink = _without_corners(ink) if held is None else held
    return _cleaned(ink)


def _cleaned(ink: Floats) -> Floats:
    return _without_specks(without_frames(_without_specks(ink)))


def _like_strokes(found: Ink) -> float:
    """How clear ink is for its thickness: what lies inside a digit's loops is ink the wrong way round."""
    mask = found.ink > 0.3
    edge = mask & ~ndimage.binary_erosion(mask)
    return found.signal * float(edge.sum()) / max(1, int(mask.sum()))


def _ways_round(picture: Floats) -> tuple[bool, ...]:
    """Whether the ink is dark: by the border where that is plain, or by what differs from its surroundings."""
    paper = float(np.median(_border(picture, max(1, min(picture.shape) // 20))))
    darkest, lightest = np.quantile(picture, [0.002, 0.998])
    contrast = float(lightest - darkest)
    by_border = (paper - darkest) / contrast if contrast > LEAST_CONTRAST else 0.5  # a digit too small for quantiles
    if not 0.1 < by_border < 0.9:
        return (by_border > 0.5,)
    share = dark_ink_share(picture)
    if by_border > 0.7 and share > 0.2:
        return (True,)
    if by_border < 0.3 and share < 0.8:
        return (False,)
    if share > 0.7:
        return (True,)
    return (False,) if share < 0.3 else (True, False)


def _without_corners(ink: Floats) -> Floats:
    """The ink of a ruled sheet without the ends of lines that just reach into the picture; none if all are specks."""
    labels, count = ndimage.label(ink > 0, structure=np.ones((3, 3), bool))
    rows, columns = ink.shape
    short, thin, speck = (min(rows, columns) / part for part in (10, 50, 25))
    keep = np.zeros(count + 1, bool)
    largest = 0
    for number, (down, across) in enumerate(ndimage.find_objects(labels), start=1):
        high, wide = down.stop - down.start, across.stop - across.start
        level = down.start == 0 or down.stop == rows
        upright = across.start == 0 or across.stop == columns
        along = (level and high < thin) or (upright and wide < thin)
        keep[number] = not (along or ((level or upright) and max(high, wide) < short))
        largest = max(largest, high, wide) if keep[number] else largest
    return np.where(keep[labels] & (largest > speck), ink, 0).astype(np.float32)


def _without_specks(ink: Floats) -> Floats:
    """The ink without dust, and without what reaches in along the border (a table beside the sheet)."""
    labels, count = ndimage.label(ink > 0.3, structure=np.ones((3, 3), bool))
    if count == 0:
        return ink
    mass = ndimage.sum_labels(ink, labels, np.arange(1, count + 1))
    ring = _border(labels.astype(np.float32), 1).astype(int)
    along = np.bincount(ring, minlength=count + 1)[1:]
    foreign = along > ring.size / 8
    if mass[along == 0].sum() < 0.05 * mass[foreign].sum() or not (along == 0).any():
        foreign[:] = False  # a digit that was cropped tightly
    largest = mass[~foreign].max()
    keep = np.zeros(count + 1, bool)
    keep[1:] = (mass >= 0.03 * largest) & ~foreign
    # Soft edges lie outside the labels: they belong to the component that they touch.
    near: NDArray[np.bool_] = ndimage.binary_dilation(keep[labels], np.ones((3, 3), bool), iterations=2)
    return np.where(near & (keep[labels] | (labels == 0)), ink, 0).astype(np.float32)


def _several(ink: Floats) -> bool:
    """Whether two pieces of about one height and weight stand side by side, with a gap of paper between them."""
    labels, count = ndimage.label(ink > 0.3, structure=np.ones((3, 3), bool))
    if count < 2:
        return False
    mass = ndimage.sum_labels(ink, labels, np.arange(1, count + 1))
    places = [
        place for place, heavy in zip(ndimage.find_objects(labels), mass, strict=True) if heavy > 0.2 * mass.max()
    ]
    tallest = max(rows.stop - rows.start for rows, _ in places)
    tall = sorted((columns.start, columns.stop) for rows, columns in places if rows.stop - rows.start > 0.6 * tallest)
    return any(one[1] <= other[0] for one, other in itertools.pairwise(tall))


def _fit(ink: Floats) -> Floats:
    """Fit the ink into a 20×20 box by its longest side, its centre of mass in the middle of 28×28."""
    rows, columns = np.flatnonzero((ink > 0.1).any(1)), np.flatnonzero((ink > 0.1).any(0))
    if rows.size == 0:
        return np.zeros((SIZE, SIZE), np.float32)
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    factor = max(ink.shape) / BOX
    if factor < 1:  # its pixels would be seen as squares
        finer = int(2 / factor)
        larger = enlarge(np.pad(ink, 1), (finer * (ink.shape[0] + 2), finer * (ink.shape[1] + 2)))
        beyond = finer // 2  # edges fade out half a pixel beyond the ink
        ink, factor = larger[beyond:-beyond, beyond:-beyond], finer * factor
    starts = []
    for axis in (0, 1):
        along = ink.sum(1 - axis)
        centre = float((along * (np.arange(along.size) + 0.5)).sum() / along.sum()) / factor
        # Where the mass lies far to one side, staying inside the image comes first.
        starts.append(float(np.clip(CENTRE - centre, *sorted((0, SIZE - along.size / factor)))))
    down = overlap(ink.shape[0], SIZE, factor, starts[0])
    across = overlap(ink.shape[1], SIZE, factor, starts[1])
    image = down @ ink @ across.T
    return (image / max(float(image.max()), 1e-6)).astype(np.float32)
