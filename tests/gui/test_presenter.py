"""What the panels show of the session: each piece of news is on screen, wherever it came from."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QProgressBar
from pytestqt.qtbot import QtBot

from gui_helpers import draw, epoch_of, train_until, wait_for
from inkling.data.dataset import Dataset
from inkling.data.mnist import find_mnist
from inkling.data.normalize import normalize
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.line_kinds import Line
from inkling.session.progress import Progress
from inkling.session.source import ModelSource
from inkling.session.state import RunState
from inkling.storage.model_file import save_model
from inkling.training import Configuration, Metrics, Point
from widget_helpers import part


def said(window: MainWindow, *parts: str) -> bool:
    """Whether the status bar says all of this in one place."""
    texts = [label.text() for label in window.status.findChildren(QLabel)]
    return any(all(part in text for part in parts) for text in texts)


def drawn_epochs(window: MainWindow) -> list[list[float]]:
    """Of the loss on the training set: each run's, oldest first."""
    charts = window.plots.learning.findChild(LinkedCharts)
    assert charts is not None
    return [charts.loss.curves(run).trace(Line.TRAIN)[0].tolist() for run in window.session.records.all]


def accept(window: MainWindow, run_step: int, *points: Point, epoch: float = 0.5, seconds: float = 2.0) -> None:
    """A run is that far, as its thread would say."""
    numbers = window.session.model.network.parameters_and_buffers.copy()
    window.session.take(Progress(numbers, points, run_step, epoch, seconds))


def test_the_configuration_is_on_screen_whoever_changes_it(window: MainWindow) -> None:
    chosen = Configuration(train_size=500, hidden="24-12", eta=0.125, epochs=7, optimizer="adam")
    window.session.configure(chosen)
    assert window.controls.configuration() == chosen
    window.controls.training.epochs.setValue(9)
    assert window.session.configuration == replace(chosen, epochs=9)


