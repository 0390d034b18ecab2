"""The window as a person uses it: real mouse, real keys, real training."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, draw, epoch_of, problem_of, train_until, wait_for
from inkling.data.normalize import normalize
from inkling.gui.main_window import MainWindow
from inkling.session.source import ModelSource
from inkling.session.state import RunState
from inkling.storage.model_file import load_model, save_model
from inkling.storage.shipped import DEFAULT_MODEL
from inkling.training import Configuration
from inkling.training.presets import PRESETS, find_preset


def save_under(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Whoever is asked where to save says this."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def load_strokes(window: MainWindow, count: int) -> bool:
    """Plan to learn from so many; whether they are there."""
    window.session.configure(replace(window.session.configuration, train_size=count))
    return window.datasets.load()


def test_first_start_answers_a_drawing_at_once(window: MainWindow) -> None:
    assert window.session.source.name == DEFAULT_MODEL
    assert window.session.configuration.dataset == "strokes"
    draw(window)
    image = window.drawing.image()
    assert image is not None
    model = window.session.model
    expected = model.network.predict(normalize(image, model.normalization)[np.newaxis])[0]
    np.testing.assert_allclose(window.session.answer.activations, expected, rtol=1e-5)
    assert window.session.answer.name == "7"


def test_clearing_takes_the_answer_away(window: MainWindow) -> None:
    draw(window)
    window.commands.clear.trigger()
    assert window.session.answer is None
    window.commands.undo.trigger()
    assert window.session.answer is not None


def test_train_learns_and_leaves_curves(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    window.commands.train.trigger()
    assert window.session.state is RunState.RUNNING
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    history = window.session.model.history
    assert history.epochs[-1] == 3
    assert history.test_accuracy[-1] > history.test_accuracy[0] + 0.3
    assert window.session.unsaved
    assert window.windowTitle().startswith("new network")
    # The answer on screen is the trained network's.
    seen = normalize(window.drawing.image(), window.session.model.normalization)
    np.testing.assert_allclose(
        window.session.answer.activations, window.session.model.network.predict(seen[np.newaxis])[0], rtol=1e-5
    )


def test_the_window_trains_to_the_same_theta_as_the_command_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from inkling.cli import main

    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    path = tmp_path / "same.safetensors"
    assert main(["train", "--train-size", "2000", "--epochs", "3", "-o", str(path)]) == 0
    assert np.array_equal(load_model(path).network.theta, window.session.model.network.theta)


def test_pause_step_resume_stop(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=500))
    window.commands.step.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=60_000)
    first = window.session.model.network.theta.copy()
    with wait_for(qtbot, window.session.learned) as heard:
        window.commands.step.trigger()
    assert heard.news[0].step == 2
    assert not np.array_equal(first, window.session.model.network.theta)
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    window.commands.pause.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=10_000)
    window.commands.stop.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=10_000)


def test_reset_forgets_but_loses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, epochs=1)
    trained = window.session.model.network.theta.copy()
    window.commands.reset.trigger()
    assert len(window.session.model.history) == 0
    assert np.array_equal(window.session.earlier[0].model.network.theta, trained)
    window.files.bring_back(window.session.earlier[0])
    assert np.array_equal(window.session.model.network.theta, trained)
    assert window.session.unsaved


def test_eta_is_live(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=500))
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=60_000)
    window.controls.eta_changed.emit(0.25)
    assert window.session.run is not None
    assert window.session.run.knobs.eta == 0.25


def test_divergence_says_so_and_keeps_a_finite_network(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(
        Configuration(train_size=2_000, activation="identity", loss="cross-entropy", hidden="16-16", eta=900.0)
    )
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    assert "η is too large" in problem_of(window)
    assert np.isfinite(window.session.model.network.theta).all()


def test_a_damaged_model_is_refused_and_the_one_on_screen_stays(window: MainWindow, tmp_path: Path) -> None:
    before = window.session.model
    path = tmp_path / "broken.safetensors"
    path.write_bytes(b"\x08\x00\x00\x00\x00\x00\x00\x00not json")
    draw(window)
    image = window.drawing.image()
    assert not window.files.open_path(path)
    assert str(path) in problem_of(window)
    assert window.session.model is before
    assert np.array_equal(window.drawing.image(), image)


def test_save_and_open_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train_until(qtbot, window, epochs=1)
    path = tmp_path / "mine.safetensors"
    save_under(monkeypatch, path)
    window.commands.save.trigger()
    assert not window.session.unsaved
    assert window.session.source.path == path
    assert window.windowTitle().startswith("mine")
    assert np.array_equal(load_model(path).network.theta, window.session.model.network.theta)
    window.files.open_shipped("3blue1brown-strokes")
    assert window.files.open_path(path)
    assert window.windowTitle().startswith("mine")
    assert path in window.files.recent()


def test_save_where_it_is_impossible_says_so(window: MainWindow, tmp_path: Path) -> None:
    window.session.saved(ModelSource(path=tmp_path / "missing" / "mine.safetensors"))
    window.commands.save.trigger()
    assert "mine.safetensors" in problem_of(window)


def test_a_dropped_model_file_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "dropped.safetensors"
    save_model(window.session.model, path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(900, 200), *how)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(900, 200), *how))
    assert window.session.source.path == path


def test_a_sample_shows_its_label_and_is_answered(window: MainWindow) -> None:
    QTest.keySequence(window, window.commands.sample.shortcut())
    assert window.session.answer is not None


def test_training_asked_for_before_the_data_is_there_begins_by_itself(qtbot: QtBot, open_window) -> None:
    window = open_window(ready=False)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.RUNNING, timeout=60_000)


def test_a_folder_without_data_leaves_the_data_set_of_before(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = window.session.dataset
    with qtbot.waitSignal(window.datasets.problem, timeout=10_000):
        window.datasets.choose(str(tmp_path))
    assert str(tmp_path) in problem_of(window)
    assert window.session.dataset is before
    assert window.session.configuration.dataset == "strokes"


@pytest.mark.mnist
def test_mnist_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    with wait_for(qtbot, window.session.dataset_replaced):
        window.commands.data_mnist.trigger()
    assert window.session.dataset.name == "mnist"
    assert window.session.configuration.dataset == "mnist"


def test_a_perceptron_answers_with_the_neuron_that_is_surest(qtbot: QtBot, window: MainWindow) -> None:
    perceptron = find_preset("perceptron").applied_to(Configuration(train_size=2_000))
    window.session.configure(replace(perceptron, epochs=1))
    draw(window)
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    sums = window.session.model.network.trace(normalize(window.drawing.image(), "box"))[-1].z
    assert window.session.answer.digit == sums.argmax()


@pytest.mark.slow
def test_every_preset_takes_a_step_in_the_window(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    for preset in PRESETS:
        window.session.configure(preset.applied_to(Configuration(train_size=200)))
        window.commands.step.trigger()
        qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=60_000)
        assert window.session.answer is not None
        assert window.session.unsaved, preset.name
        window.network.grab()
        window.commands.stop.trigger()
        qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)


def test_a_cancelled_load_leaves_nothing_armed(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.dataset
    window.session.configure(Configuration(train_size=300_000))
    window.commands.train.trigger()
    window.datasets.cancel()
    assert window.session.dataset is before
    assert window.session.configuration.train_size == 2_000
    with wait_for(qtbot, window.session.dataset_replaced):
        assert not load_strokes(window, 1_000)
    qtbot.wait(50)
    assert window.session.state is RunState.IDLE


def test_coming_back_to_the_present_data_set_drops_the_load_of_another(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.dataset
    assert not load_strokes(window, 300_000)
    assert load_strokes(window, 2_000)
    qtbot.wait(100)
    assert window.session.dataset is before


def test_going_on_right_after_a_step_is_not_shown_as_a_pause(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1_000))
    window.commands.step.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=30_000)
    window.commands.step.trigger()
    time.sleep(0.1)  # the trainer rests by now, and its news waits in the queue
    window.commands.go_on.trigger()
    qtbot.wait(50)
    assert window.session.state is RunState.RUNNING
    qtbot.waitUntil(lambda: epoch_of(window) >= 1, timeout=30_000)


def test_a_large_convolutional_step_does_not_hold_up_the_end(qtbot: QtBot, window: MainWindow) -> None:
    modern = find_preset("modern").applied_to(Configuration(train_size=2_000))
    window.session.configure(replace(modern, batch_size=None))
    window.commands.train.trigger()
    qtbot.wait(300)
    since = time.monotonic()
    window.training.shut_down()
    assert time.monotonic() - since < 5  # a whole step and a whole look take far longer


def test_a_change_of_eta_is_written_into_the_model(qtbot: QtBot, window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=1_000))
    window.commands.train.trigger()
    qtbot.waitUntil(lambda: epoch_of(window) > 0, timeout=30_000)
    window.controls.eta_changed.emit(0.25)
    assert window.session.model.configuration.eta == 0.25


def test_a_new_network_clears_the_progress_of_the_run_before(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, epochs=1)
    bar = window.controls.findChild(QProgressBar)
    assert bar.value() > 0
    window.commands.reset.trigger()
    assert bar.value() == 0


@pytest.mark.slow
def test_sizes_come_back_with_the_normal_text_size(qtbot: QtBot, window: MainWindow) -> None:
    labels = [label for label in window.controls.findChildren(QLabel) if label.buddy() and label.isVisible()]
    before = [label.height() for label in labels]
    for _ in range(3):
        window.commands.larger.trigger()
        qtbot.wait(50)
    assert [label.height() for label in labels] != before
    window.commands.normal_size.trigger()
    qtbot.waitUntil(lambda: [label.height() for label in labels] == before, timeout=5_000)
