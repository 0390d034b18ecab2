"""The training loop: events and their order, reproducibility, knobs, measuring, memory, stopping anywhere."""

import tracemalloc
from itertools import pairwise
from time import sleep
from typing import Any

import numpy as np
import pytest

from inkling.data.augmentation import AUGMENTATIONS, Augmentation
from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import fit_preparation
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Network, make_loss, mlp
from inkling.training import (
    OPTIMIZERS,
    BatchEnd,
    Configuration,
    EpochEnd,
    Evaluated,
    EvaluationSchedule,
    Event,
    Knobs,
    TrainingEnd,
    measure,
    train,
)
from inkling.training.evaluator import Evaluator


def begin(configuration: Configuration, seed: int = 0) -> Network:
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, rng=np.random.default_rng(seed))
    return network


def run(
    dataset: Dataset, configuration: Configuration, seed: int = 0, **settings: Any
) -> tuple[Network, list[Event]]:
    network = begin(configuration, seed)
    return network, list(train(network, dataset, configuration, rng=np.random.default_rng(seed), **settings))


def part(dataset: Dataset, count: int) -> Dataset:
    return Dataset(dataset.name, dataset.train.first(count), dataset.test)


def test_events_come_in_this_order(noise: Dataset) -> None:
    """25 examples by tens: three steps an epoch, the last with five."""
    _, events = run(part(noise, 25), Configuration(batch_size=10, epochs=2))
    kinds = [type(event) for event in events]
    an_epoch = [BatchEnd, BatchEnd, BatchEnd, EpochEnd]
    assert kinds == [Evaluated, *an_epoch, *an_epoch, TrainingEnd]
    steps = [event for event in events if isinstance(event, BatchEnd)]
    assert [event.step for event in steps] == [1, 2, 3, 4, 5, 6]
    np.testing.assert_allclose([event.epoch for event in steps], [1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2])
    assert all(np.isfinite(event.cost) and event.cost > 0 for event in steps)
    ends = [event for event in events if isinstance(event, EpochEnd)]
    assert [(event.epoch, event.point.epoch) for event in ends] == [(1, 1.0), (2, 2.0)]
    assert all(event.seconds > 0 for event in ends)
    assert events[0].point.epoch == 0
    assert events[-1] == TrainingEnd(6)


def test_a_batchs_cost_is_from_before_its_step(noise: Dataset) -> None:
    """One batch of all examples: its cost is what was measured before, its step what is measured after."""
    network, events = run(part(noise, 40), Configuration(batch_size=40, epochs=1))
    first, step, end, _ = events
    assert step.cost == pytest.approx(first.point.train_loss, rel=1e-5)
    assert end.point.train_loss == measure(network, noise.train.first(40), make_loss("mse")).loss
    assert end.point.train_loss < first.point.train_loss


def test_points_are_what_measure_says(noise: Dataset) -> None:
    configuration = Configuration(epochs=1)
    before = begin(configuration)
    after, events = run(noise, configuration)
    for network, point in ((before, events[0].point), (after, events[-2].point)):
        for examples, loss, accuracy in (
            (noise.train, point.train_loss, point.train_accuracy),
            (noise.test, point.test_loss, point.test_accuracy),
        ):
            metrics = measure(network, examples, make_loss("mse"))
            assert (loss, accuracy) == (metrics.loss, metrics.accuracy)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_same_seed_gives_the_same_theta_to_the_last_bit(noise: Dataset, optimizer: str) -> None:
    configuration = Configuration(optimizer=optimizer, eta=0.05, batch_size=7, epochs=2)
    first, again = (run(noise, configuration)[0].theta.tobytes() for _ in range(2))
    assert first == again


def test_another_seed_another_theta(noise: Dataset) -> None:
    configuration = Configuration(epochs=1)
    theta = [run(noise, configuration, seed)[0].theta for seed in (0, 1)]
    assert not np.array_equal(*theta)
    # Also where only the order of the examples differs.
    network = begin(configuration, seed=0)
    list(train(network, noise, configuration, rng=np.random.default_rng(1)))
    assert not np.array_equal(network.theta, theta[0])


