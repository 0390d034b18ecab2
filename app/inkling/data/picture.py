"""A picture of a digit, from a scan, a phone or a screen, as the 28×28 image that a network reads.

Paper and light are taken away, ink becomes 1 on 0 whichever way round it was, and the ink is fitted
into a 20×20 box centred by mass, as MNIST's makers did with theirs.
"""

import io
import warnings
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError
from scipy import ndimage

from inkling.errors import DataError, Phrase
from inkling.files import open_file

SIZE = 28
BOX = 20
CENTRE = 14.5  # where MNIST's digits, and so `normalize`, have their centre of mass: in the middle of pixel 14
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "PPM", "ICO")
_WORKING_SIZE = 640  # pixels of the longest side; more tell nothing about a digit
_COARSE_SIZE = 48  # pixels of the longest side on which the light on the paper is estimated
_EXACT = 0.02  # the border of an image that is ink on pure black or pure white already
_LEAST_CONTRAST = 0.06  # of ink to paper, from 0 to 1; below it a picture is blank

Floats = NDArray[np.float32]


def read_picture(source: Path | bytes) -> Floats:
    """Read a picture file, or its bytes, as float32 (28, 28), ink 1 on 0; zeros for a blank one.

    Transparent parts are white paper; the way the camera was held (EXIF) is respected.

    Raises DataError for what is no picture, damaged, or too large to be unpacked.
    """
    if isinstance(source, bytes):
        return picture_to_ink(_decode(io.BytesIO(source), Phrase("The picture")))
    with open_file(source, raising=DataError) as (file, size):
        if size == 0:
            raise DataError("{path} is empty; a picture of a digit is needed here.", path=source)
        return picture_to_ink(_decode(file, str(source)))


def picture_to_ink(grey: NDArray[Any]) -> Floats:
    """Find the digit in a grey picture: float32 (28, 28), ink 1 on 0; zeros for a blank picture.

    grey: (height, width), of unsigned integers over their full range or floats in [0, 1], black 0.
    Whether the ink is dark or light is told by the border. A 28×28 picture with a border of pure
    black (or white) is taken as it is (or inverted), to the last bit.

    Raises DataError for an array that is no such picture.
    """
    picture = _as_floats(grey)
    exact = _exact(picture)
    if exact is not None:
        return exact
    small = _shrink(picture)
    ink, _ = max((_flatten(way) for way in _ways_round(small)), key=lambda found: found[1])
    return _fit(ink)


def _decode(file: BinaryIO, name: str | Phrase) -> Floats:
    Image.init()  # without it only the five commonest formats are known; idempotent
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's remarks on odd files are for programmers
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as picture:
                picture.draft("RGB", (_WORKING_SIZE, _WORKING_SIZE))  # large JPEGs unpack small
                return _grey(ImageOps.exif_transpose(picture))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        limit = (Image.MAX_IMAGE_PIXELS or 0) // 10**6
        raise DataError(
            "{name} is too large; at most {limit} million pixels are read.", name=name, limit=limit
        ) from error
    except UnidentifiedImageError as error:
        raise DataError("{name} is not a picture that can be read; PNG, JPEG, GIF and BMP can.", name=name) from error
    except Exception as error:  # Pillow's decoders meet damage with errors of a dozen types
        raise DataError("{name} is damaged and cannot be read as a picture.", name=name) from error


def _grey(picture: Image.Image) -> Floats:
    """The brightness of a picture of any mode, float32 in [0, 1], transparent parts white."""
    if picture.mode.startswith("I") or picture.mode == "F":  # 16 bits a pixel, or a measurement
        values: Floats = np.asarray(picture, np.float32)
        top = 65535 if picture.mode.startswith("I") else 1
        return np.clip(_full_scale(values, max(top, float(values.max()))), 0, 1)
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        grey = _on_paper(layer, "white")
        # White ink on a transparent ground would vanish.
        picture = _on_paper(layer, "black") if len(set(grey.getextrema())) == 1 else grey
    elif picture.mode != "L":
        picture = picture.convert("RGB").convert("L")
    return _full_scale(np.asarray(picture, np.float32), 255)