def test_the_inset_is_what_the_model_on_screen_sees(window: MainWindow) -> None:
    draw(window)
    image = window.session.drawing.image()
    assert image is not None
    for mode in ("box", "none"):
        window.session.open(replace(window.session.model, normalization=mode))
        shown = part(window.drawing, NormalizedView).grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        middles = [(2 * i + 1) * shown.width() // 56 for i in range(28)]
        pixels = [[QColor(shown.pixel(x, y)).red() for x in middles] for y in middles]
        np.testing.assert_allclose(np.array(pixels) / 255, normalize(image, mode), atol=1.5 / 255)
    window.drawing.clear()
    shown = part(window.drawing, NormalizedView).grab().toImage()
    assert QColor(shown.pixel(shown.width() // 2, shown.width() // 2)) == QColor("black")


def test_what_is_being_typed_stays(qtbot: QtBot, window: MainWindow) -> None:
    """The configuration comes back from the session while the field still holds half a number."""
    number = window.controls.training.eta.number
    number.setFocus()
    number.selectAll()
    for typed, value in (("0", 1.5), ("0.", 1.5), ("0.2", 0.2), ("0.20", 0.2), ("0.205", 0.205)):
        QTest.keyClick(number, typed[-1])
        assert number.text() == typed
        assert number.cursorPosition() == len(typed)
        assert window.session.configuration.eta == window.controls.configuration().eta == pytest.approx(value)
    hidden = window.controls.network.hidden
    hidden.setFocus()
    hidden.selectAll()
    for typed in ("3", "32", "32-", "32-8"):
        QTest.keyClick(hidden, typed[-1])
        assert hidden.text() == typed
    assert window.session.configuration.hidden == "32-8"


def test_what_cannot_work_is_not_trained(window: MainWindow) -> None:
    hidden = window.controls.network.hidden
    hidden.setFocus()
    hidden.selectAll()
    QTest.keyClicks(hidden, "0")
    assert not window.commands.train.isEnabled()
    assert not window.commands.step.isEnabled()
    hidden.selectAll()
    QTest.keyClicks(hidden, "8")
    assert window.commands.train.isEnabled()


def test_a_network_that_cannot_be_is_a_sentence_in_the_controls(window: MainWindow) -> None:
    window.session.configure(replace(window.session.configuration, hidden="conv9x4 conv9x4"))
    box = window.controls.data.input
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert window.session.configuration.input_size == 16
    assert "9×9" in window.controls.problem()
    assert not window.commands.train.isEnabled()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert window.session.configuration.input_size == 28
    assert window.commands.train.isEnabled()


def test_the_accuracy_is_the_models_and_says_where_it_learned(qtbot: QtBot, window: MainWindow) -> None:
    window.files.open_shipped("3blue1brown-mnist")
    assert window.session.model.metrics is not None
    shown = f"{100 * window.session.model.metrics.accuracy:.1f}"
    window.session.configure(replace(window.session.configuration, dataset="strokes"))
    qtbot.waitUntil(lambda: said(window, shown, "MNIST"))  # it has learned from something else
    window.session.configure(replace(window.session.configuration, dataset="mnist"))
    qtbot.waitUntil(lambda: said(window, shown) and not said(window, shown, "MNIST"))


def test_the_accuracy_follows_the_training(qtbot: QtBot, window: MainWindow) -> None:
    window.session.begin()
    accept(window, 1, Point(0.5, 1.0, 0.5, 1.0, 0.625))
    assert window.session.model.metrics == Metrics(1.0, 0.625)
    qtbot.waitUntil(lambda: said(window, "62.5"))
    window.session.end()


def test_the_progress_of_a_run_is_told_and_forgotten_with_its_network(window: MainWindow) -> None:
    window.session.configure(Configuration(train_size=2_000, epochs=2))
    bar = window.controls.findChild(QProgressBar)
    assert bar is not None
    window.session.begin()
    assert bar.value() == bar.minimum()
    accept(window, 1, epoch=0.0, seconds=0.0)
    accept(window, 100, epoch=0.5, seconds=4.0)
    assert bar.value() == pytest.approx(bar.maximum() / 4, abs=1)
    window.session.rest()  # words come at a quarter of a second's pace, but for a run that rests
    words = [label.text() for label in window.controls.findChildren(QLabel)]
    assert "epoch 1/2 · about 15 s left · step 100" in words
    window.session.end()
    window.session.reset()
    assert bar.value() == bar.minimum()


def test_the_title_is_the_models_name(window: MainWindow, tmp_path: Path) -> None:
    window.files.open_shipped("thin-pen")
    assert window.windowTitle() == "thin-pen[*] — Inkling"  # [*]: a mark while it is unsaved
    assert window.commands.model_button.text() == "thin-pen"
    window.commands.reset.trigger()
    assert window.windowTitle() == "new network[*] — Inkling"
    window.session.saved(ModelSource(path=tmp_path / "mine.safetensors"))
    assert window.windowTitle() == "mine[*] — Inkling"


def test_buttons_and_menus_follow_the_state(window: MainWindow) -> None:
    do, session = window.commands, window.session
    session.begin()
    assert (do.train.isEnabled(), do.pause.isEnabled(), do.stop.isEnabled()) == (False, True, True)
    assert not window.controls.training.epochs.isEnabled()
    session.rest()
    assert (do.train.isEnabled(), do.pause.isEnabled(), do.stop.isEnabled()) == (True, False, True)
    session.end()
    assert (do.train.isEnabled(), do.pause.isEnabled(), do.stop.isEnabled()) == (True, False, False)
    assert window.controls.training.epochs.isEnabled()


# The data set


def test_a_data_set_is_on_screen_when_it_is_there(qtbot: QtBot, window: MainWindow) -> None:
    assert window.session.dataset is not None
    examples = window.session.dataset.train.first(600)
    small = Dataset("ours", examples, examples.first(100))
    window.session.configure(replace(window.session.configuration, dataset="/ours", train_size=None))
    window.session.use_dataset(small, "/ours")
    assert window.controls.data.examples.maximum() == 600
    qtbot.waitUntil(lambda: said(window, "ours", "600"))
    window.session.configure(replace(window.session.configuration, train_size=200))
    qtbot.waitUntil(lambda: said(window, "ours", "200"))


def test_the_choice_springs_back_after_a_refused_download(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INKLING_DATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert find_mnist() is None
    window.presenter.list_datasets()
    box = window.controls.data.dataset
    before, configuration = box.name(), window.session.configuration

    def refuse() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QMessageBox) and dialog.isVisible():
                dialog.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(50, refuse)
    box.setFocus()
    QTest.keyClick(box, "M")  # the entry that begins so
    assert box.name() == before == "strokes"
    assert window.session.configuration == configuration == window.controls.configuration()


def test_the_choice_goes_back_with_a_load_that_is_given_up(window: MainWindow) -> None:
    box = window.controls.data.pen
    before = window.session.configuration
    window.datasets.choose("strokes@32")
    assert box.name() == "32"
    window.commands.data_cancel.trigger()
    assert box.name() == ""
    assert window.session.configuration == before == window.controls.configuration()


def test_a_folder_with_fewer_examples_than_are_planned(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """What the controls show is what is planned: all that there are."""
    from inkling.data.idx import write_idx

    assert window.session.dataset is not None
    for half, examples in (("train", window.session.dataset.train.first(300)), ("test", window.session.dataset.test)):
        write_idx(tmp_path / f"{half}-images-idx3-ubyte", np.ascontiguousarray(examples.images))
        write_idx(tmp_path / f"{half}-labels-idx1-ubyte", np.ascontiguousarray(examples.labels))
    window.session.configure(replace(window.session.configuration, dataset=str(tmp_path), train_size=2_000))
    with wait_for(qtbot, window.session.dataset_replaced):
        window.commands.train.trigger()
    assert window.session.configuration.train_size is None
    assert window.controls.configuration() == window.session.configuration
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    assert epoch_of(window) == 3


# Curves


def test_an_opened_model_shows_how_it_had_learned(window: MainWindow, tmp_path: Path) -> None:
    assert drawn_epochs(window) == []
    window.files.open_shipped("thin-pen")
    window.session.records.grow()
    assert drawn_epochs(window) == [window.session.model.history.epochs.tolist()]
    model = replace(window.session.model)
    path = tmp_path / "mine.safetensors"
    save_model(model, path)
    window.files.open_path(path)
    assert [run.name for run in window.session.records.all] == ["thin-pen", "mine"]


def test_a_run_that_goes_on_is_drawn_from_the_last_point_of_the_run_before(qtbot: QtBot, window: MainWindow) -> None:
    train_until(qtbot, window, epochs=1)
    first = epoch_of(window)
    window.session.configure(replace(window.session.configuration, epochs=1))
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.IDLE, timeout=60_000)
    before, now = drawn_epochs(window)
    assert before[0] == 0
    assert before[-1] == now[0] == first
    assert now[-1] == epoch_of(window)
    assert all(math.isfinite(epoch) for epoch in now)
    window.session.saved()
    window.commands.reset.trigger()
    assert len(drawn_epochs(window)) == 2  # a new network has nothing to show yet


# The answer


def test_the_answer_is_on_screen_and_goes_with_the_drawing(window: MainWindow) -> None:
    draw(window)
    assert window.session.answer is not None
    assert part(window.drawing, AnswerDigit).name == window.session.answer.shown
    diagram = window.network.diagram
    assert diagram.answer is not None
    np.testing.assert_array_equal(diagram.answer.trace[-1].a, window.session.answer.activations)
    window.drawing.clear()
    assert diagram.answer is None
    assert window.session.answer is None