def test_how_often_it_is_examined_does_not_change_what_it_learns(noise: Dataset) -> None:
    configuration = Configuration(batch_size=1, epochs=3)
    seldom, few = run(noise, configuration)
    often, many = run(
        noise, configuration, evaluation=EvaluationSchedule(every_seconds=0.0, train_limit=5, test_limit=5)
    )
    assert seldom.theta.tobytes() == often.theta.tobytes()
    assert sum(isinstance(event, Evaluated) for event in few) == 1
    looks = [event for event in many if isinstance(event, Evaluated)]
    assert len(looks) > 1
    for before, event in pairwise(many):
        if isinstance(event, Evaluated):
            assert event.point.epoch == before.epoch  # as far as the step before it


def test_at_an_epochs_end_it_is_examined_once(noise: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Evaluator, "is_due", lambda *_now: True)
    _, events = run(part(noise, 30), Configuration(epochs=2))
    kinds = [type(event) for event in events if not isinstance(event, TrainingEnd)]
    a_step, the_last = [BatchEnd, Evaluated], [BatchEnd, EpochEnd]
    assert kinds == [Evaluated, *2 * (a_step + a_step + the_last)]


def test_measuring_keeps_to_its_limits(noise: Dataset) -> None:
    configuration = Configuration(epochs=1)
    network, events = run(noise, configuration, evaluation=EvaluationSchedule(train_limit=30, test_limit=7))
    point, loss = events[-2].point, make_loss("mse")
    assert point.train_loss == measure(network, noise.train.first(30), loss).loss
    assert point.test_loss == measure(network, noise.test.first(7), loss).loss


def test_epochs_go_on_where_an_earlier_run_stopped(noise: Dataset) -> None:
    _, events = run(part(noise, 20), Configuration(epochs=1), epochs_before=2.5)
    assert [event.epoch for event in events if isinstance(event, BatchEnd)] == [3.0, 3.5]
    assert events[0].point.epoch == 2.5
    assert events[-2].epoch == 1
    assert events[-2].point.epoch == 3.5


def test_eta_is_live(noise: Dataset) -> None:
    """Plain SGD on whole batches: each step is exactly −η ∇C with the η of that moment."""
    data, loss = part(noise, 40), make_loss("mse")
    configuration = Configuration(batch_size=40, epochs=4, eta=0.5)
    network, knobs = begin(configuration), Knobs(0.5)
    x, y = (data.train.images.reshape(40, -1) / np.float32(255)).T, np.eye(10, dtype=np.float32)[:, data.train.labels]
    twin = network.copy()
    etas = iter((0.5, 2.0, 0.001, 7.0))
    knobs.eta = next(etas)
    for event in train(network, data, configuration, rng=np.random.default_rng(0), knobs=knobs):
        if isinstance(event, BatchEnd):
            twin.loss_and_gradient(x, y, loss)
            np.testing.assert_allclose(network.theta - twin.theta, -knobs.eta * twin.gradient, rtol=1e-3, atol=1e-6)
            twin.theta[...] = network.theta
            knobs.eta = next(etas, 0.0)


def test_without_knobs_the_configurations_eta_counts(noise: Dataset) -> None:
    configuration = Configuration(epochs=1, eta=0.3)
    alone, _ = run(noise, configuration)
    turned, _ = run(noise, configuration, knobs=Knobs(0.3))
    other, _ = run(noise, configuration, knobs=Knobs(0.4))
    assert alone.theta.tobytes() == turned.theta.tobytes()
    assert alone.theta.tobytes() != other.theta.tobytes()


@pytest.mark.parametrize("steps", [0, 1, 5, 20, 27])
def test_it_can_be_stopped_anywhere(noise: Dataset, steps: int) -> None:
    configuration = Configuration(epochs=3)
    network = begin(configuration)
    events = train(network, noise, configuration, rng=np.random.default_rng(0))
    done = 0
    while done < steps:
        done += isinstance(next(events), BatchEnd)
    theta = network.theta.copy()
    events.close()
    assert next(events, None) is None
    np.testing.assert_array_equal(network.theta, theta)
    # What is left is a network like any other, and it can be trained again.
    assert np.isfinite(network.predict(noise.test.images / 255)).all()
    assert isinstance(list(train(network, noise, configuration, rng=np.random.default_rng(0)))[-1], TrainingEnd)


