"""What every reader of data sets gives: the files that it found, to be read when they are wanted."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Examples
from inkling.errors import DataError, Phrase
from inkling.progress import Progress

SIZE = 28


class NotDigits(Exception):  # noqa: N818 - no error where another reader finds digits
    """A file of a reader's kind holds none. why: the error, should nothing else in the folder be a data set"""

    def __init__(self, why: DataError) -> None:
        super().__init__(why)
        self.why = why


class DatasetFiles(Protocol):
    """The files of one data set."""

    @property
    def parts(self) -> frozenset[str]:
        """Which parts there are: "train", "test" or both."""

    def read(self, part: str, progress: Progress | None) -> Examples:
        """The examples of a part, as they are stored. DataError for damage."""

    def fingerprint(self, progress: Progress | None) -> str:
        """Text that tells these files from others; empty where the examples themselves do that best."""


Reader = Callable[[Path], DatasetFiles | None]
"""Finds what it can read in a folder, or in a file; None where nothing there is of its kind. OSError, DataError, and
NotDigits where another reader may find some."""


def examples_of(
    images: NDArray[np.uint8], labels: NDArray[np.uint8], images_path: object, labels_path: object
) -> Examples:
    """Images and their labels. DataError where they do not go together."""
    if len(images) != len(labels):
        raise DataError(
            "{path} holds {images} images, but {other} {labels} labels; each image needs one.",
            path=images_path,
            images=len(images),
            other=labels_path,
            labels=len(labels),
        )
    return Examples(images, labels)


def at_the_end(progress: Progress | None) -> Progress | None:
    """What the small last part of the work is given: as far as can be seen, all is done."""
    return None if progress is None else lambda _, total: progress(total, total)


def several(path: Path, names: Sequence[str | Phrase]) -> DataError:
    """The error for a folder in which more than one data set lies."""
    found, *others = names
    for name in others:
        found = Phrase("{names}, {name}", names=found, name=name)
    return DataError(
        "{path} holds several data sets ({found}); put the one to use into its own folder.", path=path, found=found
    )
