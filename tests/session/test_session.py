"""A sitting: when training goes on with the model on screen, what is taken in, and what is kept of what gives way."""

from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import Any

import numpy as np
import pytest

from inkling.data.augmentation import Augmentation
from inkling.data.dataset import Dataset, Examples
from inkling.errors import ArchitectureError, InklingError, SettingsError
from inkling.network import Network, make_loss, mlp
from inkling.session.progress import Progress, add_points
from inkling.session.session import Session
from inkling.session.state import RunState
from inkling.training import (
    BatchEnd,
    Configuration,
    EpochEnd,
    Evaluated,
    History,
    Metrics,
    Point,
    TrainingEnd,
    measure,
)
from inkling.training.model import Model
from inkling.training.run import Run
from session_helpers import CONFIGURATION


def drive(session: Session, run: Run) -> Progress:
    """Train to the end and hand over all of it, as the window's thread would."""
    points, step, epoch = [], 0, 0.0
    for event in run.events():
        if isinstance(event, BatchEnd):
            step, epoch = event.step, event.epoch - run.epochs_before
        elif isinstance(event, Evaluated | EpochEnd) or (isinstance(event, TrainingEnd) and event.point):
            points.append(event.point)
    progress = Progress(run.network.parameters_and_buffers.copy(), tuple(points), step, epoch, 1.0)
    session.take(progress)
    session.end()
    return progress


def trained(session: Session, configuration: Configuration = CONFIGURATION) -> Session:
    drive(session, session.begin(configuration))
    return session


def assert_same_points(points: Sequence[Point], wanted: Sequence[Point]) -> None:
    """Number for number; what was not measured is NaN in both."""
    np.testing.assert_array_equal([astuple(point) for point in points], [astuple(point) for point in wanted])


def test_a_sitting_begins_idle_with_nothing_to_lose() -> None:
    session = Session(Model(network=Network(mlp((16, 16)))))
    assert (session.state, session.unsaved, session.earlier, session.run) == (RunState.IDLE, False, (), None)


def test_without_data_there_is_nothing_to_begin() -> None:
    session = Session(Model(network=Network(mlp((16, 16)))))
    with pytest.raises(SettingsError, match=r"data set.*\.$"):
        session.begin(CONFIGURATION)
    assert session.state is RunState.IDLE
    session.reset(CONFIGURATION)
    assert session.model.network.architecture.short == "784-5-10"


def test_begin_take_end(session: Session) -> None:
    run = session.begin(CONFIGURATION)
    assert (session.run, session.state, session.unsaved) == (run, RunState.RUNNING, False)
    model, before = session.model, session.model.network.theta.copy()
    np.testing.assert_array_equal(run.network.theta, before)
    events = run.events()
    points = [next(events).point]
    next(events)
    # The run has learned; the model on screen knows nothing of it yet.
    np.testing.assert_array_equal(model.network.theta, before)
    assert not np.shares_memory(model.network.theta, run.network.theta)
    session.take(Progress(run.network.parameters_and_buffers.copy(), tuple(points), 1, 1 / 6, 0.1))
    assert session.model is model
    np.testing.assert_array_equal(model.network.theta, run.network.theta)
    assert not np.array_equal(model.network.theta, before)
    assert_same_points(model.history.points(), points)
    assert model.metrics == Metrics(points[0].test_loss, points[0].test_accuracy)
    assert session.unsaved
    session.end()
    assert (session.run, session.state, session.unsaved) == (None, RunState.IDLE, True)
    session.saved()
    assert not session.unsaved


def test_progress_before_the_first_step_is_nothing_to_save(session: Session) -> None:
    run = session.begin(CONFIGURATION)
    session.take(Progress(run.network.parameters_and_buffers.copy(), (next(run.events()).point,), 0, 0.0, 0.0))
    assert not session.unsaved
    assert len(session.model.history) == 1


