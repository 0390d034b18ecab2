"""A run: a network of its own, the examples that were asked for, and epochs that go on."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.data.preparation import fit_preparation
from inkling.errors import ArchitectureError, DataError, SettingsError
from inkling.network import Network, make_loss
from inkling.training import (
    BatchEnd,
    Configuration,
    Evaluated,
    EvaluationSchedule,
    History,
    Point,
    TrainingEnd,
    measure,
)
from inkling.training.model import Model
from inkling.training.run import Run

CONFIGURATION = Configuration(dataset="noise", hidden="5", epochs=2)


@pytest.fixture(scope="module")
def noise(noise: Dataset) -> Dataset:
    """60 + 20 random images with random labels."""
    return replace(noise, train=noise.train.first(60), test=noise.test.first(20))


def a_model(dataset: Dataset, *points: Point) -> Model:
    network = Network(CONFIGURATION.architecture())
    network.initialize("normal", rng=np.random.default_rng(9))
    return Model(network=network, configuration=CONFIGURATION, history=History(points))


def test_a_new_network_fits_the_data_and_comes_from_the_seed(noise: Dataset) -> None:
    runs = [
        Run(replace(CONFIGURATION, seed=seed), noise, start_from=None, evaluation=EvaluationSchedule())
        for seed in (0, 0, 1)
    ]
    assert runs[0].network.architecture.short == "784-5-10"
    assert runs[0].epochs_before == 0
    fresh = Network(runs[0].network.architecture)
    fresh.initialize(CONFIGURATION.initializer, rng=np.random.default_rng(0))
    np.testing.assert_array_equal(runs[0].network.theta, fresh.theta)
    for run in runs:
        assert isinstance(list(run.events())[-1], TrainingEnd)
    thetas = [run.network.theta.tobytes() for run in runs]
    assert thetas[0] == thetas[1] != thetas[2]


def test_it_trains_a_copy_of_the_model(noise: Dataset) -> None:
    model = a_model(noise, Point(0.0), Point(3.5))
    kept = model.network.theta.copy()
    run = Run(CONFIGURATION, noise, start_from=model, evaluation=EvaluationSchedule())
    np.testing.assert_array_equal(run.network.theta, kept)
    events = list(run.events())
    np.testing.assert_array_equal(model.network.theta, kept)
    assert not np.array_equal(run.network.theta, kept)
    assert len(model.history) == 2
    # 60 examples by tens: the axis goes on at 3.5.
    assert run.epochs_before == 3.5
    assert isinstance(events[0], Evaluated)
    assert events[0].point.epoch == 3.5
    steps = [event for event in events if isinstance(event, BatchEnd)]
    np.testing.assert_allclose([event.epoch for event in steps], 3.5 + np.arange(1, 13) / 6)


def test_going_on_shows_the_examples_in_another_order(noise: Dataset) -> None:
    """The same seed, the same θ, but not the same first epoch again."""
    thetas = []
    for points in ((Point(0.0),), (Point(0.0), Point(1.0))):
        run = Run(CONFIGURATION, noise, start_from=a_model(noise, *points), evaluation=EvaluationSchedule())
        next(event for event in run.events() if isinstance(event, BatchEnd))
        thetas.append(run.network.theta.tobytes())
    assert thetas[0] != thetas[1]


def test_knobs_begin_at_the_configurations_eta(noise: Dataset) -> None:
    run = Run(replace(CONFIGURATION, eta=0.25), noise, start_from=None, evaluation=EvaluationSchedule())
    assert run.knobs.eta == 0.25
    events = run.events()
    next(events)
    before = run.network.theta.copy()
    run.knobs.eta = 0.0
    next(events)
    np.testing.assert_array_equal(run.network.theta, before)


@pytest.mark.parametrize(("size", "batches"), [(None, 6), (60, 6), (25, 3), (10, 1)])
def test_train_size_takes_the_first_examples(noise: Dataset, size: int | None, batches: int) -> None:
    run = Run(replace(CONFIGURATION, train_size=size), noise, start_from=None, evaluation=EvaluationSchedule())
    assert run.batches_per_epoch == batches
    np.testing.assert_array_equal(run.dataset.train.images, noise.train.images[:size])
    assert run.dataset.test is noise.test
    steps = sum(isinstance(event, BatchEnd) for event in run.events())
    assert steps == 2 * batches


def test_more_examples_than_there_are_get_a_sentence(noise: Dataset) -> None:
    with pytest.raises(DataError, match=r"data set noise has 60 training examples, not 61\.$"):
        noise.with_train_size(61)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"eta": 0.0}, SettingsError),
        ({"train_size": 61}, DataError),
        ({"validation": 0.001}, DataError),
        ({"hidden": "0"}, ArchitectureError),
        ({"hidden": "16 conv3x4"}, ArchitectureError),
        ({"preparation": "whiten"}, SettingsError),
        ({"patience": 3}, SettingsError),
        pytest.param(
            {"batch_size": 61},
            SettingsError,
        ),
    ],
    ids=str,
)
def test_what_cannot_work_makes_no_run(noise: Dataset, change: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error, match=r"\.$"):
        Run(replace(CONFIGURATION, **change), noise, start_from=None, evaluation=EvaluationSchedule())


def test_a_full_batch_is_one_step_an_epoch(noise: Dataset) -> None:
    run = Run(replace(CONFIGURATION, batch_size=None), noise, start_from=None, evaluation=EvaluationSchedule())
    assert run.batches_per_epoch == 1
    assert sum(isinstance(event, BatchEnd) for event in run.events()) == 2


def test_the_preparation_is_fitted_once_and_goes_on_with_the_model(noise: Dataset) -> None:
    """A model that goes on with other examples sees them through the same eyes as before."""
    configuration = replace(CONFIGURATION, preparation="standardize", input_size=16)
    first = Run(configuration, noise, start_from=None, evaluation=EvaluationSchedule())
    assert first.network.architecture.inputs == 256
    assert first.preparation == fit_preparation("standardize", 16, noise.train.images)
    assert isinstance(list(first.events())[-1], TrainingEnd)
    model = Model(network=first.network, configuration=configuration, preparation=first.preparation)
    second = Run(replace(configuration, train_size=20), noise, start_from=model, evaluation=EvaluationSchedule())
    assert second.preparation == first.preparation
    assert second.preparation != fit_preparation("standardize", 16, noise.train.images[:20])


def test_it_trains_on_prepared_inputs(noise: Dataset) -> None:
    """The loop is handed the run's preparation: its first point is what `measure` says with it."""
    configuration = replace(CONFIGURATION, preparation="standardize")
    run = Run(configuration, noise, start_from=None, evaluation=EvaluationSchedule())
    point = next(run.events()).point
    metrics = measure(run.network, noise.test, make_loss("mse"), run.preparation)
    assert (point.test_loss, point.test_accuracy) == (metrics.loss, metrics.accuracy)
    assert point.test_loss != measure(run.network, noise.test, make_loss("mse")).loss


def test_the_initializers_deviation_reaches_the_network(noise: Dataset) -> None:
    narrow, wide = (
        Run(
            replace(CONFIGURATION, initializer="normal", initializer_deviation=deviation),
            noise,
            start_from=None,
            evaluation=EvaluationSchedule(),
        ).network.theta
        for deviation in (0.5, 2.0)
    )
    np.testing.assert_allclose(wide, 4 * narrow, rtol=1e-6)


def test_running_statistics_go_on_with_the_model(noise: Dataset) -> None:
    configuration = replace(CONFIGURATION, hidden="5 batchnorm")
    first = Run(configuration, noise, start_from=None, evaluation=EvaluationSchedule())
    list(first.events())
    model = Model(network=first.network.copy(), configuration=configuration)
    second = Run(configuration, noise, start_from=model, evaluation=EvaluationSchedule())
    np.testing.assert_array_equal(second.network.parameters_and_buffers, first.network.parameters_and_buffers)
    assert second.network.buffers["layer2.mean"].any()
