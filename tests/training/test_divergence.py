"""Divergence: an η so large that the cost leaves the finite numbers ends the run and keeps a usable network."""

from collections.abc import Iterable

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.network import Network
from inkling.training import (
    BatchEnd,
    Configuration,
    Diverged,
    EpochEnd,
    EvaluationSchedule,
    Event,
    Knobs,
    TrainingEnd,
    train,
)

# Without a squashing activation nothing holds the sums back.
UNBOUNDED = Configuration(activation="identity", loss="cross-entropy", eta=1000.0, hidden="16-16", epochs=5)
# Deeper, and from weights that are too large already.
STEEP = Configuration(
    activation="identity",
    loss="cross-entropy",
    eta=1000.0,
    hidden="-".join(["16"] * 8),
    initializer="normal",
    batch_size=100,
    epochs=1,
)


def begin(configuration: Configuration) -> Network:
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=np.random.default_rng(0))
    return network


def follow(network: Network, events: Iterable[Event]) -> tuple[list[Event], list[np.ndarray]]:
    """All events, and θ after each."""
    seen, thetas = [], [network.theta.copy()]
    for event in events:
        seen.append(event)
        thetas.append(network.theta.copy())
    return seen, thetas


def test_the_run_ends_with_diverged_and_a_theta_that_it_had(noise: Dataset) -> None:
    network = begin(UNBOUNDED)
    events, thetas = follow(network, train(network, noise, UNBOUNDED, rng=np.random.default_rng(0)))
    last = events[-1]
    assert isinstance(last, Diverged)
    assert last.step < 5 * 20
    assert last.epoch == last.step / 20
    assert not any(isinstance(event, TrainingEnd) for event in events)
    assert np.isfinite(network.theta).all()
    assert any(np.array_equal(network.theta, theta) for theta in thetas[:-1])
    assert all(np.isfinite(event.cost) for event in events if isinstance(event, BatchEnd))


def test_it_diverges_at_the_same_step_however_seldom_it_tells_of_its_steps(noise: Dataset) -> None:
    ends, thetas = [], []
    for tell_every in (0.0, 60.0):
        network, knobs = begin(UNBOUNDED), Knobs(UNBOUNDED.eta, tell_every)
        events = list(train(network, noise, UNBOUNDED, rng=np.random.default_rng(0), knobs=knobs))
        ends.append(events[-1])
        thetas.append(network.theta.tobytes())
    assert isinstance(ends[0], Diverged)
    assert ends[0] == ends[1]
    assert thetas[0] == thetas[1]


def test_the_network_that_is_left_still_answers_and_learns(noise: Dataset) -> None:
    network = begin(UNBOUNDED)
    follow(network, train(network, noise, UNBOUNDED, rng=np.random.default_rng(0)))
    assert np.isfinite(network.predict(noise.test.images / 255)).all()


def test_eta_turned_up_in_the_midst_of_a_run(noise: Dataset) -> None:
    """A good start, then the slider at its end: what was learned before is what is kept."""
    network, knobs = begin(UNBOUNDED), Knobs(0.01)
    configuration = Configuration(activation="identity", loss="cross-entropy", eta=0.01, batch_size=1, epochs=50)
    events, thetas = [], []
    for event in train(network, noise, configuration, rng=np.random.default_rng(0), knobs=knobs):
        events.append(event)
        thetas.append(network.theta.copy())
        if isinstance(event, BatchEnd) and event.step == 250:
            knobs.eta = 1000.0
    assert isinstance(events[-1], Diverged)
    assert events[-1].step > 250
    kept = [
        event.step
        for event, theta in zip(events, thetas, strict=True)
        if isinstance(event, BatchEnd) and np.array_equal(theta, network.theta)
    ]
    assert len(kept) == 1
    assert 150 <= kept[0] <= 250


