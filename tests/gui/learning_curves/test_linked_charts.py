"""The charts over the same epochs: curves, axes, zoom and crosshair."""

import math
import time

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.learning_curves.plot_view import PlotView
from inkling.gui.widgets.line_kinds import Line
from inkling.training.history import History, Point
from learning_curves_helpers import NAN, button, charts, chips, epoch_read, learning, run_of
from session_helpers import Runs


def test_the_curves_are_the_history(page: LearningPage, runs: Runs) -> None:
    points = learning(40)
    runs.begin("a run")
    for i in range(0, 40, 8):
        runs.add(points[i : i + 8])
    history = History(points)
    loss, accuracy = charts(page)
    run = chips(page)[0].run
    seen = ~np.isnan(history.test_loss)
    np.testing.assert_array_equal(loss.curves(run).trace(Line.TRAIN), (history.epochs, history.train_loss))
    np.testing.assert_array_equal(loss.curves(run).trace(Line.TEST), (history.epochs[seen], history.test_loss[seen]))
    np.testing.assert_allclose(accuracy.curves(run).trace(Line.TRAIN), (history.epochs, 100 * history.train_accuracy))
    np.testing.assert_allclose(accuracy.curves(run).trace(Line.TEST)[1], 100 * history.test_accuracy[seen])


def test_the_axes_hold_the_curves(page: LearningPage, runs: Runs) -> None:
    runs.add(learning(40, epochs=4.1))
    loss, accuracy = charts(page)
    assert loss.view.box.viewRange() == [[0, 5.0], [0, 2.5]]
    assert accuracy.view.box.viewRange() == [[0, 5.0], [0, 100]]


def test_the_newest_points_move_the_axes(page: LearningPage, runs: Runs) -> None:
    runs.add([Point(0.5, 0.2, 0.9)])
    runs.add([Point(7.0, 3.9, 0.95)])
    loss, accuracy = charts(page)
    assert loss.view.box.viewRange() == [[0, 7.0], [0, 4.0]]
    assert accuracy.view.box.viewRange()[1] == [90, 100]


def test_new_points_have_each_chart_painted_once(
    page: LearningPage, runs: Runs, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    painted: list[PlotView] = []
    paint = PlotView.paintEvent

    def noted(self: PlotView, event: QPaintEvent) -> None:
        painted.append(self)
        paint(self, event)

    monkeypatch.setattr(PlotView, "paintEvent", noted)
    page.resize(800, 400)
    page.show()
    qtbot.waitExposed(page)
    runs.add([Point(0.5, 0.2, 0.9)])
    qtbot.wait(50)
    loss, accuracy = charts(page)
    for epoch in (7.0, 20.0):  # beyond the axes, which move
        painted.clear()
        runs.add([Point(epoch, 3.9, 0.95)])
        qtbot.wait(50)
        assert [painted.count(chart.view) for chart in (loss, accuracy)] == [1, 1]


@pytest.mark.parametrize("bad", [NAN, math.inf, 0.0])
@pytest.mark.parametrize("log", [False, True])
def test_unmeasured_infinite_and_zero_losses_are_safe(page: LearningPage, runs: Runs, bad: float, log: bool) -> None:
    page.restore_state({"log_scale": log})
    runs.add([Point(0.0, bad, 0.1, bad, NAN), Point(1.0, 0.5, 0.5, bad, 0.5), Point(2.0, 0.05, 0.9, 0.06, 0.8)])
    page.grab()
    low, high = charts(page)[0].view.box.viewRange()[1]
    assert math.isfinite(low)
    assert low <= (math.log10(0.05) if log else 0.05)
    assert high >= (math.log10(0.5) if log else 0.5)


def test_a_run_of_nothing_measured_is_safe(page: LearningPage, runs: Runs) -> None:
    runs.add([Point(0.0), Point(1.0)])
    button(page, "Log").click()
    page.grab()
    assert runs.records.has_points()


def test_fifty_thousand_points_stay_cheap(page: LearningPage, runs: Runs) -> None:
    rng = np.random.default_rng(0)
    noise = rng.random((50_000, 4))
    runs.show("long", History(Point(i / 2000, *row) for i, row in enumerate(noise.tolist())))
    seconds = []
    for i in range(30):
        before = time.thread_time()
        runs.add([Point(25 + i * 1e-4, 0.5, 0.5, 0.5, 0.5)])
        seconds.append(time.thread_time() - before)
    assert np.median(seconds) < 0.006  # about 1 ms on an idle computer
    curve = charts(page)[0].curves(chips(page)[0].run)
    assert len(curve.trace(Line.TRAIN)[0]) == 50_030
    low, high = curve.extent()
    assert low == noise[:, [0, 2]].min()
    assert high == noise[:, [0, 2]].max()


def test_log_scale_by_a_click(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    points = [Point(0.0, 2.0), Point(1.0, 0.0), Point(2.0, 0.02)]
    runs.add(points)
    qtbot.mouseClick(button(page, "Log"), Qt.MouseButton.LeftButton)
    x, y = run_of(page, 0).trace(Line.TRAIN)
    np.testing.assert_array_equal(x, [0.0, 2.0])
    np.testing.assert_allclose(10**y, [2.0, 0.02])
    low, high = charts(page)[0].view.box.viewRange()[1]
    assert (10**low, 10**high) == pytest.approx((0.02, 2.0))
    assert page.state()["log_scale"] is True
    qtbot.keyClick(button(page, "Log"), Qt.Key.Key_Space)
    np.testing.assert_array_equal(run_of(page, 0).trace(Line.TRAIN)[1], [2.0, 0.0, 0.02])
    assert charts(page)[0].view.box.viewRange()[1] == [0, 2.5]


def wheel_in(view: PlotView, qtbot: QtBot) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("back", ["double-click", "Home", "Fit"])
def test_zooming_links_the_epochs_and_can_be_undone(page: LearningPage, runs: Runs, qtbot: QtBot, back: str) -> None:
    runs.add(learning(40))
    loss, accuracy = charts(page)
    fit = button(page, "Fit")
    assert not fit.isEnabled()
    wheel_in(loss.view, qtbot)
    zoomed = loss.view.box.viewRange()
    assert zoomed[0][1] - zoomed[0][0] < 4
    assert accuracy.view.box.viewRange() == [zoomed[0], [0, 100]]
    runs.add([Point(30.0, 1.0)])
    assert loss.view.box.viewRange() == zoomed  # the person is looking at something
    match back:
        case "double-click":
            qtbot.mouseDClick(accuracy.view.viewport(), Qt.MouseButton.LeftButton)
        case "Home":
            qtbot.keyClick(loss.view, Qt.Key.Key_Home)
        case _:
            qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert loss.view.box.viewRange()[0] == accuracy.view.box.viewRange()[0] == [0, 30]
    assert not fit.isEnabled()


def test_the_crosshair_reads_the_values_at_the_mouse(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(float(i), 4.0 - i, i / 10, 4.5 - i, i / 20) for i in range(5)])
    loss, accuracy = charts(page)
    QApplication.processEvents()
    view = loss.view
    at = view.mapFromScene(view.box.mapViewToScene(QPointF(2.1, 1.0)))
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: epoch_read(page) == "epoch 2.00", timeout=2000)
    assert loss.values() == ("2.0000", "2.5000")
    assert accuracy.values() == ("20.0%", "10.0%")
    for chart in (loss, accuracy):
        assert chart.view.crosshair.isVisible()
        assert chart.view.crosshair.value() == 2.0
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: epoch_read(page) == "epoch 4.00", timeout=2000)
    assert not loss.view.crosshair.isVisible()
