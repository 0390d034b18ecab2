"""The line of a network without hidden layers is shifted, turned and laid by hand."""

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.look import Look
from inkling.gui.playground.plane.arrow import tip_of
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.plane.tools import LINE, MOVE
from inkling.session.playground.playground import Playground
from plane_helpers import click, drag, pixel, point_to, shown_panel

START = Line(3.0, 4.0, -3.5)


@pytest.fixture
def panel(qtbot: QtBot) -> PlanePanel:
    playground = Playground("and")
    playground.set_line(START)
    return shown_panel(qtbot, playground)


def line(panel: PlanePanel) -> Line:
    return Line(*panel.playground.state.theta.tolist())


def test_a_shift_changes_b_alone_and_the_line_follows_the_hand(panel: PlanePanel) -> None:
    drag(panel.plane, (0.9, 0.2), (0.95, 0.3), (0.7, 0.1))  # 3 · 0.9 + 4 · 0.2 = 3.5
    after = line(panel)
    assert (after.w1, after.w2) == (3.0, 4.0)
    assert 3.0 * 0.7 + 4.0 * 0.1 + after.b == pytest.approx(0.0, abs=8.0 / panel.plane.frame.scale)
    panel.playground.undo()
    assert line(panel) == START


def test_the_arrow_s_tip_turns_the_line_around_its_tail_and_its_length_sets_w(panel: PlanePanel) -> None:
    tail, tip = panel.plane.tail, panel.plane.tip
    assert tail is not None
    assert tip is not None
    length = math.dist(tail, tip)
    end = tail[0] + 1.2 * length, tail[1]
    drag(panel.plane, tip, (tip[0] + 0.05, tip[1]), end)
    after, step = line(panel), 1.0 / panel.plane.frame.scale
    assert after.w1 > 5.0  # ‖w‖ was 5, and the arrow is longer now
    assert abs(after.w2) < 5 * step * after.w1
    assert after.w1 * tail[0] + after.w2 * tail[1] + after.b == pytest.approx(0.0, abs=1e-9)
    found = tip_of(after, tail, panel.playground.state.window.side)
    assert found == pytest.approx(end, abs=2 * step)
    panel.playground.undo()
    drag(panel.plane, tip, end, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert line(panel).norm == pytest.approx(5.0)


def test_a_line_is_laid_through_two_places_and_keeps_its_side(panel: PlanePanel) -> None:
    panel.take(LINE)
    drag(panel.plane, (0.2, 0.1), (0.5, 0.1), (0.8, 0.1))
    after, step = line(panel), 1.0 / panel.plane.frame.scale
    assert after.norm == pytest.approx(5.0)
    assert after.w2 == pytest.approx(5.0, rel=1e-3)
    assert after.b / after.norm == pytest.approx(-0.1, abs=2 * step)


def test_where_there_is_no_line_one_is_laid_towards_class_1(panel: PlanePanel) -> None:
    panel.playground.set_line(Line(0.0, 0.0, 0.0))
    assert "lay a line" in panel.summary.text()
    panel.take(LINE)
    drag(panel.plane, (0.9, 0.2), (0.2, 0.9))
    after = line(panel)
    assert after.norm > 1.0
    assert after.w1 > 0.0
    assert after.w2 > 0.0  # AND's class 1 is at (1, 1)


def test_keys_shift_and_turn_the_line(panel: PlanePanel) -> None:
    plane, side = panel.plane, panel.playground.state.window.side
    plane.setFocus()
    QTest.keyClick(plane, Qt.Key.Key_L)
    QTest.keyClick(plane, Qt.Key.Key_Up)
    assert line(panel).b == pytest.approx(-3.5 - 0.01 * side * 5.0)
    QTest.keyClick(plane, Qt.Key.Key_Left)
    before, after = math.atan2(4.0, 3.0), math.atan2(line(panel).w2, line(panel).w1)
    assert after - before == pytest.approx(math.radians(2.0))
    assert line(panel).norm == pytest.approx(5.0)


def test_without_a_bias_the_line_turns_around_the_origin_and_is_not_shifted(qtbot: QtBot) -> None:
    playground = Playground("and")
    playground.change(structure=replace(playground.state.structure, biases=False))
    playground.set_line(Line(1.0, -1.0, 0.0))
    panel = PlanePanel(playground)
    qtbot.addWidget(panel)
    panel.resize(600, 700)
    panel.show_look(Look.at(playground))
    panel.show()
    told = list[str]()
    panel.problem.connect(told.append)
    drag(panel.plane, (0.5, 0.5), (0.6, 0.2), (0.7, 0.2))
    assert told == ["Without a bias the line goes through the origin; switch biases on to shift it."]
    assert playground.state.theta.tolist() == [1.0, -1.0, 0.0]
    tip = panel.plane.tip
    assert tip is not None
    drag(panel.plane, tip, (-0.1, 0.2))
    assert playground.state.theta[2] == 0.0
    assert playground.state.theta[0] < 0.0 < playground.state.theta[1]


def test_without_a_bias_it_turns_around_the_origin_even_where_that_is_out_of_sight(panel: PlanePanel) -> None:
    playground = panel.playground
    playground.change(structure=replace(playground.state.structure, biases=False))
    playground.set_line(Line(1.0, -1.0, 0.0))
    playground.change(window=Window(0.5, 1.5, 0.5, 1.5))
    panel.plane.setFocus()
    QTest.keyClick(panel.plane, Qt.Key.Key_L)
    QTest.keyClick(panel.plane, Qt.Key.Key_Left)
    assert playground.state.theta[2] == 0.0
    assert math.atan2(line(panel).w2, line(panel).w1) == pytest.approx(math.radians(-45.0 + 2.0))


def test_points_come_before_the_line_and_hidden_layers_have_no_line_to_grab(panel: PlanePanel) -> None:
    assert panel.plane.grip_at(pixel(panel.plane, (0.9, 0.2))) == "line"
    panel.playground.change_points(panel.playground.state.points.with_point(0.9, 0.2, 1))
    point_to(panel.plane, (0.9, 0.2))
    assert panel.plane.lit == ""
    click(panel.plane, (0.9, 0.2))
    assert panel.plane.selected == 4
    panel.take(LINE)
    panel.playground.open("xor")
    assert panel.strip.buttons[LINE].isHidden()
    assert panel.plane.tool == panel.strip.tool() == MOVE
    assert not panel.plane.grip_at(pixel(panel.plane, (0.9, 0.2)))
