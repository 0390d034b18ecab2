"""Opening a model: its settings come along, and training goes on with it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, epoch_of, train_until
from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.run.buttons import RunButtons
from inkling.gui.learning_curves.run_label import record_label
from inkling.gui.main_window import MainWindow
from inkling.session.state import RunState
from inkling.training import Configuration
from widget_helpers import part

ENDLESS = Configuration(train_size=2_000, epochs=1_000)


def buttons_of(window: MainWindow) -> RunButtons:
    return part(window.controls, RunButtons)


def words_of(window: MainWindow) -> str:
    return part(window.controls, RunBar).progress.text()


def until_idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)


@pytest.fixture
def saved(qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model with settings of its own, while the window's are the usual ones again."""
    usual = window.session.configuration
    window.session.configure(replace(usual, hidden="12", eta=0.75, batch_size=20, epochs=2, seed=4))
    window.commands.train.trigger()
    until_idle(qtbot, window)
    path = tmp_path / "mine.safetensors"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.commands.save.trigger()
    window.session.configure(usual)
    window.session.reset()
    return path


def test_its_settings_are_in_the_controls(window: MainWindow, saved: Path) -> None:
    assert window.files.open_path(saved)
    shown = window.controls.configuration()
    assert (shown.hidden, shown.eta, shown.batch_size, shown.epochs, shown.seed) == ("12", 0.75, 20, 2, 4)
    assert window.controls.training.eta.number.text() == "0.75"
    assert "mine" in window.status.currentMessage()


def test_continue_goes_on_with_it_and_says_so(qtbot: QtBot, window: MainWindow, saved: Path) -> None:
    assert window.files.open_path(saved)
    theta = window.session.model.network.theta.copy()
    QTest.mouseClick(buttons_of(window).go_on, LEFT)
    run = window.session.run
    assert run is not None
    assert run.epochs_before == 2
    np.testing.assert_array_equal(theta.shape, run.network.theta.shape)
    assert words_of(window).startswith("epoch 3/4")
    until_idle(qtbot, window)
    assert words_of(window).startswith("epoch 4/4 · step")
    assert epoch_of(window) == 4
    assert window.session.source.path == saved
    assert "from epoch 2" in record_label(window.session.records.all[-1])


def test_train_new_begins_again_with_its_settings(qtbot: QtBot, window: MainWindow, saved: Path) -> None:
    assert window.files.open_path(saved)
    theta = window.session.model.network.theta.copy()
    QTest.mouseClick(buttons_of(window).main, LEFT)
    until_idle(qtbot, window)
    assert epoch_of(window) == 2
    np.testing.assert_array_equal(window.session.model.network.theta, theta)  # same settings, same seed


def test_the_settings_of_the_person_come_back_at_the_next_start(window: MainWindow, saved: Path, open_window) -> None:
    assert window.files.open_path(saved)
    window.session.configure(replace(window.session.configuration, eta=0.125))
    window.close()
    again = open_window()
    assert again.session.source.path == saved
    assert again.controls.configuration().eta == 0.125


def test_continue_waits_for_a_network_that_can_go_on(qtbot: QtBot, window: MainWindow) -> None:
    buttons = buttons_of(window)
    window.session.reset()
    assert not buttons.go_on.isEnabled()
    assert not window.commands.go_on.isEnabled()
    train_until(qtbot, window, epochs=1)
    assert buttons.go_on.isEnabled()
    assert window.commands.go_on.isEnabled()
    window.session.configure(replace(window.session.configuration, hidden="9"))
    assert not buttons.go_on.isEnabled()
    assert buttons.main.isEnabled()


def test_f5_trains_a_new_network_and_f8_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    assert (window.commands.train.shortcut().toString(), window.commands.go_on.shortcut().toString()) == ("F5", "F8")
    for key, epoch in ((Qt.Key.Key_F5, 3), (Qt.Key.Key_F8, 6), (Qt.Key.Key_F5, 3)):
        QTest.keyClick(window, key)
        qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=5_000)
        until_idle(qtbot, window)
        assert epoch_of(window) == epoch


def test_steps_and_then_continue_are_one_run(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(ENDLESS)
    buttons = buttons_of(window)
    for _ in range(3):
        QTest.mouseClick(buttons.step, LEFT)
        qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED and buttons.step.isEnabled(), timeout=30_000)
    assert "left" not in words_of(window)
    QTest.mouseClick(buttons.go_on, LEFT)
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    QTest.mouseClick(buttons.stop, LEFT)
    until_idle(qtbot, window)
    (record,) = [one for one in window.session.records.all if one.configuration == ENDLESS]
    assert "epoch" not in record_label(record)


def test_steps_and_then_train_new_are_one_run(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(ENDLESS)
    buttons = buttons_of(window)
    QTest.mouseClick(buttons.step, LEFT)
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=30_000)
    QTest.mouseClick(buttons.main, LEFT)
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    QTest.mouseClick(buttons.stop, LEFT)
    until_idle(qtbot, window)
    assert len([one for one in window.session.records.all if one.configuration == ENDLESS]) == 1
    assert window.session.earlier == ()


def test_the_focus_stays_among_the_buttons(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(ENDLESS)
    window.activateWindow()
    buttons = buttons_of(window)
    buttons.main.setFocus()
    QTest.keyClick(buttons.main, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    assert QApplication.focusWidget() is buttons.go_on
    buttons.stop.setFocus()
    QTest.keyClick(buttons.stop, Qt.Key.Key_Space)
    until_idle(qtbot, window)
    assert QApplication.focusWidget() is buttons.go_on
