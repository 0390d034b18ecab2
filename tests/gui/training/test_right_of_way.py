"""Right of way: what the window does goes first, and the trainer neither works meanwhile nor waits for ever."""

from collections.abc import Callable, Iterator
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.training import trainer as module
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.right_of_way import RightOfWay
from inkling.gui.training.trainer import Outcome, Trainer
from inkling.training.run import Run

MakeRun = Callable[..., Run]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither gives up waiting for the other because the computer is busy."""
    monkeypatch.setattr(module, "_PATIENCE", 30.0)
    monkeypatch.setattr(module, "_ASIDE", 30.0)


@pytest.fixture
def way(qapp: QApplication) -> RightOfWay:
    return RightOfWay(qapp)


@pytest.fixture
def trainer(qtbot: QtBot, make_run: MakeRun, way: RightOfWay) -> Iterator[Trainer]:
    """One that is at work, with the window's thread first in order."""
    mailbox = Mailbox()
    trainer = Trainer(make_run(), mailbox, steps=None)
    trainer.start()
    qtbot.waitUntil(lambda: (news := mailbox.take()) is not None and news.step > 0, timeout=30_000)
    way.ask_of(trainer)
    yield trainer
    trainer.cancel()
    trainer.wait()


class Told(Trainer):
    """Notes what it is told."""

    def __init__(self, run: Run) -> None:
        super().__init__(run, Mailbox(), steps=None)
        self.orders: list[str] = []

    def stand_aside(self) -> None:
        self.orders.append("stand aside")

    def go_ahead(self) -> None:
        self.orders.append("go ahead")


def test_no_step_is_taken_while_the_window_works(qtbot: QtBot, trainer: Trainer, way: RightOfWay) -> None:
    knobs = trainer._run.knobs
    theta = trainer._run.network.theta  # read between its steps: it stands aside
    for _ in range(3):
        way.take()
        assert knobs.tell_every == 0  # the very next step ends its turn
        before = theta.copy()
        trainer.wait(20)  # it could take hundreds of steps
        np.testing.assert_array_equal(theta, before)
        qtbot.waitUntil(lambda: knobs.tell_every > 0, timeout=5_000)
        qtbot.waitUntil(lambda before=before: not np.array_equal(theta, before), timeout=30_000)  # type: ignore[misc]


def test_a_repaint_and_a_pen_go_first_until_the_window_waits_for_events(
    qtbot: QtBot, way: RightOfWay, make_run: MakeRun
) -> None:
    told, window = Told(make_run()), QObject()
    way.ask_of(told)
    way.watch(window)
    for kind in (QEvent.Type.UpdateRequest, QEvent.Type.MouseMove):
        QCoreApplication.sendEvent(window, QEvent(kind))
        QCoreApplication.sendEvent(window, QEvent(kind))
        assert told.orders == ["stand aside"]
        qtbot.wait(1)
        assert told.orders == ["stand aside", "go ahead"]
        told.orders.clear()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ToolTip))
    assert told.orders == []


def test_who_is_asked_no_more_goes_ahead(way: RightOfWay, make_run: MakeRun) -> None:
    told = Told(make_run())
    way.ask_of(told)
    way.take()
    way.ask_of(None)
    way.take()
    assert told.orders == ["stand aside", "go ahead"]


def test_the_loop_of_a_dialog_gives_the_way_back(way: RightOfWay, make_run: MakeRun) -> None:
    told, loop = Told(make_run()), QEventLoop()
    way.ask_of(told)
    way.take()
    seen: list[list[str]] = []
    QTimer.singleShot(1, lambda: (seen.append(told.orders.copy()), loop.quit()))
    loop.exec()  # as a dialog does within the click that opened it
    assert seen == [["stand aside", "go ahead"]]
    way.take()
    assert told.orders == ["stand aside", "go ahead", "stand aside"]


def test_a_way_that_nobody_gives_back_costs_a_moment_and_not_one_for_each_step(
    trainer: Trainer, way: RightOfWay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_ASIDE", 1.0)
    way.take()
    before = trainer._last[0]
    begin = perf_counter()
    while trainer._last[0] < before + 20 and perf_counter() < begin + 12:
        trainer.wait(5)  # no events: the system has a loop of its own
    assert trainer._last[0] >= before + 20


def test_one_that_has_ended_is_not_waited_for_and_is_told_to_go_ahead(
    trainer: Trainer, way: RightOfWay, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.cancel()
    assert trainer.wait(20_000)
    monkeypatch.setattr(module, "_PATIENCE", 0.001)
    way.take()  # its end has not been told yet
    way.ask_of(None)
    assert trainer._may_go.is_set()


def test_it_can_be_ended_while_it_stands_aside(trainer: Trainer, way: RightOfWay) -> None:
    way.take()
    trainer.cancel()
    assert trainer.wait(20_000)
    assert trainer.result is Outcome.STOPPED


def test_nobody_waits_for_one_that_rests(
    qtbot: QtBot, trainer: Trainer, way: RightOfWay, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(trainer.held, timeout=30_000):
        trainer.pause()
    monkeypatch.setattr(module, "_PATIENCE", "no number of seconds to wait for")
    way.take()
    theta = trainer._run.network.theta.copy()
    trainer.resume()
    qtbot.waitUntil(lambda: not np.array_equal(trainer._run.network.theta, theta), timeout=30_000)


def test_news_come_though_the_window_goes_first_all_the_time(qapp: QApplication, make_run: MakeRun) -> None:
    mailbox = Mailbox()
    trainer = Trainer(make_run(), mailbox, steps=None)
    trainer.start()
    steps: list[int] = []
    begin = perf_counter()
    while len(steps) < 4 and perf_counter() < begin + 20:
        trainer.stand_aside()
        trainer.go_ahead()
        if (news := mailbox.take()) is not None:
            steps.append(news.step)
    trainer.cancel()
    trainer.wait()
    assert len(steps) == 4
    assert steps == sorted(set(steps))