def test_progress_without_points_keeps_the_metrics(session: Session) -> None:
    trained(session)
    metrics = session.model.metrics
    session.take(Progress(session.model.network.parameters_and_buffers + 1, (), 3, 0.5, 1.0))
    assert session.model.metrics == metrics is not None


def test_set_eta_reaches_the_run(session: Session) -> None:
    session.set_eta(0.5)  # nothing runs: nothing to change
    run = session.begin(CONFIGURATION)
    session.set_eta(0.125)
    assert run.knobs.eta == 0.125


@pytest.mark.parametrize(
    ("change", "goes_on"),
    [
        ({}, True),
        ({"eta": 0.1}, True),
        ({"batch_size": 20}, True),
        ({"epochs": 7}, True),
        ({"optimizer": "adam"}, True),
        ({"train_size": 30}, True),
        ({"seed": 1}, False),
        ({"initializer": "he"}, False),
        ({"dataset": "mnist"}, False),
        ({"hidden": "6"}, False),
        ({"hidden": "5-5"}, False),
        ({"activation": "tanh"}, False),
        ({"loss": "cross-entropy"}, False),
        ({"clip": 1.0, "weight_decay": 0.1, "schedule": "cosine", "warm_up": 0.5}, True),
        ({"augmentation": Augmentation(shift=1.0)}, True),
        ({"batch_size": None, "stop_step": 1e-9, "stop_gradient": 1e-9}, True),
        ({"initializer_deviation": 2.0}, False),
        ({"preparation": "binarize"}, False),
        ({"input_size": 16}, False),
        # What is held out now was learned from before.
        ({"validation": 0.1}, False),
    ],
    ids=str,
)
def test_what_goes_on_with_the_model_on_screen(session: Session, change: dict[str, Any], goes_on: bool) -> None:
    """How it learns may change on the way; what it began as, and what it is to learn, may not."""
    trained(session)
    configuration = replace(CONFIGURATION, **change)
    theta = session.model.network.theta.copy()
    assert session.goes_on(configuration) == goes_on
    run = session.begin(configuration)
    assert np.array_equal(run.network.theta, theta) == goes_on
    assert (run.epochs_before == 2.0) == goes_on
    assert session.model.configuration == configuration
    assert (len(session.earlier) == 0) == goes_on


def test_a_network_that_has_learned_nothing_does_not_go_on(session: Session) -> None:
    assert not session.goes_on(CONFIGURATION)


def test_a_network_from_elsewhere_does_not_go_on(session: Session) -> None:
    trained(session)
    session.open(replace(session.model, configuration=None))
    assert not session.goes_on(CONFIGURATION)


@pytest.mark.parametrize("change", [{"hidden": "conv9x4 conv9x4", "input_size": 16}, {"hidden": "conv15x4 conv15x4"}])
def test_a_network_that_cannot_be_does_not_go_on(session: Session, change: dict[str, Any]) -> None:
    """The controls ask with every change; that it cannot be is said by whoever begins it."""
    trained(session)
    impossible = replace(CONFIGURATION, **change)
    assert not session.goes_on(impossible)
    with pytest.raises(ArchitectureError):
        session.begin(impossible)


def test_other_classes_do_not_go_on(session: Session, noise: Dataset) -> None:
    trained(session)
    few = [Examples(part.images, part.labels % 3) for part in (noise.train, noise.test)]
    session.use_dataset(Dataset("noise", *few, ("0", "1", "2")), "noise")
    assert not session.goes_on(CONFIGURATION)
    assert session.begin(CONFIGURATION).network.architecture.classes == 3


HOLDING_OUT = replace(CONFIGURATION, validation=0.2, batch_size=8)