def _on_paper(layer: Image.Image, colour: str) -> Image.Image:
    paper = Image.new("RGBA", layer.size, colour)
    return Image.alpha_composite(paper, layer).convert("L")


def _as_floats(grey: NDArray[Any]) -> Floats:
    if grey.ndim != 2 or grey.size == 0:
        raise DataError("A grey picture has the shape (height, width), not {shape}.", shape=grey.shape)
    if np.issubdtype(grey.dtype, np.unsignedinteger):
        return _full_scale(grey, np.iinfo(grey.dtype).max)
    picture = grey.astype(np.float32)
    if not (np.isfinite(picture).all() and picture.min() >= 0 and picture.max() <= 1):
        raise DataError("A grey picture of floats has its values between 0 (black) and 1 (white).")
    return picture


def _full_scale(values: NDArray[Any], top: float) -> Floats:
    scaled: Floats = values.astype(np.float32) / np.float32(top)
    return scaled


def _border(picture: Floats, width: int) -> Floats:
    rows, columns = picture.shape
    inside = np.zeros(picture.shape, bool)
    inside[width : rows - width, width : columns - width] = True
    return picture[~inside]


def _exact(picture: Floats) -> Floats | None:
    if picture.shape != (SIZE, SIZE):
        return None
    level = float(np.median(_border(picture, 1)))
    if level <= _EXACT:
        return picture
    return 1 - picture if level >= 1 - _EXACT else None


