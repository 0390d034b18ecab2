"""What a person sees and does on the surface of a chart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.theme import LIGHT
from inkling.training.history import Point
from learning_curves_helpers import charts, colours_in, learning
from session_helpers import Runs


def test_a_single_point_can_be_seen(page: LearningPage, runs: Runs) -> None:
    runs.begin("a")
    before = colours_in(charts(page)[0].view.grab().toImage(), LIGHT.positive)
    runs.add([Point(0.5, 1.0, 0.5)])
    assert colours_in(charts(page)[0].view.grab().toImage(), LIGHT.positive) > before


def test_accuracy_never_leaves_0_to_100(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(40))
    _, accuracy = charts(page)
    for _ in range(20):
        qtbot.keyClick(accuracy.view, Qt.Key.Key_Minus)
    low, high = accuracy.view.box.viewRange()[1]
    assert (low, high) == pytest.approx((0, 100))


def test_there_is_no_context_menu(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(10))
    qtbot.mouseClick(charts(page)[0].view.viewport(), Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None


def test_the_crosshair_moves_by_arrow_keys(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(float(i), 4.0 - i) for i in range(5)])
    view = charts(page)[1].view
    for _ in range(20):  # of 50 steps across
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.crosshair.value() == 2.0


def test_tab_shows_which_plot_has_the_keys(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(10))
    view = charts(page)[0].view
    plain = colours_in(view.grab().toImage(), LIGHT.accent, 0)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert colours_in(view.grab().toImage(), LIGHT.accent, 0) > plain + 500
    view.clearFocus()
    assert colours_in(view.grab().toImage(), LIGHT.accent, 0) == plain


@pytest.mark.parametrize("last", [0.00017, 0.0038, 0.038, 4.0, 990.0, 99_000.0])
def test_the_last_epochs_number_is_whole(page: LearningPage, runs: Runs, last: float) -> None:
    page.resize(1600, 600)
    runs.begin("a")
    runs.add([Point(0.0, 1.0), Point(last, 0.5)])
    QApplication.processEvents()
    for chart in charts(page):
        chart.view.settle()
        axis, metrics = chart.view.x_axis, QFontMetricsF(chart.view.x_axis.style["tickFont"])
        low, high = chart.view.box.viewRange()[0]
        assert high >= last
        step, values = axis.tickValues(low, high, chart.view.plot_area().width())[0]
        text = axis.tickStrings(values, 1.0, step)[-1]
        assert chart.view.x_of(values[-1]) + metrics.horizontalAdvance(text) / 2 <= chart.view.width(), text


def test_ticks_differ_however_far_the_person_zooms(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(float(i), 4.0 / (i + 1)) for i in range(8)])
    view = charts(page)[0].view
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    for axis, (low, high) in zip((view.x_axis, view.y_axis), view.box.viewRange(), strict=True):
        step, values = axis.tickValues(low, high, 300)[0]
        texts = axis.tickStrings(values, 1.0, step)
        assert len(set(texts)) == len(texts) > 1
        assert max(map(len, texts)) <= len("00.000")
