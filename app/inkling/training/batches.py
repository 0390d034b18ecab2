"""Mini-batches: the training set in a new random order, a few examples at a time.

Images stay uint8 in memory. Some batches' worth at a time is gathered and turned into floats in [0, 1]:
large enough that Python's overhead is shared, small enough to stay in the processor's cache.
"""

from collections.abc import Iterator

import numpy as np

from inkling.data.dataset import Examples
from inkling.errors import SettingsError
from inkling.network.types import Array

_GATHER = 320  # examples turned into floats at once: 1 MB of float32


class Batches:
    """Batches of the same examples, shuffled anew for each epoch; buffers are reused."""

    def __init__(self, examples: Examples, batch_size: int, classes: int) -> None:
        if not 1 <= batch_size <= len(examples):
            raise SettingsError(
                f"The batch size must lie between 1 and the {len(examples)} training examples, not at {batch_size}."
            )
        self._images = examples.images.reshape(len(examples), -1)
        self._labels = examples.labels
        self._batch_size = batch_size
        self._one_hot = np.eye(classes, dtype=np.float32)
        self._per_gather = max(1, _GATHER // batch_size)  # batches
        rows = min(self._per_gather * batch_size, len(examples))
        self._bytes = np.empty((rows, self._images.shape[1]), np.uint8)
        self._floats = np.empty(self._bytes.shape, np.float32)

    @property
    def per_epoch(self) -> int:
        """How many batches show every example once; the last one may be smaller."""
        return -(-len(self._labels) // self._batch_size)

    def shuffled(self, *, rng: np.random.Generator) -> Iterator[tuple[Array, Array]]:
        """One epoch of (x, y): float32 (inputs, batch) and one-hot (classes, batch).

        Each pair lives in buffers that later pairs overwrite.
        """
        order = rng.permutation(len(self._labels))
        size = self._batch_size
        for start in range(0, len(order), len(self._bytes)):
            chosen = order[start : start + len(self._bytes)]
            rows = self._floats[: len(chosen)]
            to_floats(self._images.take(chosen, axis=0, out=self._bytes[: len(chosen)], mode="clip"), rows)
            labels = self._labels[chosen]
            for first in range(0, len(chosen), size):
                # The transpose is a view: one column an example, and no copy.
                yield rows[first : first + size].T, self._one_hot.take(labels[first : first + size], axis=1)


def to_floats(images: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], out: Array) -> Array:
    """out = images / 255; both of the same shape."""
    np.copyto(out, images)  # a plain cast and a product, each vectorised, beat one mixed-type product
    np.multiply(out, np.float32(1 / 255), out=out)
    return out
