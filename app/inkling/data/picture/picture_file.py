"""The brightness that a picture file holds, whatever its format, its size or a small damage.

Files come from anywhere, and none of them may take the memory of the computer: what the pixels take unpacked is known
before they are unpacked, JPEGs are unpacked no larger than needed, and only a strip of a large picture at a time is
anything but bytes. What is merely odd is read: pages of text in a PNG, a JPEG whose last bytes never arrived.
"""

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, UnidentifiedImageError

from inkling.data.picture.jpeg import read_jpeg
from inkling.data.picture.limits import TooLarge, check_size
from inkling.data.picture.paper import LEAST_CONTRAST
from inkling.data.picture_formats import not_read, pillow_formats
from inkling.errors import DataError, Phrase
from inkling.files import open_file

WORKING_SIZE = 640
"""Pixels of the longest side that a digit is looked for on; more tell nothing about it."""

_STRIP = 2**20  # pixels of a large picture that are numbers at a time
_PNG = b"\x89PNG\r\n\x1a\n"
_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"iCCP")  # a PNG's chunks that may be long and are no picture

Floats = NDArray[np.float32]


def read_brightness(source: Path | bytes) -> Floats:
    """Brightness in [0, 1], upright, transparent parts white; large pictures smaller, never below WORKING_SIZE.

    Raises DataError for what is no picture, damaged, or too large to be unpacked.
    """
    if isinstance(source, bytes):
        return _decode(io.BytesIO(source), Phrase("The picture"))
    with open_file(source, raising=DataError) as (file, size):
        if size == 0:
            raise DataError("{path} is empty; a picture of a digit is needed here.", path=source)
        return _decode(file, str(source))


def full_scale(values: NDArray[Any], top: float) -> Floats:
    """Values from 0 to `top` as float32 from 0 to 1."""
    scaled: Floats = values.astype(np.float32) / np.float32(top)
    return scaled


def _decode(file: BinaryIO, name: str | Phrase) -> Floats:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's remarks on odd files are for programmers
            return _open(file)
    except TooLarge as error:
        if error.longest is not None:
            raise DataError(
                "{name} is too large; no side may have more than {limit} pixels.", name=name, limit=error.longest
            ) from error
        raise DataError(
            "{name} is too large; at most {limit} million pixels are read.", name=name, limit=error.millions
        ) from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise DataError(
            "{name} is too large; at most {limit} million pixels are read.", name=name, limit=TooLarge().millions
        ) from error
    except UnidentifiedImageError as error:
        raise not_read(file, name) from error
    except Exception as error:  # Pillow's decoders meet damage with errors of a dozen types
        raise DataError("{name} is damaged and cannot be read as a picture.", name=name) from error


def _open(file: BinaryIO) -> Floats:
    start = file.read(len(_PNG))
    file.seek(0)
    if start.startswith(b"\xff\xd8\xff"):
        return read_jpeg(file, WORKING_SIZE, _upright)
    try:
        return _unpacked(file)
    except ValueError:
        if start != _PNG:
            raise
        return _unpacked(_without_text(file))  # Pillow refuses more than a megabyte of it


def _unpacked(file: BinaryIO) -> Floats:
    with Image.open(file, formats=pillow_formats()) as picture:
        check_size(picture)
        return _upright(picture)


def _without_text(file: BinaryIO) -> BinaryIO:
    """A PNG without its chunks of text."""
    file.seek(0)
    lean = io.BytesIO()
    lean.write(file.read(len(_PNG)))
    while len(head := file.read(8)) == 8:
        length = int.from_bytes(head[:4], "big")
        if head[4:] in _TEXT:
            file.seek(length + 4, io.SEEK_CUR)
        else:
            lean.write(head)
            lean.write(file.read(length + 4))
    lean.seek(0)
    return lean


def _upright(picture: Image.Image) -> Floats:
    """The brightness of a picture of any mode, turned as the camera was held."""
    grey = _grey(picture)  # first: Pillow turns a TIFF while it unpacks it, and notes that it did
    # A file that tells nothing but its pixels does not tell how the camera was held either.
    orientation = picture.getexif().get(ExifTags.Base.Orientation, 1) if picture.info else 1
    if orientation in (5, 6, 7, 8):
        grey = grey.T
    # The row and the column that the file begins with, as EXIF names them.
    if orientation in (3, 4, 7, 8):
        grey = grey[::-1]
    if orientation in (2, 3, 6, 7):
        grey = grey[:, ::-1]
    return np.ascontiguousarray(grey)


def _grey(picture: Image.Image) -> Floats:
    """Brightness, float32 in [0, 1], transparent parts white."""
    picture.load()
    if picture.mode.startswith("I") or picture.mode == "F":  # 16 bits a pixel, or a measurement
        top = _top(picture)
        return _in_strips(picture, lambda strip: np.clip(np.nan_to_num(full_scale(np.asarray(strip), top)), 0, 1))
    if "A" in picture.mode or "a" in picture.mode or "transparency" in picture.info:
        grey = _in_strips(picture, lambda strip: _on_paper(strip, "white"))
        # White or pale ink on a transparent ground would vanish.
        return _in_strips(picture, lambda strip: _on_paper(strip, "black")) if np.ptp(grey) < LEAST_CONTRAST else grey
    return _in_strips(picture, lambda strip: _eight_bits(strip if strip.mode == "L" else strip.convert("RGB")))


def _top(picture: Image.Image) -> float:
    """The value that is white: of a camera's 10, 12 or 14 bits that came in 16, the highest of those."""
    highest = float(picture.getextrema()[1])  # type: ignore[arg-type]
    if picture.mode == "F" or highest > 65535:
        return max(1.0, highest)
    return float(2 ** max(8, int(highest).bit_length()) - 1)


def _in_strips(picture: Image.Image, convert: Callable[[Image.Image], Floats]) -> Floats:
    """A picture's brightness, strip by strip, on a grid that is coarser the larger it is."""
    width, height = picture.size
    factor = max(width, height) // (2 * WORKING_SIZE)
    if factor < 2:
        return convert(picture)
    step = max(1, _STRIP // width // factor) * factor
    strips = []
    for top in range(0, height, step):
        strip = convert(picture.crop((0, top, width, min(top + step, height))))
        for axis in (0, 1):
            first = np.arange(0, strip.shape[axis], factor)
            counts = np.diff(first, append=strip.shape[axis]).astype(np.float32)
            sums: Floats = np.add.reduceat(strip, first, axis)
            strip = sums / (counts[:, None] if axis == 0 else counts)
        strips.append(strip)
    return np.concatenate(strips)


def _on_paper(strip: Image.Image, colour: str) -> Floats:
    paper = Image.new("RGBA", strip.size, colour)
    return _eight_bits(Image.alpha_composite(paper, strip.convert("RGBA")))


def _eight_bits(picture: Image.Image) -> Floats:
    return full_scale(np.asarray(picture if picture.mode == "L" else picture.convert("L")), 255)
