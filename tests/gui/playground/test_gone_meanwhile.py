"""What a hand holds may be gone before the hand knows: by undo in the middle of a drag, or a moment before."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.points import NO_POINTS
from inkling.analysis.playground.structure import Structure
from inkling.gui.playground.diagram.canvas import Canvas
from inkling.gui.playground.diagram.parameters import parameters_of
from inkling.gui.playground.plane.keyboard import KeyedPlane
from inkling.gui.playground.plane.tools import MOVE, PAINT_1
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.stages.universality_stage import UniversalityStage
from inkling.gui.playground.window import PlaygroundWindow
from plane_helpers import LEFT, PLAIN, click, pixel, point_to
from playground_stage_helpers import place


def plane_of(window: PlaygroundWindow) -> KeyedPlane:
    stage = window.stage
    assert isinstance(stage, PlaneStage)
    return stage.plane.plane


def canvas_of(window: PlaygroundWindow) -> Canvas:
    stage = window.stage
    assert isinstance(stage, PlaneStage)
    return stage.diagram.canvas


def test_undo_takes_the_point_that_is_dragged(playground_window: PlaygroundWindow) -> None:
    window, plane = playground_window, plane_of(playground_window)
    before = window.playground.state.points
    assert isinstance(window.stage, PlaneStage)
    window.stage.plane.take(PAINT_1)
    click(plane, (0.5, 0.5))
    window.refresh()
    window.stage.plane.take(MOVE)
    QTest.mousePress(plane, LEFT, PLAIN, pixel(plane, (0.5, 0.5)).toPoint())
    window.commands.undo.trigger()
    for at in ((0.6, 0.6), (0.7, 0.6)):
        point_to(plane, at, LEFT)
        window.refresh()
    QTest.mouseRelease(plane, LEFT, PLAIN, pixel(plane, (0.7, 0.6)).toPoint())
    np.testing.assert_array_equal(window.playground.state.points.x, before.x)


def test_keys_for_a_point_that_is_no_longer_there(playground_window: PlaygroundWindow) -> None:
    """The picture, and what is selected in it, follow a moment later."""
    window, plane = playground_window, plane_of(playground_window)
    window.refresh()
    for key in (Qt.Key.Key_C, Qt.Key.Key_Left, Qt.Key.Key_Delete):
        window.playground.open("xor")
        window.refresh()
        plane.setFocus()
        plane.select(3)
        window.playground.change_points(NO_POINTS)
        QTest.keyClick(plane, key)
        assert window.playground.state.points is NO_POINTS
        window.refresh()


def test_a_number_that_is_typed_goes_with_its_network(playground_window: PlaygroundWindow) -> None:
    window = playground_window
    for at_once in (True, False):
        window.playground.open("deep-wide")
        window.refresh()
        canvas = canvas_of(window)
        canvas.setFocus()
        canvas.select(parameters_of(window.playground.state.structure)[-1])
        QTest.keyClick(canvas, Qt.Key.Key_Return)
        QTest.keyClicks(canvas.editor, "3")
        window.playground.change(structure=Structure((1,)))
        theta = window.playground.state.theta
        if at_once:
            QTest.keyClick(canvas.editor, Qt.Key.Key_Return)
        window.refresh()
        assert not canvas.editor.isVisible()
        np.testing.assert_array_equal(window.playground.state.theta, theta)


def test_a_number_that_is_stepped_goes_with_its_network(playground_window: PlaygroundWindow) -> None:
    window = playground_window
    window.playground.open("deep-wide")
    window.refresh()
    canvas = canvas_of(window)
    canvas.setFocus()
    canvas.select(parameters_of(window.playground.state.structure)[-1])
    window.playground.change(structure=Structure((1,)))
    theta = window.playground.state.theta
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    np.testing.assert_array_equal(window.playground.state.theta, theta)


def test_undo_takes_the_bump_that_is_dragged(qtbot: QtBot, playground_window: PlaygroundWindow) -> None:
    window = playground_window
    window.open_preset("universality")
    window.refresh()
    stage = window.stage
    assert isinstance(stage, UniversalityStage)
    window.playground.change(target=stage.sheet.with_bumps(3))
    window.playground.change(target=stage.sheet.with_bumps(20))
    window.refresh()
    qtbot.waitUntil(lambda: stage.hand.area.width() > 10)
    at = place(stage.hand, 19.5 / 20, 0.2)
    QTest.mousePress(stage.hand, LEFT, PLAIN, at)
    for _ in range(2):  # the drag itself, and the twenty bumps
        window.commands.undo.trigger()
    heights = stage.sheet.heights
    assert len(heights) == 3
    QTest.mouseMove(stage.hand, at)
    stage.hand.dragged.emit(stage.hand.held, 0.9, 0.4)
    assert stage.sheet.heights == heights
