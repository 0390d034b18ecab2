"""Training beside the window: any order of orders, an end at any moment, and news by way of the session."""

import random
import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import answer_question, draw, epoch_of
from inkling.data.dataset import Dataset
from inkling.gui.main_window import MainWindow
from inkling.gui.training.controller import TrainingController
from inkling.gui.training.trainer import Trainer
from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.model import Model

ENDLESS = Configuration(dataset="small", hidden="8", epochs=1000)


class Disk:
    """Whether the data set is there, as the window's data sets would say."""

    ready = True

    def load(self) -> bool:
        return self.ready


@pytest.fixture
def session(dataset: Dataset) -> Session:
    session = Session(Model(network=Network(mlp((4,)))), dataset)
    session.configure(ENDLESS)
    return session


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def training(qtbot: QtBot, session: Session, disk: Disk) -> Iterator[TrainingController]:
    parent = QObject()
    controller = TrainingController(session, disk.load, parent)
    yield controller
    controller.shut_down()


def until(qtbot: QtBot, session: Session, state: RunState) -> None:
    qtbot.waitUntil(lambda: session.state is state, timeout=30_000)


@pytest.mark.parametrize(
    ("rule", "word"),
    [({"stop_step": 1e6}, "‖Δθ‖"), ({"stop_gradient": 1e6}, "‖∇C‖"), ({"patience": 1, "eta": 1e-9}, "validation")],
)
def test_a_run_that_a_rule_ends_says_which(
    qtbot: QtBot, session: Session, training: TrainingController, rule: dict[str, float], word: str
) -> None:
    session.configure(replace(ENDLESS, validation=0.2, **rule))
    with qtbot.waitSignal(training.message, timeout=30_000) as told:
        training.train_new()
    assert word in told.args[0]
    until(qtbot, session, RunState.IDLE)
    session.configure(replace(ENDLESS, epochs=1))
    with qtbot.assertNotEmitted(training.message):
        training.train_new()
        until(qtbot, session, RunState.IDLE)


def no_thread_is_left() -> bool:
    return not [thread for thread in threading.enumerate() if thread.name.startswith("Trainer")]


def test_a_run_to_its_end_tells_every_point_in_order(
    qtbot: QtBot, session: Session, training: TrainingController
) -> None:
    points, states = [], []
    session.learned.connect(lambda progress: points.extend(progress.points))
    session.state_changed.connect(states.append)
    session.configure(Configuration(dataset="small", hidden="8", epochs=20))
    training.train_new()
    until(qtbot, session, RunState.IDLE)
    epochs = [point.epoch for point in points]
    assert epochs == sorted(epochs)
    assert set(range(21)) <= {round(e, 6) for e in epochs if e == int(e)}
    assert states == [RunState.RUNNING, RunState.IDLE]
    assert session.run is None
    assert [point.epoch for point in session.model.history.points()] == epochs


