"""The canvas under real events: mouse, tablet, touch, keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inkling.gui.drawing.canvas import Canvas
from inkling.session.drawing import Drawing

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
TOUCH_SCREEN = QTest.createTouchDevice()


def stylus(pointer: QPointingDevice.PointerType) -> QPointingDevice:
    capability = QInputDevice.Capability
    return QPointingDevice(
        "pen",
        7 if pointer == QPointingDevice.PointerType.Pen else 8,
        QInputDevice.DeviceType.Stylus,
        pointer,
        capability.Position | capability.Pressure,
        1,
        2,
        "",
        QPointingDeviceUniqueId(),
    )


PEN = stylus(QPointingDevice.PointerType.Pen)
ERASER_END = stylus(QPointingDevice.PointerType.Eraser)


class KnownCanvas(Canvas):
    """One whose drawing is at hand."""

    def __init__(self) -> None:
        self.drawing = Drawing()
        super().__init__(self.drawing)


@pytest.fixture
def canvas(qtbot) -> KnownCanvas:
    canvas = KnownCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(280 + 2 * canvas.band, 280 + 2 * canvas.band)
    canvas.show()
    canvas.activateWindow()
    qtbot.waitActive(canvas)
    return canvas


def drawing_of(canvas: KnownCanvas) -> Drawing:
    return canvas.drawing


def image_of(canvas: Canvas) -> np.ndarray:
    image = drawing_of(canvas).image()
    return np.zeros((28, 28), np.float32) if image is None else image


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    return at_f(canvas, x, y).toPoint()


def at_f(canvas: Canvas, x: float, y: float) -> QPointF:
    return QPointF(*canvas.viewport().to_widget(x, y))


def drag(canvas: Canvas, *points: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(canvas, button, pos=at(canvas, *points[0]))
    for point in points[1:]:
        move(canvas, *point, buttons=button)
    QTest.mouseRelease(canvas, button, pos=at(canvas, *points[-1]))


def move(canvas: Canvas, x: float, y: float, *, buttons: Qt.MouseButton = LEFT) -> None:
    # QTest.mouseMove forgets the buttons on the offscreen platform.
    position = at_f(canvas, x, y)
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    there = canvas.mapToGlobal(position)
    QApplication.sendEvent(canvas, QMouseEvent(QEvent.Type.MouseMove, position, there, none, buttons, plain))


def tablet(canvas: Canvas, kind: QEvent.Type, x: float, y: float, device=PEN, button: Qt.MouseButton = LEFT) -> bool:
    position = at_f(canvas, x, y)
    pressed = kind != QEvent.Type.TabletRelease
    event = QTabletEvent(
        kind,
        device,
        position,
        canvas.mapToGlobal(position),
        0.5,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        button if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton,
        button if pressed else Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


# Mouse


def test_a_mouse_stroke_is_ink_where_it_went(canvas: Canvas) -> None:
    drag(canvas, (5, 14), (14, 14), (23, 14))
    image = image_of(canvas)
    assert image[13:15, 5:23].min() > 0.8
    assert image[:12].max() == 0
    assert image[16:].max() == 0
    assert len(drawing_of(canvas).strokes) == 1
    np.testing.assert_allclose(drawing_of(canvas).strokes[0].points[0], (5, 14), atol=0.06)


def test_a_click_is_a_dot(canvas: Canvas) -> None:
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, 9.5, 20.5))
    image = image_of(canvas)
    assert image[20, 9] > 0.8
    assert np.unravel_index(image.argmax(), image.shape) == (20, 9)


def test_a_double_click_is_two_dots(canvas: Canvas) -> None:
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, 5, 5))
    QTest.mouseDClick(canvas, LEFT, pos=at(canvas, 20, 20))
    assert image_of(canvas)[20, 20] > 0.5


def test_every_move_is_told_and_the_end_once(canvas: Canvas, qtbot) -> None:
    drawn, ended = [], []
    canvas.drawn.connect(lambda: drawn.append(image_of(canvas).sum()))
    canvas.gesture_ended.connect(lambda: ended.append(True))
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 5, 5))
    for x in (8, 11, 14):
        move(canvas, x, 5)
    assert len(drawn) == 4
    assert drawn == sorted(drawn)
    assert not ended
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 14, 5))
    assert ended == [True]


def test_a_stroke_goes_on_outside_and_ends_there(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 20, 14))
    move(canvas, 45, 14)
    move(canvas, 45, 20)
    move(canvas, 20, 20)
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 60, 60))
    image = image_of(canvas)
    assert image[14, 27] > 0.8
    assert image[20, 27] > 0.8
    assert not drawing_of(canvas).active


def test_a_stroke_may_begin_in_the_band_beside_the_pixels(canvas: Canvas) -> None:
    drag(canvas, (-0.3, 14), (10, 14))
    assert image_of(canvas)[14, 0] > 0.8


def test_a_lost_release_ends_the_stroke(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 5, 5))
    move(canvas, 10, 5)
    move(canvas, 20, 20, buttons=Qt.MouseButton.NoButton)
    assert not drawing_of(canvas).active
    assert image_of(canvas)[15:].max() == 0


def test_hiding_the_canvas_ends_the_stroke(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 5, 5))
    canvas.hide()
    assert not drawing_of(canvas).active
    assert drawing_of(canvas).can_undo


def test_the_right_button_erases(canvas: Canvas) -> None:
    drag(canvas, (5, 14), (23, 14))
    drag(canvas, (14, 10), (14, 18), button=RIGHT)
    image = image_of(canvas)
    assert image[:, 13:15].max() == 0
    assert image[14, 6] > 0.8
    assert image[14, 21] > 0.8


def test_the_eraser_tool_erases(canvas: Canvas) -> None:
    drag(canvas, (5, 14), (23, 14))
    canvas.set_eraser(True)
    drag(canvas, (14, 10), (14, 18))
    assert image_of(canvas)[:, 13:15].max() == 0


def test_a_second_button_does_not_disturb_the_stroke(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=at(canvas, 5, 5))
    QTest.mousePress(canvas, RIGHT, pos=at(canvas, 5, 5))
    QTest.mouseRelease(canvas, RIGHT, pos=at(canvas, 5, 5))
    assert drawing_of(canvas).active
    QTest.mouseRelease(canvas, LEFT, pos=at(canvas, 5, 5))
    assert len(drawing_of(canvas).strokes) == 1


# Tablet


def test_a_tablet_draws_with_fractions_of_a_pixel(canvas: Canvas) -> None:
    assert tablet(canvas, QEvent.Type.TabletPress, 5.03, 14.07)
    for x in np.arange(5.1, 20, 0.07):
        assert tablet(canvas, QEvent.Type.TabletMove, float(x), 14.07)
    assert tablet(canvas, QEvent.Type.TabletRelease, 20, 14.07)
    (stroke,) = drawing_of(canvas).strokes
    np.testing.assert_allclose(stroke.points[0], (5.03, 14.07), atol=1e-4)
    assert len(stroke) > 200
    assert image_of(canvas)[14, 6:19].min() > 0.8


@pytest.mark.parametrize(("device", "button"), [(ERASER_END, LEFT), (PEN, RIGHT)])
def test_the_tablets_eraser_erases(canvas: Canvas, device: QPointingDevice, button: Qt.MouseButton) -> None:
    drag(canvas, (5, 14), (23, 14))
    tablet(canvas, QEvent.Type.TabletPress, 14, 10, device, button)
    tablet(canvas, QEvent.Type.TabletMove, 14, 18, device, button)
    tablet(canvas, QEvent.Type.TabletRelease, 14, 18, device, button)
    assert image_of(canvas)[:, 13:15].max() == 0


def test_a_hovering_pen_draws_nothing(canvas: Canvas) -> None:
    tablet(canvas, QEvent.Type.TabletMove, 10, 10, button=Qt.MouseButton.NoButton)
    tablet(canvas, QEvent.Type.TabletMove, 20, 10, button=Qt.MouseButton.NoButton)
    assert drawing_of(canvas).image() is None


def test_mouse_events_made_of_the_tablet_are_not_drawn_again(canvas: Canvas) -> None:
    position, plain = at_f(canvas, 10, 10), Qt.KeyboardModifier.NoModifier
    there = canvas.mapToGlobal(position)
    for device in (PEN, TOUCH_SCREEN):
        event = QMouseEvent(QEvent.Type.MouseButtonPress, position, there, LEFT, LEFT, plain, device)
        QApplication.sendEvent(canvas, event)
    assert not drawing_of(canvas).active


# Touch


def test_a_finger_draws_one_stroke(canvas: Canvas) -> None:
    finger = QTest.touchEvent(canvas, TOUCH_SCREEN)
    finger.press(0, at(canvas, 5, 14), canvas).commit()
    finger.move(0, at(canvas, 15, 14), canvas).commit()
    finger.move(0, at(canvas, 23, 14), canvas).commit()
    finger.release(0, at(canvas, 23, 14), canvas).commit()
    assert len(drawing_of(canvas).strokes) == 1
    assert image_of(canvas)[13:15, 5:23].min() > 0.8
    drawing_of(canvas).undo()
    assert not drawing_of(canvas).can_undo  # no second stroke from a mouse made up of it


def test_a_second_finger_does_nothing(canvas: Canvas) -> None:
    fingers = QTest.touchEvent(canvas, TOUCH_SCREEN)
    fingers.press(0, at(canvas, 5, 14), canvas).commit()
    fingers.move(0, at(canvas, 9, 14), canvas).press(1, at(canvas, 20, 3), canvas).commit()
    fingers.move(0, at(canvas, 14, 14), canvas).move(1, at(canvas, 24, 3), canvas).commit()
    fingers.release(0, at(canvas, 14, 14), canvas).move(1, at(canvas, 20, 5), canvas).commit()
    fingers.move(1, at(canvas, 24, 9), canvas).commit()
    fingers.release(1, at(canvas, 24, 9), canvas).commit()
    assert len(drawing_of(canvas).strokes) == 1
    assert image_of(canvas)[:12].max() == 0
    assert not drawing_of(canvas).active


def test_a_cancelled_touch_leaves_nothing(canvas: Canvas) -> None:
    drag(canvas, (5, 5), (9, 5))
    before = image_of(canvas)
    finger = QTest.touchEvent(canvas, TOUCH_SCREEN)
    finger.press(0, at(canvas, 5, 14), canvas).commit()
    finger.move(0, at(canvas, 20, 14), canvas).commit()
    assert image_of(canvas)[14].max() > 0.8
    QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, TOUCH_SCREEN))
    np.testing.assert_array_equal(image_of(canvas), before)
    assert not drawing_of(canvas).active
    finger.release(0, at(canvas, 20, 14), canvas).commit()
    assert len(drawing_of(canvas).strokes) == 1


# Keyboard


def press(canvas: Canvas, key: Qt.Key, times: int = 1, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for _ in range(times):
        QTest.keyClick(canvas, key, modifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_draws(canvas: Canvas, key: Qt.Key) -> None:
    press(canvas, Qt.Key.Key_Up, 8)
    press(canvas, Qt.Key.Key_Left, 4)
    assert drawing_of(canvas).image() is None
    press(canvas, key)
    press(canvas, Qt.Key.Key_Right, 10)
    press(canvas, key)
    press(canvas, Qt.Key.Key_Down, 10)
    (stroke,) = drawing_of(canvas).strokes
    np.testing.assert_allclose(stroke.points[[0, -1]], [(12, 10), (17, 10)])
    assert len(stroke) == 11
    assert image_of(canvas)[9:11, 12:17].min() > 0.8
    assert image_of(canvas)[12:].max() == 0


def test_shift_takes_longer_steps_and_the_edge_stops_them(canvas: Canvas) -> None:
    press(canvas, Qt.Key.Key_Space)
    press(canvas, Qt.Key.Key_Down, 20, Qt.KeyboardModifier.ShiftModifier)
    press(canvas, Qt.Key.Key_Space)
    (stroke,) = drawing_of(canvas).strokes
    np.testing.assert_allclose(stroke.points[:2], [(14, 14), (14, 16)])
    np.testing.assert_allclose(stroke.points[-1], (14, 28))


def test_losing_the_focus_lifts_the_keyboards_pen(canvas: Canvas) -> None:
    press(canvas, Qt.Key.Key_Space)
    press(canvas, Qt.Key.Key_Right, 3)
    canvas.clearFocus()
    assert not drawing_of(canvas).active
    assert len(drawing_of(canvas).strokes) == 1


def test_the_mouse_takes_over_from_the_keyboard(canvas: Canvas) -> None:
    press(canvas, Qt.Key.Key_Space)
    press(canvas, Qt.Key.Key_Right, 3)
    drag(canvas, (5, 5), (20, 5))
    assert len(drawing_of(canvas).strokes) == 2
    assert not drawing_of(canvas).active


class Parent(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


def test_keys_that_mean_nothing_here_go_on_to_the_parent(qtbot) -> None:
    parent = Parent()
    qtbot.addWidget(parent)
    canvas = Canvas(Drawing(), parent)
    for key in (Qt.Key.Key_E, Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_Delete):
        press(canvas, key)
    press(canvas, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ControlModifier)
    expected = [Qt.Key.Key_E, Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_Control, Qt.Key.Key_Left]
    assert parent.keys == expected
