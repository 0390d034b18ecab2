"""The examples of the training set that stand beside the drawing: a crowd, one of each class, a batch. Knows no Qt.

Which ones is drawn at random, always with the same seed: whoever looks again sees the same. Preparing a thousand
takes a tenth of a second, so that the latest are kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.question import Columns, Question, many_examples
from inkling.data.dataset import Examples
from inkling.errors import DataError
from inkling.network import Architecture, DenseSpec, DropoutSpec, FlattenSpec
from inkling.network.types import Array
from inkling.training.model import Model

SEED = 0
_MANY, _MANY_SLOW = 1000, 100
_MOST_OF_A_BATCH, _MOST_OF_A_SLOW_BATCH = 1000, 256


@dataclass(frozen=True, eq=False, slots=True)
class Sample:
    """Some of the training set, and how the network gets them."""

    examples: Examples
    columns: Columns

    def __len__(self) -> int:
        return len(self.examples)


def is_quick(architecture: Architecture) -> bool:
    """Whether a thousand examples take milliseconds; a convolution takes a hundredth of a second for each."""
    return all(isinstance(one, DenseSpec | FlattenSpec | DropoutSpec) for one in architecture.layers)


def crowd_size(architecture: Architecture) -> int:
    """How many examples are a crowd, where there are so many."""
    return _MANY if is_quick(architecture) else _MANY_SLOW


def size_of_batch(architecture: Architecture, wanted: int | None) -> int:
    """How many of a batch are taken for a step by hand. wanted: None for the full batch"""
    most = _MOST_OF_A_BATCH if is_quick(architecture) else _MOST_OF_A_SLOW_BATCH
    return most if wanted is None else min(wanted, most)


def digits_of(examples: Examples, classes: int) -> NDArray[np.int64]:
    """Places of those that belong to one of the network's classes."""
    return np.flatnonzero(examples.labels < classes)


class Sampler:
    """Draws samples, and keeps the latest of each kind. Used by one worker at a time."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], Sample]] = {}

    def crowd(self, model: Model, examples: Examples) -> Sample:
        """`crowd_size` of them, or all."""
        count = crowd_size(model.network.architecture)
        return self._sample("crowd", model, examples, (count,))

    def batch(self, model: Model, examples: Examples, size: int | None, number: int) -> Sample:
        """The batch of this number, from 0, in an order that begins anew when all have been seen."""
        return self._sample("batch", model, examples, (size_of_batch(model.network.architecture, size), number))

    def each_class(self, model: Model, examples: Examples) -> Sample:
        """One of each class, those of the training set."""
        return self._sample("each", model, examples, ())

    def _sample(self, kind: str, model: Model, examples: Examples, of: tuple[int, ...]) -> Sample:
        classes, inputs = model.network.architecture.classes, model.network.architecture.inputs
        key = (examples, model.normalization, model.preparation, inputs, classes, *of)
        kept = self._kept.get(kind)
        if kept is None or kept[0] != key:
            places = _places(kind, examples, classes, of)
            if not len(places):
                raise DataError("The training set holds none of the classes that this network reads.")
            chosen = examples.take(places)
            kept = key, Sample(chosen, many_examples(model, chosen))
            self._kept[kind] = kept
        return kept[1]


def _places(kind: str, examples: Examples, classes: int, of: tuple[int, ...]) -> NDArray[np.int64]:
    rng, there = np.random.default_rng(SEED), digits_of(examples, classes)
    if kind == "each":
        labels = examples.labels[there]
        return np.array([rng.choice(there[labels == one]) for one in np.unique(labels)], np.int64)
    if kind == "crowd":
        return rng.permutation(there)[: of[0]]
    size = min(of[0], len(there))
    at_once = max(len(there) // max(size, 1), 1)  # whole batches of an epoch
    order = np.random.default_rng([SEED, of[1] // at_once]).permutation(there)
    first = of[1] % at_once * size
    return order[first : first + size]


def mean_gradient(question: Question, check: Callable[[], None]) -> Array:
    """∇C of the mean cost of all the question's examples, (parameters,), a few examples at a time.

    check: called before each few; may end the work by raising
    """
    network, columns = question.network, question.columns
    mean, block = np.zeros(network.theta.size), network.examples_at_once
    for start in range(0, len(columns), block):
        check()
        x, y = columns.x[:, start : start + block], columns.y[:, start : start + block]
        network.loss_and_gradient(x, y, question.loss)
        mean += network.gradient * (x.shape[1] / len(columns))
    return mean
