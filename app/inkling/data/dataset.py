"""A data set: labelled images in two parts, one to learn from and one to be examined on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError

DIGITS = tuple("0123456789")


@dataclass(frozen=True, eq=False, slots=True)
class Examples:
    """Labelled images.

    images: uint8 (n, 28, 28), ink 255 on 0
    labels: uint8 (n,), the index of each image's class
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]

    def __post_init__(self) -> None:
        if self.images.ndim != 3 or self.images.dtype != np.uint8:
            raise DataError(
                f"Images must be uint8 of shape (n, height, width), not {self.images.dtype} {self.images.shape}."
            )
        if self.labels.shape != self.images.shape[:1]:
            raise DataError(f"{len(self.images)} images need as many labels, not {self.labels.size}.")

    def __len__(self) -> int:
        return len(self.images)

    def first(self, count: int | None) -> "Examples":
        """The first `count` examples (all of them for None), as views."""
        return self if count is None else Examples(self.images[:count], self.labels[:count])


@dataclass(frozen=True, eq=False, slots=True)
class Dataset:
    """A named training set and test set over the same classes."""

    name: str
    train: Examples
    test: Examples
    class_names: tuple[str, ...] = DIGITS
