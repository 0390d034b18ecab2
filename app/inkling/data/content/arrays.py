"""Arrays of numbers as images and labels: whatever their shape and type, where there is one way to read them."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError, Phrase

CLASSES = 10
_WHITE = 255
_LEAST_SIDE = 4  # of an image that lies flat in a row
_COLOURS = (3, 4)
_QMNIST_COLUMNS = 8  # class, series, writer, digit, glyph, two places in NIST's files, unused


def as_images(array: NDArray[Any], path: object) -> NDArray[np.uint8]:
    """Images as uint8 (n, rows, columns). path: what errors name

    The array may have a channel of its own, before or behind rows and columns, or one flat row for each image; its
    numbers may be of any type, from 0 to 255, or fractions from 0 to 1.
    Raises DataError for everything else.
    """
    images = array
    if images.ndim == 4:
        if images.shape[3] == 1:
            images = images[..., 0]
        elif images.shape[1] == 1:
            images = images[:, 0]
        elif images.shape[3] in _COLOURS or images.shape[1] in _COLOURS:
            raise DataError(
                "{path} holds images in colour ({shape}); images of one grey channel are needed.",
                path=path,
                shape=by(images.shape),
            )
    elif images.ndim == 2:
        side = math.isqrt(images.shape[1])
        if side * side == images.shape[1] and side >= _LEAST_SIDE:
            images = images.reshape(len(images), side, side)
    if images.ndim != 3:
        raise DataError(
            "{path} holds an array of {dimensions} dimensions ({shape}); {should}.",
            path=path,
            dimensions=array.ndim,
            shape=by(array.shape),
            should=Phrase("images are n × 28 × 28"),
        )
    if images.dtype in (np.uint8, np.bool_):
        return np.ascontiguousarray(images, np.uint8)
    return _as_bytes(images, path)


def _as_bytes(images: NDArray[Any], path: object) -> NDArray[np.uint8]:
    _check_numbers(images, path)
    low, high = float(images.min(initial=0)), float(images.max(initial=0))
    if not (low >= 0 and high <= _WHITE):  # NaN too
        raise DataError(
            "{path} holds pixels from {low:g} to {high:g}; they must lie between 0 and 255, or between 0 and 1.",
            path=path,
            low=low,
            high=high,
        )
    fractions = high <= 1 and np.issubdtype(images.dtype, np.floating)
    factor = np.float32(_WHITE if fractions else 1)
    result = np.empty(images.shape, np.uint8)
    for row, image in enumerate(images):  # one by one, so that no second large array is made
        result[row] = np.rint(image * factor)
    return result


def as_labels(array: NDArray[Any], path: object) -> NDArray[np.uint8]:
    """Labels as uint8 (n,), each in 0..9. path: what errors name

    The array may be one-hot, n × 10, or QMNIST's, n × 8 with the class in the first column.
    Raises DataError for everything else.
    """
    _check_numbers(array, path)
    labels = array
    if labels.ndim == 2:
        columns = labels.shape[1]
        if columns == CLASSES:
            labels = _from_one_hot(labels, path)
        elif columns == 1 or (columns == _QMNIST_COLUMNS and np.issubdtype(labels.dtype, np.integer)):
            labels = labels[:, 0]
    if labels.ndim != 1:
        raise DataError(
            "{path} holds an array of {dimensions} dimensions ({shape}); {should}.",
            path=path,
            dimensions=array.ndim,
            shape=by(array.shape),
            should=Phrase("labels are a list of n, or n × 10 of zeros and a one"),
        )
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


def _from_one_hot(labels: NDArray[Any], path: object) -> NDArray[np.int64]:
    if not (np.isin(labels, (0, 1)).all() and (np.count_nonzero(labels, axis=1) == 1).all()):
        raise DataError(
            "{path} holds rows of ten numbers that are not a single one among zeros, so they are no labels.",
            path=path,
        )
    classes: NDArray[np.int64] = labels.argmax(axis=1)
    return classes


def _check_numbers(array: NDArray[Any], path: object) -> None:
    if not (np.issubdtype(array.dtype, np.number) or array.dtype == np.bool_) or np.iscomplexobj(array):
        raise DataError("{path} holds no numbers, but {type}.", path=path, type=array.dtype)


def by(shape: tuple[int, ...]) -> str:
    """2 × 3 × 3"""
    return " × ".join(map(str, shape))
