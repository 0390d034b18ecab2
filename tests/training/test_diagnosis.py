"""Runs that learn nothing say so and why; runs that are merely slow are left in peace."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.errors import Phrase
from inkling.network import make_loss
from inkling.training import Configuration, Diverged, EpochEnd, EvaluationSchedule, Warned
from inkling.training.diagnosis import Guessing, guessing, has_exploded, is_at_chance, stands_still
from inkling.training.run import Run


def patterns(count: int, seed: int) -> Examples:
    """Ten patterns of blocks, noisy and dimmed: a network learns them within an epoch or two."""
    rng = np.random.default_rng(seed)
    blocks = np.kron(np.random.default_rng(7).integers(0, 2, (10, 7, 7)), np.ones((4, 4)))
    labels = np.arange(count) % 10
    images = blocks[labels] * rng.uniform(100, 200, (count, 1, 1)) + rng.normal(0, 30, (count, 28, 28))
    return Examples(np.clip(images, 0, 255).astype(np.uint8), labels.astype(np.uint8))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return Dataset("patterns", patterns(2000, 0), patterns(1000, 1))


def warnings(dataset: Dataset, **settings: Any) -> list[Phrase | None]:
    """What a run says, epoch after epoch, where that changes."""
    configuration = replace(Configuration(epochs=5), **settings)
    run = Run(configuration, dataset, start_from=None, evaluation=EvaluationSchedule())
    return [event.sentence for event in run.events() if isinstance(event, Warned)]


STUCK: list[tuple[str, dict[str, Any]]] = [
    ("saturated", {"eta": 30.0}),
    ("saturated", {"eta": 0.5, "optimizer": "adam"}),
    ("silent (dead ReLUs)", {"activation": "relu", "loss": "cross-entropy", "eta": 3.0}),
    ("began alike", {"activation": "relu", "loss": "cross-entropy", "initializer": "zeros", "eta": 0.01}),
    ("cost has grown", {"activation": "tanh", "loss": "cross-entropy", "eta": 30.0}),
]


@pytest.mark.parametrize(("why", "settings"), STUCK)
def test_a_stuck_run_says_so_and_why(dataset: Dataset, why: str, settings: dict[str, Any]) -> None:
    said = warnings(dataset, **settings)
    assert said
    assert why in str(said[0])
    assert "begin anew" in str(said[0])


def test_it_is_said_after_the_third_epoch_at_chance(dataset: Dataset) -> None:
    run = Run(Configuration(epochs=5, eta=30.0), dataset, start_from=None, evaluation=EvaluationSchedule())
    kinds = [type(event) for event in run.events() if isinstance(event, EpochEnd | Warned | Diverged)]
    assert kinds == [EpochEnd, EpochEnd, EpochEnd, Warned, EpochEnd, EpochEnd]


HEALTHY: list[dict[str, Any]] = [
    {},
    {"eta": 0.01},
    {"eta": 0.001},
    {"eta": 0.0001},
    {"activation": "relu", "loss": "cross-entropy", "eta": 0.05},
    {"activation": "tanh", "loss": "cross-entropy", "eta": 0.1},
    {"optimizer": "adam", "eta": 0.001},
    {"optimizer": "adam", "loss": "cross-entropy", "eta": 0.00002, "epochs": 12},
    {"hidden": "", "loss": "cross-entropy", "eta": 0.5},
    {"batch_size": None, "eta": 1.5},
    {"eta": 30.0, "epochs": 2},
]


@pytest.mark.parametrize("settings", HEALTHY)
def test_a_run_that_learns_or_is_slow_is_left_in_peace(dataset: Dataset, settings: dict[str, Any]) -> None:
    assert warnings(dataset, **settings) == []


def test_xor_which_starts_slowly_is_left_in_peace() -> None:
    images = np.array([[[0, 0]], [[0, 255]], [[255, 0]], [[255, 255]]], np.uint8)
    examples = Examples(np.tile(images, (50, 1, 1)), np.tile(np.array([0, 1, 1, 0], np.uint8), 50))
    by_guessing = guessing(examples, 2, make_loss("mse"))
    assert 0.5 < by_guessing.accuracy < 0.75
    few = guessing(Examples(images, np.array([0, 1, 1, 0], np.uint8)), 2, make_loss("mse"))
    assert not is_at_chance([0.5, 0.5, 0.5], few)  # of four examples, no accuracy says anything


def test_watching_changes_nothing(dataset: Dataset) -> None:
    def theta(epochs: int) -> bytes:
        run = Run(Configuration(epochs=epochs, eta=30.0), dataset, start_from=None, evaluation=EvaluationSchedule())
        states = [run.network.theta.tobytes() for event in run.events() if isinstance(event, EpochEnd)]
        return states[1]

    assert theta(5) == theta(2)


@pytest.mark.parametrize("loss", ["mse", "cross-entropy"])
def test_guessing_knows_the_commonest_class(loss: str) -> None:
    labels = np.array([0] * 300 + [1] * 100, np.uint8)
    examples = Examples(np.zeros((400, 28, 28), np.uint8), labels)
    found = guessing(examples, 2, make_loss(loss))
    assert found.accuracy == pytest.approx(0.75 + 3 * np.sqrt(0.75 * 0.25 / 400))
    entropy = -(0.75 * np.log(0.75) + 0.25 * np.log(0.25))
    assert found.loss == pytest.approx(2 * 0.25 * 0.75 if loss == "mse" else entropy, rel=1e-4)


def test_signs() -> None:
    chance = Guessing(accuracy=0.12, loss=0.9)
    assert is_at_chance([0.5, 0.1, 0.11, 0.1], chance)
    assert not is_at_chance([0.1, 0.11, 0.13], chance)
    assert not is_at_chance([0.1, 0.1], chance)
    assert has_exploded([2.5, 730.0], chance)
    assert not has_exploded([500.0, 400.0], chance)  # it began with large weights
    assert not has_exploded([2.5, 20.0], chance)
    assert has_exploded([2.5, 730.0, 20.0], chance, already=True)
    assert stands_still([0.9, 0.9, 0.9])
    assert not stands_still([0.95, 0.93, 0.91])
    assert not stands_still([2.36, 2.348, 2.337])  # slow, but steady
    assert stands_still([0.906, 0.9, 0.8999])
    assert stands_still([0.9037, 0.9003, 0.9065])
