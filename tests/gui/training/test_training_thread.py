"""Training beside the window: any order of orders, and an end at any moment."""

import gc
import random
import threading
import time

import numpy as np
import pytest
from inkling.gui.training.control import TrainingControl
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import draw, epoch_of
from inkling.data.dataset import Dataset
from inkling.data.strokes_dataset import make_examples
from inkling.gui.application import GarbageCollector
from inkling.gui.main_window import MainWindow
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.trainer import Outcome
from inkling.session.progress import Progress
from inkling.session.state import RunState
from inkling.training import Configuration, EvaluationSchedule, Point
from inkling.training.run import Run


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    rng = np.random.default_rng(0)
    return Dataset("small", make_examples(500, rng=rng), make_examples(100, rng=rng))


def make_run(dataset: Dataset, **settings: object) -> Run:
    configuration = Configuration(**{"hidden": "8", "epochs": 1000, **settings})
    return Run(configuration, dataset, start_from=None, evaluation=EvaluationSchedule())


def test_the_mailbox_keeps_the_newest_theta_and_every_point() -> None:
    box = Mailbox()
    points = [Point(float(n), 1.0, 0.1, 1.0, 0.1) for n in range(5)]
    for n, point in enumerate(points):
        box.put(Progress(np.full(3, n, np.float32), (point,), n, float(n), 0.0))
    progress = box.take()
    assert progress is not None
    assert progress.numbers[0] == 4
    assert progress.points == tuple(points)
    assert box.take() is None


def test_a_run_to_its_end_reports_every_point_in_order(qtbot: QtBot, dataset: Dataset) -> None:
    control, points = TrainingControl(), []
    control.progressed.connect(lambda progress: points.extend(progress.points))
    with qtbot.waitSignal(control.ended, timeout=30_000) as end:
        control.start(make_run(dataset, epochs=20))
    assert end.args[0] is Outcome.DONE
    epochs = [point.epoch for point in points]
    assert epochs == sorted(epochs)
    assert set(range(21)) <= {round(e, 6) for e in epochs if e == int(e)}
    assert not control.active


def test_single_steps_come_one_by_one(qtbot: QtBot, dataset: Dataset) -> None:
    control, steps = TrainingControl(), []
    control.progressed.connect(lambda progress: steps.append(progress.step))
    with qtbot.waitSignal(control.held, timeout=10_000):
        control.start(make_run(dataset), steps=1)
    for _ in range(3):
        with qtbot.waitSignal(control.held, timeout=10_000):
            control.step()
    assert steps[-1] == 4
    control.shut_down()


def test_an_error_in_the_run_is_reported_not_lost(qtbot: QtBot) -> None:
    run = make_run(Dataset("odd", *(make_examples(50, rng=np.random.default_rng(n)) for n in (0, 1))))
    run.dataset.train.labels[:] = 200  # no such class
    control = TrainingControl()
    with qtbot.waitSignal(control.ended, timeout=10_000) as end:
        control.start(run)
    assert end.args[0] is Outcome.FAILED
    assert isinstance(end.args[1], Exception)


def test_two_hundred_cycles_of_start_pause_resume_stop(qtbot: QtBot, dataset: Dataset) -> None:
    chance = random.Random(1)
    control = TrainingControl()
    for _ in range(200):
        control.start(make_run(dataset), steps=chance.choice([None, 1, 3]))
        for _ in range(chance.randrange(4)):
            chance.choice([control.pause, control.resume, control.step])()
            qtbot.wait(chance.randrange(4))
        if chance.random() < 0.5:
            with qtbot.waitSignal(control.ended, timeout=10_000):
                control.stop()
        else:
            control.shut_down()
        assert not control.active
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("Trainer")]


def test_closing_at_random_moments_of_training(qtbot: QtBot, open_window, qapp: QApplication) -> None:
    chance = random.Random(2)
    for _ in range(12):
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
    window.datasets.ensure("strokes", 3_333)
    assert window.close()


def test_garbage_is_collected_in_the_window_thread_only(qtbot: QtBot, qapp: QApplication, dataset: Dataset) -> None:
    seen: set[int] = set()

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            seen.add(threading.get_ident())

    collector = GarbageCollector(qapp)
    gc.callbacks.append(note)
    try:
        control = TrainingControl()
        control.start(make_run(dataset))
        until = time.monotonic() + 2.5
        while time.monotonic() < until:
            qtbot.wait(50)
        control.shut_down()
    finally:
        gc.callbacks.remove(note)
        collector.stop()
    assert seen == {threading.get_ident()}
    assert QThread.currentThread() is qapp.thread()


def test_a_window_that_trains_can_be_used(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1000))
    window.commands.train.trigger()
    draw(window)
    assert window.session.answer is not None
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    window.files.open_shipped("3blue1brown-strokes")
    assert window.session.state is RunState.IDLE
    assert window.session.earlier  # the half-trained network was kept
