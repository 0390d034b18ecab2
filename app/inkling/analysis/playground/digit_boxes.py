"""Digits in the plane: two boxes placed on an image, and how much ink is in each of them is x₁ and x₂.

784 numbers become two, so that the plane of one's own 1s and 7s can be looked at, and a line drawn between them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.playground.points import MOST_POINTS, Points
from inkling.errors import DataError, SettingsError
from inkling.network.types import Array

SIDE = 28


@dataclass(frozen=True, slots=True)
class Box:
    """A part of an image of 28×28: `height` rows from `row` on, `width` columns from `column` on, counted from 0.

    SettingsError for a box that does not lie in the image.
    """

    row: int
    column: int
    height: int
    width: int

    def __post_init__(self) -> None:
        fits = (
            self.row >= 0
            and self.column >= 0
            and self.height >= 1
            and self.width >= 1
            and self.row + self.height <= SIDE
            and self.column + self.width <= SIDE
        )
        if not fits:
            raise SettingsError(
                "A box lies inside the image of {side}×{side} pixels; this one has {height} rows from {row} on and "
                "{width} columns from {column} on.",
                side=SIDE,
                height=self.height,
                row=self.row,
                width=self.width,
                column=self.column,
            )

    def ink(self, images: NDArray[np.floating] | NDArray[np.uint8]) -> Array:
        """The mean ink in the box, from 0 to 1, (n,). images: (n, 28, 28), uint8 up to 255 or floats up to 1"""
        part = images[:, self.row : self.row + self.height, self.column : self.column + self.width]
        scale = 255.0 if part.dtype == np.uint8 else 1.0
        mean: Array = part.mean(axis=(1, 2), dtype=np.float64) / scale
        return mean


# Where a 7 has its bar, left of a 1; and below it, right of the middle, where a 7 has left and a 1 stands.
BOXES = (Box(3, 4, 7, 7), Box(19, 14, 6, 8))


def chosen_images(labels: NDArray[np.integer], digits: tuple[int, int], most: int = 200) -> NDArray[np.intp]:
    """Indices of the images that are points, in their order: the first `most` of either digit."""
    chosen = np.concatenate([np.flatnonzero(labels == one)[: min(most, MOST_POINTS // 2)] for one in digits])
    chosen.sort()
    return chosen


def digits_in_the_plane(
    images: NDArray[np.floating] | NDArray[np.uint8],
    labels: NDArray[np.integer],
    boxes: tuple[Box, Box] = BOXES,
    *,
    digits: tuple[int, int] = (1, 7),
    most: int = 200,
) -> Points:
    """A point for each image of either digit, the first `most` of each: (ink in box 1, ink in box 2).

    images: as for `Box.ink`; labels: (n,); the first of `digits` is class 0, the second class 1
    Raises DataError where images are of another size or there are none, SettingsError for twice the same digit.
    """
    if images.ndim != 3 or images.shape[1:] != (SIDE, SIDE):
        raise DataError("Digits in the plane need images of {side}×{side} pixels.", side=SIDE)
    if digits[0] == digits[1]:
        raise SettingsError("Two different digits are needed, not {digit} twice.", digit=digits[0])
    chosen = chosen_images(labels, digits, most)
    if not len(chosen):
        raise DataError("There are no images of {first} or {second}.", first=digits[0], second=digits[1])
    x = np.column_stack([box.ink(images[chosen]) for box in boxes])
    return Points(x, (labels[chosen] == digits[1]).astype(np.int64))


def mean_of(images: NDArray[np.uint8]) -> Array:
    """The mean of images (n, 28, 28), ink from 0 to 1."""
    mean: Array = images.mean(axis=0) / 255.0
    return mean
