"""Metrics: how good a network is on examples that it does not learn from at that moment."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Examples
from inkling.data.preparation import Preparation, prepare
from inkling.network import Loss, Network
from inkling.training.batches import targets, to_floats

_AS_IT_IS = Preparation()


@dataclass(frozen=True, slots=True)
class Metrics:
    """Mean cost, and the fraction of examples of a class whose largest output is the right one."""

    loss: float
    accuracy: float


def measure(
    network: Network,
    examples: Examples,
    loss: Loss,
    preparation: Preparation = _AS_IT_IS,
    *,
    check: Callable[[], None] | None = None,
) -> Metrics:
    """Loss and accuracy over all the examples. check: called now and then; may wait, or end the work by raising."""
    metrics, _, _ = _examine(network, examples, loss, preparation, check)
    return metrics


def measure_part_and_all(
    network: Network,
    examples: Examples,
    part: int | None,
    loss: Loss,
    preparation: Preparation = _AS_IT_IS,
    *,
    check: Callable[[], None] | None = None,
) -> tuple[Metrics, Metrics]:
    """The same over the first `part` of the examples (None: all), and over all: in one pass, which costs no more."""
    metrics, of_part, _ = _examine(network, examples, loss, preparation, check, part=part)
    return of_part, metrics


def measure_with_confusion(
    network: Network, examples: Examples, loss: Loss, preparation: Preparation = _AS_IT_IS
) -> tuple[Metrics, NDArray[np.int64]]:
    """Loss and accuracy, and the confusion matrix: int64 (classes, classes), rows true, columns answered."""
    metrics, _, answers = _examine(network, examples, loss, preparation)
    classes = network.architecture.classes
    of_a_class = examples.labels < classes
    pairs = examples.labels[of_a_class].astype(np.int64) * classes + answers[of_a_class]
    return metrics, np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def _examine(
    network: Network,
    examples: Examples,
    loss: Loss,
    preparation: Preparation,
    check: Callable[[], None] | None = None,
    *,
    part: int | None = None,
) -> tuple[Metrics, Metrics, NDArray[np.int64]]:
    """Metrics over all and over the first `part` of the examples, and the class that each was answered with."""
    part = len(examples) if part is None else min(part, len(examples))
    images = examples.images.reshape(len(examples), -1)
    wanted = targets(network.architecture.classes).astype(network.dtype, copy=False)
    block = network.examples_at_once
    floats = np.empty((min(block, len(examples)), images.shape[1]), np.float32)
    answers = np.empty(len(examples), np.int64)
    total = total_of_part = 0.0
    for start in range(0, len(examples), block):
        if check is not None:
            check()
        labels = examples.labels[start : start + block]
        rows = to_floats(images[start : start + block], floats[: len(labels)])
        # As in `Batches`: images that need no preparation may be of any size, such as the two inputs of XOR.
        inputs = (rows if preparation.is_identity else prepare(rows, preparation)).astype(network.dtype, copy=False)
        outputs = network.outputs(inputs.T, loss)
        cost = len(labels) * loss.value_and_gradient(outputs, wanted[:, labels], np.empty_like(outputs))
        total += cost
        answers[start : start + block] = outputs.argmax(axis=0)
        count = min(part - start, len(labels))
        if count == len(labels):
            total_of_part += cost
        elif count > 0:
            some = outputs[:, :count].copy()
            total_of_part += count * loss.value_and_gradient(some, wanted[:, labels[:count]], np.empty_like(some))
    classes = network.architecture.classes
    return (
        _metrics(total, answers, examples.labels, classes),
        _metrics(total_of_part, answers[:part], examples.labels[:part], classes),
        answers,
    )


def _metrics(total: float, answers: NDArray[np.int64], labels: NDArray[np.uint8], classes: int) -> Metrics:
    """total: cost of all examples"""
    right = int(np.count_nonzero(answers == labels))
    of_a_class = int(np.count_nonzero(labels < classes))
    return Metrics(total / len(labels), right / max(of_a_class, 1))