def test_nothing_happens_between_two_events(noise: Dataset) -> None:
    configuration = Configuration(epochs=1)
    network = begin(configuration)
    theta = network.theta.tobytes()
    events = train(network, noise, configuration, rng=np.random.default_rng(0))
    assert network.theta.tobytes() == theta
    next(events)
    assert network.theta.tobytes() == theta
    next(events)
    assert network.theta.tobytes() != theta


def test_images_stay_bytes() -> None:
    """Training 30 000 images must never hold them all as floats: that would be 94 MB more."""
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (30_000, 28, 28), dtype=np.uint8)
    examples = Examples(images, rng.integers(0, 10, len(images)).astype(np.uint8))
    dataset = Dataset("noise", examples, examples.first(1000))
    configuration = Configuration(batch_size=128, epochs=1)
    network = begin(configuration)
    tracemalloc.start()
    try:
        for _ in train(network, dataset, configuration, rng=rng):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < images.nbytes / 2
    assert images.dtype == np.uint8


@pytest.mark.parametrize(
    ("configuration", "architecture", "error"),
    [
        (Configuration(eta=-1.0), mlp((16,)), SettingsError),
        (Configuration(batch_size=201), mlp((16,)), SettingsError),
        (Configuration(loss="cross-entropy"), mlp((16,), loss="mse"), ArchitectureError),
    ],
)
def test_what_cannot_work_is_said_before_the_first_event(
    noise: Dataset, configuration: Configuration, architecture: Any, error: type[Exception]
) -> None:
    network = Network(architecture)
    with pytest.raises(error):
        next(train(network, noise, configuration, rng=np.random.default_rng(0)))
    assert not network.theta.any()


def test_full_batch_is_one_step_of_plain_gradient_descent(noise: Dataset) -> None:
    """θ ← θ − η ∇C over all examples, once an epoch; the same as a batch of all of them, up to rounding."""
    network, loss = begin(Configuration()), make_loss("mse")
    x, y = (
        (noise.train.images.reshape(200, -1) / np.float32(255)).T,
        np.eye(10, dtype=np.float32)[:, noise.train.labels],
    )
    for _ in range(3):
        network.loss_and_gradient(x, y, loss)
        network.theta -= np.float32(1.5) * network.gradient
    for size in (None, 200):
        trained, events = run(noise, Configuration(batch_size=size, epochs=3))
        assert sum(isinstance(event, BatchEnd) for event in events) == 3
        np.testing.assert_allclose(trained.theta, network.theta, rtol=1e-4, atol=1e-6)


def test_a_full_batch_in_parts_is_the_same_step() -> None:
    """2 300 examples go through the network in three parts; their gradient is that of all at once."""
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (2300, 28, 28), dtype=np.uint8)
    examples = Examples(images, rng.integers(0, 10, 2300).astype(np.uint8))
    configuration = Configuration(batch_size=None, epochs=1)
    before = begin(configuration)
    cost = before.loss_and_gradient(
        (images.reshape(2300, -1) / np.float32(255)).T,
        np.eye(10, dtype=np.float32)[:, examples.labels],
        make_loss("mse"),
    )
    after, events = run(Dataset("noise", examples, examples.first(10)), configuration)
    step = next(event for event in events if isinstance(event, BatchEnd))
    assert step.cost == pytest.approx(cost, rel=1e-5)
    np.testing.assert_allclose(after.theta - before.theta, -1.5 * before.gradient, rtol=1e-3, atol=1e-6)


EVERYTHING = Configuration(
    hidden="conv3x4same:identity batchnorm leaky-relu pool2 flatten dropout0.25 12:gaussian batchnorm dropout0.5",
    preparation="standardize",
    input_size=16,
    augmentation=Augmentation(shift=2.0, rotation=10.0, scale=0.1, shear=5.0, elastic=1.0, pen_width=0.5, noise=0.05),
    loss="cross-entropy",
    initializer="orthogonal",
    optimizer="adamw",
    eta=0.005,
    schedule="cosine",
    warm_up=0.5,
    clip=1.0,
    weight_decay=0.01,
    batch_size=16,
    epochs=3,
    validation=0.2,
    patience=2,
    stop_step=1e-6,
    stop_gradient=1e-6,
)


