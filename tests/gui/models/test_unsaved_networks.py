"""What a person trained is never lost without a question: at the end of a sitting, and before a run would end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, answer_question, epoch_of, train_until
from inkling.gui.main_window import MainWindow
from inkling.gui.models.unsaved_dialog import NetworkRow, UnsavedDialog
from inkling.session.earlier import Earlier
from inkling.session.state import RunState
from inkling.storage.model_file import load_model
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration

ENDLESS = Configuration(train_size=2_000, epochs=1_000)


class Closing:
    """Closes a window, and does something with the question that comes up."""

    def __init__(self, window: MainWindow, answer: Callable[[UnsavedDialog], QAbstractButton]) -> None:
        self.names: list[str] = []
        self._answer = answer
        QTimer.singleShot(20, self._press)
        self.closed = window.close()

    def _press(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnsavedDialog)
        self.names = [row.check.text() for row in dialog.rows]
        QTest.mouseClick(self._answer(dialog), LEFT)


@pytest.fixture(autouse=True)
def folder(window: MainWindow, tmp_path: Path) -> Path:
    """Where models went last."""
    folder = tmp_path / "networks"
    folder.mkdir()
    window.files._settings.put("folder/models", str(folder))
    return folder


def save(dialog: UnsavedDialog) -> QAbstractButton:
    return dialog.save


def discard(dialog: UnsavedDialog) -> QAbstractButton:
    return dialog.discard


def cancel(dialog: UnsavedDialog) -> QAbstractButton:
    return dialog.buttons.button(dialog.buttons.StandardButton.Cancel)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def train_another(qtbot: QtBot, window: MainWindow, seed: int) -> None:
    window.session.configure(replace(ENDLESS, seed=seed))
    train_until(qtbot, window, epochs=1)


def test_a_network_that_gave_way_is_asked_about_by_name(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    train_until(qtbot, window, epochs=1)
    theta = window.session.model.network.theta.copy()
    window.files.open_shipped("3blue1brown-strokes")
    closing = Closing(window, save)
    (name,) = closing.names
    layers, accuracy, data = name.split(" · ")
    assert (layers, data) == ("784-16-16-10", "strokes")
    assert accuracy.endswith("%")
    assert closing.closed
    assert files_in(folder) == ["784-16-16-10.safetensors"]
    np.testing.assert_array_equal(load_model(folder / "784-16-16-10.safetensors").network.theta, theta)


def test_all_of_them_are_asked_about_at_once(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    for seed in range(3):
        train_another(qtbot, window, seed)
    closing = Closing(window, save)
    assert len(set(closing.names)) == len(closing.names) == 3
    assert closing.closed
    assert files_in(folder) == [f"784-16-16-10{number}.safetensors" for number in ("-2", "-3", "")]


def test_only_the_ticked_ones_are_saved(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    for seed in range(2):
        train_another(qtbot, window, seed)

    def untick_the_first(dialog: UnsavedDialog) -> QAbstractButton:
        QTest.mouseClick(dialog.rows[0].check, LEFT)
        return dialog.save

    assert Closing(window, untick_the_first).closed
    assert len(files_in(folder)) == 1


@pytest.mark.parametrize(("answer", "closes"), [(discard, True), (cancel, False)])
@pytest.mark.slow
def test_the_other_answers_write_nothing(
    qtbot: QtBot,
    window: MainWindow,
    folder: Path,
    answer: Callable[[UnsavedDialog], QAbstractButton],
    closes: bool,
) -> None:
    train_until(qtbot, window, epochs=1)
    assert Closing(window, answer).closed is closes
    assert files_in(folder) == []
    assert window.isVisible() is not closes


def test_another_file_can_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train_until(qtbot, window, epochs=1)
    chosen = tmp_path / "mine.safetensors"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))

    def change(dialog: UnsavedDialog) -> QAbstractButton:
        QTest.mouseClick(dialog.rows[0].change, LEFT)
        assert dialog.rows[0].file.toolTip() == str(chosen)
        assert dialog.rows[0].file.text().endswith("mine.safetensors")
        return dialog.save

    assert Closing(window, change).closed
    assert chosen.exists()


def test_a_file_that_cannot_be_written_keeps_the_window(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    train_another(qtbot, window, 0)
    train_another(qtbot, window, 1)

    def spoil(dialog: UnsavedDialog) -> QAbstractButton:
        row: NetworkRow = dialog.rows[0]
        row.show_path(folder / "missing" / "mine.safetensors")
        return dialog.save

    assert not Closing(window, spoil).closed
    assert len(window.session.to_save) == 1  # the other one is on disk


def test_a_run_under_way_ends_and_is_saved_as_it_is_then(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.session.configure(ENDLESS)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    assert Closing(window, save).closed
    kept = load_model(folder / "784-16-16-10.safetensors")
    np.testing.assert_array_equal(kept.network.theta, window.session.model.network.theta)


def test_saved_ones_are_not_asked_about(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    train_until(qtbot, window, epochs=1)
    window.session.saved()
    assert window.close()


def test_the_title_marks_what_is_unsaved(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "[*]" in window.windowTitle()
    assert not window.isWindowModified()
    train_until(qtbot, window, epochs=1)
    assert window.isWindowModified()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "mine.safetensors"), ""))
    window.commands.save.trigger()
    assert not window.isWindowModified()
    assert str(folder / "mine.safetensors") in window.status.currentMessage()


@pytest.mark.slow
def test_the_folder_of_the_last_model_is_proposed(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def note(*arguments: object) -> tuple[str, str]:
        asked.append(str(arguments[2]))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", note)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", note)
    window.commands.open.trigger()
    window.session.reset()
    window.commands.save_as.trigger()
    assert asked == [str(folder), str(folder / "784-16-16-10.safetensors")]


# Before a run would end


@pytest.fixture
def running(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.session.configure(ENDLESS)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    return window


def test_opening_a_model_does_not_end_a_run_unasked(running: MainWindow) -> None:
    model, questions = running.session.model, []
    answer_question("&Keep training", questions)
    running.files.open_shipped("3blue1brown-strokes")
    assert questions == ["Stop the training and open 3blue1brown-strokes?"]
    assert running.session.state is RunState.RUNNING
    assert running.session.model is model


def test_after_the_question_the_network_is_kept(running: MainWindow) -> None:
    model = running.session.model
    answer_question("&Stop and open")
    running.files.open_shipped("3blue1brown-strokes")
    assert running.session.state is RunState.IDLE
    assert running.session.source.name == "3blue1brown-strokes"
    assert [one.model for one in running.session.earlier] == [model]


def test_a_network_that_gave_way_does_not_end_a_run_unasked(qtbot: QtBot, running: MainWindow) -> None:
    running.training.shut_down()
    running.commands.train.trigger()
    qtbot.waitUntil(lambda: running.session.state is RunState.RUNNING, timeout=30_000)
    (kept,) = running.session.earlier
    answer_question("&Keep training")
    running.files.bring_back(kept)
    assert running.session.state is RunState.RUNNING
    answer_question("&Stop and open")
    running.files.bring_back(kept)
    assert running.session.model is kept.model


def test_single_steps_need_no_question(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.step.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=30_000)
    window.files.open_shipped("3blue1brown-strokes")
    assert window.session.source.name == "3blue1brown-strokes"


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_row_fits_whatever_the_folder(qtbot: QtBot, open_window, scale: float, tmp_path: Path) -> None:
    window = open_window(scale=scale)
    networks = tuple(Earlier(load_shipped(name)) for name in ("best-reader", "thin-pen", "thick-pen"))
    folder = tmp_path / "a folder whose name goes on" / "and on for so long" / "that no window is wide enough for it"
    dialog = UnsavedDialog(networks, folder, training=True, parent=window)
    dialog.show()
    qtbot.waitExposed(dialog)
    for row in dialog.rows:
        assert row.change.mapTo(dialog, row.change.rect().topRight()).x() < dialog.width()
        assert row.file.text().endswith(".safetensors")
        assert row.file.fontMetrics().horizontalAdvance(row.file.text()) <= row.file.width()
        assert row.check.sizeHint().width() <= row.check.width()  # accuracy and data set are seen
    dialog.close()