def _shrink(picture: Floats) -> Floats:
    factor = -(-max(picture.shape) // _WORKING_SIZE)
    return picture if factor == 1 else _area_resample(picture, factor)


def _ways_round(picture: Floats) -> tuple[Floats, ...]:
    """The picture with its ink light, inverted if need be; both ways where the border leaves a doubt."""
    paper = float(np.median(_border(picture, max(1, min(picture.shape) // 20))))
    darkest, lightest = np.quantile(picture, [0.002, 0.998])
    dark_ink = (paper - darkest) / max(lightest - darkest, 1e-6)
    if dark_ink > 0.7:
        return (1 - picture,)
    return (picture,) if dark_ink < 0.3 else (1 - picture, picture)


def _flatten(picture: Floats) -> tuple[Floats, float]:
    """Ink in [0, 1] with the light on the paper and its noise taken away, and how well that explains it.

    The second is the ink's height above the paper less the depth of holes in the paper, which has none
    unless it is the ink that was taken for paper. Zeros and -inf where there is no ink.
    """
    nothing = np.zeros(picture.shape, np.float32), -np.inf
    paper = _paper(picture)
    height = np.maximum(picture - paper, 0)
    # Where the picture lies below the paper's level there is no ink, only the paper's own deviations.
    below = np.append(0, paper[picture < paper] - picture[picture < paper])
    noise, depth = 1.48 * float(np.median(below)), float(np.quantile(below, 0.995))
    threshold = _otsu(height)
    inked = height[height > threshold]
    if inked.size == 0:
        return nothing
    full = float(np.quantile(inked, 0.75))
    if full < max(_LEAST_CONTRAST, 4 * noise):
        return nothing
    floor = max(2.5 * noise, 0.12 * full)
    here = np.clip(_ink_level(np.where(height > threshold, height, 0)), 0.4 * full, 1.5 * full)
    ink: Floats = np.clip((height - floor) / np.maximum(0.9 * here - floor, 0.05 * full), 0, 1).astype(np.float32)
    return _without_specks(ink), full - depth


def _paper(picture: Floats) -> Floats:
    """The brightness of the paper under each pixel, ink lying lighter on it; smooth, as light is."""
    factor = max(1.0, max(picture.shape) / _COARSE_SIZE)
    coarse = _area_resample(picture, factor)
    window = max(3, max(coarse.shape) // 2)
    paper = ndimage.percentile_filter(coarse, 25, size=window, mode="nearest").astype(np.float32)
    # A window follows slopes and shadows badly; a blur of the pixels without ink follows them well.
    for width in (4, 6, 8):
        height = coarse - paper
        inked = height >= max(_otsu(np.maximum(height, 0)), _LEAST_CONTRAST / 2)
        bare = (~ndimage.binary_dilation(inked)).astype(np.float32)
        weight = ndimage.gaussian_filter(bare, window / width, mode="nearest")
        blurred = ndimage.gaussian_filter(coarse * bare, window / width, mode="nearest")
        paper = np.where(weight > 1e-3, blurred / np.maximum(weight, 1e-3), paper).astype(np.float32)
    return _enlarge(paper, picture.shape)


def _ink_level(height: Floats) -> Floats:
    """How far full ink stands above the paper around each pixel: in the shade less than in the light."""
    coarse = _area_resample(height, max(1.0, max(height.shape) / _COARSE_SIZE))
    weight = ndimage.gaussian_filter(coarse, _COARSE_SIZE / 10)
    strong = _area_resample(height**2, max(1.0, max(height.shape) / _COARSE_SIZE))
    level = ndimage.gaussian_filter(strong, _COARSE_SIZE / 10) / np.maximum(weight, 1e-6)
    return _enlarge(level.astype(np.float32), height.shape)


def _enlarge(coarse: Floats, shape: tuple[int, ...]) -> Floats:
    steps = (((np.arange(new) + 0.5) * old / new - 0.5) for old, new in zip(coarse.shape, shape, strict=True))
    grid = np.meshgrid(*steps, indexing="ij")
    return ndimage.map_coordinates(coarse, grid, order=1, mode="nearest").astype(np.float32)


def _otsu(values: Floats) -> float:
    """Otsu's threshold (1979): the split into two classes with the largest variance between them."""
    counts, edges = np.histogram(values, bins=128)
    centres = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * centres)
    difference = sums / np.maximum(below, 1) - (sums[-1] - sums) / np.maximum(above, 1)
    return float(edges[1:][np.argmax(below * above * difference**2)])


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


def _fit(ink: Floats) -> Floats:
    """Fit the ink into a 20×20 box by its longest side, its centre of mass in the middle of 28×28."""
    rows, columns = np.flatnonzero((ink > 0.1).any(1)), np.flatnonzero((ink > 0.1).any(0))
    if rows.size == 0:
        return np.zeros((SIZE, SIZE), np.float32)
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    factor = max(ink.shape) / BOX
    starts = []
    for axis in (0, 1):
        along = ink.sum(1 - axis)
        centre = float((along * (np.arange(along.size) + 0.5)).sum() / along.sum()) / factor
        # Where the mass lies far to one side, staying inside the image comes first.
        starts.append(float(np.clip(CENTRE - centre, 0, SIZE - along.size / factor)))
    down = _overlap(ink.shape[0], SIZE, factor, starts[0])
    across = _overlap(ink.shape[1], SIZE, factor, starts[1])
    image = down @ ink @ across.T
    return (image / max(float(image.max()), 1e-6)).astype(np.float32)


def _area_resample(picture: Floats, factor: float) -> Floats:
    """`picture` with pixels `factor` times as large, each the mean over the area that it covers."""
    rows, columns = (max(1, round(length / factor)) for length in picture.shape)
    down = _overlap(picture.shape[0], rows, picture.shape[0] / rows, 0)
    across = _overlap(picture.shape[1], columns, picture.shape[1] / columns, 0)
    return (down @ picture @ across.T).astype(np.float32)


def _overlap(old: int, new: int, factor: float, start: float) -> Floats:
    """(new, old): the part of each new pixel that each old one covers, old ones beginning at `start`."""
    edges = np.arange(old + 1) / factor + start
    pixels = np.arange(new)[:, None]
    covered = np.minimum(edges[None, 1:], pixels + 1) - np.maximum(edges[None, :-1], pixels)
    weights: Floats = np.maximum(covered, 0).astype(np.float32)
    return weights