def run_with_everything(noise: Dataset, seed: int, **settings: Any) -> bytes:
    dataset = noise.with_validation(0.2, rng=np.random.default_rng(1))
    preparation = fit_preparation("standardize", 16, dataset.train.images)
    network, events = run(dataset, EVERYTHING, seed, preparation=preparation, **settings)
    assert isinstance(events[-1], TrainingEnd)
    return network.parameters_and_buffers.tobytes()


def test_the_same_seed_gives_the_same_numbers_with_all_features_on(noise: Dataset) -> None:
    """Dropout, augmentation, batch norm: all draw from the one generator, and looking draws nothing."""
    first = run_with_everything(noise, 0)
    assert run_with_everything(noise, 0) == first
    assert run_with_everything(noise, 0, evaluation=EvaluationSchedule(every_seconds=0.0, train_limit=5)) == first
    assert run_with_everything(noise, 1) != first


def test_seconds_are_those_of_the_loop_and_not_of_whoever_drives_it(noise: Dataset) -> None:
    configuration = Configuration(batch_size=50, epochs=1)
    network = begin(configuration)
    seconds = []
    for event in train(network, noise, configuration, rng=np.random.default_rng(0)):
        if isinstance(event, BatchEnd):
            sleep(0.1)
        elif isinstance(event, EpochEnd):
            seconds.append(event.seconds)
    assert len(seconds) == 1
    assert 0 < seconds[0] < 0.4  # four times 0.1 were slept


def test_seconds_include_gathering_and_augmenting(noise: Dataset) -> None:
    """A step on 100 images takes a fraction of what distorting them takes."""
    seconds = {}
    for name, augmentation in (("plain", Augmentation()), ("distorted", AUGMENTATIONS["simard"])):
        configuration = Configuration(hidden="", batch_size=100, epochs=3, augmentation=augmentation)
        seconds[name] = min(e.seconds for e in run(noise, configuration)[1] if isinstance(e, EpochEnd))
    assert seconds["distorted"] > 1.5 * seconds["plain"]


@pytest.mark.parametrize("tell_every", [0.0, 0.0005, 60.0])
def test_how_often_it_tells_of_its_steps_changes_nothing_else(noise: Dataset, tell_every: float) -> None:
    configuration = Configuration(epochs=2, schedule="cosine", warm_up=0.5)
    plain, all_events = run(noise, configuration)
    network, events = run(noise, configuration, knobs=Knobs(configuration.eta, tell_every))
    assert network.theta.tobytes() == plain.theta.tobytes()
    steps = [event for event in events if isinstance(event, BatchEnd)]
    assert set(steps) <= {event for event in all_events if isinstance(event, BatchEnd)}
    assert len(steps) == {0.0: 40, 60.0: 2}.get(tell_every, len(steps))
    assert {20, 40} <= {event.step for event in steps}  # an epoch's last step is always told of
    others = [[event for event in some if isinstance(event, Evaluated)] for some in (events, all_events)]
    assert others[0] == others[1]


def test_it_tells_of_the_present_step_as_soon_as_it_is_asked_to(noise: Dataset) -> None:
    """The window asks from its own thread when somebody pauses; here it comes between two micro-batches."""
    many = Examples(np.tile(noise.train.images, (24, 1, 1)), np.tile(noise.train.labels, 24))
    configuration = Configuration(batch_size=1200, epochs=1)  # four steps, each in two parts
    looks = 0

    def check() -> None:
        nonlocal looks
        looks += started
        if looks == 3:  # in the second step
            knobs.tell_every = 0.0

    knobs, started = Knobs(1.5, tell_every=60.0, check=check), False
    steps = []
    dataset = Dataset("many", many, noise.test)
    for event in train(begin(configuration), dataset, configuration, rng=np.random.default_rng(0), knobs=knobs):
        started = True
        if isinstance(event, BatchEnd):
            steps.append(event.step)
    assert steps == [2, 3, 4]
