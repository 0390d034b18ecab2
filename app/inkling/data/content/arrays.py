"""Arrays of numbers as images and labels: whatever their shape and type, where there is one way to read them.

What an array is shows in its header: one of wrong dimensions is refused before any of its numbers are read. Images
are read block by block into the bytes that they end as, so that fractions in eight bytes each take no more memory.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError, Phrase

_Type = TypeVar("_Type", bound=np.generic)

CLASSES = 10
MOST_EXAMPLES = 1_000_000  # 0.8 GB
BLOCK = 4096  # images that are worked on at a time
_WHITE = 255
_LEAST_SIDE = 4  # of an image that lies flat in a row
_COLOURS = (3, 4)
_QMNIST_COLUMNS = 8  # class, series, writer, digit, glyph, two places in NIST's files, unused
_PIECE = 2**20  # bytes that are read at a time


class BreaksOff(Exception):  # noqa: N818 - told on as a sentence
    """There are fewer numbers than the header promises."""


class Rescaled(Exception):  # noqa: N818 - the signal to begin again
    """What was given so far was scaled as what the numbers turn out not to be."""


class Stream(Protocol):
    """What numbers are read from."""

    def read(self, size: int, /) -> bytes: ...
    def tell(self) -> int: ...
    def seek(self, position: int, /) -> int: ...


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of an array. in_columns: the first index runs fastest"""

    shape: tuple[int, ...]
    dtype: "np.dtype[Any]"
    in_columns: bool = False

    @property
    def size(self) -> int:
        """Bytes that the array takes as it is stored."""
        return math.prod(self.shape) * self.dtype.itemsize


def read_images(
    stream: Stream, header: Header, path: object, *, side: int | None, tell: Callable[[], None]
) -> NDArray[np.uint8]:
    """The images that begin here in the stream, as uint8 (n, rows, columns).

    The array may have a channel of its own, before or behind rows and columns, or one flat row for each image; its
    numbers may be of any type, from 0 to 255, or fractions from 0 to 1.

    path: what errors name; side: that images must have
    tell: called often; what it raises ends the reading
    Raises DataError for everything else, by the header alone where that shows it; BreaksOff.
    """
    shape = image_shape(header, path, side)
    begin, scale = stream.tell(), PixelScale(path)
    while True:
        try:
            return _images(stream, header, scale, tell).reshape(shape)
        except Rescaled:
            stream.seek(begin)


def image_shape(header: Header, path: object, side: int | None = None) -> tuple[int, int, int]:
    """Number, rows and columns of an array's images. DataError where it holds none, or of other sides than `side`."""
    _check_numbers(header.dtype, path)
    shape = header.shape
    if len(shape) == 4:
        if shape[3] == 1:
            shape = shape[:3]
        elif shape[1] == 1:
            shape = (shape[0], *shape[2:])
        elif shape[3] in _COLOURS or shape[1] in _COLOURS:
            raise DataError(
                "{path} holds images in colour ({shape}); images of one grey channel are needed.",
                path=path,
                shape=by(shape),
            )
    elif len(shape) == 2 and shape[1] >= 0:
        flat = math.isqrt(shape[1])
        if flat * flat == shape[1] and flat >= _LEAST_SIDE:
            shape = (shape[0], flat, flat)
    if len(shape) != 3 or min(shape) < 0:
        raise _other_dimensions(header, path, Phrase("images are n × 28 × 28"))
    count, rows, columns = shape
    if side is not None and (rows, columns) != (side, side):
        raise DataError(
            "{path} holds images of {rows}×{columns} pixels; they must be {size}×{size}.",
            path=path,
            rows=rows,
            columns=columns,
            size=side,
        )
    _check_count(count, path)
    return count, rows, columns


class PixelScale:
    """Numbers from 0 to 255 as bytes, block by block, or fractions from 0 to 1: which they are shows at the last."""

    def __init__(self, path: object) -> None:
        """path: what errors name"""
        self._path = path
        self._high = 0.0
        self._fractional = self._given = False
        self._factor = 1

    def __call__(self, block: NDArray[Any]) -> NDArray[np.uint8]:
        """A block as bytes. Raises DataError for what is no pixel; Rescaled: begin again with the first block."""
        low, high = float(block.min(initial=0)), float(block.max(initial=0))
        self._high = max(self._high, high)
        if not (low >= 0 and high <= _WHITE):  # NaN too
            raise DataError(
                "{path} holds pixels from {low:g} to {high:g}; they must lie between 0 and 255, or between 0 and 1.",
                path=self._path,
                low=low,
                high=high,
            )
        self._fractional |= np.issubdtype(block.dtype, np.floating)
        factor = _WHITE if self._fractional and self._high <= 1 else 1
        changed, self._factor = factor != self._factor, factor
        if changed and self._given:
            self._given = False
            raise Rescaled
        self._given = True
        return np.rint(block * np.float32(factor)).astype(np.uint8)


