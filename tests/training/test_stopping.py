"""Stopping rules: each stops where it should and says why; early stopping keeps the best θ; the test set is mute."""

import math
from dataclasses import replace

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.errors import SettingsError
from inkling.network import Network, make_loss
from inkling.training import (
    BatchEnd,
    Configuration,
    Diverged,
    EpochEnd,
    Event,
    Knobs,
    Point,
    TrainingEnd,
    measure,
    train,
)
from inkling.training.stopping import StoppingRules

# What is held out of few examples is soon learned by heart no better.
EARLY = Configuration(hidden="16", eta=2.0, batch_size=10, epochs=60, patience=3, validation=0.5)


def begin(configuration: Configuration) -> Network:
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=np.random.default_rng(0))
    return network


def held_out(dataset: Dataset, count: int, part: float = 0.5) -> Dataset:
    return dataset.with_train_size(count).with_validation(part, rng=np.random.default_rng(7))


def follow(dataset: Dataset, configuration: Configuration) -> tuple[Network, list[Event], list[np.ndarray]]:
    """The network at the end, all events, and its numbers after each epoch."""
    network, events, numbers = begin(configuration), [], []
    for event in train(network, dataset, configuration, rng=np.random.default_rng(0)):
        events.append(event)
        if isinstance(event, EpochEnd):
            numbers.append(network.parameters_and_buffers.copy())
    return network, events, numbers


def ends(events: list[Event]) -> list[EpochEnd]:
    return [event for event in events if isinstance(event, EpochEnd)]


def test_all_epochs_are_a_reason_too(noise: Dataset) -> None:
    _, events, _ = follow(noise, Configuration(hidden="5", epochs=3))
    assert events[-1] == TrainingEnd(60, "epochs", None)


@pytest.mark.parametrize("limit", [0.5, 0.2])
def test_it_stops_when_theta_hardly_changes(digits: Dataset, limit: float) -> None:
    """‖Δθ‖ over an epoch, measured here from outside."""
    dataset = digits.with_train_size(100)
    configuration = Configuration(hidden="8", epochs=300, stop_step=limit)
    start = begin(configuration).theta
    _, events, numbers = follow(dataset, configuration)
    steps = [float(np.linalg.norm(b - a)) for a, b in zip([start, *numbers], numbers, strict=False)]
    assert steps[-1] < limit
    assert all(step >= limit for step in steps[:-1])
    assert 1 < len(steps) < 300
    assert events[-1] == TrainingEnd(10 * len(steps), "step", None)


@pytest.mark.parametrize("limit", [0.1, 0.05])
def test_it_stops_when_the_gradient_is_small(digits: Dataset, limit: float) -> None:
    """‖∇C‖ averaged over an epoch's batches: with all examples in one, that is the gradient itself."""
    dataset = digits.with_train_size(100)
    configuration = Configuration(hidden="8", epochs=300, batch_size=None, stop_gradient=limit)
    network, loss = begin(configuration), make_loss("mse")
    twin = network.copy()
    x = (dataset.train.images.reshape(100, -1) / np.float32(255)).T
    y = np.eye(10, dtype=np.float32)[:, dataset.train.labels]
    norms = []
    for event in train(network, dataset, configuration, rng=np.random.default_rng(0)):
        if isinstance(event, BatchEnd):
            twin.loss_and_gradient(x, y, loss)
            norms.append(float(np.linalg.norm(twin.gradient)))
            twin.theta[...] = network.theta
    assert norms[-1] < limit * (1 + 1e-4)
    assert all(norm >= limit * (1 - 1e-4) for norm in norms[:-1])
    assert 1 < len(norms) < 300
    assert event == TrainingEnd(len(norms), "gradient", None)


def test_the_gradient_of_an_epoch_is_the_mean_of_its_batches(noise: Dataset) -> None:
    """Batches that pull in opposite directions cancel: that, not each one's length, is ‖∇C‖."""
    network = begin(Configuration(hidden="5"))
    rules = StoppingRules(network, Configuration(hidden="5", stop_gradient=0.5))
    for sign in (1.0, -1.0):
        network.gradient[...] = sign
        rules.after_gradient()
    assert rules.after_epoch(math.nan) == "gradient"
    # The sums begin anew with each epoch.
    network.gradient[...] = 1.0
    rules.after_gradient()
    assert rules.after_epoch(math.nan) is None


def test_the_gradient_that_counts_is_the_unclipped_one(noise: Dataset) -> None:
    configuration = Configuration(hidden="5", epochs=2, clip=1e-6, stop_gradient=1e-3)
    _, events, _ = follow(noise, configuration)
    assert events[-1] == TrainingEnd(40, "epochs", None)


def test_early_stopping_waits_and_puts_the_best_back(digits: Dataset) -> None:
    dataset = held_out(digits, 120)
    network, events, numbers = follow(dataset, EARLY)
    losses = [event.point.validation_loss for event in ends(events)]
    best = int(np.argmin(losses))
    last = events[-1]
    assert isinstance(last, TrainingEnd)
    assert last.reason == "patience"
    # The best, and three epochs that were none better.
    assert len(losses) == best + 1 + 3 < 60
    assert last.steps == 6 * len(losses)
    np.testing.assert_array_equal(network.parameters_and_buffers, numbers[best])
    assert not np.array_equal(numbers[best], numbers[-1])