@pytest.mark.parametrize(
    ("change", "goes_on"),
    [
        ({}, True),
        ({"epochs": 9}, True),
        ({"validation": 0.0}, True),
        ({"validation": 0.3}, False),
        ({"train_size": 50}, False),
    ],
    ids=str,
)
def test_a_network_is_not_judged_by_what_it_has_learned_from(
    session: Session, change: dict[str, Any], goes_on: bool
) -> None:
    """With a validation split it goes on only where the very same examples were held out all the time."""
    trained(session, HOLDING_OUT)
    configuration = replace(HOLDING_OUT, **change)
    assert session.goes_on(configuration) == goes_on
    before = session.run
    run = session.begin(configuration)
    assert before is None
    assert (run.epochs_before > 0) == goes_on


def test_early_stopping_leaves_the_best_and_its_metrics(session: Session) -> None:
    """What is taken in at the end is the network of the best epoch, and how it stands on the test set."""
    configuration = replace(HOLDING_OUT, eta=5.0, epochs=30, patience=2)
    progress = drive(session, session.begin(configuration))
    *_, last, best = progress.points
    assert best.epoch == last.epoch  # the best was put back: else this seed tests nothing
    assert best.validation_loss < last.validation_loss
    assert session.model.metrics == Metrics(best.test_loss, best.test_accuracy)
    assert session.dataset is not None
    measured = measure(session.model.network, session.dataset.test, make_loss("mse"))
    assert session.model.metrics == measured


def test_progress_carries_the_running_statistics(session: Session) -> None:
    run = session.begin(replace(CONFIGURATION, hidden="5 batchnorm"))
    drive(session, run)
    np.testing.assert_array_equal(session.model.network.parameters_and_buffers, run.network.parameters_and_buffers)
    assert session.model.network.buffers["layer2.mean"].any()
    images = session.dataset.test.images / np.float32(255)
    np.testing.assert_array_equal(session.model.network.predict(images), run.network.predict(images))


def test_the_models_preparation_is_the_runs(session: Session) -> None:
    run = session.begin(replace(CONFIGURATION, preparation="standardize", input_size=16))
    assert session.model.preparation == run.preparation
    assert run.preparation.deviation != 1.0
    assert session.model.network.architecture.input_shape == (16, 16)
    session.end()
    session.reset(replace(CONFIGURATION, preparation="standardize", input_size=16))
    assert session.model.network.architecture.input_shape == session.model.preparation.input_shape == (16, 16)


@pytest.mark.parametrize("eta", [0.0, -1.0, float("nan"), float("inf"), 1001.0])
def test_an_impossible_eta_does_not_reach_the_run(session: Session, eta: float) -> None:
    run = session.begin(CONFIGURATION)
    with pytest.raises(SettingsError, match=r"η.*\.$"):
        session.set_eta(eta)
    assert run.knobs.eta == CONFIGURATION.eta


def test_continuing_continues_the_epoch_axis(session: Session) -> None:
    trained(session)
    first = session.model.history.points()
    assert [point.epoch for point in first] == [0, 1, 2]
    before = session.model
    trained(session)
    assert [point.epoch for point in session.model.history.points()] == [0, 1, 2, 3, 4]
    assert_same_points(session.model.history.points()[:3], first)
    assert session.earlier == ()
    # The model of before is a value that others may hold: its history did not grow behind their back.
    assert_same_points(before.history.points(), first)


def test_two_runs_teach_more_than_one(session: Session) -> None:
    loss = []
    for _ in range(2):
        trained(session, replace(CONFIGURATION, eta=0.2, epochs=20))
        loss.append(session.model.history.train_loss[-1])
    assert loss[1] < loss[0]


def test_a_new_network_keeps_the_unsaved_one(session: Session) -> None:
    trained(session)
    old = session.model
    theta = old.network.theta.copy()
    session.begin(replace(CONFIGURATION, seed=1))
    (kept,) = session.earlier
    assert kept.model is old
    np.testing.assert_array_equal(kept.model.network.theta, theta)


