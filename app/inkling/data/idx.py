"""IDX, the file format of MNIST: a header that gives type and shape, then the bare numbers.

    00 00 08 03   magic: two zeros, the element type (08: unsigned byte), the number of dimensions
    00 00 ea 60   each dimension, big-endian: 60 000 images
    00 00 00 1c   of 28 rows
    00 00 00 1c   of 28 columns
    ...           the pixels, row by row

Labels are the same with one dimension. Other types and shapes are read where they can only mean one thing, such as
QMNIST's labels, 32-bit integers in eight columns. Files are often gzipped; the content tells, not the name.
"""

import gzip
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inkling.data.content import arrays
from inkling.data.content.arrays import BreaksOff, Header, by, check_label_shape, image_shape
from inkling.data.content.kinds import what_it_is
from inkling.data.content.unpack import Unpacked, open_unpacked
from inkling.errors import DataError, Phrase
from inkling.files import replace_file
from inkling.progress import Progress

IMAGES_MAGIC = 0x00000803
LABELS_MAGIC = 0x00000801

_WHAT = {IMAGES_MAGIC: Phrase("images"), LABELS_MAGIC: Phrase("labels")}
_TYPES = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}
_MOST_DIMENSIONS = 4
_LARGEST = 2**31  # bytes of content; the largest digit set in use, EMNIST by class, has 0.6e9


def read_images(path: Path, *, side: int | None = None, progress: Progress | None = None) -> NDArray[np.uint8]:
    """Read the images of an IDX file, gzipped or not: uint8 (n, rows, columns), n ≥ 1.

    side: of the images, where others are to be refused; progress: called with the bytes read and the total
    Raises DataError, naming the file, for every kind of damage; for wrong dimensions before the images are read.
    """
    return _read(path, IMAGES_MAGIC, side, progress)


def read_labels(path: Path, *, progress: Progress | None = None) -> NDArray[np.uint8]:
    """Read the labels of an IDX file, gzipped or not: uint8 (n,), each in 0..9, n ≥ 1.

    Raises DataError, naming the file, for every kind of damage.
    """
    return _read(path, LABELS_MAGIC, None, progress)


def idx_header(array: NDArray[np.uint8]) -> bytes:
    """The header that stands before the bytes of `array` in an IDX file."""
    return struct.pack(f">HBB{array.ndim}I", 0, 0x08, array.ndim, *array.shape)


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    """Write images (n, rows, columns) or labels (n,) as an IDX file, gzipped if its name ends in .gz.

    Same array, same bytes; a crash leaves the old file or the new one. Raises DataError.
    """
    if array.dtype != np.uint8 or array.ndim not in (1, 3):
        raise DataError(
            "An IDX file takes uint8 of 1 or 3 dimensions, not {type} {shape}.", type=array.dtype, shape=array.shape
        )
    content = idx_header(array) + array.tobytes()
    if path.suffix == ".gz":
        content = gzip.compress(content, mtime=0)
    with replace_file(path, raising=DataError) as file:
        file.write(content)


def _read(path: Path, wanted: int, side: int | None, progress: Progress | None) -> NDArray[np.uint8]:
    with open_unpacked(path, Phrase("an IDX file of {content}", content=_WHAT[wanted]), progress) as content:
        return _parse(path, content, wanted, side)


def _parse(path: Path, content: Unpacked, wanted: int, side: int | None) -> NDArray[np.uint8]:
    """Read header and body; a header that promises more than `bound` cannot be honest."""
    start, file = content.start(), content.stream
    magic = file.read(4)
    if len(magic) == 4:
        _check_magic(path, start, wanted)
    dimensions = magic[3] if len(magic) == 4 else wanted & 0xFF
    header = file.read(4 * dimensions)
    if len(magic) < 4 or len(header) < 4 * dimensions:
        raise DataError(
            "{path} breaks off inside its header; an IDX file has {bytes} bytes of it.",
            path=path,
            bytes=4 + 4 * dimensions,
        )
    shape = struct.unpack(f">{dimensions}I", header)
    array = Header(shape, np.dtype(_TYPES[magic[2]]))
    promised = array.size
    size = by(shape if array.dtype.itemsize == 1 else (*shape, array.dtype.itemsize))
    if promised == 0:
        raise DataError(
            "{path} holds no {content}: its header says {shape}.", path=path, content=_WHAT[wanted], shape=size
        )
    if promised > _LARGEST:
        raise DataError(
            "{path} has a header that promises {shape} bytes; at most 2 GiB are read.", path=path, shape=size
        )
    if wanted == IMAGES_MAGIC:
        image_shape(array, path, side)
    else:
        check_label_shape(array, path)
    truncated = DataError(
        "{path} is truncated: its header promises {shape} bytes, but they are not all there.", path=path, shape=size
    )
    if promised > content.bound:
        raise truncated
    try:
        if wanted == IMAGES_MAGIC:
            result = arrays.read_images(file, array, path, side=side, tell=content.tell)
        else:
            result = arrays.read_labels(file, array, path, tell=content.tell)
    except BreaksOff as error:
        raise truncated from error
    if file.read(1):  # no more than that: it may be a gzip bomb
        raise DataError("{path} goes on after the {shape} bytes that its header promises.", path=path, shape=size)
    return result


def _check_magic(path: Path, start: bytes, wanted: int) -> None:
    """DataError for what is no IDX file, and for the other one of images and labels."""
    magic = int.from_bytes(start[:4], "big")
    should = Phrase("{content} start with {magic:#010x}", content=_WHAT[wanted], magic=wanted)
    if magic == IMAGES_MAGIC + LABELS_MAGIC - wanted:
        raise DataError(
            "{path} holds {content} ({magic:#010x}), but {should}: are images and labels swapped?",
            path=path,
            content=_WHAT[magic],
            magic=magic,
            should=should,
        )
    zeros, element_type, dimensions = magic >> 16, magic >> 8 & 0xFF, magic & 0xFF
    if zeros == 0 and element_type in _TYPES and 1 <= dimensions <= _MOST_DIMENSIONS:
        return
    kind = what_it_is(start)
    if kind is not None:
        raise DataError("{path} is not an IDX file, but {kind}.", path=path, kind=kind)
    raise DataError(
        "{path} is not an IDX file: it starts with {magic:#010x}, but {should}.",
        path=path,
        magic=magic,
        should=should,
    )