def _images(stream: Stream, header: Header, scale: PixelScale, tell: Callable[[], None]) -> NDArray[np.uint8]:
    """All pixels as bytes, one image behind the other."""
    plain = header.dtype in (np.uint8, np.bool_)
    count = header.shape[0]
    result = np.empty((count, math.prod(header.shape[1:])), np.uint8)
    if header.in_columns:
        places = np.arange(result.shape[1]).reshape(header.shape[1:]).ravel(order="F")
        done = 0
        for block in _blocks(stream, header, count, tell):
            columns = places[done : done + len(block) // count]
            result[:, columns] = (block if plain else scale(block)).reshape(len(columns), count).T
            done += len(columns)
        return result
    flat, done = result.reshape(-1), 0
    for block in _blocks(stream, header, 1, tell):
        flat[done : done + len(block)] = block if plain else scale(block)
        done += len(block)
    return result


def read_labels(stream: Stream, header: Header, path: object, *, tell: Callable[[], None]) -> NDArray[np.uint8]:
    """The labels that begin here in the stream, as uint8 (n,), each in 0..9; see `as_labels`.

    path: what errors name; tell: called often; what it raises ends the reading
    Raises DataError for everything else, by the header alone where that shows it; BreaksOff.
    """
    check_label_shape(header, path)
    array = np.empty(math.prod(header.shape), header.dtype)
    done = 0
    for block in _blocks(stream, header, 1, tell):
        array[done : done + len(block)] = block
        done += len(block)
    return as_labels(array.reshape(header.shape, order="F" if header.in_columns else "C"), path)


def _blocks(stream: Stream, header: Header, step: int, tell: Callable[[], None]) -> Iterator[NDArray[Any]]:
    """The array's numbers as they are stored, some at a time: a multiple of `step`."""
    each = header.dtype.itemsize
    left, most = math.prod(header.shape), max(1, _PIECE // each // max(step, 1)) * step
    while left:
        wanted = min(left, most) * each
        body = b""
        while len(body) < wanted:
            tell()
            piece = stream.read(min(_PIECE, wanted - len(body)))
            if not piece:
                raise BreaksOff
            body = body + piece if body else piece
        yield np.frombuffer(body, header.dtype)
        left -= wanted // each


def as_labels(array: NDArray[Any], path: object) -> NDArray[np.uint8]:
    """Labels as uint8 (n,), each in 0..9. path: what errors name

    The array may be one-hot, n × 10, or QMNIST's, n × 8 with the class in the first column.
    Raises DataError for everything else.
    """
    check_label_shape(Header(array.shape, array.dtype), path)
    labels = array
    if labels.ndim == 2:
        columns = labels.shape[1]
        labels = _from_one_hot(labels, path) if columns == CLASSES else labels[:, 0]
    wrong = ~((labels >= 0) & (labels < CLASSES) & (labels == np.floor(labels)))
    if wrong.any():
        at = int(np.argmax(wrong))
        raise DataError(
            "{path} has the label {label:g} at position {position}; digits are labelled 0 to 9.",
            path=path,
            label=labels[at].item(),
            position=at,
        )
    return np.ascontiguousarray(labels.astype(np.uint8))


def check_label_shape(header: Header, path: object) -> None:
    """DataError for an array whose shape or type is not that of labels."""
    _check_numbers(header.dtype, path)
    columns = header.shape[1] if len(header.shape) == 2 else 1
    of_qmnist = columns == _QMNIST_COLUMNS and np.issubdtype(header.dtype, np.integer)
    if len(header.shape) not in (1, 2) or min(header.shape) < 0 or not (columns in (1, CLASSES) or of_qmnist):
        raise _other_dimensions(header, path, Phrase("labels are a list of n, or n × 10 of zeros and a one"))
    _check_count(header.shape[0], path)


def _other_dimensions(header: Header, path: object, should: Phrase) -> DataError:
    return DataError(
        "{path} holds an array of {dimensions} dimensions ({shape}); {should}.",
        path=path,
        dimensions=len(header.shape),
        shape=by(header.shape),
        should=should,
    )


def _from_one_hot(labels: NDArray[Any], path: object) -> NDArray[np.int64]:
    if not (np.isin(labels, (0, 1)).all() and (np.count_nonzero(labels, axis=1) == 1).all()):
        raise DataError(
            "{path} holds rows of ten numbers that are not a single one among zeros, so they are no labels.",
            path=path,
        )
    classes: NDArray[np.int64] = labels.argmax(axis=1)
    return classes


def _check_numbers(dtype: "np.dtype[Any]", path: object) -> None:
    if not (np.issubdtype(dtype, np.number) or dtype == np.bool_) or np.issubdtype(dtype, np.complexfloating):
        raise DataError("{path} holds no numbers, but {type}.", path=path, type=dtype)


def _check_count(count: int, path: object) -> None:
    if count > MOST_EXAMPLES:
        raise DataError(
            "{path} promises {count} examples; at most {most} are read.", path=path, count=count, most=MOST_EXAMPLES
        )


def transpose(images: NDArray[np.uint8]) -> None:
    """Turn rows of each image into its columns, in place."""
    for block in blocks_of(images):
        block[:] = block.transpose(0, 2, 1).copy()


def blocks_of(array: NDArray[_Type]) -> Iterator[NDArray[_Type]]:
    """Views of a few images at a time, or of their labels, for what would take as much memory as all of them."""
    for start in range(0, len(array), BLOCK):
        yield array[start : start + BLOCK]


def by(shape: tuple[int, ...]) -> str:
    """2 × 3 × 3"""
    return " × ".join(map(str, shape))