def test_reset_keeps_the_unsaved_one_and_starts_from_the_seed(session: Session) -> None:
    start = session.model.network.theta.copy()
    trained(session)
    old = session.model
    session.reset(CONFIGURATION)
    assert [earlier.model for earlier in session.earlier] == [old]
    assert not session.unsaved
    assert len(session.model.history) == 0
    assert session.model.metrics is None
    np.testing.assert_array_equal(session.model.network.theta, start)


def test_what_was_saved_needs_no_keeping(session: Session) -> None:
    trained(session)
    session.saved()
    session.reset(CONFIGURATION)
    assert session.earlier == ()


def test_a_run_after_reset_begins_with_the_network_on_screen(session: Session) -> None:
    run = session.begin(CONFIGURATION)
    np.testing.assert_array_equal(run.network.theta, session.model.network.theta)
    fresh = Run(CONFIGURATION, session.dataset, start_from=None)
    np.testing.assert_array_equal(run.network.theta, fresh.network.theta)


def test_bring_back_swaps_and_loses_nothing(session: Session) -> None:
    first = trained(session).model
    session.reset(CONFIGURATION)
    second = trained(session, replace(CONFIGURATION, seed=3)).model
    (kept,) = session.earlier
    session.bring_back(kept)
    assert session.model is first
    assert session.unsaved
    assert [earlier.model for earlier in session.earlier] == [second]
    assert session.goes_on(CONFIGURATION)


def test_open_shows_another_model_and_keeps_the_unsaved_one(session: Session) -> None:
    old = trained(session).model
    other = Model(network=Network(mlp((30,))))
    session.open(other)
    assert session.model is other
    assert not session.unsaved
    assert [earlier.model for earlier in session.earlier] == [old]


def test_every_one_is_kept_newest_first(session: Session) -> None:
    models = [trained(session, replace(CONFIGURATION, seed=seed, epochs=1)).model for seed in range(10)]
    session.reset(CONFIGURATION)
    assert [earlier.model for earlier in session.earlier] == models[::-1]


@pytest.mark.parametrize(
    "change",
    [
        {"eta": -1.0},
        {"train_size": 61},
        {"hidden": "0"},
        {"seed": 1, "optimizer": "lion"},
        {"batch_size": 61},
    ],
    ids=str,
)
def test_a_run_that_cannot_begin_changes_nothing(session: Session, change: dict[str, Any]) -> None:
    model = trained(session).model
    theta = model.network.theta.copy()
    with pytest.raises(InklingError, match=r"\.$"):
        session.begin(replace(CONFIGURATION, **change))
    assert session.model is model
    assert model.configuration == CONFIGURATION
    np.testing.assert_array_equal(model.network.theta, theta)
    assert (session.state, session.run, session.unsaved, session.earlier) == (RunState.IDLE, None, True, ())


def test_the_first_look_of_a_run_that_goes_on_is_left_out_and_a_best_theta_put_back_is_not() -> None:
    history = History([Point(0.0, 3.0), Point(1.0, 2.0)])
    add_points(history, [Point(1.0, 2.0), Point(1.5, 1.0), Point(2.0, 1.5), Point(2.0, 1.0)])
    assert [(point.epoch, point.train_loss) for point in history.points()] == [
        (0, 3),
        (1, 2),
        (1.5, 1),
        (2, 1.5),
        (2, 1),
    ]


def test_a_lesson_in_a_worksheet_is_set_aside_in_it(session: Session) -> None:
    own = session.model
    session.put(own.network.theta + np.float32(1))
    session.set_aside()  # a worksheet
    sheet = session.model
    session.put(sheet.network.theta * np.float32(2))
    session.set_aside()  # its lesson
    assert session.model is not sheet
    assert [one.model for one in session.to_save] == [own]
    session.give_back()
    assert session.model is sheet
    assert [one.model for one in session.to_save] == [own]
    session.saved(model=own)
    session.give_back()
    assert session.model is own
    assert not session.unsaved
    session.give_back()  # nothing is set aside any more
    assert session.model is own
