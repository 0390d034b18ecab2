"""IDX, the file format of MNIST: a header that gives type and shape, then the bare numbers.

    00 00 08 03   magic: two zeros, the element type (08: unsigned byte), the number of dimensions
    00 00 ea 60   each dimension, big-endian: 60 000 images
    00 00 00 1c   of 28 rows
    00 00 00 1c   of 28 columns
    ...           the pixels, row by row

Labels are the same with one dimension. Files are often gzipped; the content tells, not the name.
"""

import gzip
import math
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError, Phrase
from inkling.files import open_file, replace_file

IMAGES_MAGIC = 0x00000803
LABELS_MAGIC = 0x00000801
CLASSES = 10

_WHAT = {IMAGES_MAGIC: Phrase("images"), LABELS_MAGIC: Phrase("labels")}
_ELEMENT_TYPES = {
    0x09: Phrase("signed bytes"),
    0x0B: Phrase("16-bit integers"),
    0x0C: Phrase("32-bit integers"),
    0x0D: Phrase("32-bit floats"),
    0x0E: Phrase("64-bit floats"),
}
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_BEST_RATIO = 1032  # deflate cannot compress better than this
_LARGEST = 2**31  # bytes of content; the largest digit set in use, EMNIST by class, has 0.6e9
_PIECE = 2**20


def read_images(path: Path) -> NDArray[np.uint8]:
    """Read the images of an IDX file, gzipped or not: uint8 (n, rows, columns), n ≥ 1.

    Raises DataError, naming the file, for every kind of damage.
    """
    return _read(path, IMAGES_MAGIC)


def read_labels(path: Path) -> NDArray[np.uint8]:
    """Read the labels of an IDX file, gzipped or not: uint8 (n,), each in 0..9, n ≥ 1.

    Raises DataError, naming the file, for every kind of damage.
    """
    labels = _read(path, LABELS_MAGIC)
    if int(labels.max()) >= CLASSES:
        at = int(np.argmax(labels >= CLASSES))
        raise DataError(
            "{path} has the label {label} at position {position}; digits are labelled 0 to 9.",
            path=path,
            label=int(labels[at]),
            position=at,
        )
    return labels


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


def _read(path: Path, wanted: int) -> NDArray[np.uint8]:
    with open_file(path, raising=DataError) as (file, size):
        if size == 0:
            raise DataError(
                "{path} is empty; an IDX file of {content} is needed here.", path=path, content=_WHAT[wanted]
            )
        zipped = file.read(2) == _GZIP_MAGIC
        file.seek(0)
        try:
            if not zipped:
                return _parse(path, file, wanted, size)
            with gzip.open(file) as content:
                # The size is a bound: a header that promises more than this cannot be honest.
                return _parse(path, content, wanted, size * _GZIP_BEST_RATIO)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise DataError(
                "{path} is damaged: it breaks off or breaks inside its gzip stream.", path=path
            ) from error
        except MemoryError as error:
            raise DataError("{path} does not fit into this computer's memory.", path=path) from error


def _parse(path: Path, file: "BinaryIO | gzip.GzipFile", wanted: int, bound: int) -> NDArray[np.uint8]:
    """Read header and body from `file`, which cannot hold more than `bound` bytes."""
    magic = file.read(4)
    if len(magic) == 4:
        _check_magic(path, int.from_bytes(magic, "big"), wanted)
    dimensions = wanted & 0xFF
    header = file.read(4 * dimensions)
    if len(magic) < 4 or len(header) < 4 * dimensions:
        raise DataError(
            "{path} breaks off inside its header; an IDX file has {bytes} bytes of it.",
            path=path,
            bytes=4 + 4 * dimensions,
        )
    shape = struct.unpack(f">{dimensions}I", header)
    promised = math.prod(shape)
    if promised == 0:
        raise DataError(
            "{path} holds no {content}: its header says {shape}.", path=path, content=_WHAT[wanted], shape=_by(shape)
        )

    if promised > _LARGEST:
        raise DataError(
            "{path} has a header that promises {shape} bytes; at most 2 GiB are read.", path=path, shape=_by(shape)
        )
    body = bytearray()
    if promised <= bound:
        # Piece by piece, so that memory is taken for what is there and not for what is promised;
        # one byte more than promised, so that a gzip bomb is noticed and left alone.
        while piece := file.read(min(_PIECE, promised + 1 - len(body))):
            body += piece
    if len(body) < promised:
        raise DataError(
            "{path} is truncated: its header promises {shape} bytes, but they are not all there.",
            path=path,
            shape=_by(shape),
        )
    if len(body) > promised:
        raise DataError(
            "{path} goes on after the {shape} bytes that its header promises.", path=path, shape=_by(shape)
        )
    return np.frombuffer(body, np.uint8).reshape(shape)


def _check_magic(path: Path, magic: int, wanted: int) -> None:
    if magic == wanted:
        return
    should = Phrase("{content} start with {magic:#010x}", content=_WHAT[wanted], magic=wanted)
    if magic in _WHAT:
        raise DataError(
            "{path} holds {content} ({magic:#010x}), but {should}: are images and labels swapped?",
            path=path,
            content=_WHAT[magic],
            magic=magic,
            should=should,
        )
    element_type, dimensions = magic >> 8, magic & 0xFF
    if element_type in _ELEMENT_TYPES:
        raise DataError(
            "{path} holds {content}; only unsigned bytes are read: {should}.",
            path=path,
            content=_ELEMENT_TYPES[element_type],
            should=should,
        )
    if element_type == 0x08:
        raise DataError(
            "{path} holds an array of {dimensions} dimensions; {should}.",
            path=path,
            dimensions=dimensions,
            should=should,
        )
    raise DataError(
        "{path} is not an IDX file: it starts with {magic:#010x}, but {should}.",
        path=path,
        magic=magic,
        should=should,
    )


def _by(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))
