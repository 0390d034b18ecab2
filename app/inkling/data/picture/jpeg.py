"""JPEGs: unpacked no larger than a digit needs, and read although their last bytes never arrived.

A decoder can leave out the finest detail of each 8×8 block, so that a picture of 200 million pixels takes the memory
of three. Where the file ends too early the rest of the picture is anybody's guess. How much that is shows when it is
guessed twice: with nothing put at the end, and with nonsense. Where both give the same picture, it is sound.
"""

import io
from collections.abc import Callable
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from inkling.data.picture.limits import check_bytes, check_size

_END = b"\xff\xd9"
_LOST = 0.05  # of the picture, at most
_DIFFERENT = 0.03  # of the range from black to white

Floats = NDArray[np.float32]


def read_jpeg(file: BinaryIO, size: int, brightness: Callable[[Image.Image], Floats]) -> Floats:
    """What `brightness` makes of the picture, unpacked with at least `size` pixels on its longest side.

    Raises TooLarge, or an OSError for a file of which more is missing than its end.
    """
    try:
        return _read(file, size, brightness)
    except OSError:
        file.seek(0)
        content = file.read().rstrip(b"\xff")  # it may be half a marker
        if content.endswith(_END):
            raise
    nonsense = np.random.default_rng(0).integers(0, 255, max(4096, len(content) // 4), np.uint8).tobytes()
    quiet, noisy = (_read(io.BytesIO(content + end + _END), size, brightness) for end in (b"", nonsense))
    if (np.abs(quiet - noisy) > _DIFFERENT).mean() > _LOST:
        raise OSError("more than the end of the picture is missing")
    return quiet


def _read(file: BinaryIO, size: int, brightness: Callable[[Image.Image], Floats]) -> Floats:
    # Not `Image.open`, which judges a JPEG by the size that it will not be unpacked in.
    with JpegImagePlugin.JpegImageFile(file) as picture:
        if "progressive" in picture.info:  # all of it has to be kept before any of it can be seen
            most = max(across * down for _, across, down, _ in picture.layer)
            check_bytes(picture.size, 2 * sum(across * down / most for _, across, down, _ in picture.layer))
        picture.draft("RGB", (size, size))
        check_size(picture)
        return brightness(picture)
