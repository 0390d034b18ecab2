"""Every weight and bias can be dragged, stepped and typed, with the mouse and with the keys."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from inkling.gui.playground.diagram.diagram import Diagram

NumberAt = Callable[[Diagram, int], QPoint]
MakeDiagram = Callable[..., Diagram]
Key, LEFT, NONE = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def theta(diagram: Diagram) -> np.ndarray:  # type: ignore[type-arg]
    return diagram.playground.state.theta


def drag(diagram: Diagram, start: QPoint, up: int) -> None:
    QTest.mousePress(diagram.canvas, LEFT, NONE, start)
    for way in (up // 2, up):
        QTest.mouseMove(diagram.canvas, start - QPoint(0, way))
    QTest.mouseRelease(diagram.canvas, LEFT, NONE, start - QPoint(0, up))


def wheel(diagram: Diagram, at: QPoint, notches: int) -> None:
    where = QPointF(at)
    event = QWheelEvent(
        where,
        QPointF(diagram.canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(diagram.canvas, event)


def test_a_drag_is_one_step_of_undo(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    first = theta(diagram).copy()
    drag(diagram, number_at(diagram, 1), 50)
    assert theta(diagram)[1] == pytest.approx(first[1] + 1.0, abs=1e-4)
    assert np.flatnonzero(theta(diagram) != first).tolist() == [1]
    diagram.playground.undo()
    np.testing.assert_array_equal(theta(diagram), first)
    assert not diagram.playground.can_undo


def test_undo_in_the_midst_of_a_drag_is_not_lost(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    first, start = theta(diagram).copy(), number_at(diagram, 1)
    QTest.mousePress(diagram.canvas, LEFT, NONE, start)
    QTest.mouseMove(diagram.canvas, start - QPoint(0, 20))
    diagram.playground.undo()
    np.testing.assert_array_equal(theta(diagram), first)
    QTest.mouseMove(diagram.canvas, start - QPoint(0, 40))
    QTest.mouseRelease(diagram.canvas, LEFT, NONE, start - QPoint(0, 40))
    assert theta(diagram)[1] == pytest.approx(first[1] + 0.8, abs=1e-4)
    diagram.playground.undo()
    np.testing.assert_array_equal(theta(diagram), first)


def test_a_click_alone_changes_nothing(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    QTest.mouseClick(diagram.canvas, LEFT, NONE, number_at(diagram, 8))
    assert not diagram.playground.can_undo
    selected = diagram.canvas.pointed.selected
    assert selected is not None
    assert (selected.place, selected.source) == (8, None)


def test_an_edge_can_be_dragged_as_its_number_can(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    plan, first = diagram.canvas.plan, theta(diagram).copy()
    assert plan is not None
    at = plan.lines[plan.index[3]].pointAt(0.25).toPoint()
    drag(diagram, at, -25)
    assert theta(diagram)[3] == pytest.approx(first[3] - 0.5, abs=1e-4)


def test_the_wheel_steps_what_is_under_it(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    first = theta(diagram).copy()
    at = number_at(diagram, 4)
    for _ in range(3):
        wheel(diagram, at, 1)
    assert theta(diagram)[4] == pytest.approx(first[4] + 0.3)
    QTest.mouseClick(diagram.canvas, LEFT, NONE, number_at(diagram, 0))  # and the row of steps is over
    wheel(diagram, number_at(diagram, 0), -1)
    assert theta(diagram)[0] == pytest.approx(first[0] - 0.1)
    diagram.playground.undo()
    assert theta(diagram)[0] == first[0]
    assert theta(diagram)[4] == pytest.approx(first[4] + 0.3)
    diagram.playground.undo()
    np.testing.assert_array_equal(theta(diagram), first)


@pytest.mark.parametrize("typed", ["-2,25", "-2.25"])
def test_a_double_click_types(diagram_of: MakeDiagram, number_at: NumberAt, typed: str) -> None:
    diagram = diagram_of()
    at = number_at(diagram, 5)
    QTest.mouseClick(diagram.canvas, LEFT, NONE, at)
    QTest.mouseDClick(diagram.canvas, LEFT, NONE, at)
    editor = diagram.canvas.editor
    assert editor.isVisible()
    assert editor.geometry().contains(at)
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Key.Key_Return)
    assert theta(diagram)[5] == -2.25
    assert not editor.isVisible()
    assert diagram.canvas.hasFocus()


def test_what_is_no_number_is_refused_and_the_old_one_stays(diagram_of: MakeDiagram, number_at: NumberAt) -> None:
    diagram = diagram_of()
    first, told = theta(diagram).copy(), QSignalSpy(diagram.problem)
    QTest.mouseDClick(diagram.canvas, LEFT, NONE, number_at(diagram, 2))
    QTest.keyClicks(diagram.canvas.editor, "two")
    QTest.keyClick(diagram.canvas.editor, Key.Key_Return)
    assert told.at(0) == ["A weight or a bias needs a number, such as 0.05."]
    np.testing.assert_array_equal(theta(diagram), first)
    QTest.mouseDClick(diagram.canvas, LEFT, NONE, number_at(diagram, 2))
    QTest.keyClicks(diagram.canvas.editor, "7")
    QTest.keyClick(diagram.canvas.editor, Key.Key_Escape)
    np.testing.assert_array_equal(theta(diagram), first)
    assert told.count() == 1


def test_the_keys_walk_through_all_numbers_and_change_them(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    canvas, first = diagram.canvas, theta(diagram).copy()
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(9):
        selected = canvas.pointed.selected
        assert selected is not None
        assert canvas.hasFocus()
        seen.append(selected.place)
        QTest.keyClick(canvas, Key.Key_Tab)
    assert seen == [0, 1, 4, 2, 3, 5, 6, 7, 8]  # neuron by neuron, the bias last
    assert not canvas.hasFocus()  # and Tab goes on to what comes next
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(canvas, Key.Key_Right)
    QTest.keyClick(canvas, Key.Key_Up)
    QTest.keyClick(canvas, Key.Key_Plus, SHIFT)
    QTest.keyClick(canvas, Key.Key_Up, SHIFT)
    assert theta(diagram)[1] == pytest.approx(first[1] + 0.21)
    assert canvas.accessibleDescription().startswith(f"w¹₁₂ = {first[1] + 0.21:.3f}"[:9])
    QTest.keyClick(canvas, Key.Key_Left)
    QTest.keyClick(canvas, Key.Key_3)
    QTest.keyClick(canvas.editor, Key.Key_Return)
    assert theta(diagram)[0] == 3.0
    QTest.keyClick(canvas, Key.Key_Escape)
    assert canvas.pointed.selected is None


def test_without_biases_none_is_shown(diagram_of: MakeDiagram) -> None:
    diagram = diagram_of()
    assert diagram.canvas.number_place(8) is not None
    structure = diagram.playground.state.structure
    diagram.playground.change(structure=replace(structure, biases=False))
    assert [diagram.canvas.number_place(place) is not None for place in range(9)] == [
        *([True] * 4),
        *(False, False),
        *(True, True),
        False,
    ]
