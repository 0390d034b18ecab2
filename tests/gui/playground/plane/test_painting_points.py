"""Points are painted, moved, erased and changed on the plane; one drag is one step of undo."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.points import MOST_POINTS, Points
from inkling.gui.playground.look import Look
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.plane.tools import ERASE, MOVE, PAINT_0, PAINT_1, PAN
from inkling.gui.widgets.formats import count_text
from inkling.session.playground.playground import Playground
from plane_helpers import MIDDLE, RIGHT, click, drag, point_to, shown_panel, turn_wheel

XOR = corners("xor")


@pytest.fixture
def panel(qtbot: QtBot) -> PlanePanel:
    return shown_panel(qtbot, Playground("xor"))


def points(panel: PlanePanel) -> Points:
    return panel.playground.state.points


def test_a_click_sets_a_point_of_the_tool_s_class(panel: PlanePanel) -> None:
    for tool, label, place in ((PAINT_0, 0, (0.25, 0.75)), (PAINT_1, 1, (0.5, -0.1))):
        panel.take(tool)
        click(panel.plane, place)
        np.testing.assert_allclose(points(panel).x[-1], place, atol=1.0 / panel.plane.frame.scale)
        assert points(panel).labels[-1] == label
    assert panel.playground.state.recipe is None
    panel.playground.undo()
    panel.playground.undo()
    np.testing.assert_array_equal(points(panel).x, XOR.x)


def test_a_drag_sprays_points_at_regular_spacing_and_is_one_step_of_undo(panel: PlanePanel) -> None:
    panel.take(PAINT_1)
    drag(panel.plane, (0.2, 0.5), (0.3, 0.5), (0.8, 0.5))
    sprayed = points(panel).x[4:]
    assert len(sprayed) > 8
    gaps = np.hypot(*np.diff(sprayed, axis=0).T)
    np.testing.assert_allclose(gaps, gaps[0], rtol=1e-9)
    assert gaps[0] * panel.plane.frame.scale > 2.0 * panel.plane.mark_radius
    panel.playground.undo()
    assert len(points(panel)) == 4


def test_the_eraser_meets_whatever_it_passes_over(panel: PlanePanel) -> None:
    panel.take(ERASE)
    drag(panel.plane, (-0.1, 0.0), (1.1, 0.0))  # in one leap over both corners below
    np.testing.assert_array_equal(points(panel).x, [[0.0, 1.0], [1.0, 1.0]])
    panel.playground.undo()
    assert len(points(panel)) == 4


def test_a_point_is_dragged_by_where_it_was_grabbed_and_stays_in_sight(panel: PlanePanel) -> None:
    off = 3.0 / panel.plane.frame.scale
    drag(panel.plane, (off, 0.0), (0.4, 0.2), (0.5 + off, 0.25))
    np.testing.assert_allclose(points(panel).x[0], (0.5, 0.25), atol=1.5 / panel.plane.frame.scale)
    assert panel.plane.selected == 0
    drag(panel.plane, (0.5, 0.25), (9.0, 0.25))
    assert points(panel).x[0, 0] == panel.playground.state.window.right
    panel.playground.undo()
    panel.playground.undo()
    np.testing.assert_array_equal(points(panel).x, XOR.x)


def test_a_right_click_changes_the_class_of_a_point(panel: PlanePanel) -> None:
    click(panel.plane, (0.0, 1.0), RIGHT)
    click(panel.plane, (0.5, 0.5), RIGHT)  # where there is none
    np.testing.assert_array_equal(points(panel).labels, [0, 0, 1, 0])


def test_keys_select_move_change_and_remove_a_point(panel: PlanePanel) -> None:
    plane = panel.plane
    plane.setFocus()
    QTest.keyClick(plane, Qt.Key.Key_PageDown)
    QTest.keyClick(plane, Qt.Key.Key_PageDown)
    assert plane.selected == 1
    side = panel.playground.state.window.side
    QTest.keyClick(plane, Qt.Key.Key_Right)
    QTest.keyClick(plane, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    np.testing.assert_allclose(points(panel).x[1], (0.01 * side, 1.0 - 0.1 * side))
    QTest.keyClick(plane, Qt.Key.Key_C)
    assert points(panel).labels[1] == 0
    QTest.keyClick(plane, Qt.Key.Key_Delete)
    np.testing.assert_array_equal(points(panel).x, np.delete(XOR.x, 1, axis=0))
    assert plane.selected is None
    for _ in range(4):
        panel.playground.undo()
    np.testing.assert_array_equal(points(panel).x, XOR.x)


def test_a_selected_point_is_forgotten_with_the_points_it_was_one_of(panel: PlanePanel) -> None:
    plane, playground = panel.plane, panel.playground
    plane.select(1)
    playground.change_points(points(panel).moved(1, 0.3, 0.3))
    assert plane.selected == 1
    playground.change_points(Points(points(panel).x + 0.5, points(panel).labels))  # as many, and others
    assert plane.selected is None
    playground.open("xor")
    plane.select(1)
    playground.open("or")  # the same corners, of which one is in another class
    assert plane.selected is None
    plane.select(1)
    playground.change_points(points(panel).without(slice(1, None)))
    plane.select(0)
    playground.change_points(points(panel).without(0))
    assert plane.selected is None
    plane.grab()


def test_keys_paint_and_erase_at_a_cursor(panel: PlanePanel) -> None:
    plane = panel.plane
    plane.setFocus()
    QTest.keyClick(plane, Qt.Key.Key_1)
    assert panel.strip.tool() == PAINT_1
    QTest.keyClick(plane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(plane, Qt.Key.Key_Space)
    np.testing.assert_allclose(points(panel).x[-1], (0.5, 0.5 + 0.1 * panel.playground.state.window.side))
    assert points(panel).labels[-1] == 1
    QTest.keyClick(plane, Qt.Key.Key_E)
    QTest.keyClick(plane, Qt.Key.Key_Return)
    assert len(points(panel)) == 4


def test_more_points_than_the_plane_holds_are_told_of_once_for_a_drag(panel: PlanePanel) -> None:
    rng = np.random.default_rng(0)
    panel.playground.change_points(
        Points(rng.uniform(0, 1, (MOST_POINTS - 2, 2)), rng.integers(0, 2, MOST_POINTS - 2))
    )
    told = list[str]()
    panel.problem.connect(told.append)
    panel.take(PAINT_0)
    drag(panel.plane, (0.1, 0.5), (0.4, 0.5), (0.6, 0.5), (0.9, 0.5))
    assert len(points(panel)) == MOST_POINTS
    assert [one.split(" points")[0] for one in told] == [f"The plane holds at most {count_text(MOST_POINTS)}"]


def test_the_wheel_zooms_around_the_pointer_and_the_middle_button_pans(panel: PlanePanel) -> None:
    plane, before = panel.plane, panel.playground.state.window
    turn_wheel(plane, (1.0, 1.0), 1)
    turn_wheel(plane, (1.0, 1.0), 1)
    after = panel.playground.state.window
    assert after.side == pytest.approx(0.85**2 * before.side)
    frame = plane.frame
    x, y = frame.x(1.0), frame.y(1.0)
    drag(plane, (0.5, 0.5), (0.7, 0.4), button=MIDDLE)
    frame = plane.frame
    assert (frame.x(1.0) - x) / frame.scale == pytest.approx(0.2, abs=2.0 / frame.scale)
    assert (frame.y(1.0) - y) / frame.scale == pytest.approx(0.1, abs=2.0 / frame.scale)
    panel.playground.undo()
    assert panel.playground.state.window == after
    panel.playground.undo()
    assert panel.playground.state.window == before


def test_the_view_tool_pans_and_fit_brings_all_points_back(panel: PlanePanel) -> None:
    before = panel.playground.state.window
    panel.take(PAN)
    drag(panel.plane, (0.5, 0.5), (1.2, 0.5))
    assert panel.playground.state.window.left < before.left - 0.5
    panel.strip.buttons["fit"].click()
    assert panel.playground.state.window == before


def test_what_is_pointed_at_is_read_out(panel: PlanePanel) -> None:
    panel.take(MOVE)
    point_to(panel.plane, (0.0, 1.0))
    place = panel.plane.pointer
    assert place is not None
    output = float(panel.playground.network.forward(np.array(place)[:, np.newaxis])[0, 0])
    right = output > 0.5
    expected = f"x₁ = {place[0]:.2f}, x₂ = {place[1]:.2f}: output {output:.4f}, class {int(right)}"
    assert panel.readout.text() == expected + " · a point of class 1" + ("" if right else ": wrong")
    assert panel.readout.text() in panel.plane.accessibleDescription()
    assert panel.summary.text() == f"Points: 4 · wrong: {int((~Look.at(panel.playground).right).sum())}"