def test_a_cost_that_is_not_finite_from_the_start_leaves_theta_alone(noise: Dataset) -> None:
    configuration = Configuration(
        activation="identity",
        loss="cross-entropy",
        hidden="-".join(["40"] * 48),
        initializer="normal",
        batch_size=200,
        epochs=1,
    )
    network = begin(configuration)
    theta = network.theta.copy()
    with np.errstate(all="ignore"):
        events, _ = follow(network, train(network, noise, configuration, rng=np.random.default_rng(0)))
    assert events[-1] == Diverged(0, 0.0)
    np.testing.assert_array_equal(network.theta, theta)


@pytest.mark.parametrize(
    "evaluation",
    [EvaluationSchedule(every_seconds=0.0, train_limit=5, test_limit=5), EvaluationSchedule()],
    ids=["often", "epochs"],
)
def test_divergence_is_an_event_also_where_examining_meets_it_first(
    noise: Dataset, evaluation: EvaluationSchedule
) -> None:
    """No RuntimeWarning (an error here) while the loss of a diverged network is measured."""
    configuration = Configuration(
        activation="identity", loss="cross-entropy", eta=1000.0, hidden="-".join(["16"] * 4), batch_size=200, epochs=3
    )
    network = begin(configuration)
    events, _ = follow(
        network, train(network, noise, configuration, rng=np.random.default_rng(0), evaluation=evaluation)
    )
    assert isinstance(events[-1], Diverged)


def test_the_theta_that_is_kept_has_a_finite_cost(noise: Dataset) -> None:
    network = begin(STEEP)
    with np.errstate(all="ignore"):
        events, _ = follow(network, train(network, noise, STEEP, rng=np.random.default_rng(0)))
        assert isinstance(events[-1], Diverged)
        assert np.isfinite(network.predict(noise.train.images / 255)).all()


def test_a_last_step_that_diverges_is_noticed(noise: Dataset) -> None:
    """One step an epoch, one epoch: no later batch would find out."""
    configuration = Configuration(
        activation="identity",
        loss="cross-entropy",
        eta=1000.0,
        hidden="-".join(["16"] * 8),
        initializer="normal",
        batch_size=200,
        epochs=1,
    )
    network = begin(configuration)
    with np.errstate(all="ignore"):
        events, _ = follow(network, train(network, noise, configuration, rng=np.random.default_rng(0)))
        assert np.isfinite(network.predict(noise.train.images / 255)).all()
    assert isinstance(events[-1], Diverged)
    assert all(np.isfinite(event.point.train_loss) for event in events if isinstance(event, EpochEnd))


def test_sigmoid_and_squares_do_not_diverge_whatever_eta(noise: Dataset) -> None:
    """They saturate instead: the cost of an example is at most ten, and the run goes to its end."""
    configuration = Configuration(eta=1000.0, epochs=2)
    network = begin(configuration)
    events, _ = follow(network, train(network, noise, configuration, rng=np.random.default_rng(0)))
    assert isinstance(events[-1], TrainingEnd)
    assert np.isfinite(network.theta).all()


def test_running_statistics_come_back_with_theta(noise: Dataset) -> None:
    """They were moved by the very batch that gave the last cost known to be finite."""
    configuration = Configuration(
        hidden="16:identity batchnorm", activation="identity", loss="cross-entropy", batch_size=2, eta=0.01, epochs=2
    )
    network, knobs = begin(configuration), Knobs(0.01)
    thetas, states = [], []
    for event in train(network, noise, configuration, rng=np.random.default_rng(0), knobs=knobs):
        if isinstance(event, BatchEnd):
            thetas.append(network.theta.copy())
            states.append(network.parameters_and_buffers[network.theta.size :].copy())
            if event.step == 130:
                knobs.eta = 3e38
    assert isinstance(event, Diverged)
    kept = next(n for n, theta in enumerate(thetas) if np.array_equal(theta, network.theta))
    assert kept == 99  # θ as step 100 left it and the batch after found it sound
    np.testing.assert_array_equal(network.parameters_and_buffers[network.theta.size :], states[kept + 1])
    assert np.isfinite(network.parameters_and_buffers).all()
    assert np.isfinite(network.predict(noise.test.images / 255)).all()
