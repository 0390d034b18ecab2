"""The whole engine at once: it learns."""

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.network import Network, parse_architecture
from inkling.training import OPTIMIZERS, Configuration, EpochEnd, TrainingEnd, train
from inkling.training.optimizer_choice import optimizer_class, uses_gradient


def learn(dataset: Dataset, configuration: Configuration) -> list[EpochEnd]:
    network = Network(configuration.architecture())
    rng = np.random.default_rng(configuration.seed)
    network.initialize(configuration.initializer, rng=rng)
    events = list(train(network, dataset, configuration, rng=rng))
    assert isinstance(events[-1], TrainingEnd)
    return [event for event in events if isinstance(event, EpochEnd)]


@pytest.mark.slow
@pytest.mark.parametrize("loss", ["mse", "cross-entropy"])
@pytest.mark.parametrize("optimizer", [name for name in OPTIMIZERS if uses_gradient(name)])
def test_every_optimizer_learns_digits_with_its_own_eta(digits: Dataset, optimizer: str, loss: str) -> None:
    """784-16-16-10 on 3 000 digits: far past chance (10 %) on digits that it never saw, within ten epochs."""
    eta = optimizer_class(optimizer).default_eta / (1 if loss == "mse" else 5)
    ends = learn(digits, Configuration(optimizer=optimizer, loss=loss, eta=eta, epochs=10))
    assert ends[-1].point.test_accuracy > 0.6
    assert ends[-1].point.train_loss < ends[0].point.train_loss


@pytest.mark.slow
def test_xor_from_its_four_corners() -> None:
    """Two inputs, a hidden layer of four: what no single layer can do."""
    images = np.array([[[0, 0]], [[0, 255]], [[255, 0]], [[255, 255]]], np.uint8)
    corners = Examples(images, np.array([0, 1, 1, 0], np.uint8))
    dataset = Dataset("xor", corners, corners, ("0", "1"))
    configuration = Configuration(eta=2.0, batch_size=4, epochs=2_000)
    accuracy = {}
    for spec in ("2-4-2", "2-2"):
        network = Network(parse_architecture(spec, activation="tanh"))
        rng = np.random.default_rng(0)
        network.initialize("normal", rng=rng)
        accuracy[spec] = [
            event.point.test_accuracy
            for event in train(network, dataset, configuration, rng=rng)
            if isinstance(event, EpochEnd)
        ][-1]
    assert accuracy["2-4-2"] == 1
    assert accuracy["2-2"] < 1


@pytest.mark.mnist
def test_mnist_by_the_courses_numbers(mnist: Dataset) -> None:
    """Two of the thirty epochs: 90 % of the test set. (Thirty reach 94 %; `inkling train` shows it.)"""
    ends = learn(mnist, Configuration(dataset="mnist", epochs=2))
    assert ends[-1].point.test_accuracy >= 0.9