def test_the_final_point_is_that_of_the_network_that_is_left(digits: Dataset) -> None:
    dataset = held_out(digits, 120)
    network, events, _ = follow(dataset, EARLY)
    point, loss = events[-1].point, make_loss("mse")
    assert isinstance(point, Point)
    for examples, cost, accuracy in (
        (dataset.train, point.train_loss, point.train_accuracy),
        (dataset.validation, point.validation_loss, point.validation_accuracy),
        (dataset.test, point.test_loss, point.test_accuracy),
    ):
        metrics = measure(network, examples, loss)
        assert (cost, accuracy) == (metrics.loss, metrics.accuracy)
    assert point.validation_loss == min(event.point.validation_loss for event in ends(events))
    assert point.epoch == ends(events)[-1].point.epoch


def test_the_best_is_put_back_whatever_ends_the_training(digits: Dataset) -> None:
    """The epochs run out before the patience does."""
    dataset = held_out(digits, 120)
    stopped, _, _ = follow(dataset, EARLY)
    _, events, _ = follow(dataset, EARLY)
    configuration = replace(EARLY, epochs=len(ends(events)) - 1)
    network, events, _ = follow(dataset, configuration)
    assert events[-1].reason == "epochs"
    assert events[-1].point is not None
    np.testing.assert_array_equal(network.parameters_and_buffers, stopped.parameters_and_buffers)


def test_where_the_last_is_the_best_nothing_is_put_back(digits: Dataset) -> None:
    configuration = replace(EARLY, eta=0.1, epochs=2)
    dataset = held_out(digits, 1000, 0.2)
    network, events, numbers = follow(dataset, configuration)
    losses = [event.point.validation_loss for event in ends(events)]
    assert losses[1] < losses[0]
    assert events[-1] == TrainingEnd(160, "epochs", None)
    np.testing.assert_array_equal(network.parameters_and_buffers, numbers[-1])


def test_without_patience_the_validation_set_is_only_looked_at(digits: Dataset) -> None:
    dataset = held_out(digits, 120)
    configuration = replace(EARLY, patience=0, epochs=8)
    watched, events, _ = follow(dataset, configuration)
    assert all(math.isfinite(event.point.validation_loss) for event in ends(events))
    assert events[-1] == TrainingEnd(48, "epochs", None)
    alone, events, _ = follow(replace(dataset, validation=None), replace(configuration, validation=0.0))
    assert all(math.isnan(event.point.validation_accuracy) for event in ends(events))
    np.testing.assert_array_equal(watched.parameters_and_buffers, alone.parameters_and_buffers)


def test_early_stopping_needs_something_to_decide_by(noise: Dataset) -> None:
    with pytest.raises(SettingsError, match=r"^Early stopping decides by a validation split, and .* has none\.$"):
        next(train(begin(EARLY), noise, EARLY, rng=np.random.default_rng(0)))


@pytest.mark.parametrize("change", [{}, {"stop_step": 0.5}, {"stop_gradient": 0.05, "patience": 4}], ids=str)
def test_the_test_set_decides_nothing(digits: Dataset, change: dict[str, object]) -> None:
    """Other test labels, other test images, hardly any test: the same θ, and the same end."""
    configuration = replace(EARLY, epochs=15, **change)
    dataset = held_out(digits, 120)
    wrong = Examples(dataset.test.images, (9 - dataset.test.labels).astype(np.uint8))
    dark = Examples(np.zeros((1, 28, 28), np.uint8), np.zeros(1, np.uint8))
    results = [follow(replace(dataset, test=test), configuration) for test in (dataset.test, wrong, dark)]
    thetas = {network.parameters_and_buffers.tobytes() for network, _, _ in results}
    assert len(thetas) == 1
    assert len({(events[-1].steps, events[-1].reason) for _, events, _ in results}) == 1
    accuracies = {ends(events)[-1].point.test_accuracy for _, events, _ in results}
    assert len(accuracies) > 1  # it was examined on them all the same


def test_divergence_is_not_early_stopping(noise: Dataset) -> None:
    configuration = Configuration(
        hidden="16-16",
        activation="identity",
        loss="cross-entropy",
        eta=0.01,
        epochs=5,
        validation=0.2,
        patience=2,
    )
    network, knobs = begin(configuration), Knobs(0.01)
    dataset = noise.with_validation(0.2, rng=np.random.default_rng(0))
    for event in train(network, dataset, configuration, rng=np.random.default_rng(0), knobs=knobs):
        if isinstance(event, EpochEnd):
            knobs.eta = 1000.0
    assert isinstance(event, Diverged)
    assert np.isfinite(network.parameters_and_buffers).all()


def test_a_run_that_goes_on_never_ends_with_something_worse(digits: Dataset) -> None:
    rng = np.random.default_rng(0)
    dataset = digits.with_validation(0.2, rng=rng)
    good = Configuration(epochs=5, eta=1.0, validation=0.2, patience=5)
    network = Network(good.architecture())
    network.initialize(rng=rng)
    for _ in train(network, dataset, good, rng=rng):
        pass
    before = network.theta.copy()
    for _ in train(network, dataset, replace(good, eta=900.0, patience=2), rng=rng):
        pass
    np.testing.assert_array_equal(network.theta, before)
