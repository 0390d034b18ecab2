"""A pointer whose release gets lost: nothing more is drawn, and every device draws on, whatever told of the end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from inkling.gui.drawing.canvas import Canvas
from inkling.session.drawing import Drawing

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
TOUCH_SCREEN = QTest.createTouchDevice()
PEN = QPointingDevice(
    "pen",
    17,
    QInputDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
    1,
    2,
    "",
    QPointingDeviceUniqueId(),
)
DOWN, MOVE, UP = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
AWAY = QEvent.Type.TabletLeaveProximity


class Surface:
    """A canvas on screen, the drawing on it, and devices that may forget to tell."""

    def __init__(self, canvas: Canvas, drawing: Drawing) -> None:
        self.canvas, self.drawing = canvas, drawing

    def at(self, x: float, y: float) -> QPointF:
        return QPointF(*self.canvas.viewport().to_widget(x, y))

    def tablet(
        self,
        kind: QEvent.Type,
        x: float,
        y: float,
        *,
        held: Qt.MouseButton = LEFT,
        pressure: float = 0.5,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        event = self.tablet_event(kind, x, y, held, pressure, NONE if kind in (MOVE, AWAY) else button)
        QApplication.sendEvent(self.canvas, event)

    def tablet_event(
        self, kind: QEvent.Type, x: float, y: float, held: Qt.MouseButton, pressure: float, button: Qt.MouseButton
    ) -> QTabletEvent:
        here = self.at(x, y)
        there = self.canvas.mapToGlobal(here)
        return QTabletEvent(kind, PEN, here, there, pressure, 0, 0, 0, 0, 0, PLAIN, button, held)

    def mouse(self, kind: QEvent.Type, x: float, y: float, *, held: Qt.MouseButton = LEFT) -> None:
        here = self.at(x, y)
        button = NONE if kind == QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, here, self.canvas.mapToGlobal(here), button, held, PLAIN)
        QApplication.sendEvent(self.canvas, event)

    def pen_stroke(self) -> None:
        """Begun, and not ended."""
        self.tablet(DOWN, 5, 14)
        self.tablet(MOVE, 9, 14)
        assert self.drawing.active

    def finger_stroke(self) -> None:
        finger = QTest.touchEvent(self.canvas, TOUCH_SCREEN)
        finger.press(0, self.at(5, 14).toPoint(), self.canvas).commit()
        finger.move(0, self.at(9, 14).toPoint(), self.canvas).commit()
        assert self.drawing.active

    def mouse_stroke(self) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, 5, 14)
        self.mouse(QEvent.Type.MouseMove, 9, 14)
        assert self.drawing.active

    def key_stroke(self) -> None:
        QTest.keyClick(self.canvas, Qt.Key.Key_Space)
        QTest.keyClick(self.canvas, Qt.Key.Key_Right)
        assert self.drawing.active

    def assert_ended_and_every_device_draws(self) -> None:
        """The lost stroke is one step of undo; hovering draws nothing; mouse and pen draw one more each."""
        assert not self.drawing.active
        assert len(self.drawing.strokes) == 1
        assert self.drawing.can_undo
        self.tablet(MOVE, 20, 20, held=NONE, pressure=0)
        self.mouse(QEvent.Type.MouseMove, 20, 22, held=NONE)
        assert len(self.drawing.strokes) == 1
        self.mouse(QEvent.Type.MouseButtonPress, 5, 5)
        self.mouse(QEvent.Type.MouseMove, 9, 5)
        self.mouse(QEvent.Type.MouseButtonRelease, 9, 5, held=NONE)
        assert len(self.drawing.strokes) == 2
        self.pen_stroke()
        self.tablet(UP, 9, 14, held=NONE, pressure=0)
        assert len(self.drawing.strokes) == 3
        assert not self.drawing.active


@pytest.fixture
def surface(qtbot: QtBot) -> Surface:
    drawing = Drawing()
    canvas = Canvas(drawing)
    qtbot.addWidget(canvas)
    canvas.resize(280 + 2 * canvas.band, 280 + 2 * canvas.band)
    canvas.show()
    canvas.activateWindow()
    qtbot.waitActive(canvas)
    canvas.setFocus()
    return Surface(canvas, drawing)


STROKES: dict[str, Callable[[Surface], None]] = {
    "pen": Surface.pen_stroke,
    "finger": Surface.finger_stroke,
    "mouse": Surface.mouse_stroke,
    "keyboard": Surface.key_stroke,
}
each_device = pytest.mark.parametrize("begin", STROKES.values(), ids=STROKES)


def test_a_hovering_pen_has_been_lifted(surface: Surface) -> None:
    surface.pen_stroke()
    surface.tablet(MOVE, 20, 14, held=NONE, pressure=0)
    surface.assert_ended_and_every_device_draws()


def test_a_pen_without_pressure_has_been_lifted_whatever_its_driver_says_of_buttons(surface: Surface) -> None:
    surface.pen_stroke()
    surface.tablet(MOVE, 20, 14, held=LEFT, pressure=0)
    surface.assert_ended_and_every_device_draws()


def test_a_pen_that_knows_no_pressure_draws(surface: Surface) -> None:
    surface.tablet(DOWN, 5, 14, pressure=0)
    surface.tablet(MOVE, 9, 14, pressure=0)
    surface.tablet(MOVE, 13, 14, pressure=0)
    assert surface.drawing.active
    assert len(surface.drawing.strokes[0]) == 3


def test_a_pen_out_of_reach_has_been_lifted(surface: Surface) -> None:
    surface.pen_stroke()
    # Only the application is told.
    QApplication.sendEvent(QApplication.instance(), surface.tablet_event(AWAY, 9, 14, NONE, 0, NONE))
    surface.assert_ended_and_every_device_draws()


def test_a_pen_that_is_put_down_twice_was_lifted_between(surface: Surface) -> None:
    surface.pen_stroke()
    surface.tablet(DOWN, 5, 20)
    surface.tablet(MOVE, 9, 20)
    surface.tablet(UP, 9, 20, held=NONE, pressure=0)
    assert len(surface.drawing.strokes) == 2
    assert not surface.drawing.active


def test_a_button_of_a_pen_that_draws_does_not_end_its_stroke(surface: Surface) -> None:
    surface.pen_stroke()
    surface.tablet(DOWN, 9, 14, button=RIGHT, held=LEFT | RIGHT)
    surface.tablet(MOVE, 13, 14, held=LEFT | RIGHT)
    assert surface.drawing.active
    assert len(surface.drawing.strokes) == 1


def test_a_mouse_that_is_pressed_twice_was_released_between(surface: Surface) -> None:
    surface.mouse_stroke()
    surface.mouse(QEvent.Type.MouseButtonPress, 5, 20)
    surface.mouse(QEvent.Type.MouseButtonRelease, 5, 20, held=NONE)
    assert len(surface.drawing.strokes) == 2
    assert not surface.drawing.active


def test_a_touch_that_ends_without_its_finger(surface: Surface) -> None:
    surface.finger_stroke()
    QApplication.sendEvent(surface.canvas, QTouchEvent(QEvent.Type.TouchEnd, TOUCH_SCREEN))
    surface.assert_ended_and_every_device_draws()


def test_a_cancelled_touch_is_over(surface: Surface) -> None:
    surface.finger_stroke()
    QApplication.sendEvent(surface.canvas, QTouchEvent(QEvent.Type.TouchCancel, TOUCH_SCREEN))
    assert not surface.drawing.active
    assert not surface.drawing.strokes
    surface.mouse_stroke()


@each_device
def test_losing_the_focus_ends_a_stroke(surface: Surface, begin: Callable[[Surface], None]) -> None:
    begin(surface)
    surface.canvas.clearFocus()
    surface.assert_ended_and_every_device_draws()


@each_device
def test_another_window_ends_a_stroke(surface: Surface, begin: Callable[[Surface], None]) -> None:
    begin(surface)
    QApplication.sendEvent(surface.canvas.window(), QEvent(QEvent.Type.WindowDeactivate))
    surface.assert_ended_and_every_device_draws()


@each_device
def test_a_dialog_ends_a_stroke(surface: Surface, begin: Callable[[Surface], None]) -> None:
    begin(surface)
    dialog = QDialog(surface.canvas)
    dialog.open()
    dialog.close()
    surface.assert_ended_and_every_device_draws()


def test_another_window_ends_a_stroke_on_a_canvas_within_a_window(qtbot: QtBot) -> None:
    drawing = Drawing()
    window = QDialog()
    qtbot.addWidget(window)
    canvas = Canvas(drawing, window)
    canvas.resize(280, 280)
    window.show()
    surface = Surface(canvas, drawing)
    surface.pen_stroke()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    surface.assert_ended_and_every_device_draws()
