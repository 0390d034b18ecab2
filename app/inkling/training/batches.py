"""Mini-batches: the training set in a new random order, a few examples at a time.

Images stay uint8 in memory. Some batches' worth at a time is gathered, turned into floats in [0, 1], changed
at random where the training augments, and prepared as the network wants it: large enough that Python's
overhead is shared, small enough to stay in the processor's cache.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from inkling.data.augmentation import Augmentation, augment
from inkling.data.dataset import Examples
from inkling.data.preparation import Preparation, prepare
from inkling.errors import SettingsError
from inkling.network.types import Array

_GATHER = 160  # examples turned into floats at once: half a megabyte of float32

MicroBatch = tuple[Array, Array]  # what goes through the network at once: x (inputs, size), y (classes, size)
Batch = Iterable[MicroBatch]  # a tuple of one, and several, in turn, for a large batch


def targets(classes: int) -> Array:
    """What the outputs should be, a column for each label: (classes, classes + 1).

    A one for the right class; and for the label after the last, which is no class at all, the same for each: the
    network is to know that it does not know (Hendrycks 2019, outlier exposure).
    """
    even = np.full((classes, 1), 1 / classes)
    return np.concatenate([np.eye(classes), even], axis=1).astype(np.float32)


def check_batch_size(size: int | None, examples: int | None) -> None:
    """SettingsError for a batch of none, or of more examples than there are.

    size: None for all of them; examples: None where their number is not known
    """
    if size is not None and size < 1:
        raise SettingsError("The batch size must be at least 1, not {size}.", size=size)
    if size is not None and examples is not None and size > examples:
        raise SettingsError(
            "A batch of {size} is larger than the {examples} training examples; choose a smaller batch size.",
            size=size,
            examples=examples,
        )


class Batches:
    """Batches of the same examples, shuffled anew for each epoch; their arrays are reused."""

    def __init__(
        self,
        examples: Examples,
        batch_size: int | None,
        classes: int,
        *,
        preparation: Preparation = Preparation(),  # noqa: B008 - frozen
        augmentation: Augmentation = Augmentation(),  # noqa: B008 - frozen
        largest_micro_batch: int = 1000,
    ) -> None:
        """batch_size: None for all examples at once, full-batch gradient descent.

        largest_micro_batch: a batch of more examples goes through the network in several
        """
        size = len(examples) if batch_size is None else batch_size
        check_batch_size(size, len(examples))
        self._images = examples.images.reshape(len(examples), -1)
        self._labels = examples.labels
        self._side = examples.images.shape[1:]
        self.size = size
        self._targets = targets(classes)
        self._preparation, self._augmentation = preparation, augmentation
        self._micro = min(size, largest_micro_batch)
        rows = min(max(1, _GATHER // self._micro) * self._micro, len(examples))
        self._bytes = np.empty((rows, self._images.shape[1]), np.uint8)
        self._floats = np.empty(self._bytes.shape, np.float32)
        self._prepared = None if preparation.is_identity else np.empty((rows, preparation.inputs), np.float32)

    @property
    def per_epoch(self) -> int:
        """How many batches show every example once; the last one may be smaller."""
        return -(-len(self._labels) // self.size)

    def shuffled(self, *, rng: np.random.Generator) -> Iterator[Batch]:
        """One epoch of batches, each as micro-batches: a tuple of one, and several, in turn, for a large batch.

        Each micro-batch lives in arrays that later ones overwrite.
        """
        order = rng.permutation(len(self._labels))
        if self.size > self._micro:
            for start in range(0, len(order), self.size):
                yield self._micro_batches(order[start : start + self.size], rng)
        else:
            for micro_batch in self._micro_batches(order, rng):
                yield (micro_batch,)

    def _micro_batches(self, order: NDArray[np.int64], rng: np.random.Generator) -> Iterator[MicroBatch]:
        size = self._micro
        for start in range(0, len(order), len(self._bytes)):
            chosen = order[start : start + len(self._bytes)]
            rows, labels = self._rows(chosen, rng), self._labels[chosen]
            whole = len(chosen) // size * size
            # One column an example: x as a view, y as an array of its own, which small layers feel.
            x = rows[:whole].reshape(-1, size, rows.shape[1]).transpose(0, 2, 1)
            y = self._targets.take(labels[:whole].reshape(-1, size), axis=1).transpose(1, 0, 2).copy()
            yield from zip(x, y, strict=True)
            if whole < len(chosen):
                yield rows[whole:].T, self._targets.take(labels[whole:], axis=1)

    def _rows(self, chosen: NDArray[np.int64], rng: np.random.Generator) -> Array:
        count = len(chosen)
        rows: Array = to_floats(
            self._images.take(chosen, axis=0, out=self._bytes[:count], mode="clip"), self._floats[:count]
        )
        if not self._augmentation.is_off:
            images = rows.reshape(count, *self._side)
            rows = augment(images, self._augmentation, rng=rng).reshape(count, -1)
        if self._prepared is not None:
            rows = prepare(rows, self._preparation, out=self._prepared[:count])
        return rows


def to_floats(images: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], out: Array) -> Array:
    """`out` = images / 255; both of the same shape."""
    np.copyto(out, images)  # a plain cast and a product, each vectorised, beat one mixed-type product
    np.multiply(out, np.float32(1 / 255), out=out)
    return out
