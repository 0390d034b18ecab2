"""The page of the curves: what is read from them, and what is left at each point."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.experiment import left_over
from inkling.gui.playground.pages.curves_page import CurvesPage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo


def learn(window: PlaygroundWindow, steps: int) -> None:
    window.playground.run()
    for _ in range(steps // 10):
        window.playground.step(10)


def page_of_xor(qtbot: QtBot, window: PlaygroundWindow, turn_to: TurnTo, steps: int = 300) -> CurvesPage:
    page: CurvesPage = turn_to("curves", "xor")
    learn(window, steps)
    qtbot.waitUntil(lambda: len(page.cost.steps) == steps // 10)
    return page


def test_a_step_is_pointed_at_in_both_charts(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    curve = playground_window.playground.state.curve
    np.testing.assert_array_equal(page.cost.values, curve[:, 1])
    assert page.cost.reading() == f"C = {curve[-1, 1]:.4f} at step 300"
    page.cost.repaint()
    QTest.mouseMove(page.cost, QPoint(round(page.cost.x_of(9)), 40))
    assert page.cost.row == page.accuracy.row == 9
    assert page.accuracy.reading() == f"{100 * curve[9, 2]:.1f}% at step 100"
    QTest.keyClick(page.accuracy, Qt.Key.Key_Left)
    assert page.cost.reading() == f"C = {curve[8, 1]:.4f} at step 90"
    assert "step 90" in page.accuracy.accessibleDescription()
    QTest.keyClick(page.cost, Qt.Key.Key_Escape)
    assert page.accuracy.row is None


def test_the_present_is_told_beside_the_last_step_once_it_is_another(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    playground, last = playground_window.playground, page.cost.reading()
    assert "now" not in last
    playground.change_points(playground.state.points.relabelled(0, 1))
    qtbot.waitUntil(lambda: "now" in page.cost.reading())
    assert playground.experiment is not None
    cost, accuracy = playground.experiment.cost(), playground.experiment.accuracy()
    assert page.cost.reading() == f"{last}, now C = {cost:.4f}"
    assert page.accuracy.reading().endswith(f", now {100 * accuracy:.1f}%")
    assert page.cost.short_reading() == f"C = {cost:.4f}"
    page.cost.grab()
    QTest.keyClick(page.cost, Qt.Key.Key_Left)
    assert page.cost.reading() == f"C = {playground.state.curve[28, 1]:.4f} at step 290"
    playground.step(10)
    QTest.keyClick(page.cost, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.cost.reading().endswith("at step 310"))
    before = playground.state.curve
    playground.set_parameter(0, 7.5)
    qtbot.waitUntil(lambda: "now" in page.cost.reading())
    np.testing.assert_array_equal(playground.state.curve, before)


def test_what_is_left_at_each_of_a_few_points(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    state = playground_window.playground.state
    _, given, left = left_over(state.structure, state.network(), state.points)
    assert page.left.rows()[1] == ("(0, 1)", "1", f"{given[1]:.4f}", f"{left[1]:.4f}")
    assert page.note.text().startswith(f"{left.max():.4f} is left at the worst point.")
    assert "never reaches it" in page.note.text()
    playground_window.playground.change_points(state.points.moved(3, -0.1349, 0.871))
    playground_window.refresh()
    qtbot.waitUntil(lambda: page.left.rows()[3][0] == "(−0.13, 0.87)")
    turn_to("curves", "slide-1980")
    assert "never reaches it" not in page.note.text()
    turn_to("curves", "perceptron")  # 40 points: too many to be listed
    assert page.left.isHidden()
    assert page.note.isHidden()


def test_a_logarithmic_cost_is_painted_otherwise(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo, tmp_path: Path
) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    before, accuracy = page.cost.grab().toImage(), page.accuracy.grab().toImage()
    QTest.mouseClick(page.log, Qt.MouseButton.LeftButton)
    assert page.cost.log
    assert page.cost.grab().toImage() != before
    assert page.accuracy.grab().toImage() == accuracy


def test_the_numbers_are_the_curve_s(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    table = page.table()
    assert table is not None
    assert table[0] == ("step", "cost", "accuracy")
    np.testing.assert_array_equal(list(table[1]), playground_window.playground.state.curve)
    playground_window.playground.reset()
    qtbot.waitUntil(lambda: page.table() is None)


def test_a_chart_without_steps_or_numbers_is_painted(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: CurvesPage = turn_to("curves", "xor")
    page.log.setChecked(True)
    page.cost.grab()
    for values in ([0.0, 0.0], [np.nan, 1.0], [1e-300, 1e9], [np.inf, np.inf]):
        page.cost.show_curve(np.array([1.0, 2.0]), np.array(values), log=True)
        page.cost.grab()
        page.cost.show_curve(np.array([1.0, 2.0]), np.array(values))
        page.cost.grab()


def test_no_column_is_cut_off(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = page_of_xor(qtbot, playground_window, turn_to)
    points = playground_window.playground.state.points
    for number in range(4):
        points = points.moved(number, -0.44, -0.55)
    playground_window.playground.change_points(points)
    playground_window.refresh()
    rows = page.left.rows()
    whole = sum(max(page.left.fontMetrics().horizontalAdvance(row[i]) for row in rows) for i in range(4))
    for width, columns in ((2 * whole, 4), (whole, 3)):
        page.left.resize(width, page.left.height())
        picture = page.left.grab()
        assert not picture.isNull()
        assert page.left.columns == columns
