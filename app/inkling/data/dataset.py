"""A data set: labelled images in two parts, one to learn from and one to be examined on."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inkling.errors import DataError, Phrase

DIGITS = tuple("0123456789")

NOT_A_DIGIT = len(DIGITS)
"""The label of drawings that are no digit, beyond the classes: scribbles and letters. No network has an output for
it; where it occurs, all outputs should be equally unsure."""


@dataclass(frozen=True, eq=False, slots=True)
class Examples:
    """Labelled images.

    images: uint8 (n, 28, 28), ink 255 on 0
    labels: uint8 (n,), the index of each image's class, or NOT_A_DIGIT
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]

    def __post_init__(self) -> None:
        if self.images.ndim != 3 or self.images.dtype != np.uint8:
            raise DataError(
                "Images must be uint8 of shape (n, height, width), not {type} {shape}.",
                type=self.images.dtype,
                shape=self.images.shape,
            )
        if self.labels.shape != self.images.shape[:1]:
            raise DataError(
                "{images} images need as many labels, not {labels}.",
                images=len(self.images),
                labels=self.labels.size,
            )

    def __len__(self) -> int:
        return len(self.images)

    def take(self, indices: NDArray[np.int64]) -> "Examples":
        """These examples, as copies."""
        return Examples(self.images[indices], self.labels[indices])

    def first(self, count: int | None) -> "Examples":
        """The first `count` examples (all of them for None), as views."""
        return self if count is None else Examples(self.images[:count], self.labels[:count])


@dataclass(frozen=True, eq=False, slots=True)
class Dataset:
    """A named training set and test set over the same classes.

    validation: held out of the training set, to decide by; see `with_validation`
    notes: what was odd about a person's own files and was put right: sentences to be told
    fingerprint: tells the test set of a person's own files from others; empty for what Inkling knows by name
    """

    name: str
    train: Examples
    test: Examples
    class_names: tuple[str, ...] = DIGITS
    validation: Examples | None = None
    notes: tuple[Phrase, ...] = ()
    fingerprint: str = ""

    def with_train_size(self, count: int | None) -> "Dataset":
        """With only the first so many training examples; DataError if there are fewer."""
        if count is None or count == len(self.train):
            return self
        if not 1 <= count <= len(self.train):
            raise DataError(
                "The data set {name} has {most} training examples, not {count}.",
                name=self.name,
                most=len(self.train),
                count=count,
            )
        return replace(self, train=self.train.first(count))

    def with_validation(self, part: float, *, rng: np.random.Generator) -> "Dataset":
        """With this part of the training examples, chosen at random, held out as a validation set."""
        if part == 0:
            return self
        count = round(part * len(self.train))
        if not 1 <= count < len(self.train):
            raise DataError(
                "A validation part of {part:g} leaves nothing to learn from or nothing to decide by.", part=part
            )
        order = rng.permutation(len(self.train))
        held, kept = np.sort(order[:count]), np.sort(order[count:])
        return replace(self, train=self.train.take(kept), validation=self.train.take(held))
