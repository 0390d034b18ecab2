"""Metrics against brute force: one example at a time, formulas written out."""

import math

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.network import LOSSES, Network, make_loss, mlp
from inkling.training import measure, measure_with_confusion


def a_network(loss: str) -> Network:
    network = Network(mlp((16,), loss=loss, input_shape=(6, 6)))
    network.initialize("normal", rng=np.random.default_rng(3))
    return network


def some_examples(count: int) -> Examples:
    rng = np.random.default_rng(count)
    images = rng.integers(0, 256, (count, 6, 6), dtype=np.uint8)
    return Examples(images, rng.integers(0, 10, count).astype(np.uint8))


def by_hand(network: Network, examples: Examples, loss: str) -> tuple[float, float, np.ndarray]:
    costs, confusion = [], np.zeros((10, 10), np.int64)
    for image, label in zip(examples.images, examples.labels, strict=True):
        answer = network.trace(image / 255)[-1]
        costs.append(
            -math.log(answer.a[label])
            if loss == "cross-entropy"
            else sum(max(0.0, (-1 if j == label else 1) * float(z)) for j, z in enumerate(answer.z))
            if loss == "perceptron"
            else sum((float(a) - (j == label)) ** 2 for j, a in enumerate(answer.a))
        )
        confusion[label, max(range(10), key=lambda j: answer.z[j])] += 1
    return sum(costs) / len(costs), np.trace(confusion) / len(costs), confusion


# One, a few, and more than one block of a thousand, the last one smaller.
@pytest.mark.parametrize("count", [1, 37, 1000, 2345])
@pytest.mark.parametrize("loss", LOSSES)
def test_loss_accuracy_and_confusion(loss: str, count: int) -> None:
    network, examples = a_network(loss), some_examples(count)
    cost, accuracy, wanted = by_hand(network, examples, loss)
    metrics, confusion = measure_with_confusion(network, examples, make_loss(loss))
    assert metrics.loss == pytest.approx(cost, rel=1e-5)
    assert metrics.accuracy == accuracy
    np.testing.assert_array_equal(confusion, wanted)
    assert confusion.dtype == np.int64
    assert confusion.sum() == count
    assert measure(network, examples, make_loss(loss)) == metrics


def test_rows_are_true_and_columns_answered() -> None:
    """A network that always answers 3."""
    network = a_network("mse")
    network.theta[...] = 0
    network.parameters[-1].value[3] = 1
    examples = Examples(np.zeros((4, 6, 6), np.uint8), np.array([3, 7, 7, 9], np.uint8))
    metrics, confusion = measure_with_confusion(network, examples, make_loss("mse"))
    assert metrics.accuracy == 0.25
    answered = {(int(row), int(column)): int(confusion[row, column]) for row, column in np.argwhere(confusion)}
    assert answered == {(3, 3): 1, (7, 3): 2, (9, 3): 1}


def test_measuring_changes_neither_network_nor_examples(noise: Dataset) -> None:
    network = Network(mlp((16, 16)))
    network.initialize(rng=np.random.default_rng(0))
    theta, images = network.theta.copy(), noise.test.images.copy()
    measure_with_confusion(network, noise.test, make_loss("mse"))
    np.testing.assert_array_equal(network.theta, theta)
    np.testing.assert_array_equal(noise.test.images, images)
    assert noise.test.images.dtype == np.uint8