@pytest.mark.parametrize("ended", ["to its end", "stop", "shut down", "fails"])
def test_whoever_stood_aside_goes_ahead_however_the_run_ends(
    qtbot: QtBot, session: Session, training: TrainingController, monkeypatch: pytest.MonkeyPatch, ended: str
) -> None:
    orders: list[tuple[Trainer, str]] = []
    for name in ("stand_aside", "go_ahead"):
        order = getattr(Trainer, name)
        monkeypatch.setattr(Trainer, name, lambda it, n=name, o=order: (orders.append((it, n)), o(it))[1])

    def run() -> list[str]:
        """One run; what its trainer was told."""
        orders.clear()
        training.train_new()
        until(qtbot, session, RunState.RUNNING)
        training.right_of_way.take()
        if ended == "shut down":
            training.shut_down()
        else:
            if ended == "stop":
                training.stop()
            until(qtbot, session, RunState.IDLE)
        assert len({id(trainer) for trainer, _ in orders}) == 1
        return [name for _, name in orders]

    if ended == "fails":
        monkeypatch.setattr(Trainer, "_drive", lambda _trainer: 1 / 0)
    if ended in ("to its end", "fails"):
        session.configure(Configuration(dataset="small", hidden="8", epochs=2))
    for _ in range(2):  # the next one is asked as well
        told = run()
        assert told == ["stand_aside", "go_ahead"] * (len(told) // 2) != []
        training.right_of_way.take()  # nobody is there to be asked
        assert len(orders) == len(told)


def test_single_steps_come_one_by_one(qtbot: QtBot, session: Session, training: TrainingController) -> None:
    steps: list[int] = []
    session.learned.connect(lambda progress: steps.append(progress.step))
    training.step()
    until(qtbot, session, RunState.PAUSED)
    for n in range(2, 5):
        training.step()
        qtbot.waitUntil(lambda n=n: steps[-1] == n, timeout=10_000)
    assert steps[-1] == 4
    assert session.state is RunState.PAUSED


def test_an_error_in_the_run_is_told_not_lost(
    qtbot: QtBot, session: Session, training: TrainingController, faulty: Dataset
) -> None:
    session.use_dataset(faulty, "small")
    with qtbot.waitSignal(training.failed, timeout=10_000) as failure:
        training.train_new()
    assert isinstance(failure.args[0], Exception)
    assert session.state is RunState.IDLE


def test_what_cannot_begin_is_a_sentence(qtbot: QtBot, session: Session, training: TrainingController) -> None:
    session.configure(Configuration(dataset="small", batch_size=501))
    with qtbot.waitSignal(training.problem, timeout=1_000) as problem:
        training.train_new()
    assert "501" in problem.args[0]
    assert session.state is RunState.IDLE


def test_orders_in_any_state_do_no_harm(qtbot: QtBot, session: Session, training: TrainingController) -> None:
    for order in (training.pause, training.stop, training.shut_down, training.begin_if_waiting):
        order()  # nothing runs
    assert session.state is RunState.IDLE
    training.train_new()
    training.train_new()
    training.reset()  # not under a run
    assert session.run is not None
    assert session.state is RunState.RUNNING
    training.pause()
    until(qtbot, session, RunState.PAUSED)
    training.reset()  # which ends a run that rests
    assert session.state is RunState.IDLE
    assert len(session.model.history) == 0


def test_a_new_training_takes_the_place_of_one_that_rests(
    qtbot: QtBot, session: Session, training: TrainingController
) -> None:
    training.train_new()
    qtbot.waitUntil(lambda: session.unsaved, timeout=10_000)
    training.pause()
    until(qtbot, session, RunState.PAUSED)
    before = session.model
    training.train_new()
    assert session.state is RunState.RUNNING
    assert session.model is not before
    assert [earlier.model for earlier in session.earlier] == [before]  # it waits in the list of models


def test_an_end_brings_what_was_learned(qtbot: QtBot, session: Session, training: TrainingController) -> None:
    training.train_new()
    run = session.run
    assert run is not None
    qtbot.waitUntil(lambda: session.unsaved, timeout=10_000)
    training.shut_down()
    assert session.state is RunState.IDLE
    np.testing.assert_array_equal(session.model.network.parameters_and_buffers, run.network.parameters_and_buffers)


@pytest.mark.slow
def test_two_hundred_cycles_of_train_pause_resume_stop(
    qtbot: QtBot, session: Session, training: TrainingController
) -> None:
    chance = random.Random(1)
    for _ in range(200):
        chance.choice([training.train_new, training.go_on, training.step])()
        for _ in range(chance.randrange(4)):
            chance.choice([training.pause, training.train_new, training.go_on, training.step])()
            qtbot.wait(chance.randrange(4))
        if chance.random() < 0.5:
            training.stop()
            until(qtbot, session, RunState.IDLE)
        else:
            training.shut_down()
        assert session.state is RunState.IDLE
        assert session.run is None
    assert no_thread_is_left()


# The data set


def test_a_run_waits_for_its_data_set(
    qtbot: QtBot, session: Session, training: TrainingController, disk: Disk
) -> None:
    disk.ready = False
    training.step()
    assert session.state is RunState.IDLE
    disk.ready = True
    training.begin_if_waiting()
    until(qtbot, session, RunState.PAUSED)  # it was a step that was asked for
    training.shut_down()
    training.begin_if_waiting()  # nothing was asked for since
    assert session.state is RunState.IDLE


@pytest.mark.parametrize("order", ["wait_no_more", "shut_down", "reset"])
def test_a_run_that_waits_can_be_given_up(
    session: Session, training: TrainingController, disk: Disk, order: str
) -> None:
    disk.ready = False
    training.train_new()
    getattr(training, order)()
    disk.ready = True
    training.begin_if_waiting()
    assert session.state is RunState.IDLE


# In the window


@pytest.mark.slow
def test_closing_at_random_moments_of_training(qtbot: QtBot, open_window, qapp: QApplication) -> None:
    chance = random.Random(2)
    for _ in range(4):
        window = open_window()
        window.session.configure(Configuration(train_size=2_000, epochs=1000))
        draw(window)
        window.commands.train.trigger()
        qtbot.wait(chance.randrange(120))
        if chance.random() < 0.3:
            window.commands.pause.trigger()
        window.session.saved()
        window.training.shut_down()
        window.session.saved()
        assert window.close()
        assert window.session.state is RunState.IDLE


def test_closing_while_the_data_set_is_drawn(qtbot: QtBot, open_window) -> None:
    window = open_window(ready=False)
    window.session.configure(Configuration(train_size=3_333))
    assert not window.datasets.load()
    assert window.close()


def test_a_window_that_trains_can_be_used(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1000))
    window.commands.train.trigger()
    draw(window)
    assert window.session.answer is not None
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    answer_question("&Stop and open")
    window.files.open_shipped("3blue1brown-strokes")
    assert window.session.state is RunState.IDLE
    assert window.session.earlier  # the half-trained network was kept
